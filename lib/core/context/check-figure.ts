/*
 * One figure against the published record. A reference counts only if concept, subjects, unit, period and measure all
 * match; what matches in all but one is shown as "not comparable", with the one that does not.
 *
 *   same concept and subjects ─► unit? ─► measure? ─► points of the period? ─► agrees with one: consistent
 *          │ none                 │ no      │ no         │ none                 outside all:  differs
 *          ▼                      ▼         ▼            ▼                      between them: not comparable (definition)
 *     no reference           not comparable: unit, definition, period; or no reference: no point
 */
import type { Dataset } from '../dataset/dataset';
import type { Measure, Point, Series } from '../dataset/pack';
import { parseSeriesUnit } from '../dataset/series-unit';
import type { Figure } from '../figures/figure';
import type { Decimal } from '../text/decimal';
import type { IsoDate } from '../text/iso-date';
import type { About, Check, Reference } from './check';
import { flowsLike } from './directions';
import type { FoundAbout } from './find-about';
import { isNamedWith } from './find-scope';
import { isWholeDeal, speaksOf, strangersTo } from './find-series';
import { type Interval, intervalOfFigure, intervalOfPoint, overlaps } from './interval';
import { isOwnStatement } from './own-statement';
import { boundsOf, isAfter, isSamePeriod, isWithin, monthsBetween } from './period';
import { isStanding } from './standing';
import { isFarFrom } from './tolerance';

/** What the check needs to know of the article, beside the figure. */
export type ArticleFacts = {
  readonly publishedAt: IsoDate | null;
  /** Keys of the work the article is a copy of: its own statements are no reference. */
  readonly workKeys: readonly string[];
};

const MOST_ALSO_SEE = 6;
const RECENT_MONTHS = 12; // how old a standing value may be and still be "now"

/** Whether a figure of this kind and unit and a series in `unit` count the same thing, in money of the same currency. */
export function isUnitOf(figure: Figure, unit: string): boolean {
  const parsed = parseSeriesUnit(unit);
  if (parsed === null) return false;
  const kind = figure.kind === 'range' ? figure.of : figure.kind;
  if (kind !== parsed.kind) return false;
  if (kind === 'count') return true; // the concept says what is counted
  // "a year" after a capacity is no other unit.
  return figure.unit === parsed.unit || figure.unit === `${parsed.unit}/a`;
}

/** Whether figure and series count the same sort of thing: the same unit, or money of another currency. */
export const isKindOf = (figure: Figure, unit: string): boolean =>
  isUnitOf(figure, unit) ||
  ((figure.kind === 'range' ? figure.of : figure.kind) === 'money' && parseSeriesUnit(unit)?.kind === 'money');

const scaleOf = (series: Series): number => Number(parseSeriesUnit(series.unit)?.scale ?? '1');

type Candidate = { readonly series: Series; readonly point: Point; readonly interval: Interval };

const toCandidate = (series: Series, point: Point): Candidate => ({
  series,
  point,
  interval: intervalOfPoint(point.value, scaleOf(series), point.confidence),
});

const toReference = ({ series, point }: Candidate): Reference => ({ seriesId: series.id, point });

/** A point that tells of a plan, or of a time after the article. */
const isProspective = (point: Point, publishedAt: IsoDate | null): boolean =>
  point.confidence === 'target' ||
  (point.period !== null && publishedAt !== null && isAfter(point.period, publishedAt));

/** The points of `series` that speak of the time and in the sense the figure does. */
function matchingPoints(series: Series, points: readonly Point[], about: FoundAbout, facts: ArticleFacts): Point[] {
  const { period } = about;
  if (series.measure === 'deal') {
    return points.filter(
      (point) => period === null || point.period === null || isWithin(point.period.slice(0, 4), period),
    );
  }
  if (about.sense === 'target' || about.sense === 'forecast') {
    // A goal is held against goals for the same or an earlier time, or without one.
    const goals = points.filter((point) => isProspective(point, facts.publishedAt));
    const end = period === null ? null : boundsOf(period)?.to;
    return goals.filter((point) => {
      if (point.period === null || end === null || end === undefined) return true;
      // A capacity once built stays; what is produced or carried in one year is no goal for the next.
      if (!isStanding(series.measure)) return period !== null && isSamePeriod(point.period, period);
      return (boundsOf(point.period)?.to ?? '') <= end;
    });
  }
  const stated = points.filter((point) => point.confidence !== 'target');
  if (period !== null) {
    return stated.filter(
      (point) =>
        point.period !== null &&
        (isStanding(series.measure) ? isWithin(point.period, period) : isSamePeriod(point.period, period)),
    );
  }
  if (!isStanding(series.measure)) return [];
  const dated = stated.filter((point) => point.period !== null);
  if (facts.publishedAt === null) return latest(dated).slice(0, 1);
  const { publishedAt } = facts;
  return dated.filter((point) => monthsBetween(point.period ?? '', publishedAt) <= RECENT_MONTHS);
}

