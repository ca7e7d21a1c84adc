import type { Series } from '../dataset/pack';

/** Series of a change: "annual growth" says by how much, where a rate of inflation is a level that may change itself. */
export const isGrowth = (series: Series): boolean =>
  series.measure === 'rate' && /\b(?:growth|change on the year)\b/i.test(series.definition.en);
