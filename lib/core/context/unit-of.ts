import { parseSeriesUnit } from '../dataset/series-unit';
import type { Figure } from '../figures/figure';

/** Whether a figure of this kind and unit and a series in `unit` count the same thing, in money of the same currency. */
export function isUnitOf(figure: Figure, unit: string): boolean {
  const parsed = parseSeriesUnit(unit);
  if (parsed === null) return false;
  const kind = figure.kind === 'range' ? figure.of : figure.kind;
  // "469 tenge" beside an exchange rate: so many tenge for one unit of the other currency.
  if (parsed.kind === 'rate') return kind === 'money' && figure.unit === parsed.unit.split('/')[0];
  if (kind !== parsed.kind) return false;
  if (kind === 'count') return true; // the concept says what is counted
  // "a year" after a capacity is no other unit.
  return figure.unit === parsed.unit || figure.unit === `${parsed.unit}/a`;
}

/** Whether figure and series count the same sort of thing: the same unit, or money of another currency. */
export const isKindOf = (figure: Figure, unit: string): boolean =>
  isUnitOf(figure, unit) ||
  ((figure.kind === 'range' ? figure.of : figure.kind) === 'money' && parseSeriesUnit(unit)?.kind === 'money');
