/*
 * Builds public/packs/world.json: countries and territories, regions and seas, large cities, international bodies.
 * From CLDR come names, codes and currencies (cldr.mjs); from the lists beside this file what news adds:
 *
 *   countries-news.json    official names, news forms, words that only say whose a figure is, capitals
 *   country-glosses.json   what a country's card says first
 *   cities.json            cities, with the time zone whose exemplar city CLDR names
 *   organisations.json     bodies, their seats and what they are
 *   places.json            regions, parts of countries, seas and straits
 *   national.json          ministries, parliaments, media and companies that world news names
 *   memberships.json       who is in which body
 *
 * The same packages and lists give the same bytes. Run: node scripts/world/build.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CLDR_VERSION,
  cityNames,
  codesOf,
  currencyCodes,
  currencyOf,
  EU_MEMBERS,
  ISO_CODES,
  inLanguages,
  LANGUAGES,
  regionOf,
  territoryNames,
} from './cldr.mjs';

const OUTPUT = join(import.meta.dirname, '..', '..', 'public', 'packs', 'world.json');
const list = (name) => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

const COUNTRIES = list('countries-news');
const GLOSSES = list('country-glosses');
const CITIES = list('cities');
const ORGANISATIONS = list('organisations');
const PLACES = list('places');
const NATIONAL = list('national');
const MEMBERSHIPS = list('memberships');

const SOURCE = 'cldr';
const CLDR_YEAR = 2025; // CLDR 48 is of October 2025

const withoutAccents = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');

// 'Réunion' without its accent is a common word, and so is no name.
const plainForm = (name) => (name === 'Réunion' ? name : withoutAccents(name));

/** An English name as news spells it too: "and" for "&", "Saint" for "St.", letters without accents. */
const englishForms = (name) => {
  const spelt = name.replaceAll('&', 'and').replaceAll('’', "'");
  return [name, spelt, ...(/\bSt\. /.test(spelt) ? [spelt.replace(/\bSt\. /, 'Saint ')] : []), plainForm(spelt)];
};

/** Folded as far as two spellings of one name in these lists go; lib/core/text/folding.ts does the rest. */
const key = (name) => name.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").replace(/[–—]/g, '-');

/** The names of `lists` in order, each once. */
function joinNames(...lists) {
  return inLanguages((language) => {
    const names = lists.flatMap((names) => names?.[language] ?? []);
    const forms = language === 'en' ? names.flatMap(englishForms) : names;
    const once = [...new Map(forms.toReversed().map((name) => [key(name), name])).values()];
    const first = forms.map(key);
    once.sort((a, b) => first.indexOf(key(a)) - first.indexOf(key(b)));
    return once.length === 0 ? undefined : once;
  });
}

