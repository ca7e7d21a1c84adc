import { createLetterTable, type FoldTable, foldUnit, toText } from '../text/letter-folding';
import { classOf, HAN } from '../text/script';
import { createFinder, type FindPlaces } from './find-places';

/**
 * A text as quotes are compared: what looks or reads the same is the same, whatever units it is written with. Nearly
 * every unit of it is one unit of the text as it was.
 */
export type Comparable = {
  readonly units: string;
  /** Where each unit begins in the text as it was. */
  readonly starts: Uint32Array;
  /** Where those units end that are not one unit there. */
  readonly ends: ReadonlyMap<number, number>;
};

const SPACE = 0x20;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

// What a unit is to the comparison, one for each UTF-16 unit.
const PLAIN = 0;
const WHITE = 1;
const DOTS = 2;
const MARK = 3; // joins the letter before it
const WIDE = 4; // a Han character, or punctuation as wide as one: written without spaces around it
const DROPPED = 5; // variation selectors, characters of no width

type Tables = { readonly fold: FoldTable; readonly kinds: Uint8Array };
let made: Tables | null = null;

/**
 * Letters as names are compared by, all quotation marks as one. Traditional characters stay as they are: their table is a
 * fifth of what a page would receive, and a page that changes its script between two visits is rare.
 */
function createTables(): Tables {
  const fold = createLetterTable();
  for (const unit of "'‘’‛′ʼʹ＇「」『』﹁﹂﹃﹄") fold[unit.charCodeAt(0)] = '"'.charCodeAt(0);
  const kinds = new Uint8Array(65_536);
  for (let code = 0x3000; code < 65_536; code += 1)
    if (classOf(code) === HAN || code <= 0x303f || (code >= 0xff00 && code <= 0xffef)) kinds[code] = WIDE;
  kinds.fill(MARK, 0x300, 0x370);
  for (const unit of '.…⋯') kinds[unit.charCodeAt(0)] = DOTS;
  for (const unit of '\n\r\f\v\u2028\u2029') kinds[unit.charCodeAt(0)] = WHITE;
  for (let code = 0; code < 65_536; code += 1) if (foldUnit(fold, code) === SPACE) kinds[code] = WHITE;
  for (const unit of '\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f') kinds[unit.charCodeAt(0)] = DROPPED;
  return { fold, kinds };
}

/**
 * `text` in its comparable form: letters folded, a run of white space or a line break one space, no space beside Chinese,
 * marks joined to their letter, dots in a row one ellipsis. One pass.
 */
export function toComparable(text: string): Comparable {
  // Made when they are first needed: a page without highlights needs none.
  made ??= createTables();
  const { fold, kinds } = made;
  const codes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Map<number, number>();
  let length = 0;
  let whiteFrom = -1;
  let isAfterWide = true; // no space at the start
  /** Whether `code` was joined to the unit before it. */
  const join = (code: number, kind: number, end: number): boolean => {
    const last = codes[length - 1] ?? 0;
    if (kind === DOTS && last !== DOT && last !== ELLIPSIS) return false;
    const joined = kind === MARK ? String.fromCharCode(last, code).normalize('NFC') : '…';
    // A mark that no letter of Unicode has joined is left out.
    if (joined.length === 1) codes[length - 1] = foldUnit(fold, joined.charCodeAt(0));
    ends.set(length - 1, end);
    return true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const raw = text.charCodeAt(at);
    const kind = kinds[raw] ?? PLAIN;
    if (kind === WHITE) {
      if (whiteFrom === -1) whiteFrom = at;
      continue;
    }
    if (kind !== PLAIN) {
      if (kind === DROPPED) continue;
      const canJoin = (kind === MARK || kind === DOTS) && whiteFrom === -1 && length > 0;
      if (canJoin && join(raw, kind, at + 1)) continue;
    }
    if (whiteFrom !== -1) {
      if (!isAfterWide && kind !== WIDE) {
        if (at - whiteFrom > 1) ends.set(length, at);
        codes[length] = SPACE;
        starts[length] = whiteFrom;
        length += 1;
      }
      whiteFrom = -1;
    }
    isAfterWide = kind === WIDE;
    codes[length] = raw === 0x22ef ? ELLIPSIS : foldUnit(fold, raw);
    starts[length] = at;
    length += 1;
  }
  return { units: toText(codes.subarray(0, length)), starts: starts.subarray(0, length), ends };
}

type Article = Comparable & { readonly text: string; readonly find: FindPlaces };
let last: Article | null = null;

/** The comparable form of an article, and what finds places in it: made once for all quotes that are looked for. */
export function comparableOf(text: string): Article {
  if (last?.text !== text) {
    const comparable = toComparable(text);
    last = { ...comparable, text, find: createFinder(comparable.units) };
  }
  return last;
}

/** The first unit of `comparable` that came from `offset` of the text, or from behind it. */
export function unitAt({ starts }: Comparable, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where unit number `at` ends in the text as it was. */
export const endOf = ({ starts, ends }: Comparable, at: number): number => ends.get(at) ?? (starts[at] ?? -1) + 1;
