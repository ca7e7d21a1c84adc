/*
 * An amount of money in another currency, at the average rate of its own year from the record. A rate that the record does
 * not hold is not made up: then there is no conversion.
 */
import type { Dataset } from '../dataset/dataset';
import type { Point, Series } from '../dataset/pack';
import type { Figure } from '../figures/figure';
import type { Decimal } from '../text/decimal';
import { divideDecimals, multiplyDecimals } from '../text/decimal-arithmetic';
import type { Language } from '../text/language';

/** An amount in another currency, with the year of its rate and where that was read. */
export type Conversion = {
  /** As a figure prints: `about`, in whole units of `unit`. */
  readonly amount: { readonly approx: 'about' } & (
    | { readonly kind: 'money'; readonly unit: string; readonly decimal: Decimal }
    | {
        readonly kind: 'range';
        readonly of: 'money';
        readonly unit: string;
        readonly lowDecimal: Decimal;
        readonly highDecimal: Decimal;
      }
  );
  readonly year: string;
  /** Points of the rates used: one, or two where the way leads over the dollar. */
  readonly rates: readonly Point[];
};

/** The currency a reader of each language counts in. */
const READERS: Readonly<Record<Language, string>> = { en: 'USD', zh: 'CNY', ru: 'RUB', kk: 'KZT' };
const BRIDGE = 'USD'; // the record gives units of each currency for one dollar

const LEAST_DIGITS = 2;
const MOST_DIGITS = 3; // a yearly average says no more

/** The series of yearly average rates, by currency. */
export function findRates(dataset: Dataset): ReadonlyMap<string, Series> {
  const rates = new Map<string, Series>();
  for (const series of dataset.series) {
    const currency = /^([A-Z]{3}) per USD$/.exec(series.unit)?.[1];
    if (currency !== undefined && series.measure === 'price' && /\bperiod average\b/.test(series.definition.en))
      rates.set(currency, series);
  }
  return rates;
}

/** The rate of `currency` in `year`; null where the record holds none that was read in a source. */
const rateOf = (rates: ReadonlyMap<string, Series>, currency: string, year: string): Point | null =>
  rates.get(currency)?.points.find(({ period, confidence }) => period === year && confidence === 'seen') ?? null;

/**
 * `figure` in the currency of a reader of `language`, or in dollars where it is in that currency already or the record has
 * no rate of it; null for what is no money, for dollars to a reader who counts in them, and where a rate is not known.
 *
 * @param year - The year the amount is of, four digits.
 */
export function convertMoney(
  figure: Figure,
  year: string,
  language: Language,
  rates: ReadonlyMap<string, Series>,
): Conversion | null {
  const isMoney = figure.kind === 'money' || (figure.kind === 'range' && figure.of === 'money');
  if (!isMoney || figure.unit === null) return null;
  const from = figure.unit;
  for (const to of [READERS[language], BRIDGE]) {
    if (to === from) continue;
    const own = from === BRIDGE ? null : rateOf(rates, from, year);
    const other = to === BRIDGE ? null : rateOf(rates, to, year);
    if ((from !== BRIDGE && own === null) || (to !== BRIDGE && other === null)) continue;
    const convert = (decimal: Decimal): Decimal | null =>
      divideDecimals(multiplyDecimals(decimal, other?.value ?? '1'), own?.value ?? '1', digitsOf(decimal));
    const used = [own, other].filter((rate) => rate !== null);
    if (figure.kind === 'range') {
      const [lowDecimal, highDecimal] = [convert(figure.lowDecimal), convert(figure.highDecimal)];
      if (lowDecimal === null || highDecimal === null) return null;
      return {
        amount: { approx: 'about', kind: 'range', of: 'money', unit: to, lowDecimal, highDecimal },
        year,
        rates: used,
      };
    }
    const decimal = convert(figure.decimal);
    return decimal === null
      ? null
      : { amount: { approx: 'about', kind: 'money', unit: to, decimal }, year, rates: used };
  }
  return null;
}

/** How many digits of `decimal` say something: no conversion is printed finer, nor finer than a yearly rate. */
function digitsOf(decimal: Decimal): number {
  const digits = decimal
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
    .replace(/(?<!0)0+$/, '').length;
  return Math.min(MOST_DIGITS, Math.max(LEAST_DIGITS, digits));
}
