import { classOf, HAN } from '../text/script';
import type { Span } from '../text/span';
import { splitsCharacter } from './code-points';
import { type Comparable, comparableOf, endOf, toComparable, unitAt } from './comparable';
import type { FindPlaces } from './find-places';
import { splitsWord } from './word-boundary';

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
 * `changed`: other letters that read the same (width, case, spaces, dashes, quotation marks, traditional characters).
 */
export type Anchored = Span & { readonly state: 'found' | 'moved' | 'changed' };

const QUOTE_CONTEXT = 48; // units each side; notes of the trial: fewer confuse table rows, more find nothing new

/*
 * Weights below count units, a Han character as two and a half: it says as much. Sentences of news have sisters ("exports
 * of oil to China grew by 12 %", "exports of gas …"), often with the same end or the same beginning. So a short quote needs
 * both sides: all that was kept of one, and of the other more than sisters share.
 */
const ALL_OF_A_SIDE = 40; // what was kept of a side that was not cut short by the edge of the text
const LONG_RUN = 32; // next to the quote, without a gap; sisters in our cases share up to 23
const SOME_CONTEXT = 24; // that a long quote needs: its refrain in another speech has less
const LITTLE_CONTEXT = 8; // on its other side
const LONG_QUOTE = 64; // is hardly ever said twice in an article
const VERY_LONG_QUOTE = 160; // is a place of its own, wherever its paragraph went
const CLEARLY_BETTER = 16; // by how much the best place must beat the next
const MOST_PLACES = 50; // a quote that stands in more places than this, with a side like its own, says nothing

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

const weightOfUnit = (code: number): number => (classOf(code) === HAN ? 2.5 : 1);

function weightOf(units: string): number {
  let weight = 0;
  for (let at = 0; at < units.length; at += 1) weight += weightOfUnit(units.charCodeAt(at));
  return weight;
}

/** A quote in its comparable form (comparable.ts), and what has to be true of a place for it. */
type Wanted = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly weight: number;
  /** It began, or ended, inside a word or a number. */
  readonly splitsStart: boolean;
  readonly splitsEnd: boolean;
};

/** Whether the text went on beyond this side; a character that would have been cut in half is left out. */
const isCut = (side: string): boolean => side.length >= QUOTE_CONTEXT - 1;

function toWanted({ exact, prefix, suffix }: QuoteSelector): Wanted {
  const whole = toComparable(prefix + exact + suffix);
  const { units } = whole;
  const from = unitAt(whole, prefix.length);
  const to = unitAt(whole, prefix.length + exact.length);
  const wanted = units.slice(from, to);
  return {
    exact: wanted,
    // Where the context was cut, a space, dots or a mark may be half of what stands there.
    prefix: isCut(prefix) ? units.slice(0, from).replace(/^(?:[ .…]|[\u0300-\u036f])+/, '') : units.slice(0, from),
    suffix: isCut(suffix) ? units.slice(to).replace(/(?<![ .…])[ .…]+$/, '') : units.slice(to),
    weight: weightOf(wanted),
    splitsStart: splitsWord(units, from),
    splitsEnd: splitsWord(units, to),
  };
}

/** How much of one side of a place is as it was. */
type Side = {
  /** Of what stands next to the quote without a gap. */
  readonly weight: number;
  /** All that was kept of this side is there. */
  readonly isWhole: boolean;
  /** The text, or a block of it, begins or ends here, and did. */
  readonly isEdge: boolean;
};
type Place = Span & {
  readonly before: Side;
  readonly after: Side;
  /** Quote and surroundings are all there is. */
  readonly isWholeText: boolean;
};

const totalOf = ({ before, after }: Place): number => before.weight + after.weight;

/** How much of `kept`, read from the quote outwards, stands at `at` of `units` and on in direction `by`. */
function compareSide(kept: string, units: string, at: number, by: 1 | -1): Omit<Side, 'isEdge'> {
  const first = by === 1 ? 0 : kept.length - 1;
  let weight = 0;
  for (let count = 0; count < kept.length; count += 1) {
    const code = kept.charCodeAt(first + count * by);
    if (code !== units.charCodeAt(at + count * by)) return { weight, isWhole: false };
    weight += weightOfUnit(code);
  }
  return { weight, isWhole: true };
}

/** The place of the quote at unit `at`; null where it would begin or end inside a word and did not. */
function placeAt(
  text: string,
  comparable: Comparable,
  at: number,
  wanted: Wanted,
  selector: QuoteSelector,
): Place | null {
  const { units } = comparable;
  const end = at + wanted.exact.length;
  const span = { start: comparable.starts[at] ?? 0, end: endOf(comparable, end - 1) };
  if (splitsCharacter(text, span.start) || splitsCharacter(text, span.end)) return null;
  if ((splitsWord(units, at) && !wanted.splitsStart) || (splitsWord(units, end) && !wanted.splitsEnd)) return null;
  const opens = span.start === 0 || text[span.start - 1] === '\n';
  const closes = span.end === text.length || text[span.end] === '\n';
  return {
    ...span,
    before: {
      ...compareSide(wanted.prefix, units, at - 1, -1),
      isEdge: opens && (selector.prefix === '' || selector.prefix.endsWith('\n')),
    },
    after: {
      ...compareSide(wanted.suffix, units, end, 1),
      isEdge: closes && (selector.suffix === '' || selector.suffix.startsWith('\n')),
    },
    isWholeText: at <= wanted.prefix.length && units.length - end <= wanted.suffix.length,
  };
}

