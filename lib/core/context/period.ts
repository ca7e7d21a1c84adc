import type { IsoDate, IsoPeriod } from '../text/iso-date';

/** First and last day of a stretch of time, as sortable 'YYYY-MM-DD' strings; the last day may be a 31st that is none. */
export type Bounds = { readonly from: string; readonly to: string };

const pad = (month: number): string => String(month).padStart(2, '0');

function boundsOfPart(part: string): Bounds | null {
  const span = /^(\d{4})-([QH])([1-4])$/.exec(part);
  if (span !== null) {
    const months = span[2] === 'Q' ? 3 : 6;
    const index = Number(span[3]);
    if (index * months > 12) return null;
    return { from: `${span[1]}-${pad((index - 1) * months + 1)}-01`, to: `${span[1]}-${pad(index * months)}-31` };
  }
  if (/^\d{4}$/.test(part)) return { from: `${part}-01-01`, to: `${part}-12-31` };
  if (/^\d{4}-\d{2}$/.test(part)) return { from: `${part}-01`, to: `${part}-31` };
  return /^\d{4}-\d{2}-\d{2}$/.test(part) ? { from: part, to: part } : null;
}

/** First and last day of `period`, or null where it has gaps ('--04-04'). */
export function boundsOf(period: IsoPeriod): Bounds | null {
  const [first = '', second] = period.split('/');
  const from = boundsOfPart(first);
  const to = second === undefined ? from : boundsOfPart(second);
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

/** Whether two periods are the same stretch of time. */
export function isSamePeriod(one: IsoPeriod, other: IsoPeriod): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a !== null && b !== null && a.from === b.from && a.to === b.to;
}

/** Whether one of the two periods lies within the other. */
export function isWithin(one: IsoPeriod, other: IsoPeriod): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a === null || b === null) return false;
  return (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to);
}

/** Months between the ends of two periods, never negative; Infinity where one has gaps. */
export function monthsBetween(one: IsoPeriod, other: IsoPeriod): number {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  const months = ({ to }: Bounds): number => Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7));
  return Math.abs(months(a) - months(b));
}

/** Whether `period` ends after `date`, so that it can only be a plan or a forecast then. */
export function isAfter(period: IsoPeriod, date: IsoDate): boolean {
  const [a, b] = [boundsOf(period), boundsOf(date)];
  return a !== null && b !== null && a.to > b.to;
}