const toId = (name) =>
  withoutAccents(name)
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[’'.]/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/**
 * `names` with the forms that no rule of inflection makes from them (lib/core/dataset/inflection.ts: short stems, plurals,
 * a vowel that is dropped), behind all names; a form needs the cue its name needs.
 */
function withForms({ names, cues }, irregular = {}) {
  const formsIn = (language) => Object.values(irregular[language] ?? {}).flat();
  const ofForms = cues.flatMap((cue) =>
    (irregular[cue.language]?.[cue.alias] ?? []).map((alias) => ({ ...cue, alias })),
  );
  return { names: joinNames(names, inLanguages(formsIn)), cues: [...cues, ...ofForms] };
}

const withCue = ({ alias, language, words }) => ({ alias, language, use: 'with-cue', words });

/** Words that say whose a figure is and are never marked: demonyms, 美方, 美. */
const silent = (words = {}) =>
  LANGUAGES.flatMap((language) =>
    (words[language] ?? []).map((alias) => ({ alias, language, use: 'context-only', words: [] })),
  );

const known = (text) => ({ text, year: null, asOf: null, sourceId: null, confidence: 'common-knowledge' });
const seen = (text) => ({ text, year: CLDR_YEAR, asOf: null, sourceId: SOURCE, confidence: 'seen' });

/** A record in the order of the format, with what is empty for most. */
const entity = ({
  id,
  kind,
  names,
  unconfirmed = [],
  gloss,
  misspellings = {},
  cues = [],
  facts = [],
  relations = [],
}) => ({
  id,
  kind,
  names,
  unconfirmed,
  gloss,
  misspellings,
  cues,
  facts,
  relations,
});

const countryIds = new Map(
  [...ISO_CODES, 'XK'].map((code) => [code, COUNTRIES[code]?.id ?? toId(territoryNames(code).en[0])]),
);

// --- cities -------------------------------------------------------------------------------------------------------

function cityOf({ id, country, zone, names: own, cues, irregular, gloss, in: place }) {
  const fromCldr = zone === undefined ? {} : inLanguages((language) => wrap(cityNames(zone)[language]));
  const isShared = (language) => {
    const shared = fromCldr[language]?.[0];
    return shared !== undefined && own?.[language] !== undefined && countryNames.has(key(shared));
  };
  // "Guatemala", 突尼斯: where the country has the city's name too, the city goes by the name that is its own.
  const names = inLanguages((language) =>
    isShared(language) ? joinNames(own, fromCldr)[language] : joinNames(fromCldr, own)[language],
  );
  const unconfirmed = Object.keys(names).filter((language) => !fromCldr[language] || isShared(language));
  return {
    id,
    country,
    place,
    gloss,
    unconfirmed,
    ...withForms({ names, cues: (cues ?? []).map(withCue) }, irregular),
  };
}

const wrap = (name) => (name === undefined ? undefined : [name.replace(/^о-в /, 'остров ')]);

const countryNames = new Set(
  [...countryIds.keys()].flatMap((code) => Object.values(territoryNames(code)).flat().map(key)),
);
const cities = new Map(CITIES.map((city) => [city.id, cityOf(city)]));

const CITY = { en: 'City in', zh: '城市', ru: 'город', kk: 'қала' };

/** What a city is: 德国城市，首都; "город, Германия, столица" needs no case of the country's name. */
function cityGloss(city, role) {
  const country = inLanguages((language) => territoryNames(city.country)[language][0]);
  const ends = ROLES[role];
  return {
    en: `${CITY.en} ${/^(Bahamas|Philippines|Netherlands|Maldives|Gambia|Comoros|United|Dominican|Central|Solomon)/.test(country.en) ? 'the ' : ''}${country.en}${ends.en}`,
    zh: `${country.zh}${CITY.zh}${ends.zh}`,
    ru: `${CITY.ru}, ${country.ru}${ends.ru}`,
    kk: `${CITY.kk}, ${country.kk}${ends.kk}`,
  };
}

const ROLES = {
  none: { en: '', zh: '', ru: '', kk: '' },
  capital: { en: ', capital', zh: '，首都', ru: '; столица', kk: '; астанасы' },
  centre: { en: ', administrative centre', zh: '，首府', ru: '; административный центр', kk: '; әкімшілік орталығы' },
  seat: {
    en: ', seat of government',
    zh: '，政府所在地',
    ru: '; место пребывания правительства',
    kk: '; үкімет орналасқан қала',
  },
};

/** Which part the city plays in its country. */
function roleOf({ id, country }) {
  const { capital, seat } = COUNTRIES[country] ?? {};
  if (seat === id) return 'seat';
  if (capital !== id) return 'none';
  return GLOSSES.dependencyOf[country] === undefined ? 'capital' : 'centre';
}

function toCityEntity(city) {
  const role = roleOf(city);
  const to = countryIds.get(city.country);
  const relations = [{ type: 'located-in', to: city.place ?? to }];
  if (role === 'capital') relations.push({ type: 'capital-of', to });
  const { id, names, unconfirmed, cues, gloss = cityGloss(city, role) } = city;
  return entity({ id, kind: 'place', names, unconfirmed, gloss, cues, relations });
}

// --- countries ----------------------------------------------------------------------------------------------------

/** A capital's name per language: a city of the list, or a small one that only the country's card names. */
function capitalNames(code) {
  const { capital, seat } = COUNTRIES[code] ?? {};
  const given = capital ?? seat;
  if (given === undefined) return null;
  return typeof given === 'string' ? inLanguages((language) => cities.get(given).names[language]?.[0]) : given;
}

function countryGloss(code) {
  if (GLOSSES.own[code] !== undefined) return GLOSSES.own[code];
  const region = GLOSSES.regions[GLOSSES.regionOf[code] ?? regionOf(code)] ?? GLOSSES.regions['009'];
  const dependency = GLOSSES.dependencies[GLOSSES.dependencyOf[code]];
  const ends = capitalPhrase(code);
  return dependency === undefined
    ? {
        en: `Country ${region.en}${ends.en}`,
        zh: `${region.zh}国家${ends.zh}`,
        ru: `страна ${region.ru}${ends.ru}`,
        kk: `${region.kk} ел${ends.kk}`,
      }
    : {
        en: `${dependency.en} ${region.en}`,
        zh: `${dependency.zh}，位于${region.zh}`,
        ru: `${dependency.ru} ${region.ru}`,
        kk: `${region.kk} ${dependency.kk}`,
      };
}

function capitalPhrase(code) {
  const names = capitalNames(code);
  if (names === null) return { en: '', zh: '', ru: '', kk: '' };
  return COUNTRIES[code].seat === undefined
    ? {
        en: `; capital ${names.en}`,
        zh: `，首都${names.zh}`,
        ru: `, столица – ${names.ru}`,
        kk: `, астанасы – ${names.kk}`,
      }
    : {
        en: `; seat of government ${names.en}`,
        zh: `，政府所在地${names.zh}`,
        ru: `, правительство – ${names.ru}`,
        kk: `, үкіметі – ${names.kk}`,
      };
}

function capitalFacts(code) {
  const names = capitalNames(code);
  if (names === null) return [];
  if (COUNTRIES[code].seat !== undefined)
    return [
      known({
        en: `seat of government: ${names.en}`,
        zh: `政府所在地：${names.zh}`,
        ru: `место пребывания правительства: ${names.ru}`,
        kk: `үкімет орналасқан қала: ${names.kk}`,
      }),
    ];
  return GLOSSES.dependencyOf[code] === undefined
    ? [
        known({
          en: `capital: ${names.en}`,
          zh: `首都：${names.zh}`,
          ru: `столица: ${names.ru}`,
          kk: `астанасы: ${names.kk}`,
        }),
      ]
    : [
        known({
          en: `administrative centre: ${names.en}`,
          zh: `首府：${names.zh}`,
          ru: `административный центр: ${names.ru}`,
          kk: `әкімшілік орталығы: ${names.kk}`,
        }),
      ];
}

/** 'Kazakhstani Tenge (KZT, ₸)', all that are legal tender; null in uninhabited places. */
function currenciesIn(language, code) {
  const currencies = currencyCodes(code).map((currency) => ({ currency, ...currencyOf(currency) }));
  const said = currencies.map(
    ({ currency, names, sign }) => `${names[language]} (${[currency, sign].filter(Boolean).join(', ')})`,
  );
  return said.length === 0 ? null : said.join('; ');
}

/** Two regional indicators; fonts that have flags draw one. */
const flagOf = (code) => String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

const FACT_WORDS = {
  en: { currency: 'currency: ', joint: '; ', flag: 'flag ', noIso: (code) => `code ${code}, not in ISO 3166` },
  zh: { currency: '货币：', joint: '；', flag: '旗帜', noIso: (code) => `代码${code}（不属于ISO 3166）` },
  ru: { currency: 'валюта: ', joint: '; ', flag: 'флаг ', noIso: (code) => `код ${code}, не из ISO 3166` },
  kk: { currency: 'валютасы: ', joint: '; ', flag: 'туы ', noIso: (code) => `коды ${code}, ISO 3166-да жоқ` },
};

/** Currency, codes and flag: one statement, as one source makes it. */
function codeFact(code) {
  const { alpha3, numeric } = codesOf(code);
  return seen(
    inLanguages((language) => {
      const words = FACT_WORDS[language];
      const currencies = currenciesIn(language, code);
      return [
        ...(currencies === null ? [] : [`${words.currency}${currencies}`]),
        ISO_CODES.includes(code) ? `ISO 3166: ${code}, ${alpha3}, ${numeric}` : words.noIso(code),
        `${words.flag}${flagOf(code)}`,
      ].join(words.joint);
    }),
  );
}

function memberships(code) {
  const of = Object.entries(MEMBERSHIPS.members).filter(([, codes]) => codes.includes(code));
  const bodies = [...(EU_MEMBERS.has(code) ? ['european-union'] : []), ...of.map(([body]) => body)];
  return bodies.map((to) => ({ type: 'member-of', to, asOf: MEMBERSHIPS.asOf }));
}

function toCountryEntity(code) {
  const { names: own, silent: words, cues, misspellings, irregular } = COUNTRIES[code] ?? {};
  const names = joinNames(territoryNames(code), own);
  const formed = withForms({ names, cues: (cues ?? []).map(withCue) }, irregular);
  return entity({
    id: countryIds.get(code),
    kind: 'place',
    names: formed.names,
    gloss: countryGloss(code),
    misspellings,
    cues: [...formed.cues, ...silent(words)],
    facts: [...capitalFacts(code), codeFact(code)],
    relations: [
      ...(GLOSSES.dependencyOf[code] === 'CN' ? [{ type: 'part-of', to: countryIds.get('CN') }] : []),
      ...memberships(code),
    ],
  });
}

// --- places and bodies --------------------------------------------------------------------------------------------

/** Names and cues of a record that CLDR may know as a territory, and the languages in which it does not. */
function namesBeside({ territory, names: own, cues, irregular }) {
  const fromCldr = territory === undefined ? {} : territoryNames(territory);
  const names = joinNames(fromCldr, own);
  return {
    ...withForms({ names, cues: (cues ?? []).map(withCue) }, irregular),
    unconfirmed: Object.keys(names).filter((language) => fromCldr[language] === undefined),
  };
}

const toPlaceEntity = (place) =>
  entity({
    id: place.id,
    kind: place.kind ?? 'place',
    ...namesBeside(place),
    gloss: place.gloss,
    relations: place.in === undefined ? [] : [{ type: 'located-in', to: place.in }],
  });

const toBodyEntity = (body) =>
  entity({
    id: body.id,
    kind: 'organisation',
    ...namesBeside(body),
    gloss: body.gloss,
    relations: [
      ...(body.partOf === undefined ? [] : [{ type: 'part-of', to: body.partOf }]),
      ...(body.city === undefined ? [] : [{ type: 'located-in', to: body.city }]),
    ],
  });

const toNationalEntity = (each) =>
  entity({
    id: each.id,
    kind: each.kind,
    ...namesBeside(each),
    gloss: each.gloss,
    relations: [{ type: 'located-in', to: each.of }],
  });

/** The pack as a value. */
export function buildWorld() {
  return {
    format: 1,
    id: 'world',
    version: '1.1.0',
    entities: [
      ...[...countryIds.keys()].sort().map(toCountryEntity),
      ...PLACES.map(toPlaceEntity),
      ...ORGANISATIONS.map(toBodyEntity),
      ...NATIONAL.map(toNationalEntity),
      ...[...cities.values()].map(toCityEntity),
    ],
    concepts: [],
    series: [],
    events: [],
    sources: [
      {
        id: SOURCE,
        url: 'https://github.com/unicode-org/cldr-json',
        title: `CLDR ${CLDR_VERSION}`,
        publisher: 'Unicode',
      },
    ],
  };
}

/** The pack as the file holds it: one entity a line, so that a change shows as the lines it touches. */
export function printWorld() {
  const { entities, ...rest } = buildWorld();
  const [head, tail] = JSON.stringify({ ...rest, entities: null }).split('null');
  return `${head}[\n${entities.map((each) => JSON.stringify(each)).join(',\n')}\n]${tail}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const printed = printWorld();
  writeFileSync(OUTPUT, printed);
  console.log(
    `public/packs/world.json: ${buildWorld().entities.length} entities, ${Buffer.byteLength(printed)} bytes.`,
  );
}
