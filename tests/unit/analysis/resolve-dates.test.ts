import { describe, expect, it } from 'vitest';
import { resolveDates } from '../../../lib/core/analysis/resolve-dates';
import type { Figure } from '../../../lib/core/figures/figure';

const date = (value: string): Figure => ({
  id: 'f0',
  start: 0,
  end: value.length,
  surfaceForm: value,
  approx: 'none',
  kind: 'date',
  unit: null,
  value,
  resolved: null,
});

describe('resolveDates', () => {
  it.each([
    ['2024', '2025-11-06', '2024'],
    ['--11-04', '2025-11-06', '2025-11-04'],
    ['--12-30', '2025-01-04', '2024-12-30'], // a January article speaks of last December
    ['--01-15', '2025-12-20', '2026-01-15'], // a December article speaks of next January
    ['--10', '2025-11-06', '2025-10'],
    ['---27', '2025-11-28', '2025-11-27'],
    ['--11-04', null, null], // nothing to count from
    ['2024-11', null, '2024-11'],
    ['---27', '2025', null],
  ])('settles %s in an article of %s as %s', (value, publishedAt, resolved) => {
    const [figure] = resolveDates([date(value)], publishedAt);
    expect(figure?.kind === 'date' ? figure.resolved : 'no date').toBe(resolved);
  });
});
