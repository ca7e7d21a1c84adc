import { classOf, DIGIT, HAN as HAN_CLASS, LETTER } from '../text/script';

const classAt = (unit: string | undefined): number =>
  unit === undefined || unit === '' ? 0 : classOf(unit.charCodeAt(0));
const isWordUnit = (unit: string | undefined): boolean => {
  const found = classAt(unit);
  return found === LETTER || found === DIGIT;
};
const isHan = (unit: string | undefined): boolean => classAt(unit) === HAN_CLASS;

/**
 * Where `word` stands in `text` (both lower case), or -1.
 *
 * A word of letters must stand alone; one that ends in `*` may go on; Han words stand anywhere.
 *
 * @param last - Take the last occurrence instead of the first.
 */
export function findWord(text: string, word: string, last = false): number {
  const isPrefix = word.endsWith('*');
  const stem = isPrefix ? word.slice(0, -1) : word;
  if (stem === '') return -1;
  let at = last ? text.lastIndexOf(stem) : text.indexOf(stem);
  while (at !== -1) {
    const opens = isHan(stem[0]) || !isWordUnit(text[at - 1]);
    const closes = isPrefix || isHan(stem.at(-1)) || !isWordUnit(text[at + stem.length]);
    if (opens && closes) return at;
    // lastIndexOf counts a negative start as 0, so the first unit must end the search itself.
    if (last && at === 0) return -1;
    at = last ? text.lastIndexOf(stem, at - 1) : text.indexOf(stem, at + 1);
  }
  return -1;
}

/** Whether one of `words` stands in `text` (lower case). */
export const hasWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => findWord(text, word) !== -1);

/** Whether `text` (lower case) ends in one of `words`, white space aside. */
export function endsWithWord(text: string, words: readonly string[]): boolean {
  const trimmed = text.trimEnd();
  return words.some((word) => {
    const isPrefix = word.endsWith('*');
    const stem = isPrefix ? word.slice(0, -1) : word;
    if (isPrefix) {
      // The last word of the text must begin with the stem.
      const lastWord = trimmed.slice(trimmed.search(/(?<!\S)\S+$/));
      return lastWord.startsWith(stem);
    }
    return trimmed.endsWith(stem) && (isHan(stem[0]) || !isWordUnit(trimmed[trimmed.length - stem.length - 1]));
  });
}