const endOf = (point: Point): string => boundsOf(point.period ?? point.stated ?? '')?.to ?? '';
// Dates in their digits: their order is that of their units, and a collator costs a cold worker ten milliseconds.
const byEnd = (a: Point, b: Point): number => {
  const [one, other] = [endOf(a), endOf(b)];
  return one === other ? 0 : one < other ? 1 : -1;
};
const latest = (points: readonly Point[]): Point[] => [...points].sort(byEnd);

/** The point of `points` a reader would want beside a figure of `period`: the nearest in time. */
function nearestPoint(points: readonly Point[], about: FoundAbout, facts: ArticleFacts): Point | undefined {
  const at = about.period ?? facts.publishedAt;
  const dated = latest(points);
  if (at === null) return dated[0];
  return [...dated].sort((a, b) => distance(a, at) - distance(b, at))[0];
}

const distance = (point: Point, at: string): number => monthsBetween(point.period ?? point.stated ?? '', at);

/** `figure / reference` to three digits, canonical. */
function ratioOf(figure: Figure, candidate: Candidate): Decimal {
  const amount = figure.kind === 'range' ? (figure.low + figure.high) / 2 : Number(figure.value);
  const ratio = amount / (Number(candidate.point.value) * scaleOf(candidate.series));
  if (!Number.isFinite(ratio)) return '0';
  const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(ratio) || 1))));
  const printed = Number(ratio.toPrecision(3)).toFixed(decimals);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}

