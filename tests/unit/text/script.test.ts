import { describe, expect, it } from 'vitest';
import { classOf, DIGIT, HAN, LETTER, OTHER } from '../../../lib/core/text/script';

/** What Unicode says of a unit. */
function classInUnicode(unit: string) {
  if (/\p{Nd}/u.test(unit)) return DIGIT;
  if (/\p{Script=Han}/u.test(unit)) return HAN;
  return /[\p{L}\p{M}]/u.test(unit) ? LETTER : OTHER;
}

describe('classOf', () => {
  it.each([
    ['Latin, Greek and Cyrillic', 0x0030, 0x052f],
    ['Latin and Greek with marks', 0x1e00, 0x1fff],
    ['the signs Chinese repeats and counts with', 0x3005, 0x3007],
    ['full width', 0xff10, 0xff5a],
  ])('classifies %s as Unicode does', (_, from, to) => {
    const units = Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
    expect(units.filter((unit) => classOf(unit.charCodeAt(0)) !== classInUnicode(unit))).toEqual([]);
  });

  it('takes a surrogate for no letter', () => {
    expect([classOf(0xd83d), classOf(0xdc00)]).toEqual([OTHER, OTHER]);
  });
});
