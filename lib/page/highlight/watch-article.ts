import type { Article } from '../article/article';
import type { Mark } from './mark';

/** Marks that still stand in a changed article, moved to where their block is now. */
export function carryMarks(marks: readonly Mark[], before: Article, after: Article): Mark[] {
  // Blocks with the same text, in order: what stands in one stands in the other at the same distance from its start.
  const places = new Map<string, number[]>();
  for (const block of after.blocks) {
    const text = after.text.slice(block.start, block.end);
    places.set(text, [...(places.get(text) ?? []), block.start]);
  }
  const carried: Mark[] = [];
  let next = 0;
  for (const block of before.blocks) {
    const start = places.get(before.text.slice(block.start, block.end))?.shift();
    while (next < marks.length && (marks[next]?.start ?? 0) < block.start) next += 1;
    for (; next < marks.length && (marks[next]?.end ?? 0) <= block.end; next += 1) {
      const mark = marks[next];
      if (mark !== undefined && start !== undefined)
        carried.push({ ...mark, start: mark.start - block.start + start, end: mark.end - block.start + start });
    }
  }
  return carried.sort((a, b) => a.start - b.start);
}

const AGAIN_MS = 300; // a page without its article is looked at again when it has rested this long …
const BUSY_MS = 1_000; // … or this often, when it never rests

/**
 * Call `onChange` with the article as it is now whenever the page changes its text, until `signal` aborts; null when it
 * is gone, and again with one when one is back, or another has taken its place (a page that navigates in itself). Where
 * the text is still there, the call comes before the next frame is painted: a range left as it was would paint another
 * word.
 *
 * @param find - The article of the page at an address; null where it shows none.
 */
export function watchArticle(
  document: Document,
  article: Article,
  find: (url: string) => Article | null,
  onChange: (article: Article | null) => void,
  signal: AbortSignal,
): void {
  let current: Article | null = article;
  let last = article;
  let root = commonRoot(article);
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let busy: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    for (const timer of [quiet, busy]) clearTimeout(timer);
    busy = undefined;
    // Until its text changes, the article is the one it was, whatever the address says by then.
    const here = find(document.location.href);
    const isSameText = here !== null && here.text === last.text;
    const now = isSameText ? { ...here, url: last.url, workKeys: last.workKeys, markerUrl: last.markerUrl } : here;
    if (now === null && current === null) return;
    if (now !== null && current !== null && isSameText && hasSameNodes(now, current)) return;
    current = now;
    if (now !== null) {
      last = now;
      root = commonRoot(now);
    }
    onChange(now);
  };
  const lookSoon = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(look, AGAIN_MS);
    busy ??= setTimeout(look, BUSY_MS);
  };
  // The whole page is watched: what holds the article may itself be replaced. Most changes are elsewhere and cost a look
  // at where they are.
  const observer = new MutationObserver((records) => {
    if (current === null) return lookSoon();
    const isHit =
      root === null || !root.isConnected || records.some(({ target }) => root?.contains(target) || target === root);
    if (isHit) look();
    else if (document.location.href !== last.url) lookSoon();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of [quiet, busy]) clearTimeout(timer);
  });
}

const hasSameNodes = (one: Article, other: Article): boolean =>
  one.pieces.length === other.pieces.length &&
  one.pieces.every(
    (piece, index) => piece.node === other.pieces[index]?.node && piece.nodeStart === other.pieces[index]?.nodeStart,
  );

/** The lowest element that holds all blocks. */
function commonRoot(article: Article): Element | null {
  const [first, last] = [article.blocks[0]?.element, article.blocks.at(-1)?.element];
  if (first === undefined || last === undefined) return null;
  let root: Element | null = first;
  while (root !== null && !root.contains(last)) root = root.parentElement;
  // A paragraph that is replaced is replaced in its parent.
  return root?.parentElement ?? root;
}
