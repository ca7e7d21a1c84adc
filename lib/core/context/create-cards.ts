import type { Dataset } from '../dataset/dataset';
import type { Entity, Point, Series, Source } from '../dataset/pack';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import type { IsoDate } from '../text/iso-date';
import type { Language, Names } from '../text/language';
import { LANGUAGES } from '../text/language';
import type { Cards, ConversionCard, EntityCard, FigureCard, ReferenceCard, SourceCard } from './card-data';
import type { Check, Reference } from './check';
import { type Conversion, convertMoney, findRates } from './convert-money';
import { createChart } from './create-chart';
import type { CheckedArticle } from './find-checks';
import { endsWithWord, hasWord } from './find-word';
import { lexiconFor } from './lexicon/lexicon-for';
import { isOwnStatement } from './own-statement';

const YEAR_NEAR = 160; // units around an amount, about a sentence: a date there may be its year

/** Relations that are an office: their date is the date of the role. */
const OFFICES: ReadonlySet<string> = new Set([
  'head-of',
  'official-of',
  'member-of',
  'former-head-of',
  'former-official-of',
]);

const canonical = (names: Names<readonly string[]>): Names<string> => {
  const first: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const name = names[language]?.[0];
    if (name !== undefined) first[language] = name;
  }
  return first;
};

/** Of a text in several languages what `own`'s reader is shown: their own, else English, else what there is. */
function textFor(own: Language, texts: Names<string>): Names<string> {
  for (const language of [own, 'en'] as const) {
    const text = texts[language];
    if (text !== undefined) return { [language]: text };
  }
  return texts;
}

function hostOf(url: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? url;
  return host.replace(/^www\./, '');
}

