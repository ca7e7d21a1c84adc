/* Which points of a series speak of a figure's time, and in what order they count. */
import type { Point, Series } from '../dataset/pack';
import type { IsoDate } from '../text/iso-date';
import type { ArticleFacts, Candidate } from './candidate';
import type { FoundAbout } from './find-about';
import { boundsOf, isAfter, isSamePeriod, isWithin, monthsBetween } from './period';
import { isStanding } from './standing';

const RECENT_MONTHS = 12; // how old a standing value may be and still be "now"

/** A point that tells of a plan, or of a time after the article. */
export const isProspective = (point: Point, publishedAt: IsoDate | null): boolean =>
  point.confidence === 'target' ||
  (point.period !== null && publishedAt !== null && isAfter(point.period, publishedAt));

/** Points of one day within the figure's month or year: announcements, which agree with it but never call it wrong. */
export function announcedWithin(series: Series, points: readonly Point[], { period, sense }: FoundAbout): Point[] {
  if (series.measure !== 'rate' || period === null || sense === 'target' || sense === 'forecast') return [];
  return points.filter(({ period: day }) => day !== null && day.length === 10 && isWithin(day, period));
}

/** The points of `series` that speak of the time and in the sense the figure does. */
export function matchingPoints(
  series: Series,
  points: readonly Point[],
  about: FoundAbout,
  facts: ArticleFacts,
): Point[] {
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
/** What ended last first. */
export const byEnd = (a: Point, b: Point): number => {
  const [one, other] = [endOf(a), endOf(b)];
  return one === other ? 0 : one < other ? 1 : -1;
};
/** `points`, what ended last first. */
export const latest = (points: readonly Point[]): Point[] => [...points].sort(byEnd);

/** The point of `points` a reader would want beside a figure of `period`: the nearest in time. */
export function nearestPoint(points: readonly Point[], about: FoundAbout, facts: ArticleFacts): Point | undefined {
  const at = about.period ?? facts.publishedAt;
  const dated = latest(points);
  if (at === null) return dated[0];
  return [...dated].sort((a, b) => distance(a, at) - distance(b, at))[0];
}

const distance = (point: Point, at: string): number => monthsBetween(point.period ?? point.stated ?? '', at);

/** Best first: what was read before what was reckoned, what was said last before what was said earlier. */
export function byWeight(about: FoundAbout, facts: ArticleFacts): (a: Candidate, b: Candidate) => number {
  const rank = ({ point }: Candidate): number =>
    point.confidence === 'derived' || point.confidence === 'conflict' ? 1 : 0;
  const at = about.period ?? facts.publishedAt;
  // Of goals that name a year for a figure that names none, the last one holds.
  const isOpenGoal = about.period === null && (about.sense === 'target' || about.sense === 'forecast');
  const far = ({ point }: Candidate): number =>
    isOpenGoal || at === null || point.period === null ? 0 : distance(point, at);
  return (a, b) => rank(a) - rank(b) || far(a) - far(b) || byEnd(a.point, b.point);
}
