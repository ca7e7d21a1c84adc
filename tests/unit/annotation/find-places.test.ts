import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCodePoints, toUnits } from '../../../lib/core/annotation/code-points';
import { createFinder } from '../../../lib/core/annotation/find-places';

it('finds what indexOf finds, in its order, and no more than is asked for', () => {
  // Few letters, so that stretches repeat and overlap.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '的', '\ud83d'), maxLength: 120 });
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (whole, from, length, most) => {
        const start = from % (whole.length + 1);
        const wanted = whole.slice(start, start + length) || 'aaaaaaaaaa';
        const expected: number[] = [];
        for (let at = whole.indexOf(wanted); at !== -1 && expected.length < most; at = whole.indexOf(wanted, at + 1))
          expected.push(at);
        expect(createFinder(whole)(wanted, most)).toEqual(expected);
      },
    ),
  );
});

it('counts code points as one walk through the text would', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '😀'), maxLength: 30 });
  fc.assert(
    fc.property(text, (whole) => {
      let units = 0;
      const points = Array.from(whole);
      for (const [index, point] of points.entries()) {
        expect(toUnits(whole, index)).toBe(units);
        expect(toCodePoints(whole, units)).toBe(index);
        units += point.length;
      }
      expect(toUnits(whole, points.length + 3)).toBe(whole.length);
    }),
  );
});
