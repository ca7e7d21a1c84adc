import type { Decimal } from '../text/decimal';
import { toDecimal } from '../text/decimal-arithmetic';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const MOST_UNITS = 16; // 九千九百九十九 are seven; longer runs are no numbers

const STARTERS = new Uint8Array(65_536);
for (const unit of [...Object.keys(DIGITS), '十', '百', '千']) STARTERS[unit.charCodeAt(0)] = 1;

/** Whether the unit of this code can begin a number in Han numerals. */
export const isHanNumeral = (code: number): boolean => STARTERS[code] === 1;

/**
 * Read a number below ten thousand in Han numerals at `at`: 六, 二十三, 三百零五, 六点二, 两千. What follows (万, 亿) is a
 * magnitude and not read here.
 */
export function readHan(text: string, at: number): { end: number; decimal: Decimal } | null {
  let end = at;
  let total = 0;
  let pending: number | null = null;
  let positional = '';
  for (; end < text.length && end - at <= MOST_UNITS; end += 1) {
    const unit = text[end] ?? '';
    const digit = DIGITS[unit];
    const ten = TENS[unit];
    if (digit !== undefined) {
      positional += String(digit);
      pending = digit;
    } else if (ten !== undefined) {
      total += (pending ?? 1) * ten;
      pending = null;
      positional += '?';
    } else break;
  }
  if (end === at || end - at > MOST_UNITS) return null;
  // 二〇二五 is read digit by digit; 二百五 is left to tens: 250 is written 二百五十.
  const whole = positional.includes('?') ? String(total + (pending ?? 0)) : positional;
  let fraction = '';
  if (text[end] === '点' && DIGITS[text[end + 1] ?? ''] !== undefined) {
    end += 1;
    for (; DIGITS[text[end] ?? ''] !== undefined && fraction.length < MOST_UNITS; end += 1)
      fraction += String(DIGITS[text[end] ?? '']);
  }
  const decimal = toDecimal(fraction === '' ? whole : `${whole}.${fraction}`);
  return decimal === null ? null : { end, decimal };
}

const STRETCH =
  /(十|[二三四五六七八九]十)?([一二三四五六七八两])([二三四五六七八九两])([十百千]?)(?![〇零一二三四五六七八九])/y;

/**
 * Two neighbouring digits that say "from … to …": 三五年, 两三百家, 十五六岁, 七八十人. Longer rows are read digit by digit
 * (二〇二五), and only digits that follow each other, and 三五, are meant so.
 */
export function readHanStretch(text: string, at: number): { end: number; low: Decimal; high: Decimal } | null {
  STRETCH.lastIndex = at;
  const found = STRETCH.exec(text);
  if (found === null) return null;
  const [all, lead = '', first = '', second = '', ten = ''] = found;
  const [low, high] = [DIGITS[first] ?? 0, DIGITS[second] ?? 0];
  if (!(high === low + 1 || (low === 3 && high === 5)) || (lead !== '' && ten !== '')) return null;
  const base = lead === '' ? 0 : (DIGITS[lead[0] ?? ''] ?? 1) * 10;
  const times = TENS[ten] ?? 1;
  const [lowDecimal, highDecimal] = [toDecimal(String((base + low) * times)), toDecimal(String((base + high) * times))];
  return lowDecimal === null || highDecimal === null
    ? null
    : { end: at + all.length, low: lowDecimal, high: highDecimal };
}
