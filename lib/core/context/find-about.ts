/*
 * What a figure is about: which quantity, whose, when, and in which sense. Read from the clause the figure stands in;
 * what the clause leaves open comes from the clauses before it, then from the rest of the sentence.
 *
 *   … improvement of [Aktau] and [Kuryk] ports, | and the {capacity} is expected to increase to <130 million tons> by (2030)
 *        subjects: from the clause before            concept    sense                            figure              period
 */
import type { ConceptMention } from '../dataset/find-concepts';
import type { Measure } from '../dataset/pack';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import type { IsoDate, IsoPeriod } from '../text/iso-date';
import type { Language } from '../text/language';
import { overlapping, spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { About, Sense } from './check';
import { endsWithWord, findWord, hasWord } from './find-word';
import type { ContextLexicon } from './lexicon/lexicon';
import { lexiconFor } from './lexicon/lexicon-for';
import { isAfter } from './period';

/** Everything of one article that says what its figures are about. Lists are in text order. */
export type Surroundings = {
  readonly text: string;
  /** `text` folded unit by unit to lower case, so that offsets agree. */
  readonly folded: string;
  readonly language: Language;
  readonly publishedAt: IsoDate | null;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly concepts: readonly ConceptMention[];
  /** Entities a stretch of text speaks of without naming them: demonyms and pair abbreviations. */
  readonly silentSubjects: readonly (Span & { readonly entityIds: readonly string[] })[];
  readonly figures: readonly Figure[];
};

/** `About`, with what only the check needs to know. */
export type FoundAbout = About & {
  /** The text names the period itself; otherwise `period` is null and the figure is about the time of writing. */
  readonly isPeriodSaid: boolean;
  /** Those of `subjects` that no name but only a demonym or a pair abbreviation speaks of. */
  readonly silent: readonly string[];
};

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const CLAUSE_END = /[,;:，；：、—–]/;

/** Split `sentence` at commas, semicolons and dashes; a mark between two digits (`1,234`) ends nothing. */
export function findClauses(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (!CLAUSE_END.test(text[at] ?? '')) continue;
    const isInNumber = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    // The Chinese enumeration comma joins names of one clause, and a hyphen-like dash without spaces joins a name.
    const isJoin = text[at] === '、' || (/[—–]/.test(text[at] ?? '') && !/\s/.test(text[at - 1] ?? ' '));
    if (isInNumber || isJoin) continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

const sentenceAt = (around: Surroundings, span: Span): Span =>
  overlapping(around.sentences, span) ?? { start: span.start, end: span.end };

type DateFigure = Extract<Figure, { kind: 'date' | 'period' }>;
const isDate = (figure: Figure): figure is DateFigure => figure.kind === 'date' || figure.kind === 'period';
const periodOf = (date: DateFigure): IsoPeriod => date.resolved ?? date.value;
/** Only dates with a year say when a figure was true. */
const hasYear = (date: DateFigure): boolean => /^\d{4}/.test(periodOf(date));

/** "since 2015", 自1993年以来, 1993 жылдан бері: a start, not the time a figure is true of. */
function isStart(around: Surroundings, lexicon: ContextLexicon, date: Span): boolean {
  const { before, after } = lexicon.since;
  const opens =
    before.length === 0 || endsWithWord(around.folded.slice(Math.max(0, date.start - 16), date.start), before);
  const closes = after.length === 0 || hasWord(around.folded.slice(date.end, date.end + 12), after);
  return opens && closes;
}

/** When `figure` is true, as far as its sentence says. */
function findPeriod(
  around: Surroundings,
  lexicon: ContextLexicon,
  figure: Figure,
  clause: Span,
  sentence: Span,
): IsoPeriod | null {
  const dates = spansWithin(around.figures, sentence).filter(isDate).filter(hasYear);
  const before = dates.filter((date) => date.end <= figure.start);
  const after = dates.filter((date) => date.start >= figure.end);

  // "$1.9 billion in that year": the last year named, a start or not.
  if (hasWord(around.folded.slice(figure.end, figure.end + 24), lexicon.thatYear)) {
    const last = before.at(-1);
    if (last !== undefined) return periodOf(last);
  }
  // "$4.2 billion in 2024": a date tied to the figure in front of it.
  const next = after[0];
  if (next !== undefined) {
    const between = around.folded.slice(figure.end, next.start);
    if (between.length <= 24 && (endsWithWord(between, lexicon.dateTies) || between.trim() === ''))
      return periodOf(next);
  }
  const stated = before.filter((date) => !isStart(around, lexicon, date));
  const inClause = stated.filter((date) => within(date, clause)).at(-1);
  if (inClause !== undefined) return periodOf(inClause);
  const relative = findRelativeYear(around, lexicon, clause);
  if (relative !== null) return relative;
  const inSentence = stated.at(-1) ?? after.find((date) => !isStart(around, lexicon, date));
  if (inSentence !== undefined) return periodOf(inSentence);
  return findRelativeYear(around, lexicon, sentence);
}

/** "last year", 去年: counted from the publication date, where that is known. */
function findRelativeYear(around: Surroundings, lexicon: ContextLexicon, stretch: Span): IsoPeriod | null {
  if (around.publishedAt === null) return null;
  const words = around.folded.slice(stretch.start, stretch.end);
  const found = lexicon.relativeYears.find((relative) => hasWord(words, relative.words));
  return found === undefined ? null : String(Number(around.publishedAt.slice(0, 4)) + found.years);
}

/** In which sense `figure` is said: the cue nearest before it decides, then a goal named after it. */
function findSense(
  around: Surroundings,
  lexicon: ContextLexicon,
  figure: Figure,
  clause: Span,
  period: IsoPeriod | null,
): Sense {
  // Approximators stand between the cue and the number: "rose by about 5 %".
  const lead = around.folded.slice(Math.max(clause.start, figure.start - 60), figure.start);
  let best: { sense: Sense; at: number } = { sense: 'level', at: -1 };
  for (const { sense, words } of lexicon.senses) {
    for (const word of words) {
      const at = findWord(lead, word, true);
      if (at !== -1 && at + word.length > best.at) best = { sense, at: at + word.length };
    }
  }
  // "up from $3.1 billion" says where it stood, not by how much it rose.
  const isFrom = best.at !== -1 && /(?:^|\s)(?:from|с|от)\s|[从由]/.test(lead.slice(best.at));
  // A cue far from its number belongs to something else, unless it is a goal, which colours the whole clause.
  const isNear = best.at !== -1 && !isFrom && lead.length - best.at <= 12;
  const goal = lexicon.senses.find(
    ({ sense, words }) => (sense === 'target' || sense === 'forecast') && hasWord(lead, words),
  );
  const isFuture = period !== null && around.publishedAt !== null && isAfter(period, around.publishedAt);
  if (isNear && best.sense === 'change-by') return 'change-by';
  if (goal !== undefined) return goal.sense;
  if (isFuture) return 'target';
  return isNear ? best.sense : 'level';
}

function findMeasure(
  around: Surroundings,
  lexicon: ContextLexicon,
  figure: Figure,
  stretch: Span,
  sentence: Span,
  period: IsoPeriod | null,
): Measure | null {
  const words = around.folded.slice(stretch.start, Math.min(sentence.end, figure.end + 24));
  for (const measure of ['flow-net', 'stock', 'cumulative', 'flow-gross'] as const) {
    if (hasWord(words, lexicon.measures[measure] ?? [])) return measure;
  }
  // "since 1993 … has exceeded $61 billion": a running total, when the start lies years back.
  const dates = spansWithin(around.figures, sentence).filter(isDate).filter(hasYear);
  const first = dates.find((date) => date.end <= figure.start && isStart(around, lexicon, date));
  const isLong =
    period === null && first !== undefined && dates.every((date) => date === first || date.start > figure.end);
  return isLong ? 'cumulative' : null;
}

/**
 * The concept `figure` is about: in its own clause, else in the clauses before it, else after it in its sentence.
 * Only concepts that some series of the dataset could measure in the figure's unit are of use (`isMeasurable`).
 */
function findConcept(
  around: Surroundings,
  figure: Figure,
  clauses: readonly Span[],
  isMeasurable: (conceptId: string) => boolean,
): { conceptId: string; clauseIndex: number } | null {
  const own = clauses.findIndex((clause) => within(figure, clause));
  if (own === -1) return null;
  for (let index = own; index >= 0; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const here = spansWithin(around.concepts, clause).filter((concept) => isMeasurable(concept.conceptId));
    const ahead = here.filter((concept) => concept.end <= figure.start).at(-1);
    const found = ahead ?? here[0];
    if (found !== undefined) return { conceptId: found.conceptId, clauseIndex: index };
  }
  const next = clauses[own + 1];
  const after = next && spansWithin(around.concepts, next).find((concept) => isMeasurable(concept.conceptId));
  return after ? { conceptId: after.conceptId, clauseIndex: own } : null;
}

function entitiesIn(around: Surroundings, stretch: Span): string[] {
  const named = spansWithin(around.mentions, stretch)
    .filter((mention) => mention.entityId !== null)
    .map((mention) => ({ start: mention.start, ids: mention.entityId === null ? [] : [mention.entityId] }));
  const silent = spansWithin(around.silentSubjects, stretch).map((subject) => ({
    start: subject.start,
    ids: subject.entityIds,
  }));
  const inOrder = [...named, ...silent].sort((a, b) => a.start - b.start);
  return [...new Set(inOrder.flatMap(({ ids }) => ids))];
}

/**
 * What `figure` is about.
 *
 * @param isMeasurable - Whether the dataset has a series of this concept in the figure's unit.
 * @param isSubject - Whether the concept's series speak of this entity: the others around are not what is measured.
 * @returns Never null: what the text leaves open is null or empty in it.
 */
export function findAbout(
  around: Surroundings,
  figure: Figure,
  isMeasurable: (conceptId: string) => boolean,
  isSubject: (conceptId: string, entityId: string) => boolean,
): FoundAbout {
  const lexicon = lexiconFor(around.language);
  const sentence = sentenceAt(around, figure);
  const clauses = findClauses(around.text, sentence);
  const own = clauses.findIndex((clause) => within(figure, clause));
  const clause = clauses[own] ?? sentence;
  const period = findPeriod(around, lexicon, figure, clause, sentence);
  const sense = findSense(around, lexicon, figure, clause, period);
  const concept = findConcept(around, figure, clauses, isMeasurable);
  const first = clauses[concept?.clauseIndex ?? own] ?? clause;
  const stretch = { start: first.start, end: clause.end };

  // Subjects: where concept and figure stand; then clause by clause back; then the whole sentence.
  const isWanted = (id: string): boolean => concept === null || isSubject(concept.conceptId, id);
  let subjects = entitiesIn(around, stretch).filter(isWanted);
  for (let index = (concept?.clauseIndex ?? own) - 1; index >= 0 && subjects.length === 0; index -= 1) {
    const previous = clauses[index];
    if (previous !== undefined) subjects = entitiesIn(around, previous).filter(isWanted);
  }
  if (subjects.length === 0) subjects = entitiesIn(around, sentence).filter(isWanted);

  return {
    conceptId: concept?.conceptId ?? null,
    subjects,
    period,
    measure: findMeasure(around, lexicon, figure, stretch, sentence, period),
    sense,
    isPeriodSaid: period !== null,
    silent: subjects.filter((id) => !spansWithin(around.mentions, sentence).some((mention) => mention.entityId === id)),
  };
}
