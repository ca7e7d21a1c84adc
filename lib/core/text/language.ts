/** The four languages articles are read in and our own words are written in. */
export type Language = 'en' | 'zh' | 'ru' | 'kk';

/** All languages, in the order they are offered. */
export const LANGUAGES: readonly Language[] = ['en', 'zh', 'ru', 'kk'];

/** Something said in some of the languages; a missing one is not known, never invented. */
export type Names<T> = Partial<Readonly<Record<Language, T>>>;

const KAZAKH_LETTERS = /[әғқңөұүһі]/g;
const KAZAKH_WORDS = /(?:^|\s)(?:және|мен|бойынша|үшін|деп|жылы|туралы|болып)(?=\s|[.,])/g;
const COMMONEST = 2_000; // units looked at: a paragraph or two decide

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language most of `text` is written in, by its letters: Han, Latin, Cyrillic; Kazakh by the letters Russian lacks
 * and its commonest words.
 *
 * @returns null where the text has too few letters, or another script.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, COMMONEST).toLowerCase();
  // One Han character says as much as two or three letters of an alphabet.
  const han = count(sample, /\p{Script=Han}/gu) * 2.5;
  const latin = count(sample, /[a-z]/g);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const most = Math.max(han, latin, cyrillic);
  if (most < 10) return null;
  if (han === most) return 'zh';
  if (latin === most) return 'en';
  const kazakh = count(sample, KAZAKH_LETTERS) / cyrillic;
  return kazakh > 0.04 || (kazakh > 0.01 && count(sample, KAZAKH_WORDS) > 1) ? 'kk' : 'ru';
}
