import { firstEndingBehind } from '../text/sorted-spans';
import type { Span } from '../text/span';

/** The clauses of one sentence, in order. */
export type Clauses = readonly Span[];

const CLAUSE_END = /[,;:，；：、—–()（）]/;
const MOST_BEFORE = 6; // clauses a figure may be told of by; one sentence of news has two or three
const FAR_BEFORE = 600; // units of a clause that are looked at before a figure, and behind it
const FAR_BEHIND = 300;

/** Split `sentence` at commas, semicolons, brackets and dashes; a mark between two digits (`1,234`) ends nothing. */
export function splitClauses(text: string, sentence: Span): Clauses {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (!CLAUSE_END.test(text[at] ?? '')) continue;
    const isInNumber = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    // The Chinese enumeration comma joins names of one clause, and a hyphen-like dash without spaces joins a name.
    const isDash = /[—–]/.test(text[at] ?? '');
    const isJoin = text[at] === '、' || (isDash && !/\s/.test(text[at - 1] ?? ' '));
    // "а в 2023 году – $4,1 млрд": a dash before an amount stands for "is".
    const isVerb = isDash && /^\s*(?:[^\s\d]{1,12}\s+){0,2}[$€£¥₸₽]?\d/.test(text.slice(at + 1, at + 32));
    if (isInNumber || isJoin || isVerb) continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

/** The clause `span` stands in and some before it and one behind, each cut to what is near. */
export function clausesAround(clauses: Clauses, span: Span): { readonly clauses: Clauses; readonly own: number } {
  let at = firstEndingBehind(clauses, span.start);
  if (at >= clauses.length) at = clauses.length - 1;
  // A figure may hold a clause mark itself; then it has no clause of its own and gets one.
  const from = Math.max(0, at - MOST_BEFORE);
  const near = clauses.slice(from, at + 2).map((clause, index) => {
    const end = index === at - from ? Math.max(clause.end, span.end) : clause.end;
    return {
      start: Math.max(clause.start, Math.min(span.start - FAR_BEFORE, end)),
      end: Math.max(Math.min(end, span.end + FAR_BEHIND), clause.start),
    };
  });
  return { clauses: near.filter(({ start, end }) => end >= start), own: Math.min(at - from, near.length - 1) };
}