/** The power of ten that would make figure and reference agree, if one would. */
function slipOf(figure: Interval, reference: Interval): 'x10' | 'x100' | 'x1000' | 'x10000' | null {
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

/** Best first: what was read before what was reckoned, what was said last before what was said earlier. */
function byWeight(about: FoundAbout, facts: ArticleFacts): (a: Candidate, b: Candidate) => number {
  const rank = ({ point }: Candidate): number =>
    point.confidence === 'derived' || point.confidence === 'conflict' ? 1 : 0;
  const at = about.period ?? facts.publishedAt;
  // Of goals that name a year for a figure that names none, the last one holds.
  const isOpenGoal = about.period === null && (about.sense === 'target' || about.sense === 'forecast');
  const far = ({ point }: Candidate): number =>
    isOpenGoal || at === null || point.period === null ? 0 : distance(point, at);
  return (a, b) => rank(a) - rank(b) || far(a) - far(b) || byEnd(a.point, b.point);
}

const isSameReference = (one: Candidate, other: Candidate): boolean => one.point === other.point;

/** What stands beside the reference: other answers to the same question, other measures of it, and where it stands today. */
function findAlsoSee(
  dataset: Dataset,
  figure: Figure,
  about: FoundAbout,
  facts: ArticleFacts,
  chosen: Candidate,
  matched: readonly Candidate[],
): Reference[] {
  const others = matched.filter((candidate) => !isSameReference(candidate, chosen));
  const kin = dataset.series.filter((series) => isUnitOf(figure, series.unit) && speaksOf(dataset, series, about));
  const used = new Set([chosen, ...others].map(({ series }) => series.id));
  // The same quantity measured otherwise (a stock beside a running total), at the time nearest to the figure's.
  const otherMeasures = kin
    .filter((series) => series.conceptId === about.conceptId && !used.has(series.id))
    .flatMap((series) => {
      const point = nearestPoint(usable(dataset, series, facts), about, facts);
      return point === undefined ? [] : [toCandidate(series, point)];
    });
  // Forecasts of a kindred quantity for the very period the figure names.
  const forecasts = kin
    .filter((series) => series.conceptId !== about.conceptId)
    .flatMap((series) =>
      usable(dataset, series, facts)
        .filter((point) => point.period !== null && isProspective(point, facts.publishedAt))
        .filter((point) => about.period === null || isSamePeriod(point.period ?? '', about.period))
        .map((point) => toCandidate(series, point)),
    )
    .sort((a, b) => byEnd(a.point, b.point));
  const today = latest(
    usable(dataset, chosen.series, facts).filter((point) => !isProspective(point, facts.publishedAt)),
  )
    .slice(0, 1)
    .map((point) => toCandidate(chosen.series, point));
  const isGoal = about.sense === 'target' || about.sense === 'forecast';
  const all = [...others, ...otherMeasures, ...(isGoal ? [...forecasts, ...today] : [])];
  const unique = all.filter(
    (candidate, index) =>
      !isSameReference(candidate, chosen) && all.findIndex((other) => isSameReference(other, candidate)) === index,
  );
  return unique.slice(0, MOST_ALSO_SEE).map(toReference);
}

const usable = (dataset: Dataset, series: Series, facts: ArticleFacts): Point[] =>
  series.points.filter((point) => !isOwnStatement(dataset, point, facts.workKeys));

/** Hold one figure against the series of `dataset`; null for kinds that are not checked (dates, periods, ordinals). */
export function checkFigure(figure: Figure, found: FoundAbout, dataset: Dataset, facts: ArticleFacts): Check | null {
  const interval = intervalOfFigure(figure);
  if (interval === null) return null;
  const said: About = {
    conceptId: found.conceptId,
    subjects: found.subjects,
    period: found.period,
    measure: found.measure,
    sense: found.sense,
  };
  const noReference = (because: Extract<Check, { answer: 'no-reference' }>['because']): Check => ({
    figureId: figure.id,
    about: said,
    answer: 'no-reference',
    because,
  });
  if (found.conceptId === null || found.subjects.length === 0) return noReference('figure-unclear');
  const ofConcept = dataset.series.filter((series) => series.conceptId === found.conceptId);
  // A change is no level: it is held only against series that measure change.
  const ofSense = ofConcept.filter((series) => found.sense !== 'change-by' || isGrowth(series));
  const ofSubjects = ofSense.filter((series) => isKindOf(figure, series.unit) && speaksOf(dataset, series, found));
  if (ofSubjects.length === 0) return noReference('no-series');
  const ofUnit = ofSubjects.filter((series) => isUnitOf(figure, series.unit));
  const ofMeasure = ofUnit.filter((series) => fitsMeasure(series, found));
  const about: About = { ...said, measure: said.measure ?? onlyMeasure(ofMeasure) };

  const notComparable = (
    series: readonly Series[],
    because: Extract<Check, { answer: 'not-comparable' }>['because'],
  ): Check => {
    const references = series.flatMap((each) => {
      const point = nearestPoint(usable(dataset, each, facts), found, facts);
      return point === undefined ? [] : [toReference(toCandidate(each, point))];
    });
    return references.length === 0
      ? noReference('only-this-article')
      : { figureId: figure.id, about, answer: 'not-comparable', references, because };
  };
  if (ofUnit.length === 0) return notComparable(ofSubjects, ['unit']);
  if (ofMeasure.length === 0) return notComparable(ofUnit, ['definition']);
  if (strangersTo(dataset, found).length > 0 || !ofMeasure.some((series) => flowsLike(series, found)))
    return notComparable(ofMeasure, ['subject']);
  if (found.isPeriodUnclear) return notComparable(ofMeasure, ['period']);

  const match = (points: (series: Series) => readonly Point[]): Candidate[] =>
    ofMeasure
      .filter((series) => flowsLike(series, found))
      .flatMap((series) =>
        matchingPoints(series, points(series), found, facts).map((point) => toCandidate(series, point)),
      );
  const matched = match((series) => usable(dataset, series, facts)).sort(byWeight(found, facts));
  const definitions = new Set(ofMeasure.map((series) => series.definition.en));
  if (matched.length === 0) {
    if (match((series) => series.points).length > 0) return noReference('only-this-article');
    if (found.isPeriodSaid) return noReference('no-point');
    return notComparable(ofMeasure, definitions.size > 1 ? ['definition', 'period'] : ['period']);
  }

  const agreeing = matched.find((candidate) => overlaps(interval, candidate.interval));
  const chosen = agreeing ?? matched[0];
  if (chosen === undefined) return noReference('no-point');
  // A word that may narrow the quantity, a deal of which only one side is named: no verdict either way.
  const isNarrowed = found.isDoubted || found.narrowing.some((word) => !isNamedWith(chosen.series, word));
  if (isNarrowed || !isWholeDeal(dataset, chosen.series, found)) return notComparable(ofUnit, ['definition']);
  if (agreeing === undefined) {
    if (mayAgree(dataset, interval, matched, ofUnit, found, facts)) return notComparable(ofUnit, ['definition']);
    if (liesBetweenDefinitions(dataset, interval, ofUnit, found, facts)) return notComparable(ofUnit, ['definition']);
  }
  return {
    figureId: figure.id,
    about: { ...about, measure: about.measure ?? chosen.series.measure },
    answer: agreeing === undefined ? 'differs' : 'consistent',
    reference: toReference(chosen),
    ratio: ratioOf(figure, chosen),
    slip: agreeing === undefined ? slipOf(interval, chosen.interval) : null,
    alsoSee: findAlsoSee(dataset, figure, found, facts, chosen, matched),
  };
}

/** Series of a change: "annual growth" says by how much, where a rate of inflation is a level that may change itself. */
const isGrowth = (series: Series): boolean =>
  series.measure === 'rate' && /\b(?:growth|change on the year)\b/i.test(series.definition.en);

/**
 * Whether some published value is too near to call the figure different: one for the figure's own time that rounding or
 * revision could explain, or any that a card would show beside it and that says the same.
 */
function mayAgree(
  dataset: Dataset,
  figure: Interval,
  matched: readonly Candidate[],
  ofUnit: readonly Series[],
  about: FoundAbout,
  facts: ArticleFacts,
): boolean {
  const isLaterGoal = ({ point }: Candidate): boolean =>
    point.confidence === 'target' && about.period !== null && point.period !== about.period;
  const isLoose = (candidate: Candidate): boolean => candidate.point.confidence !== 'seen' || isLaterGoal(candidate);
  if (matched.some((candidate) => !isFarFrom(figure, candidate.interval, candidate.series, isLoose(candidate))))
    return true;
  return ofUnit.some((series) => {
    const points = usable(dataset, series, facts);
    const nearest = nearestPoint(points, about, facts);
    const shown = isStanding(series.measure) ? points : nearest === undefined ? [] : [nearest];
    return shown.some((point) => overlaps(figure, toCandidate(series, point).interval));
  });
}

/**
 * Whether the text leaves room for this series. A measure it names excludes the others. A figure of one period excludes
 * running totals and stocks unless it says so.
 */
function fitsMeasure(series: Series, about: FoundAbout): boolean {
  // A running total counts from a year: since 2019 is another total than since 1993.
  if (about.sinceYear !== null && series.measure === 'cumulative' && startOf(series) !== about.sinceYear) return false;
  if (about.measure !== null) return series.measure === about.measure;
  return !(about.isPeriodSaid && (series.measure === 'cumulative' || series.measure === 'stock'));
}

/** The year a running total counts from, by its definition. */
const startOf = (series: Series): string | null => /\bsince (\d{4})\b/.exec(series.definition.en)?.[1] ?? null;

function onlyMeasure(series: readonly Series[]): Measure | null {
  const measures = new Set(series.map(({ measure }) => measure));
  const [only] = measures;
  return measures.size === 1 && only !== undefined ? only : null;
}

/**
 * Whether published values of differing definition lie on both sides of the figure: then it may be right under a
 * definition the text does not give, and cannot be called wrong.
 */
function liesBetweenDefinitions(
  dataset: Dataset,
  figure: Interval,
  series: readonly Series[],
  about: FoundAbout,
  facts: ArticleFacts,
): boolean {
  if (new Set(series.map(({ definition }) => definition.en)).size < 2) return false;
  const nearest = series.flatMap((each) => {
    const point = nearestPoint(usable(dataset, each, facts), about, facts);
    return point === undefined ? [] : [toCandidate(each, point).interval];
  });
  return nearest.some(({ low }) => low < figure.low) && nearest.some(({ high }) => high > figure.high);
}
