import type { Span } from '../text/span';

const REACH = 64; // units each side: longer than any emoji sequence or stack of combining marks met in print

let made: Intl.Segmenter | null = null; // at the first selection: every page would wait for it
const segmenter = (): Intl.Segmenter => {
  made ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return made;
};

/** Start and end of the character, as a reader sees one, that the UTF-16 offset `at` lies in. */
function characterAt(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  const found = segmenter()
    .segment(text.slice(from, at + REACH))
    .containing(at - from);
  return found === undefined
    ? { start: at, end: at }
    : { start: from + found.index, end: from + found.index + found.segment.length };
}

/** `span` widened to whole characters as a reader sees them: half an emoji becomes all of it. */
export function widenToCharacters(text: string, span: Span): Span {
  const last = span.end > span.start ? characterAt(text, span.end - 1) : characterAt(text, span.end);
  return { start: characterAt(text, span.start).start, end: Math.max(span.end, last.end) };
}
