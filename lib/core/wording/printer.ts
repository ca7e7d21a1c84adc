import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';
import type { IsoPeriod } from '../text/iso-date';
import { formatMagnitude, formatMoney, formatNumber, formatPeriod, formatQuantity, formatSeriesValue } from './format';
import type { Words } from './words';

/** What is printed of a figure; the shape figures have, as far as printing goes. */
export type Printable = { readonly approx: 'none' | 'about' | 'over' | 'under' } & (
  | {
      readonly kind: 'money' | 'percent' | 'quantity' | 'count' | 'ratio' | 'ordinal';
      readonly unit: string | null;
      readonly decimal: Decimal;
    }
  | {
      readonly kind: 'range';
      readonly of: string;
      readonly unit: string | null;
      readonly lowDecimal: Decimal;
      readonly highDecimal: Decimal;
    }
  | { readonly kind: 'date' | 'period'; readonly value: IsoPeriod; readonly resolved: IsoPeriod | null }
);

/** The words of a language together with its ways of printing numbers; handed to components as a prop. */
export type Printer = {
  readonly words: Words;
  readonly period: (period: IsoPeriod) => string;
  /** A bare number with the marks of the language. */
  readonly number: (decimal: Decimal) => string;
  readonly seriesValue: (value: Decimal, unit: string) => string;
  /** A figure in the reader's magnitude words, with its approximator. */
  readonly figure: (figure: Printable) => string;
  /** A ratio for a sentence: two digits, "4.3". */
  readonly factor: (ratio: Decimal) => string;
  /** That two values are a power of ten apart ('10' to '10000'), with the words most often taken for each other. */
  readonly slip: (power: string) => string;
};

function printAmount(kind: string, unit: string | null, decimal: Decimal, words: Words): string {
  if (kind === 'money' && unit !== null) return formatMoney(decimal, unit, words);
  if (kind === 'quantity' && unit !== null) return formatQuantity(decimal, unit, words);
  if (kind === 'percent') {
    const { percent, points, basisPoints } = words.numbers;
    const print = unit === 'percentage-point' ? points : unit === 'basis-point' ? basisPoints : percent;
    return print(formatNumber(decimal, words));
  }
  if (kind === 'ratio') return words.numbers.times(formatNumber(decimal, words));
  return kind === 'ordinal' ? words.numbers.ordinal(decimal) : formatMagnitude(decimal, words);
}

/** The printer of a language, from its words. */
export function createPrinter(words: Words): Printer {
  return {
    words,
    period: (period) => formatPeriod(period, words),
    number: (decimal) => formatNumber(decimal, words),
    seriesValue: (value, unit) => formatSeriesValue(value, unit, words),
    figure(figure) {
      const { approx } = words.numbers;
      if ('lowDecimal' in figure) {
        const end = (decimal: Decimal): string => printAmount(figure.of, figure.unit, decimal, words);
        return approx[figure.approx](words.numbers.range(end(figure.lowDecimal), end(figure.highDecimal)));
      }
      if ('decimal' in figure)
        return approx[figure.approx](printAmount(figure.kind, figure.unit, figure.decimal, words));
      return formatPeriod(figure.resolved ?? figure.value, words);
    },
    slip(power) {
      const said = words.checks.slip(power);
      if (power.length < 4) return said;
      const word = (of: number): string | undefined => words.numbers.magnitudes.find((each) => each.power === of)?.word;
      // Chinese counts in ten thousands, the others in thousands: a slip is made in words of the one or the other.
      const pair = power === '1000' ? `${word(6) ?? 'million'} / ${word(9) ?? 'billion'}` : '万 / 亿';
      return `${said} (${pair})`;
    },
    factor(ratio) {
      const value = Number(ratio);
      const rounded = Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2));
      return formatNumber(toDecimal(rounded.toFixed(Math.abs(value) >= 10 ? 0 : 4)) ?? ratio, words);
    },
  };
}
