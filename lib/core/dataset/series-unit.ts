import type { Decimal } from '../text/decimal';

/** A series' unit, read: `scale` turns its values into whole units of the figure vocabulary. */
export type SeriesUnit = {
  readonly scale: Decimal;
  readonly kind: 'money' | 'percent' | 'quantity' | 'count' | 'rate';
  /** ISO 4217, a unit of measure, 'percent', 'KZT/USD' for a rate, or the noun that is counted. */
  readonly unit: string;
  /** What a capacity is counted per ('million t per year'); it is no other unit than the bare one. */
  readonly per: 'a' | null;
};

const SCALES: Readonly<Record<string, Decimal>> = {
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  trillion: '1000000000000',
};
// 't U' is tonnes of uranium metal: the definition says so, the unit of the figure is the tonne.
const QUANTITIES: ReadonlySet<string> = new Set(['t', 't U', 'kg', 'km', 'm3', 'ha', 'bbl', 'TEU', 'MW', 'GW', 'kW.h']);
const COUNTED: ReadonlySet<string> = new Set(['persons', 'companies', 'trains', 'aircraft']);

const known = new Map<string, SeriesUnit | null>(); // a pack has some twenty units and asks for them at every figure

/**
 * Read the unit of a series, written as its source counts: 'billion USD', 'million t per year', 'thousand TEU', '%',
 * 'companies', 'KZT per USD'.
 *
 * @returns null for a unit nobody could compare a figure with.
 */
export function parseSeriesUnit(unit: string): SeriesUnit | null {
  let parsed = known.get(unit);
  if (parsed === undefined) {
    parsed = parse(unit);
    known.set(unit, parsed);
  }
  return parsed;
}

function parse(unit: string): SeriesUnit | null {
  if (unit === '%') return { scale: '1', kind: 'percent', unit: 'percent', per: null };
  const rate = /^([A-Z]{3}) per ([A-Z]{3})$/.exec(unit);
  if (rate !== null) return { scale: '1', kind: 'rate', unit: `${rate[1]}/${rate[2]}`, per: null };
  const isYearly = unit.endsWith(' per year');
  const words = (isYearly ? unit.slice(0, -' per year'.length) : unit).split(' ');
  const scale = SCALES[words[0] ?? ''];
  const rest = (scale === undefined ? words : words.slice(1)).join(' ');
  const per = isYearly ? ('a' as const) : null;
  if (/^[A-Z]{3}$/.test(rest) && rest !== 'TEU') return { scale: scale ?? '1', kind: 'money', unit: rest, per };
  if (QUANTITIES.has(rest)) return { scale: scale ?? '1', kind: 'quantity', unit: rest === 't U' ? 't' : rest, per };
  return COUNTED.has(rest) ? { scale: scale ?? '1', kind: 'count', unit: rest, per } : null;
}
