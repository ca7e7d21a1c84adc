import type { Check } from '../context/check';
import { findChecks } from '../context/find-checks';
import type { Dataset } from '../dataset/dataset';
import { findMentions } from '../entities/find-mentions';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import { findFigures } from '../figures/find-figures';
import { summarise } from '../summary/summarise';
import { hashText } from '../text/hash';
import type { IsoDate } from '../text/iso-date';
import { detectLanguage, type Language } from '../text/language';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { resolveDates } from './resolve-dates';

/** Version of the rules: it changes whenever the same text may get another answer. */
export const ENGINE = 'sidelight@3';

/** What is known of a text beside its words. */
export type AnalyseOptions = {
  /** The text's language, where the page says it; else it is found. */
  readonly language?: Language | null;
  readonly publishedAt?: IsoDate | null;
  readonly title?: string | null;
  /** Keys of the work this text is a copy of: what only that work states is no reference. */
  readonly workKeys?: readonly string[];
  readonly dataset: Dataset;
};

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Drop what overlaps anything of `others`; both in text order, neither overlapping itself. */
function without<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next += 1;
    const other = others[next];
    return other === undefined || !overlaps(span, other);
  });
}

/**
 * Read one article: its named entities, its figures, whether these agree with the record, and a summary.
 *
 * Pure and deterministic: the same engine, packs and text give the same answer. One pass per room; the cost grows
 * linearly with the text.
 *
 * @param text - The article text as it is; all offsets refer to it.
 */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  const { dataset } = options;
  const detected = options.language ?? detectLanguage(text);
  const language = detected ?? 'en';
  const publishedAt = options.publishedAt ?? null;
  const read = resolveDates(findFigures(text, language), publishedAt);
  const money: Figure[] = read.filter((figure) => figure.kind === 'money');
  // "US" in "US$95.3mn" is a currency; a number in a name ("Resolution 2254") is part of the name.
  const mentions: Mention[] = without(findMentions(text, language, dataset), money);
  const figures: Figure[] = without(read, mentions);
  const checks = findChecks(
    { text, language, publishedAt, workKeys: options.workKeys ?? [], mentions, figures },
    dataset,
  );
  const places = new Map(figures.map(({ id }, index) => [id, index]));
  const kept = new Map(mentions.map(({ id }, index) => [id, index]));
  return {
    engine: ENGINE,
    packs: dataset.packs,
    textHash: hashText(text),
    language: detected,
    publishedAt,
    mentions: mentions.map((mention, index) => renumber(mention, index, kept)),
    figures: figures.map((figure, index) => ({ ...figure, id: `f${index}` })),
    checks: checks.map((check) => renumberCheck(check, places)),
    summary: summarise(text, mentions, figures),
  };
}

/** Ids count without gaps after overlaps were dropped; an antecedent keeps pointing at its mention, or at none. */
function renumber(mention: Mention, index: number, kept: ReadonlyMap<string, number>): Mention {
  const antecedent = mention.antecedentId === null ? undefined : kept.get(mention.antecedentId);
  return { ...mention, id: `m${index}`, antecedentId: antecedent === undefined ? null : `m${antecedent}` };
}

function renumberCheck(check: Check, places: ReadonlyMap<string, number>): Check {
  const renamed = (id: string): string => `f${places.get(id) ?? 0}`;
  const figureId = renamed(check.figureId);
  return check.answer === 'arithmetic'
    ? { ...check, figureId, withFigureIds: check.withFigureIds.map(renamed) }
    : { ...check, figureId };
}
