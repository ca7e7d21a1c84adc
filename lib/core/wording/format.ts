import type { Decimal } from '../text/decimal';
import { multiplyDecimals, shiftDecimal } from '../text/decimal-arithmetic';
import type { IsoPeriod } from '../text/iso-date';
import type { Words } from './words';

/** `digits` in threes from the right, `mark` between them. */
function groupDigits(digits: string, mark: string): string {
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(mark);
}

/** `decimal` with the marks of the language: 63 473 894, 1,234.5. Four digits stay together. */
export function formatNumber(decimal: Decimal, words: Words): string {
  const { decimalMark, groupMark } = words.numbers;
  const [whole = '0', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.length > 4 ? groupDigits(whole, groupMark) : whole;
  return `${decimal.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : decimalMark + fraction}`;
}

const MOST_DIGITS = 6; // "4.23456 billion" is the longest that is still read at a glance

/** `decimal` in the magnitude words of the language, exact: 4.2 billion, 42亿, 4,2 млрд. */
export function formatMagnitude(decimal: Decimal, words: Words): string {
  const digits = decimal.replace('-', '').split('.')[0]?.length ?? 0;
  for (const { power, word } of words.numbers.magnitudes) {
    if (digits <= power) continue;
    const scaled = shiftDecimal(decimal, -power);
    if (scaled.replace(/[-.]/g, '').length > MOST_DIGITS) continue;
    return `${formatNumber(scaled, words)}${words.numbers.space}${word}`;
  }
  return formatNumber(decimal, words);
}

/** An amount of a currency in the reader's words; a currency without words of ours is printed by its code. */
export function formatMoney(decimal: Decimal, currency: string, words: Words): string {
  const number = formatMagnitude(decimal, words);
  return words.currencies[currency]?.(number) ?? `${number} ${currency}`;
}

/** A number with its unit of measure or counted noun. */
export function formatQuantity(decimal: Decimal, unit: string, words: Words): string {
  const number = formatMagnitude(decimal, words);
  return words.units[unit]?.(number) ?? `${number} ${unit}`;
}

const SCALES: Readonly<Record<string, Decimal>> = {
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  trillion: '1000000000000',
};

/** A point of a series in its unit as the source counts ('billion USD', 'million t per year', '%', 'KZT per USD'). */
export function formatSeriesValue(value: Decimal, unit: string, words: Words): string {
  if (unit === '%') return words.numbers.percent(formatNumber(value, words));
  const parts = unit.replace(/ per year$/, '').split(' ');
  const scale = SCALES[parts[0] ?? ''];
  const rest = (scale === undefined ? parts : parts.slice(1)).join(' ');
  const whole = scale === undefined ? value : multiplyDecimals(value, scale);
  if (/^[A-Z]{3} per [A-Z]{3}$/.test(unit)) return `${formatNumber(value, words)} ${unit.replace(' per ', '/')}`;
  if (/^[A-Z]{3}$/.test(rest) && rest !== 'TEU') return formatMoney(whole, rest, words);
  return formatQuantity(whole, rest === 't U' ? 't' : rest, words);
}

/** A date or period in the reader's words, as far as it goes. */
export function formatPeriod(period: IsoPeriod, words: Words): string {
  const [from = '', to] = period.split('/');
  if (to !== undefined) return words.dates.span(formatPeriod(from, words), formatPeriod(to, words));
  const span = /^(\d{4})-([QH])(\d)$/.exec(from);
  if (span !== null) {
    const [, year = '', kind, number] = span;
    return kind === 'Q' ? words.dates.quarter(year, Number(number)) : words.dates.half(year, Number(number));
  }
  const dayOnly = /^---(\d{2})$/.exec(from);
  if (dayOnly !== null) return words.dates.dayOnly(Number(dayOnly[1]));
  const parts = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(from);
  if (parts === null) return from;
  const year = parts[1] === '-' ? null : (parts[1] ?? null);
  const [month, day] = [parts[2], parts[3]];
  if (month === undefined) return year === null ? from : words.dates.year(year);
  return day === undefined ? words.dates.month(year, Number(month)) : words.dates.day(year, Number(month), Number(day));
}
