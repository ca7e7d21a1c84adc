/* Finding an article, to be put into a page: how long it takes on documents that nobody has read before. */
import { findArticle } from '../../lib/page/article/find-article';

/** Length of all the text of `document`: what anything that reads it must at least do. */
function walkTexts(document: Document): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** Milliseconds that the floor, and the finding of the article, take on a fresh document of `html`. */
function timeReading(html: string, url: string): { readonly floor: number; readonly article: number } {
  const parse = (): Document => new DOMParser().parseFromString(html, 'text/html');
  const timed = (work: (document: Document) => unknown): number => {
    const document = parse();
    const start = performance.now();
    work(document);
    return performance.now() - start;
  };
  return { floor: timed(walkTexts), article: timed((document) => findArticle(document, url)) };
}

Object.assign(globalThis, { timeReading });
