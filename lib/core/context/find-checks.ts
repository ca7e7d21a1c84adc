import type { Dataset } from '../dataset/dataset';
import { findConcepts } from '../dataset/find-concepts';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import type { IsoDate } from '../text/iso-date';
import type { Language } from '../text/language';
import { findSentences } from '../text/sentences';
import { findArithmetic } from './arithmetic/find-arithmetic';
import type { Check } from './check';
import { checkFigure } from './check-figure';
import { findAbout } from './find-about';
import { findGrown, growthIdsOf } from './find-grown';
import { subjectsOfConcept } from './find-series';
import { findSilentSubjects } from './find-silent-subjects';
import { findTrends, withTrends } from './find-trends';
import { findVerbConcepts } from './find-verb-concepts';
import type { Surroundings } from './surroundings';
import { isKindOf } from './unit-of';

/** One article as the check sees it. */
export type CheckedArticle = {
  readonly text: string;
  readonly language: Language;
  readonly publishedAt: IsoDate | null;
  /** Keys of the work this text is a copy of: what only that work states is no reference. */
  readonly workKeys: readonly string[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
};

/** Lower case without moving an offset: the few letters whose lower case is longer (İ) stay as they are. */
export const foldCase = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
};

/**
 * Hold each figure of an article against the published record.
 *
 * @returns One check per figure that measures something, in text order; dates, periods and ordinals have none. Where the
 *   record says nothing, the figures of one sentence are held against each other.
 */
export function findChecks(article: CheckedArticle, dataset: Dataset): Check[] {
  const folded = foldCase(article.text);
  const named = findConcepts(article.text, dataset);
  const said = findVerbConcepts(folded, article.language, article.figures, named, dataset);
  const around: Surroundings = {
    text: article.text,
    folded,
    language: article.language,
    publishedAt: article.publishedAt,
    sentences: findSentences(article.text),
    mentions: article.mentions,
    concepts: said.length === 0 ? named : [...named, ...said].sort((a, b) => a.start - b.start),
    grown: findGrown(named, dataset),
    growthIds: growthIdsOf(dataset),
    silentSubjects: findSilentSubjects(article.text, dataset),
    figures: article.figures,
  };
  const facts = { publishedAt: article.publishedAt, workKeys: article.workKeys };
  const subjects = new Map<string, ReadonlySet<string>>();
  const isSubject = (conceptId: string, entityId: string): boolean => {
    const known = subjects.get(conceptId) ?? subjectsOfConcept(dataset, conceptId);
    subjects.set(conceptId, known);
    return known.has(entityId);
  };
  // What some series measures in the kind and unit of a figure; worked out once per kind and unit.
  const known = new Map<string, ReadonlySet<string>>();
  const measurableBy = (figure: Figure): ReadonlySet<string> => {
    const key = `${figure.kind === 'range' ? figure.of : figure.kind} ${figure.unit}`;
    const found =
      known.get(key) ??
      new Set(dataset.series.filter((series) => isKindOf(figure, series.unit)).map((series) => series.conceptId));
    known.set(key, found);
    return found;
  };
  const reckonings = findArithmetic(around);
  const checks = article.figures.flatMap((figure): Check[] => {
    const measurable = measurableBy(figure);
    const reckoning = reckonings.get(figure.id);
    if (measurable.size === 0 && reckoning === undefined) return [];
    const about = findAbout(around, figure, (conceptId) => measurable.has(conceptId), isSubject);
    const check = measurable.size === 0 ? null : checkFigure(figure, about, dataset, facts);
    // The record comes first: what the article's own figures say is heard where the record says nothing.
    if (reckoning === undefined || (check !== null && check.answer !== 'no-reference'))
      return check === null ? [] : [check];
    const { conceptId, subjects, period, measure, sense } = about;
    return [
      { ...reckoning, answer: 'arithmetic', about: check?.about ?? { conceptId, subjects, period, measure, sense } },
    ];
  });
  const trends = findTrends(around, dataset, facts, isSubject);
  return trends.length === 0 ? checks : withTrends(checks, trends, article.figures);
}
