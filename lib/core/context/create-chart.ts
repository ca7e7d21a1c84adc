/*
 * Geometry of the chart on a figure's card: the published series around the figure, with the article's own point on it.
 *
 *   value ▲            ● own
 *         │   ●──●──●          ○ a target
 *         └───────────────────────► time          what names no time stands in a column of its own, right of all
 *
 * Pure: numbers in, numbers out; the card draws it as SVG.
 */
import type { Confidence, Point, Series } from '../dataset/pack';
import { parseSeriesUnit } from '../dataset/series-unit';
import type { Figure } from '../figures/figure';
import type { Decimal } from '../text/decimal';
import { divideDecimals } from '../text/decimal-arithmetic';
import type { IsoPeriod } from '../text/iso-date';
import type { Check, Reference } from './check';
import { boundsOf } from './period';
import { isStanding } from './standing';

/** One value of the chart. `x`, `y` in px of the chart's box, y downwards. */
export type ChartPoint = {
  readonly x: number;
  readonly y: number;
  /** `other`: a published value of another definition, or one that sources disagree on. */
  readonly look: 'seen' | 'target' | 'other' | 'own';
  readonly period: IsoPeriod | null;
  /** In the unit of its series; the figure's own in that of the reference. */
  readonly value: Decimal;
  /** Null for the figure itself. */
  readonly seriesId: string | null;
  /** Its number and year are written beside it; the others' would touch. */
  readonly isLabelled: boolean;
};

/** What the chart of a figure shows; `points` in time order, those without a time last. */
export type Chart = {
  /** SVG path through the values read in sources; empty where there are fewer than two. */
  readonly path: string;
  /** Where zero lies, in px from above. */
  readonly zero: number;
  readonly points: readonly ChartPoint[];
  /** Of the box, in px. */
  readonly width: number;
  readonly height: number;
};

const CHART_WIDTH = 280; // narrower than the card of a window of 320 px, so that its words are never shrunk
const CHART_HEIGHT = 120;
const TOP = 18; // room for a number above the highest point
const BOTTOM = 100; // and for the years below
const SIDE = 26;
const LABEL = 56; // px between the middles of two labels
const COLUMN = 58; // for what names no time: its label has room beside the next
const MOST_OF_SERIES = 8;
const SAME_LENGTH = 0.05; // years: months differ by days
const OWN_DIGITS = 12; // scales are powers of ten, so none is lost

const TARGETS: ReadonlySet<Confidence> = new Set(['target', 'expected']);

/** The middle of a period in years: 2024.5 for 2024; null where it names no year. */
function middleOf(period: IsoPeriod | null): number | null {
  const bounds = period === null ? null : boundsOf(period);
  if (bounds === null) return null;
  const [from, to] = [toYears(bounds.from), toYears(bounds.to)];
  return Number.isNaN(from + to) ? null : (from + to) / 2;
}

