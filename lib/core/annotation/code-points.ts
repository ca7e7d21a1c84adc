/*
 * W3C text positions count code points; everything else here counts UTF-16 units. Only this room converts.
 */

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether `offset` lies between the two halves of one character of `text`. */
export const splitsCharacter = (text: string, offset: number): boolean =>
  isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1));

/** How many code points of `text` stand before the UTF-16 offset `units`; an unpaired surrogate counts as one. */
export function toCodePoints(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units; at += 1) if (!splitsCharacter(text, at)) points += 1;
  return points;
}

/** UTF-16 offset of the code point number `points` of `text`; the end of the text where it has fewer. */
export function toUnits(text: string, points: number): number {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += splitsCharacter(text, at + 1) ? 2 : 1;
  return at;
}
