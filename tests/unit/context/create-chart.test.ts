import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import { createCards } from '../../../lib/core/context/create-cards';
import type { Chart } from '../../../lib/core/context/create-chart';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** The chart on the card of the figure printed as `surfaceForm`. */
function chartOf(text: string, surfaceForm: string, workKeys: readonly string[] = []): Chart | null {
  const analysis = analyse(text, { language: 'en', publishedAt: '2025-11-12', workKeys, dataset });
  const cards = createCards({ ...analysis, text, language: 'en', workKeys }, dataset, 'en');
  const figure = analysis.figures.find((each) => each.surfaceForm === surfaceForm);
  return cards.figures[figure?.id ?? '']?.chart ?? null;
}

const TRADE = 'Trade between Kazakhstan and the United States reached $4.2 billion in 2024.';
const SLIP = 'Trade between Kazakhstan and the United States reached $42 billion in 2024.';
const PORTS = 'The capacity of the ports of Aktau and Kuryk is expected to increase to 130 million tons by 2030.';

describe('the chart of a figure', () => {
  it('holds the series around it in time order, and its own point', () => {
    const chart = chartOf(TRADE, '$4.2 billion');
    const own = chart?.points.filter(({ look }) => look === 'own') ?? [];
    expect(own.map(({ period, value }) => [period, value])).toEqual([['2024', '4.2']]);
    const seen = chart?.points.filter(({ look }) => look === 'seen') ?? [];
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(({ period }) => period)).toEqual(seen.map(({ period }) => period).sort());
    expect(chart?.path.match(/[ML]/g)).toHaveLength(seen.length);
  });

  it.each([TRADE, SLIP, PORTS])('lies within its box: %s', (text) => {
    const analysis = analyse(text, { language: 'en', publishedAt: '2025-11-12', dataset });
    const figure = analysis.figures.find(({ kind }) => kind === 'money' || kind === 'quantity');
    const chart = chartOf(text, figure?.surfaceForm ?? '');
    expect(chart).not.toBeNull();
    for (const { x, y } of chart?.points ?? []) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(x).toBeLessThanOrEqual((chart?.width ?? 0) - 5);
      expect(y).toBeGreaterThanOrEqual(13);
      expect(y).toBeLessThanOrEqual(chart?.zero ?? 0);
    }
  });

  it('draws a figure ten times too large ten times as high as the record', () => {
    const chart = chartOf(SLIP, '$42 billion');
    const height = (look: string): number =>
      (chart?.zero ?? 0) - (chart?.points.find((point) => point.look === look && point.period === '2024')?.y ?? 0);
    expect(height('own') / height('seen')).toBeCloseTo(10, 0);
  });

  it('draws targets and values of other definitions apart, and what names no year beside the rest', () => {
    const goal = chartOf(PORTS, '130 million tons');
    const undated = goal?.points.find(({ period }) => period === null);
    expect(undated?.look).toBe('target');
    expect(undated?.x).toBe(Math.max(...(goal?.points ?? []).map(({ x }) => x)));
    const trade = chartOf(TRADE, '$4.2 billion');
    expect(trade?.points.some(({ look }) => look === 'other')).toBe(true);
  });

  it('is none without a verdict of the record', () => {
    expect(chartOf('The company sold goods for $5 billion in 2024.', '$5 billion')).toBeNull();
  });
});
