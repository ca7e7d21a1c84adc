/*
 * How names of the lists are inflected in a text. Russian: a stem and one of a closed set of singular endings, the same
 * for nouns and adjectives (plural -ов would turn Иван into Иванов). Kazakh: the whole word and a chain of plural,
 * possessive and case suffixes in the harmony of its vowels.
 */

const POSSESSED = 'ның нің на не н нда нде нан нен мен ндағы ндегі';

const RUSSIAN_ENDINGS: ReadonlySet<string> = new Set(
  (
    'а у ом ем е ы и я ю ой ей ою ею ию ии ия ие ием ией ий ь ью й о ' +
    'ого его ому ему ым им ый ая яя ую юю ое ее ые ых их ыми ими'
  ).split(' '),
);

/** Whether `ending` (folded letters) may follow a Russian stem. */
export const isRussianEnding = (ending: string): boolean => ending === '' || RUSSIAN_ENDINGS.has(ending);

const NOUN_ENDINGS: ReadonlySet<string> = new Set('а у ом ем е ы и я ю'.split(' '));

/** Whether `ending` (folded letters) may follow a Russian noun that ends in a consonant. */
export const isNounEnding = (ending: string): boolean => ending === '' || NOUN_ENDINGS.has(ending);

/** Whether `word` is a noun of that kind, its stem whole; surnames in -ов and -ин are declined like adjectives as well. */
export const isNounStem = (word: string, stem: string): boolean => stem === word && !/[оеи][вн]$|ын$/.test(word);

/** Endings of the plural, for names that are plurals: Соединённые Штаты, Авраамовы соглашения. */
const RUSSIAN_PLURALS: ReadonlySet<string> = new Set(
  'ы и а я ов ев ей ий й ам ям ами ями ах ях ым им ых их ыми ими ые ие'.split(' '),
);

/** Whether `ending` (folded letters) may follow the stem of a Russian plural. */
export const isRussianPlural = (ending: string): boolean => RUSSIAN_PLURALS.has(ending);

const SHORTEST_PLURAL = 7; // letters of a plural name of one word: Эмираты, and not Алматы

/** Whether a folded Russian name is a plural, by its adjective or its last letter. */
export function isPluralName(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length === 1) return folded.length >= SHORTEST_PLURAL && /[дтнвр]ы$/.test(folded);
  return words.some((word) => /(?:ые|ие|овы|евы)$/.test(word)) && /[ыия]$/.test(words.at(-1) ?? '');
}

/** A word of a Russian plural without its ending; null when it takes none. */
export const russianPluralStem = (folded: string): string | null => {
  const stem = folded.replace(/(?:ые|ие|[ыия])$/, '');
  return stem.length < folded.length && stem.length >= 3 ? stem : null;
};

const endsIn = (word: string, letters: string): boolean =>
  word !== '' && letters.includes(word.charAt(word.length - 1));

const ADJECTIVE = /^(.{2,}?)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)$/;
const LAST_OF_ADJECTIVE = 'йяеох'; // asked first: the pattern tries every letter of a word, and most words end otherwise

/** A Russian word without its ending, or null when it takes none: capital abbreviations and words in -о, -у, -и, -ю. */
export function russianStem(folded: string): string | null {
  const adjective = endsIn(folded, LAST_OF_ADJECTIVE) ? ADJECTIVE.exec(folded) : null;
  if (adjective !== null && /(?:ск|цк|н|ов|ев|л|м)$/.test(adjective[1] ?? '')) return adjective[1] ?? null;
  if (endsIn(folded, 'оуюиэы')) return folded.endsWith('ство') ? folded.slice(0, -1) : null;
  return endsIn(folded, 'аеяйь') ? folded.slice(0, -1) : folded;
}

// A chain is plural + possessive + case, each of which may be missing. Possessives are the third person's and, as in "our
// Kazakhstan", the first's. There are some eight thousand chains: each is taken apart rather than all of them listed,
// which a worker that wakes would wait for.
const PLURALS: readonly string[] = ['', 'лар', 'лер', 'дар', 'дер', 'тар', 'тер'];
const POSSESSIVES: readonly string[] = ['ы', 'і', 'сы', 'сі', 'ымыз', 'іміз', 'мыз', 'міз'];
const PLAIN_CASES: ReadonlySet<string> = new Set(
  (
    'ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен мен бен пен ' +
    'дағы дегі тағы тегі дікі тікі нікі менен'
  ).split(' '),
);
const CASES_OF_POSSESSED: ReadonlySet<string> = new Set(
  `${POSSESSED} ға ге қа ке ды ді да де дан ден дағы дегі`.split(' '),
);

const isCaseChain = (rest: string): boolean =>
  PLAIN_CASES.has(rest) ||
  POSSESSIVES.some((possessive) => {
    if (!rest.startsWith(possessive)) return false;
    return rest.length === possessive.length || CASES_OF_POSSESSED.has(rest.slice(possessive.length));
  });

const isKazakhChain = (suffix: string): boolean =>
  suffix !== '' &&
  PLURALS.some(
    (plural) => suffix.startsWith(plural) && (suffix === plural || isCaseChain(suffix.slice(plural.length))),
  );

// Cases behind a possessive; names of bodies end in one themselves: Алматы облысы+нда, Халық банкі+ндегі.
const POSSESSED_CASES: ReadonlySet<string> = new Set(POSSESSED.split(' '));

/**
 * Whether `suffix` (folded letters, without the hyphen after an abbreviation) is a chain of Kazakh suffixes.
 *
 * @param stem - What stands before it: a name that ends in a possessive takes the cases of one.
 */
export const isKazakhSuffix = (suffix: string, stem = ''): boolean =>
  isKazakhChain(suffix) || (/[ыі]$/.test(stem) && POSSESSED_CASES.has(suffix));

const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** The forms a Kazakh name takes before a suffix: as it is, and with its last consonant voiced (банк → банг-). */
export function kazakhStems(folded: string): string[] {
  const voiced = VOICED[folded.at(-1) ?? ''];
  return voiced === undefined ? [folded] : [folded, folded.slice(0, -1) + voiced];
}
