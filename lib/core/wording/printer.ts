import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';
import type { IsoPeriod } from '../text/iso-date';
import type { Language } from '../text/language';
import { formatMagnitude, formatMoney, formatNumber, formatPeriod, formatQuantity, formatSeriesValue } from './format';
import type { Words } from './words';
import { wordsFor } from './words-for';

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

const POINTS: Readonly<Record<Language, (number: string) => string>> = {
  en: (n) => `${n} percentage points`,
  zh: (n) => `${n}个百分点`,
  ru: (n) => `${n} п. п.`,
  kk: (n) => `${n} пайыздық тармақ`,
};
const BASIS_POINTS: Readonly<Record<Language, (number: string) => string>> = {
  en: (n) => `${n} basis points`,
  zh: (n) => `${n}个基点`,
  ru: (n) => `${n} б. п.`,
  kk: (n) => `${n} базистік тармақ`,
};
const ORDINALS: Readonly<Record<Language, (number: string) => string>> = {
  en: (n) => `no. ${n}`,
  zh: (n) => `第${n}`,
  ru: (n) => `${n}-й`,
  kk: (n) => `${n}-орын`,
};

function printAmount(kind: string, unit: string | null, decimal: Decimal, words: Words): string {
  if (kind === 'money' && unit !== null) return formatMoney(decimal, unit, words);
  if (kind === 'quantity' && unit !== null) return formatQuantity(decimal, unit, words);
  if (kind === 'percent') {
    const number = formatNumber(decimal, words);
    if (unit === 'percentage-point') return POINTS[words.language](number);
    return unit === 'basis-point' ? BASIS_POINTS[words.language](number) : words.numbers.percent(number);
  }
  if (kind === 'ratio') return words.numbers.times(formatNumber(decimal, words));
  return kind === 'ordinal' ? ORDINALS[words.language](decimal) : formatMagnitude(decimal, words);
}

/** The printer of a language. */
export function createPrinter(language: Language): Printer {
  const words = wordsFor(language);
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
