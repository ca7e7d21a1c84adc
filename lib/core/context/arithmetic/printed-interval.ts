import type { Figure } from '../../figures/figure';
import { type Interval, intervalOfFigure } from '../interval';

/** A figure of one amount: what can be reckoned with. */
export type AmountFigure = Extract<Figure, { readonly decimal: string }>;

/**
 * The widest stretch a printed number can stand for: half a unit of its last digit that is not zero, and what an
 * approximator adds. Wider than `intervalOfFigure`, which caps the rounding of round numbers: "2 million" may be 1.6
 * million here, so that nothing is called wrong that rounding explains. A percent keeps its printed digits: 50 % is no 54 %.
 */
export function widestOf(figure: AmountFigure): Interval {
  const half = 0.5 * lastPlaceOf(figure);
  return join({ low: figure.value - half, high: figure.value + half }, intervalOfFigure(figure));
}

/** What one unit of the last printed digit is worth: 100 000 in "2.0 million", a million in "2 million". */
function lastPlaceOf({ kind, decimal, surfaceForm, value }: AmountFigure): number {
  // A canonical decimal has lost the zeros that were printed behind the point. Three digits may be a group: 2,000.
  const printed = /(?<!\d)(\d+)[.,](\d{1,2}|\d{4,})(?!\d)/.exec(surfaceForm);
  if (printed !== null) {
    const [, whole = '', fraction = ''] = printed;
    const power = Math.log10(Math.abs(value) / Number(`${whole}.${fraction}`));
    if (Math.abs(power - Math.round(power)) < 1e-9) return 10 ** (Math.round(power) - fraction.length);
  }
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction !== '') return 10 ** -fraction.length;
  return kind === 'percent' ? 1 : 10 ** (whole.length - whole.replace(/(?<!0)0+$/, '').length);
}

/** What a percent or ratio stands for: half a unit of its last printed digit, and what an approximator adds. */
export const roundedOf = (figure: AmountFigure): Interval =>
  figure.kind === 'percent' || figure.kind === 'ratio'
    ? widestOf(figure)
    : (intervalOfFigure(figure) ?? widestOf(figure));

const join = (one: Interval, other: Interval | null): Interval =>
  other === null ? one : { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };

/** The quotients of two stretches of positive numbers. */
export const quotient = (one: Interval, other: Interval): Interval => ({
  low: one.low / other.high,
  high: one.high / Math.max(other.low, Number.MIN_VALUE),
});

/** How far apart two stretches lie; 0 where they touch. */
export const gapBetween = (one: Interval, other: Interval): number =>
  Math.max(0, one.low - other.high, other.low - one.high);