/** Whether both sides are as they were; one that was the edge of the text is an edge again. */
function isUnchanged(place: Place, text: string, { prefix, suffix }: QuoteSelector): boolean {
  const { before, after } = place;
  if (!before.isWhole || !after.isWhole) return false;
  if (prefix === '' && place.start > 0 && !(before.isEdge && after.weight >= ALL_OF_A_SIDE)) return false;
  if (suffix === '' && place.end < text.length && !(after.isEdge && before.weight >= ALL_OF_A_SIDE)) return false;
  // Of a text of a few words both sides say little: it has to be the same text still.
  return totalOf(place) >= SOME_CONTEXT || place.isWholeText;
}

/** Whether a place with other surroundings than before is certain all the same. */
function isCertain({ before, after }: Place, weight: number): boolean {
  const [more, less] = before.weight >= after.weight ? [before, after] : [after, before];
  if (weight >= LONG_QUOTE && more.weight >= SOME_CONTEXT && (less.weight >= LITTLE_CONTEXT || less.isEdge))
    return true;
  return [
    [before, after],
    [after, before],
  ].some(([one, other]) => one?.isWhole && one.weight >= ALL_OF_A_SIDE && (other?.weight ?? 0) >= LONG_RUN);
}

/** Where the quote may stand, when not both of its sides stand beside it any more. */
function findCandidates(find: FindPlaces, { exact, prefix, suffix, weight }: Wanted): number[] {
  const most = MOST_PLACES + 1;
  if (weight >= LONG_QUOTE) return find(exact, most);
  const withPrefix = weightOf(prefix) < ALL_OF_A_SIDE ? [] : find(prefix + exact, most);
  const withSuffix = weightOf(suffix) < ALL_OF_A_SIDE ? [] : find(exact + suffix, most);
  return [...new Set([...withPrefix.map((at) => at + prefix.length), ...withSuffix])];
}

/** Whether two readings of the same letters differ in a capital: "US" and "us", "May" and "may" are two words. */
function differsInCase(one: string, other: string): boolean {
  const lettersOf = (text: string): string[] => text.normalize('NFKC').match(/\p{L}/gu) ?? [];
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  if (letters.length !== others.length) return true;
  return letters.some((letter, at) => letter !== others[at] && letter.toLowerCase() === others[at]?.toLowerCase());
}

function choose(text: string, wanted: Wanted, selector: QuoteSelector): Place | null {
  const comparable = comparableOf(text);
  const { units, find } = comparable;
  const placesAt = (starts: readonly number[]): Place[] =>
    starts.flatMap((at) => placeAt(text, comparable, at, wanted, selector) ?? []);

  const isSame = (place: Place): boolean => isUnchanged(place, text, selector);
  const { prefix, exact, suffix } = wanted;
  const whole = prefix + exact + suffix;
  const alike = find(whole, 2);
  if (alike.length === 2) {
    // Equal surroundings (a refrain, rows of a table): only the very place it was made at.
    const at = unitAt(comparable, selector.start);
    return units.startsWith(whole, at - prefix.length) ? (placesAt([at]).find(isSame) ?? null) : null;
  }
  const same = placesAt(alike.map((at) => at + prefix.length)).find(isSame);
  if (same !== undefined) return same;

  const candidates = findCandidates(find, wanted);
  if (candidates.length > MOST_PLACES) return null;
  const places = placesAt(candidates);
  const [only] = places;
  if (places.length === 1 && only !== undefined && wanted.weight >= VERY_LONG_QUOTE) return only;
  const [best, next] = places
    .filter((place) => isCertain(place, wanted.weight))
    .sort((a, b) => totalOf(b) - totalOf(a));
  if (best === undefined) return null;
  return next === undefined || totalOf(best) - totalOf(next) >= CLEARLY_BETTER ? best : null;
}

/** Whether quote and surroundings stand, unit by unit, where they stood. */
function isUntouched(text: string, { exact, prefix, suffix, start }: QuoteSelector): boolean {
  const from = start - prefix.length;
  const end = start + exact.length;
  if (from < 0 || !text.startsWith(prefix + exact + suffix, from)) return false;
  if ((prefix === '' && start > 0) || (suffix === '' && end < text.length)) return false;
  return from === 0 || end + suffix.length === text.length || weightOf(prefix) + weightOf(suffix) >= SOME_CONTEXT;
}

/**
 * Find the place of `selector` in `text`.
 *
 * The quote must stand there as it was, or in other units that read the same (comparable.ts), and begin and end at a word
 * or a number where it did. Its surroundings say whether it is the same place; the old position decides only between
 * places whose surroundings are equal.
 *
 * @returns null where the quote is gone, and where it is not certain which place is meant: a highlight on other words is
 *   worse than one that is listed as not found.
 */
export function anchorQuote(text: string, selector: QuoteSelector): Anchored | null {
  const { exact, start } = selector;
  if (exact.trim() === '') return null;
  // Nearly always nothing has changed.
  if (isUntouched(text, selector)) return { start, end: start + exact.length, state: 'found' };
  const wanted = toWanted(selector);
  if (wanted.exact.trim() === '') return null;
  const place = choose(text, wanted, selector);
  if (place === null) return null;
  const found = text.slice(place.start, place.end);
  if (found === exact) return { start: place.start, end: place.end, state: place.start === start ? 'found' : 'moved' };
  const isOneWord = !/\S\s+\S/.test(exact);
  if (differsInCase(exact, found) && (isOneWord || !isUnchanged(place, text, selector))) return null;
  return { start: place.start, end: place.end, state: 'changed' };
}