function toYears(date: string): number {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

type Placed = Omit<ChartPoint, 'x' | 'y' | 'isLabelled'> & { readonly at: number | null; readonly size: number };

/** A linear scale from `domain` onto `range`; the middle of `range` where `domain` is a point. */
function scale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return (value) => round(high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

/**
 * The chart of `figure` beside the published values its check names.
 *
 * @param isUsable - Whether a point may be shown: the article itself and its copies are no reference.
 * @returns Null where there is no verdict of the record, and for ranges.
 */
export function createChart(
  figure: Figure,
  check: Check,
  seriesById: ReadonlyMap<string, Series>,
  isUsable: (point: Point) => boolean,
): Chart | null {
  if ((check.answer !== 'consistent' && check.answer !== 'differs') || !('decimal' in figure)) return null;
  const main = seriesById.get(check.reference.seriesId);
  const factor = Number(main === undefined ? Number.NaN : (parseSeriesUnit(main.unit)?.scale ?? '1'));
  if (main === undefined || Number.isNaN(factor)) return null;
  const own: Placed = {
    look: 'own',
    period: check.about.period,
    value: divideDecimals(figure.decimal, parseSeriesUnit(main.unit)?.scale ?? '1', OWN_DIGITS) ?? '0',
    seriesId: null,
    at: middleOf(check.about.period),
    size: figure.value / factor,
  };
  const placed = (point: Point, series: Series, isMain: boolean): Placed => ({
    look: TARGETS.has(point.confidence) ? 'target' : isMain && point.confidence !== 'conflict' ? 'seen' : 'other',
    period: point.period,
    value: point.value,
    seriesId: series.id,
    at: middleOf(point.period),
    size: (Number(point.value) * Number(parseSeriesUnit(series.unit)?.scale ?? '1')) / factor,
  });
  const ofSeries = around(
    main.points.filter(
      (point) => isUsable(point) && (isStanding(main.measure) || isAsLong(point, check.reference.point)),
    ),
    check.reference,
    own.at,
  ).map((point) => placed(point, main, true));
  const beside = check.alsoSee.flatMap(({ seriesId, point }): Placed[] => {
    const series = seriesById.get(seriesId);
    return series === undefined || series.id === main.id ? [] : [placed(point, series, false)];
  });
  const byTime = [...ofSeries, ...beside, own].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return layOut(byTime);
}

/** Whether two points are of stretches of one length: what eight months brought is no lower year. */
function isAsLong(one: Point, other: Point): boolean {
  const [a, b] = [lengthOf(one.period), lengthOf(other.period)];
  return a === null || b === null || Math.abs(a - b) < SAME_LENGTH;
}

function lengthOf(period: IsoPeriod | null): number | null {
  const bounds = period === null ? null : boundsOf(period);
  return bounds === null ? null : toYears(bounds.to) - toYears(bounds.from);
}

/** The points of a series nearest in time to the figure, the reference always among them, in time order. */
function around(points: readonly Point[], reference: Reference, at: number | null): Point[] {
  const centre = at ?? middleOf(reference.point.period) ?? Number.POSITIVE_INFINITY;
  const far = (point: Point): number => {
    const middle = middleOf(point.period);
    if (point === reference.point) return -1;
    if (middle === null) return Number.MAX_VALUE;
    return centre === Number.POSITIVE_INFINITY ? -middle : Math.abs(middle - centre);
  };
  const distance = new Map(points.map((point) => [point, far(point)]));
  const near = [...points].sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0)).slice(0, MOST_OF_SERIES);
  return near.includes(reference.point) ? near : [reference.point, ...near.slice(1)];
}

function layOut(points: readonly Placed[]): Chart {
  const times = points.flatMap(({ at }) => (at === null ? [] : [at]));
  const undated = points.filter(({ at }) => at === null);
  const right = CHART_WIDTH - SIDE - undated.length * COLUMN;
  const sizes = points.map(({ size }) => size);
  const x = scale([Math.min(...times), Math.max(...times)], [SIDE, Math.max(right, SIDE)]);
  const y = scale([Math.min(0, ...sizes), Math.max(0, ...sizes)], [BOTTOM, TOP]);
  const laid = points.map(({ at, size, ...point }): Omit<ChartPoint, 'isLabelled'> => {
    const column = undated.findIndex(({ seriesId, value }) => seriesId === point.seriesId && value === point.value);
    return { ...point, x: at === null ? right + (column + 1) * COLUMN : x(at), y: y(size) };
  });
  const line = laid.filter(({ look, period }) => look === 'seen' && period !== null);
  const path =
    line.length < 2 ? '' : line.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  // The article's own label first, then those of the ends, as far as they do not touch.
  const ends = [...laid.filter(({ look }) => look === 'own'), ...laid.slice(-1), ...laid.slice(0, 1)];
  const labelled: (typeof laid)[number][] = [];
  for (const end of ends) if (labelled.every((other) => Math.abs(other.x - end.x) >= LABEL)) labelled.push(end);
  const drawn = laid.map((point): ChartPoint => ({ ...point, isLabelled: labelled.includes(point) }));
  return { path, zero: y(0), points: drawn, width: CHART_WIDTH, height: CHART_HEIGHT };
}
