import type { ConceptMention } from '../dataset/find-concepts';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import type { IsoDate, IsoPeriod } from '../text/iso-date';
import type { Language } from '../text/language';
import { overlapping, spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { type Clauses, clausesAround, splitClauses } from './clauses';
import type { SilentSubject } from './find-silent-subjects';
import { endsWithWord, findWord, hasWord } from './find-word';
import type { ContextLexicon } from './lexicon/lexicon';
import { lexiconFor } from './lexicon/lexicon-for';

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
  /** Where the text names what another concept is the growth of, as mentions of that growth. */
  readonly grown: readonly ConceptMention[];
  /** Concepts that are the growth of another. */
  readonly growthIds: ReadonlySet<string>;
  /** Entities a stretch of text speaks of without naming them: demonyms and pair abbreviations. */
  readonly silentSubjects: readonly SilentSubject[];
  readonly figures: readonly Figure[];
};

/** A figure with its clause, and the stretch of that clause no other figure lays claim to. */
export type Place = {
  readonly around: Surroundings;
  readonly lexicon: ContextLexicon;
  readonly figure: Figure;
  /** The clauses around the figure, of its own sentence; long sentences are cut. */
  readonly clauses: readonly Span[];
  readonly own: number;
  readonly clause: Span;
  /** The figures of the clause just before and behind, dates aside. */
  readonly previous: Figure | null;
  readonly next: Figure | null;
  /** From the figure before (and the word that joins to it) to the figure behind (or the word that joins to that). */
  readonly segment: Span;
};

export type DateFigure = Extract<Figure, { kind: 'date' | 'period' }>;
export const isDate = (figure: Figure): figure is DateFigure => figure.kind === 'date' || figure.kind === 'period';
/** A figure that measures something. */
export const isAmount = (figure: Figure): boolean => !isDate(figure) && figure.kind !== 'ordinal';
export const periodOf = (date: DateFigure): IsoPeriod => date.resolved ?? date.value;

/** The dates within `stretch` that name their year: only they say when a figure was true. */
export const yearsWithin = ({ figures }: Surroundings, stretch: Span): DateFigure[] =>
  spansWithin(figures, stretch)
    .filter(isDate)
    .filter((date) => /^\d{4}/.test(periodOf(date)));

/** "since 2015", 自1993年以来, 1993 жылдан бері: a start, not the time a figure is true of. */
export function isStart({ folded }: Surroundings, { since, until }: ContextLexicon, date: Span): boolean {
  const { before, after } = since;
  const opens = before.length === 0 || endsWithWord(folded.slice(Math.max(0, date.start - 16), date.start), before);
  const tail = folded.slice(date.end, date.end + 12);
  const closes = after.length === 0 || hasWord(tail, after);
  // "с 2022 по 2024 год": two ends of a stretch of time, no start of what goes on.
  return opens && closes && !until.some((word) => findWord(tail.trimStart(), word) === 0);
}

const clausesOf = new WeakMap<Surroundings, Map<Span, Clauses>>();

/** The clauses of the sentence `span` stands in, split once per sentence. */
function sentenceClauses(around: Surroundings, span: Span): Clauses {
  const sentence = overlapping(around.sentences, span) ?? { start: span.start, end: span.end };
  const known = clausesOf.get(around) ?? new Map<Span, Clauses>();
  clausesOf.set(around, known);
  const clauses = known.get(sentence) ?? splitClauses(around.text, sentence);
  known.set(sentence, clauses);
  return clauses;
}

/** The last of `words` in `stretch` of `folded`: where it begins and ends, or null. */
export function lastWord(folded: string, stretch: Span, words: readonly string[]): Span | null {
  const part = folded.slice(stretch.start, stretch.end);
  let best: Span | null = null;
  for (const found of wordsIn(part, words)) if (best === null || found.end > best.end) best = found;
  return best === null ? null : { start: stretch.start + best.start, end: stretch.start + best.end };
}

/** The first of `words` in `stretch` of `folded`. */
export function firstWord(folded: string, stretch: Span, words: readonly string[]): Span | null {
  const part = folded.slice(stretch.start, stretch.end);
  let best: Span | null = null;
  for (const found of wordsIn(part, words)) if (best === null || found.start < best.start) best = found;
  return best === null ? null : { start: stretch.start + best.start, end: stretch.start + best.end };
}

function* wordsIn(part: string, words: readonly string[]): Generator<Span> {
  for (const word of words) {
    const stem = word.endsWith('*') ? word.slice(0, -1) : word;
    for (let at = part.indexOf(stem); at !== -1; at = part.indexOf(stem, at + 1)) {
      // One unit each side is enough to see whether the word stands alone.
      if (hasWord(part.slice(Math.max(0, at - 1), at + stem.length + 1), [word]))
        yield { start: at, end: at + stem.length };
    }
  }
}

/** Where `figure` stands. Costs no more in a long sentence than in a short one. */
export function placeOf(around: Surroundings, figure: Figure): Place {
  const lexicon = lexiconFor(around.language);
  const { clauses, own } = clausesAround(sentenceClauses(around, figure), figure);
  const clause = clauses[own] ?? { start: figure.start, end: figure.end };
  const amounts = spansWithin(around.figures, clause).filter(isAmount);
  const index = amounts.findIndex(({ start }) => start === figure.start);
  const previous = index > 0 ? (amounts[index - 1] ?? null) : null;
  const next = index === -1 ? null : (amounts[index + 1] ?? null);
  const joinBefore =
    previous === null ? null : lastWord(around.folded, { start: previous.end, end: figure.start }, lexicon.joins);
  const joinAfter =
    next === null ? null : firstWord(around.folded, { start: figure.end, end: next.start }, lexicon.joins);
  return {
    around,
    lexicon,
    figure,
    clauses,
    own,
    clause,
    previous,
    next,
    segment: {
      start: joinBefore?.end ?? previous?.end ?? clause.start,
      end: joinAfter?.start ?? next?.start ?? clause.end,
    },
  };
}
