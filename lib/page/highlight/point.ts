import type { Span } from '../../core/text/span';
import { offsetAt, toStaticRanges } from '../anchors/positions';
import type { Article } from '../article/article';
import type { Mark } from './mark';

/** The mark under a point of the window, in CSS pixels; null where there is none. */
export type HitTest = (clientX: number, clientY: number) => string | null;

const SLACK_PX = 2; // an underline is drawn a little below the letters' box

type LegacyDocument = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

/** The place in a text node nearest to a point, by whichever of the two calls the browser has. */
function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = (document as LegacyDocument).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** Boxes of a span on screen, one per line it stands on; empty when it is not laid out. */
export function rectsOf(article: Article, span: Span): DOMRect[] {
  return toStaticRanges(article, span).flatMap((stretch) => {
    // A live range slows the page as long as it is kept: this one is let go at once.
    const range = new Range();
    range.setStart(stretch.startContainer, stretch.startOffset);
    range.setEnd(stretch.endContainer, stretch.endOffset);
    return Array.from(range.getClientRects());
  });
}

const holds = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - SLACK_PX && x <= rect.right + SLACK_PX && y >= rect.top - SLACK_PX && y <= rect.bottom + SLACK_PX;

/**
 * A hit test over `marks` (in text order, not overlapping): caret at the point, binary search among the spans, then the
 * boxes of that one span. A caret alone is often wrong: it snaps to the nearest letter from margins and line gaps.
 */
export function createHitTest(document: Document, article: Article, marks: readonly Mark[]): HitTest {
  return (x, y) => {
    const caret = caretAt(document, x, y);
    const offset = caret === null ? null : offsetAt(article, caret.node, caret.offset);
    if (offset === null) return null;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    // A caret rounds to the next letter past the middle: at a border either neighbour may be the one.
    for (const mark of [marks[low], marks[low + 1]]) {
      if (
        mark !== undefined &&
        mark.start <= offset &&
        mark.end >= offset &&
        rectsOf(article, mark).some((rect) => holds(rect, x, y))
      )
        return mark.id;
    }
    return null;
  };
}

/** Id of the shortest of `spans` (which may overlap) at a point of the window, or null: for a click, not for each move. */
export function spanAt(
  document: Document,
  article: Article,
  spans: readonly (Span & { readonly id: string })[],
  clientX: number,
  clientY: number,
): string | null {
  const caret = caretAt(document, clientX, clientY);
  const offset = caret === null ? null : offsetAt(article, caret.node, caret.offset);
  if (offset === null) return null;
  const hit = spans
    .filter(({ start, end }) => start <= offset && end >= offset)
    .filter((span) => rectsOf(article, span).some((rect) => holds(rect, clientX, clientY)))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return hit?.id ?? null;
}
