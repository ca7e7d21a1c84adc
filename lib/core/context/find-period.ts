/*
 * When a figure is true. A date belongs to the figure of its own clause; the only one it may be borrowed from is a clause
 * before, if that has a single date and the figure's own has none. Two dates where one is wanted say nothing.
 *
 *   (In 2024), exports were <$2.0 billion> and imports <$2.2 billion>; | in (2023) they were <$1.9 billion>
 *      └──────────────┴──────────────────────────┘                  never across │
 */
import type { IsoPeriod } from '../text/iso-date';
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { endsWithWord, hasWord } from './find-word';
import { type DateFigure, isAmount, isStart, lastWord, type Place, periodOf, yearsWithin } from './surroundings';

/** When a figure is true: a period, or none said (so: now), or several dates of which none is surely its own. */
export type When =
  | { readonly kind: 'said'; readonly period: IsoPeriod }
  | { readonly kind: 'open' }
  /** The only dates stand beyond a semicolon: of another time perhaps, but a goal may go without one. */
  | { readonly kind: 'apart' }
  | { readonly kind: 'unclear' };

const OPEN: When = { kind: 'open' };
const UNCLEAR: When = { kind: 'unclear' };
const TIE_UNITS = 24; // "at the end of the year " between a figure and its date

const said = (date: DateFigure): When => ({ kind: 'said', period: periodOf(date) });
const only = (dates: readonly DateFigure[]): When => {
  const [first] = dates;
  if (first === undefined) return OPEN;
  return dates.every((date) => periodOf(date) === periodOf(first)) ? said(first) : UNCLEAR;
};

/** "$4.2 billion in 2024": nothing but a tie between the two. */
function isTied({ around, lexicon }: Place, figure: Span, date: Span): boolean {
  const between = around.folded.slice(figure.end, date.start);
  if (between.length > TIE_UNITS) return false;
  if (/^[\s(（]*$/.test(between)) return lexicon.dateTies.length > 0 || /[(（]/.test(between);
  return (
    !/[,;，；]/.test(between) && endsWithWord(between, lexicon.dateTies) && between.trim().split(/\s+/).length <= 5
  );
}

/** "from $3.1 billion": where a change began. */
export function isChangeStart({ around, lexicon, figure }: Place): boolean {
  const { before, endings } = lexicon.changeFrom;
  const lead = around.folded.slice(Math.max(0, figure.start - 24), figure.start);
  return endsWithWord(lead, before) || endings.some((ending) => around.folded.slice(0, figure.end).endsWith(ending));
}

/** "last year", 去年: counted from the publication date; unclear where that is not known. */
function relativeYear({ around, lexicon }: Place, stretch: Span): When {
  const words = around.folded.slice(stretch.start, stretch.end);
  const found = lexicon.relativeYears.find((relative) => hasWord(words, relative.words));
  if (found === undefined) return OPEN;
  if (around.publishedAt === null) return UNCLEAR;
  return { kind: 'said', period: String(Number(around.publishedAt.slice(0, 4)) + found.years) };
}

/** When the figure of `place` is true, as far as its sentence says. */
export function findPeriod(place: Place): When {
  const { around, lexicon, figure, clauses, own, clause, previous, next, segment } = place;
  const first = clauses[0]?.start ?? clause.start;
  const isOwnStart = (date: Span): boolean => isStart(around, lexicon, date);

  // "$1.9 billion in that year": the last year named, a start or not.
  const tail = around.folded.slice(figure.end, Math.min(segment.end, figure.end + TIE_UNITS));
  if (hasWord(tail, lexicon.thatYear)) {
    const last = yearsWithin(around, { start: first, end: figure.start }).at(-1);
    return last === undefined ? UNCLEAR : said(last);
  }
  const before = yearsWithin(around, { start: segment.start, end: figure.start })
    .filter((date) => !isOwnStart(date))
    .filter((date) => previous === null || !isTied(place, previous, date));
  const after = yearsWithin(around, { start: figure.end, end: segment.end }).filter((date) => !isOwnStart(date));
  const [nextDate] = after;
  const tied = nextDate !== undefined && isTied(place, figure, nextDate) ? nextDate : null;
  const isFrom = isChangeStart(place);
  if (tied !== null && (before.length === 0 || isFrom)) {
    // Without a word that ties, a date between two figures belongs to either.
    return after.length === 1 || next === null || place.lexicon.dateTies.length > 0 ? said(tied) : UNCLEAR;
  }
  if (isFrom) return yearsWithin(around, { start: first, end: clause.end }).length > 0 ? UNCLEAR : OPEN;
  if (before.length > 0) return after.length > 0 && next === null ? only([...before, ...after]) : only(before);
  if (after.length > 0) return next === null ? only(after) : UNCLEAR;
  const relative = relativeYear(place, segment);
  if (relative.kind !== 'open') return relative;

  // The same clause before its first figure: "in 2024 exports were $2.0 billion and imports $2.2 billion".
  if (previous !== null) {
    const dates = yearsWithin(around, clause).filter((date) => !isOwnStart(date));
    const opening = spansWithin(around.figures, clause).find(isAmount)?.start ?? clause.end;
    if (dates.length > 0) return dates.every(({ end }) => end <= opening) ? only(dates) : UNCLEAR;
    const opened = relativeYear(place, { start: clause.start, end: opening });
    if (opened.kind !== 'open') return opened;
  }
  return borrowed(place, own);
}

/** The one date of a clause before `own`, unless a semicolon stands between or that clause gives it to a figure behind it. */
function borrowed(place: Place, own: number): When {
  const { around, lexicon, clauses } = place;
  for (let index = own - 1; index >= 0; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const isApart = /[;；]/.test(around.text[clause.end] ?? '');
    const dates = yearsWithin(around, clause).filter((date) => !isStart(around, lexicon, date));
    const amount = spansWithin(around.figures, clause).find(isAmount);
    const relative = relativeYear(place, clause);
    if (dates.length === 0 && relative.kind === 'open') {
      if (isApart && amount !== undefined) return OPEN;
      continue;
    }
    if (isApart) return { kind: 'apart' };
    if (dates.length === 0) return relative;
    const isOpening = amount === undefined || dates.every(({ end }) => end <= amount.start);
    return isOpening && relative.kind === 'open' ? only(dates) : UNCLEAR;
  }
  return OPEN;
}

/** The year a running total counts from: "since 1993 … has exceeded $61 billion"; null where none is said. */
export function findStart({ around, lexicon, figure, clauses, own }: Place): DateFigure | null {
  const from = clauses[Math.max(0, own - 2)]?.start ?? figure.start;
  const to = clauses[own]?.end ?? figure.end;
  return (
    yearsWithin(around, { start: from, end: to })
      .filter((date) => isStart(around, lexicon, date))
      .at(-1) ?? null
  );
}

/** "… respectively": what is listed pairs with another list, which is not read. */
export const isListed = ({ around, lexicon, clauses, clause }: Place): boolean => {
  const to = clauses.at(-1)?.end ?? clause.end;
  return lastWord(around.folded, { start: clause.start, end: to }, lexicon.respectively) !== null;
};
