/*
 * What our scripts in one page know of each other. They share one isolated world, which the page cannot see.
 */
import type { Language } from '../core/text/language';
import type { Words } from '../core/wording/words';

// The names of entrypoints/reader.content, which is too large to be imported by the tiny look.
const READER = Symbol.for('sidelight.reader');
const LOOK = Symbol.for('sidelight.look');
const WORDS = Symbol.for('sidelight.words');
type World = {
  [WORDS]?: Map<Language, Words>;
  [READER]?: { controller: AbortController; hasArticle: boolean };
  [LOOK]?: AbortSignal;
};
const world = globalThis as World;

/** Whether a reader is at work here, or looks for its article. */
export const isReaderAtWork = (): boolean => world[READER]?.hasArticle === true;

/** Have the reader of this page undo what it did, if there is one; another may be brought in later. */
export function stopReader(): void {
  world[READER]?.controller.abort();
  delete world[READER];
}

/** Register the tiny look that ends with `signal`; false where one is at work already. */
export function registerLook(signal: AbortSignal): boolean {
  if (world[LOOK]?.aborted === false) return false;
  world[LOOK] = signal;
  return true;
}

/** Leave our words in one language here, for the reader. */
export function leaveWords(words: Words): void {
  world[WORDS] ??= new Map();
  world[WORDS].set(words.language, words);
}

/** Our words that were left here: those in `language`, else those that came with the reader; undefined without any. */
export const wordsHere = (language: Language): Words | undefined =>
  world[WORDS]?.get(language) ?? world[WORDS]?.values().next().value;
