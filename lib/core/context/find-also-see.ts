import type { Dataset } from '../dataset/dataset';
import type { Figure } from '../figures/figure';
import { type ArticleFacts, type Candidate, toCandidate, toReference, usable } from './candidate';
import type { Reference } from './check';
import type { FoundAbout } from './find-about';
import { speaksOf } from './find-series';
import { byEnd, isProspective, latest, nearestPoint } from './match-points';
import { isSamePeriod } from './period';
import { isUnitOf } from './unit-of';

const MOST_ALSO_SEE = 6;

const isSameReference = (one: Candidate, other: Candidate): boolean => one.point === other.point;

/** What stands beside the reference: other answers to the same question, other measures of it, and where it stands today. */
export function findAlsoSee(
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
