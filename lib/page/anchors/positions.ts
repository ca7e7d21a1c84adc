import type { Span } from '../../core/text/span';
import type { Article, Piece } from '../article/article';

/** Index of the first piece that ends behind `offset`; the number of pieces when none does. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * `span` as ranges that follow no change of the page: one per stretch of neighbouring text, so that nothing between two
 * blocks (a caption, an advertisement) is covered. Empty where a node has since lost its text.
 */
export function toStaticRanges(article: Article, span: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  const { pieces } = article;
  for (let index = pieceAt(pieces, span.start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.start >= span.end) break;
    const from = Math.max(span.start, piece.start);
    const to = Math.min(span.end, piece.end);
    const startOffset = piece.nodeStart + from - piece.start;
    const endOffset = piece.nodeStart + to - piece.start;
    if (endOffset > piece.node.length) continue;
    ranges.push(new StaticRange({ startContainer: piece.node, startOffset, endContainer: piece.node, endOffset }));
  }
  return ranges;
}

/** The element that holds the first letter of `span`; null where there is none. */
export function elementOf(article: Article, span: Span | null | undefined): Element | null {
  const piece = span == null ? undefined : article.pieces[pieceAt(article.pieces, span.start)];
  return piece?.node.parentElement ?? null;
}

const indexes = new WeakMap<Article, ReadonlyMap<Node, readonly Piece[]>>();

function piecesByNode(article: Article): ReadonlyMap<Node, readonly Piece[]> {
  const known = indexes.get(article);
  if (known !== undefined) return known;
  const index = new Map<Node, Piece[]>();
  for (const piece of article.pieces) {
    const pieces = index.get(piece.node);
    if (pieces === undefined) index.set(piece.node, [piece]);
    else pieces.push(piece);
  }
  indexes.set(article, index);
  return index;
}

/** Offset in the article's text of a place in a live node; null for a node, or a stretch of one, that is no article text. */
export function offsetAt(article: Article, node: Node, nodeOffset: number): number | null {
  for (const piece of piecesByNode(article).get(node) ?? []) {
    const length = piece.end - piece.start;
    if (nodeOffset >= piece.nodeStart && nodeOffset <= piece.nodeStart + length)
      return piece.start + nodeOffset - piece.nodeStart;
  }
  return null;
}
