import type { Measure } from '../dataset/pack';

const STANDING: ReadonlySet<Measure> = new Set(['stock', 'cumulative', 'capacity', 'count']);

/** Whether a measure is of a state on a date: nearness decides. All others are of a period, which must be the same one. */
export const isStanding = (measure: Measure): boolean => STANDING.has(measure);
