/*
 * W3C text positions count code points; everything else here counts UTF-16 units. Only this room converts.
 */

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether `offset` lies between the two halves of one character of `text`. */
export const splitsCharacter = (text: string, offset: number): boolean =>
  isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1));

let last: { readonly text: string; readonly lows: readonly number[] } | null = null;

/** Offsets of the second halves of the characters of `text` that have two: looked for once for all its positions. */
function lowsOf(text: string): readonly number[] {
  if (last?.text !== text) {
    const lows = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
    last = { text, lows };
  }
  return last.lows;
}

/** How many of the sorted `lows` fulfil `isBefore`, which is true of the first of them and false of the rest. */
function countWhile(lows: readonly number[], isBefore: (low: number, index: number) => boolean): number {
  let [from, to] = [0, lows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(lows[middle] ?? 0, middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many code points of `text` stand before the UTF-16 offset `units`; an unpaired surrogate counts as one. */
export const toCodePoints = (text: string, units: number): number =>
  units - countWhile(lowsOf(text), (low) => low < units);

/** UTF-16 offset of the code point number `points` of `text`; the end of the text where it has fewer. */
export function toUnits(text: string, points: number): number {
  // The character whose second half is number `index` of these is code point number `low - 1 - index`.
  const longer = countWhile(lowsOf(text), (low, index) => low - 1 - index < points);
  return Math.min(text.length, points + longer);
}
