import type { Span } from './span';

/** Index of the first of `spans` (in text order, not overlapping) that ends behind `offset`. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of `spans` (in text order, not overlapping) that lie whole within `outer`; logarithmic in their number. */
export function spansWithin<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let index = firstEndingBehind(spans, outer.start); index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.end > outer.end) break;
    if (span.start >= outer.start) found.push(span);
  }
  return found;
}

/** The first of `spans` (in text order, not overlapping) that shares a unit with `span`, if any. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const next = spans[firstEndingBehind(spans, span.start)];
  return next !== undefined && next.start < span.end ? next : undefined;
}

/** All of `spans` (in text order, not overlapping) that share a unit with `span`. */
export function touching<T extends Span>(spans: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let index = firstEndingBehind(spans, span.start); index < spans.length; index += 1) {
    const next = spans[index];
    if (next === undefined || next.start >= span.end) break;
    found.push(next);
  }
  return found;
}
