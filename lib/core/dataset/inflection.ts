/*
 * How names of the lists are inflected in a text. Russian: a stem and one of a closed set of singular endings, the same
 * for nouns and adjectives (plural -ов would turn Иван into Иванов). Kazakh: the whole word and a chain of plural,
 * possessive and case suffixes in the harmony of its vowels.
 */

const RUSSIAN_ENDINGS: ReadonlySet<string> = new Set(
  (
    'а у ом ем е ы и я ю ой ей ою ею ию ии ия ие ием ией ий ь ью й о ' +
    'ого его ому ему ым им ый ая яя ую юю ое ее ые ых их ыми ими'
  ).split(' '),
);

/** Whether `ending` (folded letters) may follow a Russian stem. */
export const isRussianEnding = (ending: string): boolean => ending === '' || RUSSIAN_ENDINGS.has(ending);

/** A Russian word without its ending, or null when it takes none: capital abbreviations and words in -о, -у, -и, -ю. */
export function russianStem(folded: string): string | null {
  const adjective = /^(.{3,}?)(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)$/.exec(folded);
  if (adjective !== null && /(ск|цк|н|ов|ев)$/.test(adjective[1] ?? '')) return adjective[1] ?? null;
  if (/[оуюиэы]$/.test(folded)) return null;
  return /[аеяйь]$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** All chains plural + possessive + case, as plain strings: some eight thousand. */
const KAZAKH_SUFFIXES: ReadonlySet<string> = (() => {
  const plurals = ['', 'лар', 'лер', 'дар', 'дер', 'тар', 'тер'];
  const possessives = ['', 'ы', 'і', 'сы', 'сі'];
  const plain =
    'ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен мен бен пен ' +
    'дағы дегі тағы тегі дікі тікі нікі менен бойынша';
  const possessed = 'ның нің на не н нда нде нан нен мен ндағы ндегі';
  const chains = new Set<string>();
  for (const plural of plurals) {
    for (const possessive of possessives) {
      const cases = possessive === '' ? plain : possessed;
      for (const ending of ['', ...cases.split(' ')]) chains.add(plural + possessive + ending);
    }
  }
  chains.delete('');
  chains.delete('бойынша');
  return chains;
})();

/** Whether `suffix` (folded letters, without the hyphen after an abbreviation) is a chain of Kazakh suffixes. */
export const isKazakhSuffix = (suffix: string): boolean => KAZAKH_SUFFIXES.has(suffix);

const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** The forms a Kazakh name takes before a suffix: as it is, and with its last consonant voiced (банк → банг-). */
export function kazakhStems(folded: string): string[] {
  const voiced = VOICED[folded.at(-1) ?? ''];
  return voiced === undefined ? [folded] : [folded, folded.slice(0, -1) + voiced];
}
