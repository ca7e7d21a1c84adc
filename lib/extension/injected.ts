/*
 * What our scripts in one page know of each other. They share one isolated world, which the page cannot see.
 */

// The names of entrypoints/reader.content, which is too large to be imported by the tiny look.
const READER = Symbol.for('sidelight.reader');
const LOOK = Symbol.for('sidelight.look');
type World = { [READER]?: { controller: AbortController; hasArticle: boolean }; [LOOK]?: AbortSignal };
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
