/*
 * What the script takes from Unicode's CLDR (npm packages cldr-*-full, one release): names of territories, cities and
 * currencies in four languages, ISO 3166 codes, the currencies of a territory, the members of the European Union.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const load = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const CORE = dirname(require.resolve('cldr-core/package.json'));
const DATES = dirname(require.resolve('cldr-dates-full/package.json'));
const NAMES = dirname(require.resolve('cldr-localenames-full/package.json'));
const NUMBERS = dirname(require.resolve('cldr-numbers-full/package.json'));

export const LANGUAGES = ['en', 'zh', 'ru', 'kk'];

/** `make` for each of the four languages; languages for which it gives nothing are left out. */
export const inLanguages = (make) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)]).filter(([, made]) => made !== undefined));

const core = (name) => load(CORE, 'supplemental', `${name}.json`).supplemental;
const main = (folder, language, name) => load(folder, 'main', language, `${name}.json`).main[language];
const territories = inLanguages((language) => main(NAMES, language, 'territories').localeDisplayNames.territories);
const currencies = inLanguages((language) => main(NUMBERS, language, 'currencies').numbers.currencies);
const zones = inLanguages((language) => main(DATES, language, 'timeZoneNames').dates.timeZoneNames.zone);
const { codeMappings } = core('codeMappings');
const { territoryContainment } = core('territoryContainment');
const { region: currenciesOf } = core('currencyData').currencyData;

/** '48.2.0': all four packages are of one release. */
export const CLDR_VERSION = load(CORE, 'package.json').version;

// Codes that CLDR adds to those of ISO 3166: exceptionally reserved or its own.
const NOT_ISO = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'QO', 'TA', 'XK']);

const leaves = (code) => territoryContainment[code]?._contains.flatMap(leaves) ?? [code];

/** The codes of ISO 3166-1, two letters each, in alphabetical order. */
export const ISO_CODES = [...new Set(leaves('001'))]
  .filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_ISO.has(code))
  .sort();

export const EU_MEMBERS = new Set(territoryContainment.EU._contains);

const REGIONS = Object.entries(territoryContainment).filter(([code]) => /^\d{3}$/.test(code));

/** The smallest region of the UN's list a territory is in. */
export const regionOf = (code) => REGIONS.find(([, { _contains }]) => _contains.includes(code))?.[0] ?? null;

/** ISO 3166's other two codes: { alpha3, numeric }. */
export const codesOf = (code) => ({ alpha3: codeMappings[code]._alpha3, numeric: codeMappings[code]._numeric });

// Whose short form is the usual one in news; "US", "UK" and "Bosnia" stay beside the longer name.
const SHORT = new Set(['CC', 'HK', 'MM', 'MO', 'PS']);
const BRACKETS = / ?[(（][^)）]*[)）]/;

/** о-в, о-ва: written out in news. */
const writtenOut = (name) => name.replace(/(^| )о-в /, '$1остров ').replace(/(^| )о-ва(?= |$)/, '$1острова');

function territoryIn(language, code) {
  const names = territories[language];
  const name = SHORT.has(code) ? (names[`${code}-alt-short`] ?? names[code].replace(BRACKETS, '')) : names[code];
  return writtenOut(name);
}

/** Names of a territory per language, CLDR's usual one first, then its variants. */
export const territoryNames = (code) =>
  inLanguages((language) => {
    const names = territories[language];
    const others = ['variant', 'short'].map((kind) => names[`${code}-alt-${kind}`]);
    return [territoryIn(language, code), ...others.filter((name) => name !== undefined && !/[(（,]/.test(name))];
  });

/** The exemplar city of a time zone per language. English names a city only where the zone's id does not. */
export const cityNames = (zone) =>
  inLanguages((language) => {
    const named = zone.split('/').reduce((inside, part) => inside?.[part], zones[language])?.exemplarCity;
    return named ?? (language === 'en' ? zone.split('/').at(-1).replaceAll('_', ' ') : undefined);
  });

/** Codes of the currencies that are legal tender in a territory now. */
export const currencyCodes = (code) =>
  (currenciesOf[code] ?? [])
    .flatMap((entry) => Object.entries(entry))
    .filter(([, dates]) => dates._to === undefined && dates._tender !== 'false')
    .map(([currency]) => currency);

/** A currency's name per language and its sign, or null where it has none. */
export function currencyOf(currency) {
  const own = currencies.en[currency];
  const sign = own['symbol-alt-narrow'] ?? own.symbol;
  return {
    names: inLanguages((language) => currencies[language][currency]?.displayName),
    sign: sign === undefined || sign === currency ? null : sign,
  };
}
