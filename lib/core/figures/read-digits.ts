import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';
import type { FigureLanguage } from './figure-language';

/** A number in digits: where it ends, and its exact value. */
export type Digits = { readonly end: number; readonly decimal: Decimal };

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const digitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at));

function runEnd(text: string, at: number): number {
  let end = at;
  while (digitAt(text, end)) end += 1;
  return end;
}

/**
 * Read digits with the separators of `language` at `at` of folded text.
 *
 * "1,5" is 1.5 where the comma is the decimal mark and no number at all where it is the group mark, unless three digits
 * follow. A second kind of mark is read as what is left for it: "1,234.5", "1 234,5", "4.2" in Russian copy.
 *
 * @returns null for what only looks like a number: dotted versions ("1.2.3"), wrong groups ("1,23,4"), digits without end.
 */
export function readDigits(text: string, at: number, language: FigureLanguage): Digits | null {
  let end = runEnd(text, at);
  if (end === at || end - at > 15) return null;
  let whole = text.slice(at, end);
  const group = language.groupMark;
  // Groups: one to three digits, then three at a time.
  if (whole.length <= 3) {
    for (const mark of [group, ',', ' ']) {
      if (mark === ' ' && group !== ' ') continue;
      if (mark === ',' && group !== ',' && !/^,\d{3},\d{3}(?!\d)/.test(text.slice(end, end + 9))) continue;
      let next = end;
      let grouped = whole;
      while (text[next] === mark && runEnd(text, next + 1) - next - 1 === 3) {
        grouped += text.slice(next + 1, next + 4);
        next += 4;
      }
      if (next > end) {
        whole = grouped;
        end = next;
        break;
      }
    }
  }
  let fraction = '';
  const mark = text[end];
  if ((mark === '.' || mark === ',') && digitAt(text, end + 1)) {
    const stop = runEnd(text, end + 1);
    const isDecimal = mark === language.decimalMark || mark === '.' || (mark === ',' && stop - end - 1 !== 3);
    if (mark === ',' && language.decimalMark === '.') return null; // a list without spaces, or a foreign decimal comma
    if (isDecimal) {
      fraction = text.slice(end + 1, stop);
      end = stop;
      if ((text[end] === '.' || text[end] === ',') && digitAt(text, end + 1)) return null;
    }
  }
  const decimal = toDecimal(fraction === '' ? whole : `${whole}.${fraction}`);
  return decimal === null ? null : { end, decimal };
}
