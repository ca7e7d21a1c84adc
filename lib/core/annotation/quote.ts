import { editDistance } from '../text/edit-distance';
import { foldLetters } from '../text/letter-folding';
import type { Span } from '../text/span';
import { splitsCharacter } from './code-points';

/** A quoted stretch with its surroundings, enough to find it again in a text that has changed. */
export type QuoteSelector = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 units: a hint that decides only between places that are otherwise alike. */
  readonly start: number;
};

/**
 * Where a quote stands now. `found`: the same letters at the same place; `moved`: the same letters elsewhere;
 * `changed`: other letters that read the same (width, case, dashes, quotation marks).
 */
export type Anchored = Span & { readonly state: 'found' | 'moved' | 'changed' };

const QUOTE_CONTEXT = 48; // units each side; notes of the trial: fewer confuse table rows, more find nothing new
const LONG_QUOTE = 64; // units that say by themselves which place is meant, wherever the paragraph went
const ENOUGH = 0.72; // of one side of the context, for a quote that is shorter than that
const CLEARLY_BETTER = 0.15; // by how much the best place must beat the next
const MOST_PLACES = 500; // a quote that stands in more places than this says nothing

/** Quote `span` of `text`, with up to 48 units of context each side; no character is cut in half. */
export function describeQuote(text: string, span: Span): QuoteSelector {
  let from = Math.max(0, span.start - QUOTE_CONTEXT);
  if (splitsCharacter(text, from)) from += 1;
  let to = Math.min(text.length, span.end + QUOTE_CONTEXT);
  if (splitsCharacter(text, to)) to -= 1;
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
    start: span.start,
  };
}

/** Share of `expected` that `found` has, 0 to 1; null where nothing is expected (the quote opened or closed its text). */
function likeness(expected: string, found: string): number | null {
  if (expected === '') return null;
  if (expected === found) return 1;
  return Math.max(0, 1 - editDistance(expected, found, expected.length) / expected.length);
}

type Place = { readonly start: number; readonly sides: readonly (number | null)[]; readonly score: number };

/** How well the surroundings of a place fit, each side 0 to 1. A side that was the edge of the text fits only an edge. */
function weigh(folded: string, start: number, quote: QuoteSelector, prefix: string, suffix: string): Place {
  const end = start + quote.exact.length;
  const before = likeness(prefix, folded.slice(Math.max(0, start - prefix.length), start)) ?? (start === 0 ? 1 : null);
  const after = likeness(suffix, folded.slice(end, end + suffix.length)) ?? (end === folded.length ? 1 : null);
  const known = [before, after].filter((side) => side !== null);
  const score = known.length === 0 ? 0 : known.reduce((sum, side) => sum + side, 0) / 2;
  return { start, sides: [before, after], score };
}

/**
 * Find the place of `selector` in `text`.
 *
 * The quote must stand there letter for letter, folded (lib/core/text/letter-folding.ts). Where it stands more than once, or is
 * short, its surroundings decide; the old position decides only between places whose surroundings are equal.
 *
 * @returns null where the quote is gone, and where it is not certain which place is meant: a highlight on other words is
 *   worse than one that is listed as not found.
 */
export function anchorQuote(text: string, selector: QuoteSelector): Anchored | null {
  const { exact } = selector;
  if (exact.trim() === '') return null;
  const folded = foldLetters(text);
  const wanted = foldLetters(exact);
  const prefix = foldLetters(selector.prefix);
  const suffix = foldLetters(selector.suffix);
  const starts: number[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1))
    if (!splitsCharacter(text, at)) starts.push(at);
  const fits = (at: number): boolean =>
    folded.startsWith(suffix, at + exact.length) && folded.slice(Math.max(0, at - prefix.length), at) === prefix;
  // Nearly always one place has the very surroundings; only what has changed is weighed.
  const fitting = prefix === '' && suffix === '' ? [] : starts.filter(fits);
  const weighed = fitting.length > 0 ? fitting : starts.slice(0, MOST_PLACES);
  const places = weighed
    .map((at) => weigh(folded, at, selector, prefix, suffix))
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const place = starts.length > MOST_PLACES && fitting.length === 0 ? null : choose(places, selector);
  if (place === null) return null;
  const end = place.start + exact.length;
  const isSame = text.slice(place.start, end) === exact;
  const state = !isSame ? 'changed' : place.start === selector.start ? 'found' : 'moved';
  return { start: place.start, end, state };
}

function choose(places: readonly Place[], { exact, start }: QuoteSelector): Place | null {
  const [best, next] = places;
  if (best === undefined) return null;
  const isCertain = (place: Place): boolean =>
    exact.length >= LONG_QUOTE || place.sides.some((side) => side !== null && side >= ENOUGH);
  if (next === undefined || best.score - next.score >= CLEARLY_BETTER) return isCertain(best) ? best : null;
  // Equal surroundings (a refrain, rows of a table): only the very place it was made at.
  const same = places.find((place) => place.start === start);
  const isAsGood = same !== undefined && best.score - same.score < 0.01;
  return isAsGood && isCertain(same) ? same : null;
}