/** Publishers this text comes from: agencies named in its dateline, by every name they have. */
function findOwnPublishers(
  text: string,
  language: Language,
  mentions: readonly Mention[],
  dataset: Dataset,
): ReadonlySet<string> {
  const { before, after } = lexiconFor(language).dateline;
  const isDateline = (mention: Mention): boolean => {
    const lead = text.slice(Math.max(0, mention.start - 24), mention.start).toLowerCase();
    const tail = text.slice(mention.end, mention.end + 24).toLowerCase();
    const opensLine = mention.start === 0 || text[mention.start - 1] === '\n' || /[（(]$/.test(lead);
    return (opensLine && (/^\s*[:：—–-]/.test(tail) || hasWord(tail, after))) || endsWithWord(lead, before);
  };
  const agencies = mentions
    .filter((mention) => mention.start < 400 && (mention.kind === 'organisation' || mention.kind === 'company'))
    .filter((mention) => mention.entityId !== null && isDateline(mention))
    .flatMap((mention) => {
      const entity = mention.entityId === null ? undefined : dataset.entities.get(mention.entityId);
      return entity === undefined ? [] : Object.values(entity.names).flat();
    });
  return new Set(agencies);
}

const toSourceCard = (source: Source, ownPublishers: ReadonlySet<string>): SourceCard => ({
  url: source.url,
  label: source.publisher ?? source.title ?? hostOf(source.url),
  sameAgency: source.publisher !== undefined && ownPublishers.has(source.publisher),
});

/** Who reads, and what. */
type Reader = { readonly language: Language; readonly dataset: Dataset; readonly ownPublishers: ReadonlySet<string> };

function toEntityCard(entity: Entity, { language, dataset, ownPublishers }: Reader): EntityCard {
  const offices = entity.relations.filter((relation) => OFFICES.has(relation.type));
  const dates = offices.flatMap((office): IsoDate[] => (office.asOf === undefined ? [] : [office.asOf])).sort();
  return {
    entityId: entity.id,
    kind: entity.kind,
    names: canonical(entity.names),
    unconfirmed: entity.unconfirmed,
    gloss: textFor(language, entity.gloss),
    roleAsOf: dates.at(-1) ?? null,
    facts: entity.facts.map((fact) => {
      const source = fact.sourceId === null ? undefined : dataset.sources.get(fact.sourceId);
      return {
        text: textFor(language, fact.text),
        year: fact.year,
        asOf: fact.asOf,
        confidence: fact.confidence,
        source: source === undefined ? null : toSourceCard(source, ownPublishers),
      };
    }),
    relations: entity.relations.flatMap((relation) => {
      const other = dataset.entities.get(relation.to);
      if (other === undefined) return [];
      const names = textFor(language, canonical(other.names));
      return [{ type: relation.type, to: relation.to, names, asOf: relation.asOf ?? null }];
    }),
  };
}

const referencesOf = (check: Check): readonly Reference[] => {
  if (check.answer === 'consistent' || check.answer === 'differs') return [check.reference, ...check.alsoSee];
  if (check.answer === 'trend') return check.trend.references;
  return check.answer === 'not-comparable' ? check.references : [];
};

function toConversionCard({ rates, ...conversion }: Conversion, { dataset, ownPublishers }: Reader): ConversionCard {
  const sources = [...new Set(rates.map(({ sourceId }) => sourceId))].flatMap((id) => dataset.sources.get(id) ?? []);
  return { ...conversion, sources: sources.map((source) => toSourceCard(source, ownPublishers)) };
}

/** What is known of the record for the figures of one article. */
type KnownRecord = {
  readonly seriesById: ReadonlyMap<string, Series>;
  readonly rates: ReadonlyMap<string, Series>;
  readonly isUsable: (point: Point) => boolean;
};

/** The year an amount is of: that of its period, else of the article; null where its sentence names other years. */
function yearOf(article: CardedArticle, figure: Figure, { about }: Check): string | null {
  if (about.period !== null) {
    const years = new Set(about.period.match(/\b\d{4}\b/g));
    return years.size === 1 ? ([...years][0] ?? null) : null;
  }
  if (about.sense === 'target' || about.sense === 'forecast' || article.publishedAt === null) return null;
  const { text, figures } = article;
  const start = Math.max(text.lastIndexOf('\n', figure.start), figure.start - YEAR_NEAR);
  const year = article.publishedAt.slice(0, 4);
  const isOtherYear = (other: Figure): boolean =>
    (other.kind === 'date' || other.kind === 'period') &&
    /^\d{4}/.test(other.resolved ?? other.value) &&
    (other.resolved ?? other.value) !== year;
  const near = figures.filter((other) => other.start >= start && other.start <= figure.end + YEAR_NEAR);
  return near.some(isOtherYear) ? null : year;
}

function toFigureCard(
  check: Check,
  figure: Figure,
  article: CardedArticle,
  { seriesById, rates, isUsable }: KnownRecord,
  { language, dataset, ownPublishers }: Reader,
): FigureCard {
  const year = yearOf(article, figure, check);
  const conversion = year === null ? null : convertMoney(figure, year, language, rates);
  const namesOf = (names: Names<readonly string[]>): Names<string> => textFor(language, canonical(names));
  const concept = check.about.conceptId === null ? undefined : dataset.concepts.get(check.about.conceptId);
  return {
    figureId: check.figureId,
    concept: concept === undefined ? null : namesOf(concept.names),
    subjects: check.about.subjects.flatMap((id) => {
      const subject = dataset.entities.get(id);
      return subject === undefined ? [] : [namesOf(subject.names)];
    }),
    references: referencesOf(check).flatMap(({ seriesId, point }): ReferenceCard[] => {
      const series = seriesById.get(seriesId);
      const source = dataset.sources.get(point.sourceId);
      if (series === undefined || source === undefined) return [];
      const { unit, measure } = series;
      const [names, definition] = [textFor(language, series.names), textFor(language, series.definition)];
      return [{ seriesId, names, definition, unit, measure, point, source: toSourceCard(source, ownPublishers) }];
    }),
    conversion: conversion === null ? null : toConversionCard(conversion, { language, dataset, ownPublishers }),
    chart: createChart(figure, check, seriesById, isUsable),
  };
}

/** An article with what its check came to. */
export type CardedArticle = CheckedArticle & { readonly checks: readonly Check[] };

/**
 * Everything the cards of one analysis show: one per linked entity (and per candidate of an undecided mention), one per
 * checked figure. Plain JSON.
 *
 * @param readerLanguage - The language the cards are read in.
 */
export function createCards(article: CardedArticle, dataset: Dataset, readerLanguage: Language): Cards {
  const { text, language, mentions, checks } = article;
  const ownPublishers = findOwnPublishers(text, language, mentions, dataset);
  const reader: Reader = { language: readerLanguage, dataset, ownPublishers };
  const ids = new Set(mentions.flatMap(({ entityId, candidates }) => (entityId === null ? candidates : [entityId])));
  const entities: Record<string, EntityCard> = {};
  for (const id of ids) {
    const entity = dataset.entities.get(id);
    if (entity !== undefined) entities[id] = toEntityCard(entity, reader);
  }
  const seriesById = new Map(dataset.series.map((series) => [series.id, series]));
  const figures: Record<string, FigureCard> = {};
  const known: KnownRecord = {
    seriesById,
    rates: findRates(dataset),
    isUsable: (point) => !isOwnStatement(dataset, point, article.workKeys),
  };
  const figureById = new Map(article.figures.map((figure) => [figure.id, figure]));
  for (const check of checks) {
    const figure = figureById.get(check.figureId);
    if (figure !== undefined) figures[check.figureId] = toFigureCard(check, figure, article, known, reader);
  }
  return { entities, figures };
}
