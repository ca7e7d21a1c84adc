/*
 * An article after a change of its page, from what is known of it: only what changed is read. Blocks that were not
 * touched keep their text wherever they stand now; a new element is a block again where it says what a lost one said (a
 * page that renders itself anew). Text that was not there before is left to findArticle.
 */
import type { Article, Block, Piece } from './article';
import { blocksOf } from './blocks';
import { piecesOf } from './find-article';
import { readText } from './text-model';

const never = (): boolean => false;
const ELEMENT_NODE = 1;
const SHOW_TEXT = 4; // NodeFilter.SHOW_TEXT

/** A block with its own text and pieces, offsets still of the text it was read in. */
type Stretch = { readonly block: Block; readonly text: string; readonly pieces: readonly Piece[] };

/** The blocks of a text, each with its stretch of it. */
function toStretches(read: Pick<Article, 'text' | 'blocks' | 'pieces'>): Stretch[] {
  const pieces = piecesOf(read);
  return read.blocks.map((block, index) => ({
    block,
    text: read.text.slice(block.start, block.end),
    pieces: pieces[index] ?? [],
  }));
}

/** The innermost element in `known` that holds `node`, or is it. */
function holderOf(node: Node, known: ReadonlySet<Element>): Element | null {
  for (let each: Node | null = node; each !== null; each = each.parentNode)
    if (known.has(each as Element)) return each as Element;
  return null;
}

/** Elements that are to be read again: blocks something changed in, and what was put beside them. */
function changedElements(records: readonly MutationRecord[], known: ReadonlySet<Element>): Set<Element> {
  const changed = new Set<Element>();
  for (const { target, addedNodes } of records) {
    const holder = holderOf(target, known);
    if (holder !== null) changed.add(holder);
    // A block that was moved is the one it was.
    else
      for (const node of addedNodes)
        if (node.nodeType === ELEMENT_NODE && !known.has(node as Element)) changed.add(node as Element);
  }
  for (const element of changed)
    if (element.parentElement !== null && holderOf(element.parentElement, changed) !== null) changed.delete(element);
  return changed;
}

/** In the order they stand in under `root` now. One walk: comparing two nodes costs as much as there are siblings. */
function inPageOrder(root: Element, stretches: readonly Stretch[]): Stretch[] {
  const byNode = new Map<Node | undefined, Stretch[]>();
  for (const stretch of stretches) {
    const node = stretch.pieces[0]?.node;
    const others = byNode.get(node);
    if (others === undefined) byNode.set(node, [stretch]);
    else others.push(stretch);
  }
  const ordered: Stretch[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const stretch of byNode.get(node) ?? []) ordered.push(stretch);
  return ordered;
}

/**
 * The article as it stands after `records`, without what is new in it; null where nothing of it is left. Its cost grows
 * with what changed, and only a little with the length of the article.
 *
 * @param root - What holds the article.
 */
export function rereadArticle(article: Article, root: Element, records: readonly MutationRecord[]): Article | null {
  const before = toStretches(article);
  const known = new Set(article.blocks.map(({ element }) => element));
  const changed = changedElements(records, known);
  const isChanged = (element: Element): boolean => changed.size > 0 && holderOf(element, changed) !== null;
  const kept: Stretch[] = [];
  const lost = new Map<string, number>();
  const lostElements = new Set<Element>();
  for (const stretch of before) {
    const { element } = stretch.block;
    if (root.contains(element) && !isChanged(element)) {
      kept.push(stretch);
      continue;
    }
    lost.set(stretch.text, (lost.get(stretch.text) ?? 0) + 1);
    lostElements.add(element);
  }
  const found: Stretch[] = [];
  for (const element of changed) {
    if (!root.contains(element)) continue;
    // As findArticle does: what it leaves out besides says nothing that a lost block said.
    for (const stretch of toStretches(readText(blocksOf(element, never), never))) {
      const left = lost.get(stretch.text) ?? 0;
      if (left > 0) lost.set(stretch.text, left - 1);
      else if (!lostElements.has(stretch.block.element)) continue;
      found.push(stretch);
    }
  }
  const stretches = inPageOrder(root, [...kept, ...found]);
  if (stretches.length === 0) return null;

  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { block, text, pieces: own } of stretches) {
    const shift = start - block.start;
    blocks.push({ ...block, start, end: start + text.length });
    for (const piece of own) pieces.push({ ...piece, start: piece.start + shift, end: piece.end + shift });
    texts.push(text);
    start += text.length + 1; // '\n'
  }
  return { ...article, text: texts.join('\n'), blocks, pieces };
}
