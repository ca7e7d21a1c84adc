import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';
import type { FigureLanguage } from './figure-language';

/** Fractions of one sign, as decimals behind the point. */
const VULGAR: Readonly<Record<string, string | null>> = { '½': '5', '¼': '25', '¾': '75', '⅓': null, '⅔': null };

/** A number in digits: where it ends, and its exact value. */
export type Digits = { readonly end: number; readonly decimal: Decimal };

const MOST_DIGITS = 15; // longer ones are ids

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where the digits that begin at `at` end; no farther than an id is told from a number. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (end - at <= MOST_DIGITS && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Groups of three digits behind `end`, joined by `mark`: where they end, and their digits. */
function readGroups(text: string, end: number, mark: string): { end: number; digits: string; count: number } {
  let next = end;
  let digits = '';
  let count = 0;
  while (text[next] === mark && runEnd(text, next + 1) - next - 1 === 3 && count < 5) {
    digits += text.slice(next + 1, next + 4);
    next += 4;
    count += 1;
  }
  return { end: next, digits, count };
}

/**
 * Read digits with the separators of `language` at `at` of folded text.
 *
 * "1,5" is 1.5 where the comma is the decimal mark and no number at all where it is the group mark, unless three digits
 * follow. A second kind of mark is read as what is left for it: "1,234.5", "1 234,5", "4.2" in Russian copy.
 *
 * @param mayBeSpaced - Whether groups joined by a space ("30 000") that end at an offset are one number in a language
 *   that joins them otherwise.
 * @returns null for what only looks like a number: dotted versions ("1.2.3"), wrong groups ("1,23,4"), digits without end.
 */
export function readDigits(
  text: string,
  at: number,
  language: FigureLanguage,
  mayBeSpaced: (end: number, groups: string, count: number) => boolean = () => false,
): Digits | null {
  let end = runEnd(text, at);
  if (end === at || end - at > MOST_DIGITS) return null;
  let whole = text.slice(at, end);
  const group = language.groupMark;
  // Groups: one to three digits, then three at a time.
  if (whole.length <= 3) {
    for (const mark of [group, ',', ' ']) {
      const groups = readGroups(text, end, mark);
      if (groups.count === 0) continue;
      // A comma that may be decimal groups only if it does so twice: 1,234,567.
      if (mark === ',' && group !== ',' && groups.count < 2) continue;
      if (
        mark === ' ' &&
        group !== ' ' &&
        (whole.startsWith('0') || !mayBeSpaced(groups.end, groups.digits, groups.count))
      )
        continue;
      // "8 800 080 77 77": digits go on, so it is a telephone number.
      if (mark === ' ' && /^ \d{2}(?!\d)/.test(text.slice(groups.end, groups.end + 4)) && groups.count > 1) return null;
      whole += groups.digits;
      end = groups.end;
      break;
    }
  }
  let fraction = '';
  const mark = text[end];
  const half = VULGAR[mark ?? ''];
  if (half !== undefined) {
    // 2½ is one number; ⅓ has no decimal.
    if (half === null) return null;
    fraction = half;
    end += 1;
  } else if ((mark === '.' || mark === ',') && isDigit(text.charCodeAt(end + 1))) {
    const stop = runEnd(text, end + 1);
    if (mark === ',' && language.decimalMark === '.') return null; // a list without spaces, or a foreign decimal comma
    fraction = text.slice(end + 1, stop);
    end = stop;
    if ((text[end] === '.' || text[end] === ',') && isDigit(text.charCodeAt(end + 1))) return null;
    if (fraction.length > MOST_DIGITS) return null;
  }
  const decimal = toDecimal(fraction === '' ? whole : `${whole}.${fraction}`);
  return decimal === null ? null : { end, decimal };
}
