import type { Article, Block } from '../article/article';
import { rereadArticle } from '../article/reread';
import type { Mark } from './mark';

/** Where the stretch from `start` to `end` of `one` stands in `other`, a changed form of it; null where it is not sure. */
function placeInChanged(one: string, other: string, start: number, end: number): number | null {
  // One unit beside it must be the same too: "13" is not the 13 of "130".
  if (end < one.length && other.startsWith(one.slice(0, end + 1))) return start;
  const tail = one.slice(start - 1);
  return start > 0 && other.endsWith(tail) ? other.length - tail.length + 1 : null;
}

/** Blocks by a key, in their order. */
function groupBlocks<K>(blocks: readonly Block[], keyOf: (block: Block) => K): Map<K, Block[]> {
  const groups = new Map<K, Block[]>();
  for (const block of blocks) {
    const group = groups.get(keyOf(block)) ?? [];
    group.push(block);
    groups.set(keyOf(block), group);
  }
  return groups;
}

/** Marks that still stand in a changed article, moved to where their block is now, and to where they are in it. */
export function carryMarks(marks: readonly Mark[], before: Article, after: Article): Mark[] {
  const textOf = (article: Article, { start, end }: Block): string => article.text.slice(start, end);
  // Blocks with the same text, in order: what stands in one stands in the other at the same distance from its start.
  const places = groupBlocks(after.blocks, (block) => textOf(after, block));
  const same = before.blocks.map((block) => places.get(textOf(before, block))?.shift());
  // A block that says something else now is known by its element, where that holds one that is not taken.
  const left = groupBlocks(
    [...places.values()].flat().sort((a, b) => a.start - b.start),
    ({ element }) => element,
  );
  const carried: Mark[] = [];
  let next = 0;
  for (const [index, block] of before.blocks.entries()) {
    const place = same[index] ?? left.get(block.element)?.shift();
    const isSame = same[index] !== undefined;
    const [one, other] = isSame || place === undefined ? ['', ''] : [textOf(before, block), textOf(after, place)];
    while (next < marks.length && (marks[next]?.start ?? 0) < block.start) next += 1;
    for (; next < marks.length && (marks[next]?.end ?? 0) <= block.end; next += 1) {
      const mark = marks[next];
      if (mark === undefined || place === undefined) continue;
      const start = mark.start - block.start;
      const at = isSame ? start : placeInChanged(one, other, start, mark.end - block.start);
      if (at === null) continue;
      carried.push({ ...mark, start: place.start + at, end: place.start + at + mark.end - mark.start });
    }
  }
  return carried.sort((a, b) => a.start - b.start);
}

const AGAIN_MS = 300; // a page without its article is looked at again when it has rested this long …
const BUSY_MS = 1_000; // … or this often, when it never rests
const UNITS_PER_MS = 5_000; // text an article is found in, before a first time was taken
const LONG_MS = 4; // a quarter of a frame: where finding the article takes longer, only what changed is read at once

/**
 * Call `onChange` with the article as it is now whenever the page changes its text, until `signal` aborts; null when it
 * is gone, and again with one when one is back, or another has taken its place (a page that navigates in itself). Where
 * the text is still there, the call comes before the next frame is painted: a range left as it was would paint another
 * word. On a page that takes long to read the article is then what is known of it, and not settled; the whole follows.
 *
 * @param find - The article of the page at an address; null where it shows none.
 */
export function watchArticle(
  document: Document,
  article: Article,
  find: (url: string) => Article | null,
  onChange: (article: Article | null, isSettled: boolean) => void,
  signal: AbortSignal,
): void {
  let current: Article | null = article;
  let last = article;
  let root = commonRoot(article);
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let busy: ReturnType<typeof setTimeout> | undefined;
  let isSettled = true;
  let findMs = article.text.length / UNITS_PER_MS;

  const look = (): void => {
    for (const timer of [quiet, busy]) clearTimeout(timer);
    busy = undefined;
    // Until its text changes, the article is the one it was, whatever the address says by then.
    const start = performance.now();
    const here = find(document.location.href);
    findMs = performance.now() - start;
    const isSameText = here !== null && here.text === last.text;
    const now = isSameText ? { ...here, url: last.url, workKeys: last.workKeys, markerUrl: last.markerUrl } : here;
    if (now === null && current === null) return;
    if (now !== null && current !== null && isSettled && isSameText && hasSameNodes(now, current)) return;
    isSettled = true;
    current = now;
    if (now !== null) {
      last = now;
      root = commonRoot(now);
      watchTrees();
    }
    onChange(now, true);
  };
  const lookSoon = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(look, AGAIN_MS);
    busy ??= setTimeout(look, BUSY_MS);
  };
  /** Follow a change by what is known; false where the article must be found anew. */
  const reread = (records: readonly MutationRecord[]): boolean => {
    if (findMs < LONG_MS || current === null || root === null || !root.isConnected) return false;
    const known = rereadArticle(current, root, records);
    if (known === null) return false;
    current = known;
    isSettled = false;
    onChange(known, false);
    lookSoon();
    return true;
  };
  // The whole page is watched: what holds the article may itself be replaced. Most changes are elsewhere and cost a look
  // at where they are.
  const observer = new MutationObserver((records) => {
    if (current === null) return lookSoon();
    const isHit =
      root === null ||
      !root.isConnected ||
      records.some(({ target }) => root?.contains(target) || (target.getRootNode() as Partial<ShadowRoot>).host);
    if (isHit) {
      if (!reread(records)) look();
    } else if (document.location.href !== last.url) lookSoon();
  });
  const watched = new WeakSet<Node>();
  /** Watch the document, and each shadow tree that holds some of the article: changes in it are told to nobody outside. */
  const watchTrees = (): void => {
    const trees = current?.blocks.map(({ element }) => element.getRootNode()) ?? [];
    for (const tree of new Set<Node>([document, ...trees]))
      if (!watched.has(tree)) {
        watched.add(tree);
        observer.observe(tree, { childList: true, subtree: true, characterData: true });
      }
  };
  watchTrees();
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

/** What holds an element, out of its shadow tree too. */
const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The lowest element that holds all blocks; none where that takes more than one tree. */
function commonRoot(article: Article): Element | null {
  const [first, last] = [article.blocks[0]?.element, article.blocks.at(-1)?.element];
  if (first === undefined || last === undefined) return null;
  let root: Element | null = first;
  while (root !== null && !root.contains(last)) root = parentOf(root);
  // A paragraph that is replaced is replaced in its parent.
  return root === null ? null : (parentOf(root) ?? root);
}
