import { widenToCharacters } from '../../core/annotation/characters';
import type { Span } from '../../core/text/span';
import type { Article } from '../article/article';

/** What is selected: a stretch of the article; nothing; something in a form; something that is no article text. */
export type Selected =
  | { readonly kind: 'article'; readonly span: Span }
  | { readonly kind: 'nothing' | 'form' | 'outside' };

const isField = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

/** The stretch of the article that `range` covers; what else it covers is left out. Null where it covers none of it. */
export function spanOfRange(article: Article, range: Range): Span | null {
  let start = -1;
  let end = -1;
  for (const piece of article.pieces) {
    if (!range.intersectsNode(piece.node)) {
      if (start !== -1) break; // pieces stand in document order
      continue;
    }
    const from = piece.node === range.startContainer ? Math.max(piece.nodeStart, range.startOffset) : piece.nodeStart;
    const nodeEnd = piece.nodeStart + piece.end - piece.start;
    const to = piece.node === range.endContainer ? Math.min(nodeEnd, range.endOffset) : nodeEnd;
    if (from >= to) continue;
    if (start === -1) start = piece.start + from - piece.nodeStart;
    end = piece.start + to - piece.nodeStart;
  }
  return start === -1 ? null : trim(article.text, { start, end });
}

/** Without white space at its ends, with whole characters; null where nothing is left. */
function trim(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start === end ? null : widenToCharacters(text, { start, end });
}

/** What the reader has selected on the page. */
export function readSelection(document: Document, article: Article): Selected {
  if (isField(document.activeElement)) return { kind: 'form' };
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return { kind: 'nothing' };
  const first = selection.getRangeAt(0);
  if (first.toString().trim() === '') return { kind: 'nothing' };
  const span = spanOfRange(article, first);
  return span === null ? { kind: 'outside' } : { kind: 'article', span };
}
