const QUIET_MS = 300; // a page that still fills itself in is left alone this long after its last change …
const BUSY_MS = 1_000; // … but one that never rests (a ticker, an advertisement) is looked at this often all the same
const LONGEST_WAIT_MS = 15_000; // an anti-bot shell reloads itself well before that

/**
 * What `look` gives, now or when the page has changed; null after fifteen seconds, or when `signal` aborts.
 *
 * @param look - null: not yet.
 */
export function waitFor<T>(document: Document, look: () => T | null, signal?: AbortSignal): Promise<T | null> {
  const found = look();
  if (found !== null) return Promise.resolve(found);
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let busy: ReturnType<typeof setTimeout> | undefined;
    const finish = (result: T | null): void => {
      observer.disconnect();
      for (const timer of [quiet, busy, bound]) clearTimeout(timer);
      resolve(result);
    };
    const lookAgain = (): void => {
      for (const timer of [quiet, busy]) clearTimeout(timer);
      busy = undefined;
      const result = look();
      if (result !== null) finish(result);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(lookAgain, QUIET_MS);
      busy ??= setTimeout(lookAgain, BUSY_MS);
    });
    const bound = setTimeout(() => finish(look()), LONGEST_WAIT_MS);
    signal?.addEventListener('abort', () => finish(null), { once: true });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
