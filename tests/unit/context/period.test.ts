import { describe, expect, it } from 'vitest';
import { boundsOf, isAfter, isSamePeriod, isWithin, monthsBetween } from '../../../lib/core/context/period';

describe('boundsOf', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-11', '2024-11-01', '2024-11-31'],
    ['2025-04-04', '2025-04-04', '2025-04-04'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2022-H2', '2022-07-01', '2022-12-31'],
    ['2024-01/2024-10', '2024-01-01', '2024-10-31'],
    ['2022/2026', '2022-01-01', '2026-12-31'],
  ])('reads %s as %s to %s', (period, from, to) => {
    expect(boundsOf(period)).toEqual({ from, to });
  });

  it.each(['--04-04', '--10', '---27', '2025-H3', '2025-Q5', ''])('knows no bounds of %j', (period) => {
    expect(boundsOf(period)).toBeNull();
  });
});

describe('periods compared', () => {
  it.each([
    ['2025-Q1', '2025-01/2025-03', true],
    ['2025-H1', '2025-01/2025-06', true],
    ['2024', '2024-01/2024-12', true],
    ['2024', '2024-11', false],
    ['--10', '--10', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(isSamePeriod(one, other)).toBe(same);
  });

  it('finds a month within its year, either way round', () => {
    expect(isWithin('2025-09', '2025')).toBe(true);
    expect(isWithin('2025', '2025-09')).toBe(true);
    expect(isWithin('2024-12', '2025')).toBe(false);
  });

  it('counts months between the ends', () => {
    expect(monthsBetween('2025-11', '2025-09')).toBe(2);
    expect(monthsBetween('2023-02', '2025-11-06')).toBe(33);
    expect(monthsBetween('--10', '2025')).toBe(Number.POSITIVE_INFINITY);
  });

  it('knows that this year ends after today', () => {
    expect(isAfter('2030', '2025-11-06')).toBe(true);
    expect(isAfter('2025', '2025-11-06')).toBe(true);
    expect(isAfter('2024', '2025-11-06')).toBe(false);
  });
});
