/*
 * Claims of direction: "trade has steadily increased since 2021" says of every step of a time that it went one way. They
 * are held against the points of the series that measures the quantity. Where an amount of the quantity stands in the same
 * sentence the answer goes with its check; otherwise with the date that bounds the time.
 */
import type { Dataset } from '../dataset/dataset';
import type { Series } from '../dataset/pack';
import type { Figure } from '../figures/figure';
import type { IsoPeriod } from '../text/iso-date';
import { overlapping, spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { type ArticleFacts, toCandidate, toReference, usable } from './candidate';
import type { Check, Trend } from './check';
import { flowsLike } from './directions';
import { type FoundAbout, findAbout } from './find-about';
import { isNamedWith } from './find-scope';
import { isExchangeRate, speaksOf, strangersTo } from './find-series';
import { findWord } from './find-word';
import { isGrowth } from './growth';
import { lexiconFor } from './lexicon/lexicon-for';
import { type DateFigure, isAmount, isStart, periodOf, type Surroundings } from './surroundings';

const LEAST_POINTS = 3; // two points are one step, and one step is no trend
// A step back of so little may be a revision or rounding: neither steady nor plainly not.
const FLAT = 0.02;

/** A trend with the figures it may be said beside: amounts behind the claim, last first, and the date that bounds it. */
export type FoundTrend = {
  readonly amountIds: readonly string[];
  readonly dateId: string;
  readonly about: FoundAbout;
  readonly trend: Trend;
};

type Claim = Span & { readonly rises: boolean };

/** Where `text` claims that something went one way all along. */
function findClaims({ folded, language }: Surroundings): Claim[] {
  const { steady } = lexiconFor(language);
  const claims: Claim[] = [];
  for (const [words, rises] of [
    [steady.rises, true],
    [steady.falls, false],
  ] as const) {
    for (const word of words) {
      const length = word.replace('*', '').length;
      for (let from = 0; from < folded.length; ) {
        const at = findWord(from === 0 ? folded : folded.slice(from), word);
        if (at === -1) break;
        const start = from + at;
        const ending = word.endsWith('*')
          ? (/^\p{L}*/u.exec(folded.slice(start + length, start + length + 12))?.[0].length ?? 0)
          : 0;
        from = start + length + ending;
        claims.push({ start, end: from, rises });
      }
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

/** The years a claim speaks of, and the date figure that says so; null where the sentence names none or only one. */
function timeOf(
  around: Surroundings,
  sentence: Span,
  publishedAt: string | null,
): { from: number; to: number; date: DateFigure } | null {
  const dates = spansWithin(around.figures, sentence).filter(
    (figure): figure is DateFigure => figure.kind === 'date' || figure.kind === 'period',
  );
  const lexicon = lexiconFor(around.language);
  const since = dates.find((date) => isStart(around, lexicon, date));
  const years = dates.flatMap((date) => yearsOf(periodOf(date)));
  const last = dates.at(-1);
  if (last === undefined || years.length === 0) return null;
  if (since !== undefined) {
    const [from] = yearsOf(periodOf(since));
    const end = Math.max(...years);
    const to = end !== from ? end : publishedAt === null ? null : Number(publishedAt.slice(0, 4));
    return from === undefined || to === null ? null : { from, to, date: since };
  }
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from < to ? { from, to, date: last } : null;
}

const yearsOf = (period: IsoPeriod): number[] => (period.match(/\b\d{4}(?=$|[-/])/g) ?? []).map(Number);

/** Whether every step of `series` from one year to another goes the way said; null where too little is known or too near. */
function goesSteadily(
  dataset: Dataset,
  series: Series,
  time: { readonly from: number; readonly to: number },
  rises: boolean,
  facts: ArticleFacts,
): Trend | null {
  const points = usable(dataset, series, facts)
    .filter(
      ({ period, confidence }) => /^\d{4}$/.test(period ?? '') && confidence !== 'target' && confidence !== 'expected',
    )
    .filter(({ period }) => Number(period) >= time.from && Number(period) <= time.to)
    .sort((a, b) => Number(a.period) - Number(b.period));
  // Two values of one year conflict with each other.
  if (points.length < LEAST_POINTS || new Set(points.map(({ period }) => period)).size < points.length) return null;
  const steps = points.slice(1).map((point, index) => {
    const before = Number(points[index]?.value);
    const change = (Number(point.value) - before) * (rises ? 1 : -1);
    return { isForth: change > 0, isBack: change < -Math.abs(before) * FLAT };
  });
  const holds = steps.every(({ isForth }) => isForth);
  const [first, last] = [Number(points[0]?.value), Number(points.at(-1)?.value)];
  const isAgainst = (last - first) * (rises ? 1 : -1) < -Math.abs(first) * FLAT;
  if (!holds && !isAgainst && !steps.some(({ isBack }) => isBack)) return null;
  return { rises, holds, references: points.map((point) => toReference(toCandidate(series, point))) };
}

/**
 * The claims of direction a text makes and what the record says of them, in text order.
 *
 * @param isSubject - Whether the concept's series speak of this entity.
 * @returns Only claims the record can answer: with a quantity, its subjects and a time said, and three points at least.
 */
export function findTrends(
  around: Surroundings,
  dataset: Dataset,
  facts: ArticleFacts,
  isSubject: (conceptId: string, entityId: string) => boolean,
): FoundTrend[] {
  return findClaims(around).flatMap((claim): FoundTrend[] => {
    const sentence = overlapping(around.sentences, claim);
    if (sentence === undefined) return [];
    const time = timeOf(around, sentence, facts.publishedAt);
    if (time === null) return [];
    const isMeasured = (conceptId: string): boolean =>
      dataset.series.some((series) => series.conceptId === conceptId && isOfLevels(series));
    const about = findAbout(around, claimedFigure(around, claim), isMeasured, isSubject);
    if (about.conceptId === null || about.subjects.length === 0 || about.isDoubted) return [];
    const ofConcept = dataset.series.filter(
      (series) =>
        series.conceptId === about.conceptId &&
        isOfLevels(series) &&
        speaksOf(dataset, series, about) &&
        flowsLike(series, about),
    );
    if (strangersTo(dataset, about).length > 0) return [];
    const said = around.folded.slice(claim.start, claim.end);
    const narrowing = about.narrowing.filter((word) => !said.includes(word));
    const trends = ofConcept
      .filter((series) => narrowing.every((word) => isNamedWith(series, word)))
      .flatMap((series) => goesSteadily(dataset, series, time, claim.rises, facts) ?? []);
    // It holds if one definition bears it out; it fails only if none does.
    const trend = trends.find(({ holds }) => holds) ?? trends[0];
    if (trend === undefined) return [];
    const amounts = spansWithin(around.figures, sentence).filter(isAmount);
    const amountIds = amounts.filter(({ start }) => start > claim.start).map(({ id }) => id);
    return [{ amountIds: amountIds.reverse(), dateId: time.date.id, about, trend }];
  });
}

const isOfLevels = (series: Series): boolean =>
  !isGrowth(series) && !isExchangeRate(series) && series.measure !== 'deal' && series.measure !== 'capacity';

/** The claim as a figure, so that what it is about is found the way it is for one. */
const claimedFigure = ({ text }: Surroundings, { start, end }: Claim): Figure => ({
  id: '',
  start,
  end,
  surfaceForm: text.slice(start, end),
  approx: 'none',
  kind: 'count',
  unit: null,
  value: 0,
  decimal: '0',
});

/** Put `trends` with the checks of their figures, in the order of `figures`; a date, which has none, gets one of its own. */
export function withTrends(
  checks: readonly Check[],
  trends: readonly FoundTrend[],
  figures: readonly Figure[],
): Check[] {
  const byFigure = new Map(checks.map((check) => [check.figureId, check]));
  for (const { amountIds, dateId, about, trend } of trends) {
    const { conceptId, subjects, period, measure, sense } = about;
    const beside = amountIds
      .flatMap((id) => byFigure.get(id) ?? [])
      .find((check) => check.about.conceptId === conceptId);
    if (beside !== undefined) byFigure.set(beside.figureId, { ...beside, trend });
    else if (!byFigure.has(dateId))
      byFigure.set(dateId, {
        figureId: dateId,
        about: { conceptId, subjects, period, measure, sense },
        answer: 'trend',
        trend,
      });
  }
  return figures.flatMap(({ id }) => byFigure.get(id) ?? []);
}
