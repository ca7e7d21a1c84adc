import type { Article } from '../article/article';
import { findArticle } from '../article/find-article';
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

/**
 * Call `onChange` with the article as it is now whenever the page changes its text, until `signal` aborts; null when it
 * is gone. The call comes before the next frame is painted: a range left as it was would paint another word.
 */
export function watchArticle(
  document: Document,
  article: Article,
  onChange: (article: Article | null) => void,
  signal: AbortSignal,
): void {
  let current = article;
  const root = commonRoot(article) ?? document.body;
  const observer = new MutationObserver(() => {
    const now = findArticle(document, current.url);
    if (now !== null && now.text === current.text && hasSameNodes(now, current)) return;
    if (now !== null) current = now;
    onChange(now);
  });
  // The article element itself may be replaced, so its parent is watched too.
  observer.observe(root.parentElement ?? root, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
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
  return root;
}
