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
import type { Figure } from '../figures/figure';
import { type ArticleFacts, type Candidate, ratioOf, slipOf, toCandidate, toReference, usable } from './candidate';
import type { About, Check } from './check';
import { flowsLike } from './directions';
import type { FoundAbout } from './find-about';
import { findAlsoSee } from './find-also-see';
import { isNamedWith } from './find-scope';
import { isExchangeRate, isWholeDeal, speaksOf, strangersTo } from './find-series';
import { isGrowth } from './growth';
import { type Interval, intervalOfFigure, overlaps } from './interval';
import { announcedWithin, byWeight, matchingPoints, nearestPoint } from './match-points';
import { isStanding } from './standing';
import { isFarFrom } from './tolerance';
import { isKindOf, isUnitOf } from './unit-of';

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
  if (found.conceptId === null) return noReference('figure-unclear');
  const ofConcept = dataset.series.filter((series) => series.conceptId === found.conceptId);
  // The currency says whose an exchange rate is.
  if (found.subjects.length === 0 && !ofConcept.some(isExchangeRate)) return noReference('figure-unclear');
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
  // A rate on a day is another than the average of the year.
  if (ofMeasure.every(isExchangeRate) && !found.isAverage) return notComparable(ofMeasure, ['definition']);
  if (strangersTo(dataset, found).length > 0 || !ofMeasure.some((series) => flowsLike(series, found)))
    return notComparable(ofMeasure, ['subject']);
  if (found.isPeriodUnclear) return notComparable(ofMeasure, ['period']);

  const match = (points: (series: Series) => readonly Point[]): Candidate[] =>
    ofMeasure
      .filter((series) => flowsLike(series, found))
      .flatMap((series) =>
        matchingPoints(series, points(series), found, facts).map((point) => toCandidate(series, point)),
      );
  const exact = match((series) => usable(dataset, series, facts));
  const announced =
    exact.length > 0
      ? []
      : ofMeasure.flatMap((series) => {
          const points = announcedWithin(series, usable(dataset, series, facts), found);
          return points
            .map((point) => toCandidate(series, point))
            .filter((candidate) => overlaps(interval, candidate.interval));
        });
  const matched = [...exact, ...announced].sort(byWeight(found, facts));
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
