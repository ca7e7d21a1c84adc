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
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { About, Sense } from './check';
import { findPeriod, findStart, isListed } from './find-period';
import { type Flow, flowOf, rolesOf } from './find-roles';
import { findNarrowing } from './find-scope';
import { findSense } from './find-sense';
import { endsWithWord, hasWord } from './find-word';
import type { ContextLexicon, Role } from './lexicon/lexicon';
import { firstWord, isAmount, lastWord, type Place, placeOf, type Surroundings } from './surroundings';

/** `About`, with what only the check needs to know. */
export type FoundAbout = About & {
  /** The text names the period itself; otherwise `period` is null and the figure is about the time of writing. */
  readonly isPeriodSaid: boolean;
  /** Dates stand around the figure, but none is surely its own. */
  readonly isPeriodUnclear: boolean;
  /** The year a running total counts from, where the text says one. */
  readonly sinceYear: string | null;
  /** Those of `subjects` that no name but only a demonym or a pair abbreviation speaks of. */
  readonly silent: readonly string[];
  /** Places, companies and bodies beside the figure that no series of the concept speaks of; null for one in no pack. */
  readonly strangers: readonly (string | null)[];
  /** Its sentence denies, doubts or supposes what it says. */
  readonly isDoubted: boolean;
  /** Words beside the figure that may narrow what is counted. */
  readonly narrowing: readonly string[];
  /** What an exchange rate would be of, as far as the sentence says. */
  readonly isDollarRate: boolean;
  readonly isAverage: boolean;
  readonly flow: Flow;
  /** How each subject is tied in, where the text says. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
};

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const isGoal = (sense: Sense): boolean => sense === 'target' || sense === 'forecast';

const MEASURES = ['flow-net', 'stock', 'cumulative', 'flow-gross'] as const;

function findMeasure({ around, lexicon, figure, clause }: Place, from: number, isRunning: boolean): Measure | null {
  const words = around.folded.slice(from, Math.min(clause.end, figure.end + 24));
  return (
    MEASURES.find((measure) => hasWord(words, lexicon.measures[measure] ?? [])) ?? (isRunning ? 'cumulative' : null)
  );
}

/** "the share of trade in GDP rose by 5 %": what grew is the share. */
const isWholeOfShare = (
  { folded }: Surroundings,
  { partOf }: ContextLexicon,
  clause: Span,
  { start, end }: Span,
): boolean =>
  hasWord(folded.slice(clause.start, start), partOf.shares) ||
  endsWithWord(folded.slice(Math.max(0, start - 16), start).replace(/\bthe\s*$/, ''), partOf.before) ||
  partOf.endings.some((ending) => folded.startsWith(ending, end));

/**
 * The concept the figure is about: in its own clause, else in the clauses before it, else after it in its sentence.
 * Only concepts that some series of the dataset could measure in the figure's unit are of use (`isMeasurable`).
 */
function findConcept(
  { around, lexicon, figure, clauses, own, segment }: Place,
  isMeasurable: (conceptId: string) => boolean,
  sense: Sense,
): { concept: ConceptMention; clauseIndex: number } | null {
  for (let index = own; index >= 0; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const here: ConceptMention[] = spansWithin(around.concepts, clause)
      .filter(({ conceptId }) => isMeasurable(conceptId))
      .filter(
        (mention) => !around.growthIds.has(mention.conceptId) || !isWholeOfShare(around, lexicon, clause, mention),
      );
    // "GDP rose by 5 %" speaks of its growth; "5 % of GDP" does not.
    if (index === own && sense === 'change-by' && here.length === 0)
      here.push(
        ...spansWithin(around.grown, { start: clause.start, end: figure.start })
          .filter(({ conceptId }) => isMeasurable(conceptId))
          .filter((mention) => !isWholeOfShare(around, lexicon, clause, mention)),
      );
    const ahead = here.filter((concept) => concept.end <= figure.start).at(-1);
    const behind = here.find((concept) => concept.start >= figure.end);
    // A concept before another figure is that figure's, if this one has a concept of its own behind it.
    const isOthers = index === own && ahead !== undefined && ahead.end <= segment.start;
    const found = isOthers && behind !== undefined && behind.end <= segment.end ? behind : (ahead ?? here[0]);
    if (found !== undefined) return { concept: found, clauseIndex: index };
  }
  const next = clauses[own + 1];
  const after = next && spansWithin(around.concepts, next).find((concept) => isMeasurable(concept.conceptId));
  return after ? { concept: after, clauseIndex: own } : null;
}

type Named = Span & { readonly ids: readonly string[] };

/** Entities named or hinted at in `stretch`, in text order. */
function namedIn(around: Surroundings, stretch: Span): Named[] {
  const named = spansWithin(around.mentions, stretch).flatMap(({ start, end, entityId }) =>
    entityId === null ? [] : [{ start, end, ids: [entityId] }],
  );
  const silent = spansWithin(around.silentSubjects, stretch).map(({ start, end, entityIds }) => ({
    start,
    end,
    ids: entityIds,
  }));
  return [...named, ...silent].sort((a, b) => a.start - b.start);
}

/** Kinds of entities a quantity can be of: a name of one that is no subject makes it another quantity. */
const OWNERS: ReadonlySet<Mention['kind']> = new Set([
  'place',
  'facility',
  'route',
  'company',
  'organisation',
  'mechanism',
]);

/** Where the words that tell of the figure begin: behind "the ministry said that", and behind the figure before. */
function scopeStart({ around, lexicon, figure, clauses }: Place, concept: ConceptMention, index: number): number {
  const clause = clauses[index] ?? { start: concept.start, end: concept.end };
  const to = Math.min(concept.start, figure.start);
  const barrier = lastWord(around.folded, { start: clause.start, end: to }, lexicon.reporting);
  const before = spansWithin(around.figures, { start: clause.start, end: to }).filter(isAmount).at(-1);
  const join = before && lastWord(around.folded, { start: before.end, end: to }, lexicon.joins);
  return Math.max(clause.start, barrier?.end ?? 0, join?.end ?? before?.end ?? 0);
}

/** Where they end: at the end of its segment, or before "…, the ministry said". */
function scopeEnd({ around, lexicon, figure, segment }: Place, concept: ConceptMention): number {
  const from = Math.max(figure.end, within(concept, segment) ? concept.end : 0);
  const barrier = firstWord(around.folded, { start: from, end: Math.max(from, segment.end) }, lexicon.reporting);
  return barrier?.start ?? Math.max(segment.end, from);
}

/** Clauses that open the sentence and say where or of what the next one speaks: "in agriculture, exports …". */
function leadClauses({ around, lexicon, clauses }: Place, index: number): Span[] {
  return clauses.slice(0, index).filter((clause) => {
    const words = around.folded.slice(clause.start, clause.end).trimStart();
    const opens = lexicon.leads.some((lead) => {
      const has = words.startsWith(lead);
      return has && (/^[\u3400-\u9fff]/.test(lead) || /^[\s]/.test(words.slice(lead.length, lead.length + 1)));
    });
    return opens && !spansWithin(around.figures, clause).some(isAmount) && !hasWord(words, lexicon.reporting);
  });
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
  const place = placeOf(around, figure);
  const { clauses, own, clause, lexicon } = place;
  const when = findPeriod(place);
  const period = when.kind === 'said' ? when.period : null;
  const read = findSense(place, period);
  const found = findConcept(place, isMeasurable, read);
  const concept = found?.concept ?? null;
  const isPrice = concept !== null && hasWord(around.folded.slice(concept.start, concept.end), lexicon.prices);
  const isWorth = concept !== null && lexicon.worth.includes(around.folded.slice(concept.end, figure.start).trim());
  const sense = read === 'change-by' && (isPrice || isWorth) ? 'level' : read;
  const start = findStart(place);
  const from = found === null ? clause.start : scopeStart(place, found.concept, found.clauseIndex);
  const scope = { start: from, end: found === null ? clause.end : scopeEnd(place, found.concept) };
  const leads = found === null ? [] : leadClauses(place, found.clauseIndex);

  // Subjects: in the words that tell of the figure; then clause by clause back; then the whole sentence.
  const isWanted = (id: string): boolean => concept === null || isSubject(concept.conceptId, id);
  const stretches = [scope, ...clauses.slice(0, (found?.clauseIndex ?? own) + 1).reverse()];
  stretches.push({ start: clauses[0]?.start ?? scope.start, end: clauses.at(-1)?.end ?? scope.end });
  const told = stretches.find((stretch) => namedIn(around, stretch).some(({ ids }) => ids.some(isWanted))) ?? scope;
  const named = namedIn(around, told);
  const subjects = [...new Set(named.flatMap(({ ids }) => ids).filter(isWanted))];
  const roles = new Map<string, readonly Role[]>();
  for (const name of named)
    for (const id of name.ids) roles.set(id, [...(roles.get(id) ?? []), ...rolesOf(around, lexicon, name)]);

  const beside = [scope, ...leads, ...(told === scope ? [] : [told])];
  const strangers = beside.flatMap((stretch) =>
    spansWithin(around.mentions, stretch)
      .filter(({ kind }) => OWNERS.has(kind))
      .filter(({ entityId }) => entityId === null || !isWanted(entityId))
      .filter((mention) => !isSource(place, mention))
      .map(({ entityId }) => entityId),
  );
  const sentence = { start: clauses[0]?.start ?? clause.start, end: clauses.at(-1)?.end ?? clause.end };
  const isName = ({ start: at }: Span): boolean => at >= sentence.start;
  const words = around.folded.slice(sentence.start, sentence.end);
  const isDoubted = hasWord(words, lexicon.doubts);
  const narrowing =
    concept === null
      ? []
      : [
          ...[scope, ...leads].flatMap((stretch) => findNarrowing(around, lexicon, stretch, concept, isName)),
          ...othersBetween(around, concept, figure, scope),
          ...agesIn(around, lexicon, { start: Math.min(clause.start, scope.start), end: scope.end }),
        ];

  return {
    conceptId: concept?.conceptId ?? null,
    subjects,
    period,
    measure: findMeasure(place, from, start !== null && when.kind === 'open'),
    sense,
    isPeriodSaid: period !== null,
    isPeriodUnclear: when.kind === 'unclear' || (when.kind === 'apart' && !isGoal(sense)) || isListed(place),
    sinceYear: start === null ? null : (start.resolved ?? start.value).slice(0, 4),
    silent: subjects.filter((id) => !spansWithin(around.mentions, sentence).some((mention) => mention.entityId === id)),
    strangers,
    isDoubted,
    narrowing,
    isDollarRate:
      hasWord(words, lexicon.rates.dollar) &&
      !hasWord(around.folded.slice(sentence.start, figure.start), lexicon.rates.others) &&
      !hasWord(around.folded.slice(figure.end, sentence.end), lexicon.rates.others),
    isAverage: hasWord(words, lexicon.rates.average),
    flow: concept === null ? null : flowOf(around.folded.slice(concept.start, concept.end), lexicon),
    roles,
  };
}

/** Ages beside the figure: who is counted is of that age. */
const agesIn = ({ figures, folded }: Surroundings, { ages }: ContextLexicon, scope: Span): string[] =>
  spansWithin(figures, scope)
    .filter(({ kind, unit }) => kind === 'quantity' && unit === 'a')
    .map(({ start, end }) => folded.slice(start, end))
    .filter((words) => hasWord(words, ages));

/** Other quantities named between the concept and its figure: the trade of a railway is not its trains. */
function othersBetween(
  { concepts, folded }: Surroundings,
  concept: ConceptMention,
  figure: Span,
  scope: Span,
): string[] {
  const [start, end] = concept.end <= figure.start ? [concept.end, figure.start] : [figure.end, concept.start];
  return spansWithin(concepts, { start: Math.max(start, scope.start), end: Math.min(end, scope.end) })
    .filter(({ conceptId }) => conceptId !== concept.conceptId)
    .map((other) => folded.slice(other.start, other.end));
}

/** "according to the World Bank", "the National Bank's data": who says it, not whose it is. */
function isSource({ around, lexicon }: Place, mention: Span): boolean {
  const lead = around.folded.slice(Math.max(0, mention.start - 24), mention.start).replace(/\bthe\s*$/, '');
  const tail = around.folded.slice(mention.end, mention.end + 16).replace(/^['’]s/, '');
  return endsWithWord(lead, lexicon.reporting) || firstWordIs(tail, lexicon.reporting);
}

const firstWordIs = (tail: string, words: readonly string[]): boolean => {
  const found = firstWord(tail, { start: 0, end: tail.length }, words);
  return found !== null && tail.slice(0, found.start).trim() === '';
};
