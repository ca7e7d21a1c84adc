/*
 * How far a figure must lie from a published value before it is called different. Printed precision is not enough: the
 * same quantity is published in vintages and by several offices.
 */
import type { Series } from '../dataset/pack';
import type { Interval } from './interval';

// Gaps between what is published of one quantity for one year, from the packs: exports of Kazakhstan 2024 81.6 and 82.5
// (1 %), its GDP 2023 261 and 261.8 (0.3 %), trade with the US 2023 and 2024 4.1 and 4.2 (2 %). Twice the largest.
const REVISION = 0.05;
// A definition that says itself that others count otherwise: trade by US and by Kazakh records, 3.4 and 4.2 (19 %).
const OTHERS_DIFFER = 0.25;
const WARNS =
  /\b(?:differs?|higher|lower|far above|far below|not comparable|revise[ds]?|estimates?|basis|older extracts|broader)\b/i;
// "level revised strongly" (GDP of Turkmenistan 2023: 59.9, then 39.0).
const REVISED = 0.6;
const WARNS_STRONGLY = /\brevised strongly\b/i;
// Rates of one year are printed as an average, on the year's end, for a quarter: inflation of Kazakhstan 2023 is 14.5 on
// average and 9.8 in December. Only what is more than twice as much and some points off is no other of these.
const RATE_FACTOR = 2;
const RATE_POINTS = 3;

/** Whether `figure` lies so far from the published `reference` that no rounding, revision or other record explains it. */
export function isFarFrom(figure: Interval, reference: Interval, series: Series, isLoose: boolean): boolean {
  if (series.measure === 'rate') {
    const [one, other] = [middle(figure), middle(reference)];
    const factor = one * other > 0 ? Math.max(one / other, other / one) : Number.POSITIVE_INFINITY;
    return factor > RATE_FACTOR && Math.abs(one - other) > RATE_POINTS;
  }
  const { en } = series.definition;
  const share = WARNS_STRONGLY.test(en) ? REVISED : WARNS.test(en) || isLoose ? OTHERS_DIFFER : REVISION;
  const slack = Math.max(Math.abs(reference.low), Math.abs(reference.high)) * share;
  return figure.low > reference.high + slack || figure.high < reference.low - slack / (1 + share);
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;
