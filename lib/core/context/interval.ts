import { assertNever } from '../assert-never';
import type { Confidence } from '../dataset/pack';
import type { Figure } from '../figures/figure';
import type { Decimal } from '../text/decimal';

/** What a printed number stands for: every exact value that would be printed so. Both ends inside. */
export type Interval = { readonly low: number; readonly high: number };

// Half a unit of the last printed digit is what rounding hides. Round numbers ("700", "5 billion") hide more than
// their zeros say, so the half unit counts from the last digit that is not zero, but never more than this share: "600"
// may be 590, but "300 billion" is not 291.
const MOST_ROUNDING = 0.02;
const ABOUT = 0.05; // "about", "nearly": the writer rounds once more
const OVER = 0.1; // "over 61" may be 61.9 or 66, hardly 75: the next round number would have been said

/** Half a unit of the last digit of `decimal` that is not zero, as a share of the number; at most `MOST_ROUNDING`. */
function roundingOf(decimal: Decimal): number {
  const digits = decimal.replace('-', '');
  const [whole = '', fraction = ''] = digits.split('.');
  const lastPlace = fraction === '' ? whole.length - whole.replace(/(?<!0)0+$/, '').length : -fraction.length;
  const value = Number(digits);
  return value === 0 ? 0 : Math.min((10 ** lastPlace * 0.5) / value, MOST_ROUNDING);
}

const around = (value: number, share: number): Interval => {
  const slack = Math.abs(value) * share;
  return { low: value - slack, high: value + slack };
};

/** The values a published point stands for. `scale` turns the series' unit into whole units. */
export function intervalOfPoint(value: Decimal, scale: number, confidence: Confidence): Interval {
  const loose = confidence === 'approximate' || confidence === 'expected' ? ABOUT : 0;
  return around(Number(value) * scale, Math.max(roundingOf(value), loose));
}

/** The values a figure of the text stands for; null for dates, periods and ordinals, which measure nothing. */
export function intervalOfFigure(figure: Figure): Interval | null {
  if (figure.kind === 'date' || figure.kind === 'period' || figure.kind === 'ordinal') return null;
  if (figure.kind === 'range') return { low: figure.low, high: figure.high };
  const exact = around(figure.value, roundingOf(figure.decimal));
  const size = Math.abs(figure.value);
  switch (figure.approx) {
    case 'none':
      return exact;
    case 'about':
      return around(figure.value, Math.max(ABOUT, roundingOf(figure.decimal)));
    case 'over':
      return { low: exact.low, high: figure.value + size * OVER };
    case 'under':
      return { low: figure.value - size * OVER, high: exact.high };
    default:
      return assertNever(figure.approx);
  }
}

/** Whether some value is in both. Ends that only touch do not count: 4.2 and 4.1 are two numbers. */
export const overlaps = (one: Interval, other: Interval): boolean =>
  one.low === one.high || other.low === other.high
    ? one.low <= other.high && other.low <= one.high
    : one.low < other.high && other.low < one.high;
