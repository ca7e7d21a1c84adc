import type { Decimal } from '../text/decimal';
import { addDecimals, shiftDecimal } from '../text/decimal-arithmetic';
import type { Figure } from './figure';
import { readApproximation } from './read-approximation';
import { readDigits } from './read-digits';
import { readHan } from './read-han';
import { isDigitCode, type Reader } from './reader';

// 成功, 成为, 成立 …: words that begin with 成.
const NOT_TENTHS = '(?![功为立员本交就都熟分长果效绩语人品因])';
const TENTHS = new RegExp(`^(\\d(?:\\.\\d)?|[一二两三四五六七八九])成([一二三四五六七八九半])?(?:多|余)?${NOT_TENTHS}`);

const TENTHS_RANGE = new RegExp(
  `^(\\d|[一二两三四五六七八九])[至到~-]?(\\d|[二三四五六七八九])成${NOT_TENTHS}(?![一二三四五六七八九半多余])`,
);

/** What a part is of, as a power of ten of a percent. */
const PARTS: Readonly<Record<string, number>> = { 百分之: 0, 千分之: -1, 万分之: -2 };

const readNumber = (reader: Reader, at: number): { end: number; decimal: Decimal } | null =>
  isDigitCode(reader.folded.charCodeAt(at)) ? readDigits(reader.folded, at, reader.own) : readHan(reader.folded, at);

/** Chinese percents are said before the number: 百分之六点二, and tenths after it: 三成, 一成五, 6成. */
export function readHanPercent(reader: Reader, at: number): Figure | null {
  const { folded, text } = reader;
  const percent = (end: number, decimal: Decimal, isOver: boolean): Figure => ({
    id: '',
    start: at,
    end,
    surfaceForm: text.slice(at, end),
    kind: 'percent',
    unit: 'percent',
    value: Number(decimal),
    decimal,
    approx: readApproximation(reader, at, end, 'percent', isOver),
  });
  const stretch = (end: number, low: Decimal, high: Decimal): Figure => ({
    id: '',
    start: at,
    end,
    surfaceForm: text.slice(at, end),
    kind: 'range',
    of: 'percent',
    unit: 'percent',
    low: Number(low),
    high: Number(high),
    lowDecimal: low,
    highDecimal: high,
    approx: readApproximation(reader, at, end, 'range', false),
  });
  const power = PARTS[folded.slice(at, at + 3)];
  if (power !== undefined) {
    const number = readNumber(reader, at + 3);
    if (number === null) return null;
    const join = /^[至到~-](?:[百千万]分之)?/.exec(folded.slice(number.end, number.end + 4));
    const second = join === null ? null : readNumber(reader, number.end + join[0].length);
    const [low, high] = [number.decimal, second?.decimal ?? '0'].map((each) => shiftDecimal(each, power));
    if (second !== null && low !== undefined && high !== undefined && Number(low) < Number(high))
      return stretch(second.end, low, high);
    // 百分之一百 is 100, 百分之百 too.
    return low === undefined ? null : percent(number.end, low, false);
  }
  if (!folded.slice(at + 1, at + 7).includes('成')) return null;
  const ends = TENTHS_RANGE.exec(folded.slice(at, at + 8));
  if (ends !== null) {
    const [low, high] = [ends[1], ends[2]].map((end = '') =>
      shiftDecimal(/^\d/.test(end) ? end : (readHan(end, 0)?.decimal ?? '0'), 1),
    );
    if (low !== undefined && high !== undefined && Number(low) < Number(high))
      return stretch(at + ends[0].length, low, high);
  }
  const tenths = TENTHS.exec(folded.slice(at, at + 7));
  if (tenths === null) return null;
  const [all, whole = '0', part] = tenths;
  const tens = /^\d/.test(whole) ? whole : (readHan(whole, 0)?.decimal ?? '0');
  const ones = part === undefined ? '0' : part === '半' ? '5' : (readHan(part, 0)?.decimal ?? '0');
  return percent(at + all.length, addDecimals(shiftDecimal(tens, 1), ones), /[多余]$/.test(all));
}
