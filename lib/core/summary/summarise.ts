import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import { findSentences } from '../text/sentences';
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';

const MOST_SENTENCES = 3;
const SHORTEST = 12; // units; below that it is a heading, a byline or a fragment
const LEAD_BONUS = 3;

/**
 * Sum `text` up in whole sentences of its own: those that name and count most for their length, the lead first.
 *
 * @returns Up to three spans, in reading order. Empty for a text without a sentence.
 *
 * Source: position and content-word scoring of extracts, Edmundson, "New methods in automatic extracting", JACM 16(2), 1969.
 */
export function summarise(text: string, mentions: readonly Mention[], figures: readonly Figure[]): Span[] {
  const sentences = findSentences(text).filter(
    ({ start, end }) => end - start >= SHORTEST && /[.!?。！？…"”»]\s*$/.test(text.slice(start, end)),
  );
  const scored = sentences.map((sentence, index) => {
    const names = new Set(spansWithin(mentions, sentence).map(({ entityId, surfaceForm }) => entityId ?? surfaceForm))
      .size;
    const counts = spansWithin(figures, sentence).filter(
      (figure) => figure.kind !== 'date' && figure.kind !== 'period',
    ).length;
    // Long sentences hold more of everything; the root keeps them from winning by length alone.
    const score = (names + 2 * counts) / Math.sqrt(sentence.end - sentence.start) + (index === 0 ? LEAD_BONUS : 0);
    return { sentence, score };
  });
  return scored
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)
    .slice(0, MOST_SENTENCES)
    .map(({ sentence }) => ({ start: sentence.start, end: sentence.end }))
    .sort((a, b) => a.start - b.start);
}
