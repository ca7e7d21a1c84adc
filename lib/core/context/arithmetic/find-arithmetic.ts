import { spansWithin } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { isAmount, type Surroundings } from '../surroundings';
import { findRuns } from './figure-runs';
import { findSum } from './find-sums';
import { type Reckoning, readRun } from './read-run';

/**
 * What the figures of an article say of each other: a growth and its ends, a factor, a share and its whole, a sum and its
 * parts; only where one sentence ties them together.
 *
 * @returns By figure id: the figure that is reckoned from the others. Empty where nothing is tied.
 */
export function findArithmetic(around: Surroundings): ReadonlyMap<string, Reckoning> {
  const found = new Map<string, Reckoning>();
  for (const sentence of around.sentences) {
    // Most sentences have no two figures.
    if (spansWithin(around.figures, sentence).filter(isAmount).length < 2) continue;
    const reckonings = [
      ...findRuns(around, sentence).map(readRun),
      ...splitAtSemicolons(around.text, sentence).map((part) => findSum(around, part)),
    ];
    for (const reckoning of reckonings) {
      if (reckoning !== null && !found.has(reckoning.figureId)) found.set(reckoning.figureId, reckoning);
    }
  }
  return found;
}

function splitAtSemicolons(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (!/[;；]/.test(text[at] ?? '')) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  return [...parts, { start, end: sentence.end }];
}
