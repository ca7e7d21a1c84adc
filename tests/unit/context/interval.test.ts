import { describe, expect, it } from 'vitest';
import { intervalOfFigure, intervalOfPoint, overlaps } from '../../../lib/core/context/interval';
import type { Figure } from '../../../lib/core/figures/figure';

const money = (decimal: string, approx: Figure['approx'] = 'none'): Figure => ({
  id: 'f0',
  start: 0,
  end: 1,
  surfaceForm: decimal,
  kind: 'money',
  unit: 'USD',
  value: Number(decimal),
  decimal,
  approx,
});

const agrees = (figure: Figure, value: string, scale = 1e9): boolean => {
  const interval = intervalOfFigure(figure);
  return interval !== null && overlaps(interval, intervalOfPoint(value, scale, 'seen'));
};

describe('a figure and a published point', () => {
  it.each([
    ['4200000000', 'none', '4.2', true],
    ['4200000000', 'none', '4.17', true], // rounds to 4.2
    ['4200000000', 'none', '4.1', false], // both exact to a tenth: two numbers
    ['4200000000', 'none', '3.4', false],
    ['61000000000', 'over', '61.2', true],
    ['61000000000', 'over', '100', false],
    ['61000000000', 'over', '58', false],
    ['4000000000', 'about', '4.2', true],
    ['5000000000', 'under', '4.6', true],
    ['5000000000', 'none', '4.6', false],
    ['130000000', 'none', '30', false],
  ] as const)('%s (%s) agrees with %s: %s', (decimal, approx, value, expected) => {
    expect(agrees(money(decimal, approx), value)).toBe(expected);
  });

  it('lets an approximate point be a little off', () => {
    const figure = intervalOfFigure(money('610'));
    expect(figure !== null && overlaps(figure, intervalOfPoint('600', 1, 'approximate'))).toBe(true);
    expect(figure !== null && overlaps(figure, intervalOfPoint('600', 1, 'seen'))).toBe(true); // 600 is round: 550..650 is capped at 2 %
    expect(figure !== null && overlaps(figure, intervalOfPoint('602', 1, 'seen'))).toBe(false);
  });

  it('measures nothing with a date', () => {
    const date: Figure = {
      id: 'f0',
      start: 0,
      end: 4,
      surfaceForm: '2024',
      approx: 'none',
      kind: 'date',
      unit: null,
      value: '2024',
      resolved: null,
    };
    expect(intervalOfFigure(date)).toBeNull();
  });
});
