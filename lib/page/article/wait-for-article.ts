import type { Article } from './article';
import { findArticle } from './find-article';

const QUIET_MS = 300; // a page that still fills itself in is left alone this long after its last change
const LONGEST_WAIT_MS = 15_000;

/** The article of the page, now or as soon as its text has come; null after fifteen seconds without one, or on abort. */
export function waitForArticle(document: Document, url: string, signal: AbortSignal): Promise<Article | null> {
  const found = findArticle(document, url);
  if (found !== null) return Promise.resolve(found);
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const finish = (article: Article | null): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(bound);
      resolve(article);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        const article = findArticle(document, url);
        if (article !== null) finish(article);
      }, QUIET_MS);
    });
    const bound = setTimeout(() => finish(null), LONGEST_WAIT_MS);
    signal.addEventListener('abort', () => finish(null), { once: true });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
