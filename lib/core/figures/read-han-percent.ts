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
  if (folded.startsWith('百分之', at)) {
    const number = isDigitCode(folded.charCodeAt(at + 3))
      ? readDigits(folded, at + 3, reader.own)
      : readHan(folded, at + 3);
    if (number === null) return null;
    // 百分之一百 is 100, 百分之百 too.
    return percent(number.end, number.decimal, false);
  }
  if (!folded.slice(at + 1, at + 4).includes('成')) return null;
  const tenths = TENTHS.exec(folded.slice(at, at + 7));
  if (tenths === null) return null;
  const [all, whole = '0', part] = tenths;
  const tens = /^\d/.test(whole) ? whole : (readHan(whole, 0)?.decimal ?? '0');
  const ones = part === undefined ? '0' : part === '半' ? '5' : (readHan(part, 0)?.decimal ?? '0');
  return percent(at + all.length, addDecimals(shiftDecimal(tens, 1), ones), /[多余]$/.test(all));
}
