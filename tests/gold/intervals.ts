/** A share with its 95 % interval, all 0..1; null where there is nothing to share. */
export type Share = { readonly share: number; readonly low: number; readonly high: number } | null;

const Z = 1.96; // 95 % of a normal distribution

/**
 * `hits` of `all`, with Wilson's interval.
 *
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927.
 */
export function wilson(hits: number, all: number): Share {
  if (all === 0) return null;
  const share = hits / all;
  const middle = share + (Z * Z) / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const whole = 1 + (Z * Z) / all;
  return { share, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** What was found and what was to be found in one article. */
export type Counts = { readonly right: number; readonly found: number; readonly gold: number };

/** F1 of counts added up. */
export function f1(counts: readonly Counts[]): number {
  const sum = (key: keyof Counts): number => counts.reduce((total, each) => total + each[key], 0);
  const all = sum('found') + sum('gold');
  return all === 0 ? 0 : (2 * sum('right')) / all;
}

const ROUNDS = 1_000;

/** F1 with a 95 % interval over articles drawn again and again (bootstrap); the draws are the same in every run. */
export function f1Interval(counts: readonly Counts[]): Share {
  if (counts.length === 0) return null;
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff; // the C library's generator: enough for drawing
    return (state >> 8) % counts.length;
  };
  const scores = Array.from({ length: ROUNDS }, () =>
    f1(Array.from(counts, () => counts[next()] ?? { right: 0, found: 0, gold: 0 })),
  ).sort((a, b) => a - b);
  const at = (part: number): number => scores[Math.floor(part * ROUNDS)] ?? 0;
  return { share: f1(counts), low: at(0.025), high: at(0.975) };
}

/** "97.3 (95.1–98.6)": percent with the interval, or a dash. */
export const printShare = (share: Share): string =>
  share === null
    ? '–'
    : `${(share.share * 100).toFixed(1)} (${(share.low * 100).toFixed(1)}–${(share.high * 100).toFixed(1)})`;
