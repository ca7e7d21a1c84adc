import type { Dataset } from '../dataset/dataset';
import type { Point, Series } from '../dataset/pack';
import { parseSeriesUnit } from '../dataset/series-unit';
import type { Figure } from '../figures/figure';
import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';
import type { IsoDate } from '../text/iso-date';
import type { Reference } from './check';
import { type Interval, intervalOfPoint, overlaps } from './interval';
import { isOwnStatement } from './own-statement';

/** What the check needs to know of the article, beside the figure. */
export type ArticleFacts = {
  readonly publishedAt: IsoDate | null;
  /** Keys of the work the article is a copy of: its own statements are no reference. */
  readonly workKeys: readonly string[];
};

const scaleOf = (series: Series): number => Number(parseSeriesUnit(series.unit)?.scale ?? '1');

/** A published point a figure may be held against, with the values it stands for. */
export type Candidate = { readonly series: Series; readonly point: Point; readonly interval: Interval };

/** `point` of `series` as a candidate. */
export const toCandidate = (series: Series, point: Point): Candidate => ({
  series,
  point,
  interval: intervalOfPoint(point.value, scaleOf(series), point.confidence),
});

/** A candidate as a check names it. */
export const toReference = ({ series, point }: Candidate): Reference => ({ seriesId: series.id, point });

/** The points of `series` that do not repeat the article. */
export const usable = (dataset: Dataset, series: Series, facts: ArticleFacts): Point[] =>
  series.points.filter((point) => !isOwnStatement(dataset, point, facts.workKeys));

/** `figure / reference` to three digits, canonical. */
export function ratioOf(figure: Figure, candidate: Candidate): Decimal {
  const amount = figure.kind === 'range' ? (figure.low + figure.high) / 2 : Number(figure.value);
  const ratio = amount / (Number(candidate.point.value) * scaleOf(candidate.series));
  if (!Number.isFinite(ratio)) return '0';
  const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(ratio) || 1))));
  const printed = Number(ratio.toPrecision(3)).toFixed(decimals);
  return toDecimal(printed) ?? printed; // 1e21 and more is printed with an exponent
}

/** The power of ten that would make figure and reference agree, if one would. */
export function slipOf(figure: Interval, reference: Interval): 'x10' | 'x100' | 'x1000' | 'x10000' | null {
  for (const [slip, factor] of [
    ['x10', 10],
    ['x100', 100],
    ['x1000', 1_000],
    ['x10000', 10_000],
  ] as const) {
    const times = { low: reference.low * factor, high: reference.high * factor };
    const part = { low: reference.low / factor, high: reference.high / factor };
    if (overlaps(figure, times) || overlaps(figure, part)) return slip;
  }
  return null;
}
