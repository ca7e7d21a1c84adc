const sorted = (values) => [...values].sort((a, b) => a - b);

/** The middle of `values`. */
export const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? 0;

/** What `share` (0 to 1) of `values` do not exceed. */
export const percentile = (values, share) => sorted(values)[Math.ceil(values.length * share) - 1] ?? 0;
