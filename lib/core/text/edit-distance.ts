/**
 * How many letters must be put in, left out or changed to make `other` of `one`; `limit` + 1 as soon as it is more.
 *
 * Source: Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", 1966.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    let least = at;
    for (let with_ = 1; with_ <= other.length; with_ += 1) {
      const change = (row[with_ - 1] ?? 0) + (one[at - 1] === other[with_ - 1] ? 0 : 1);
      const cost = Math.min(change, (row[with_] ?? 0) + 1, (next[with_ - 1] ?? 0) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[other.length] ?? limit + 1;
}
