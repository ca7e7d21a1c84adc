import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import { createCards } from '../../../lib/core/context/create-cards';
import { openPack, readPack, readSeed } from '../../support/shared';

const seed = readSeed();

describe.skipIf(seed === null)('the checks of the seed article', () => {
  const text = seed ?? '';
  const dataset = openPack(readPack());
  const analysis = analyse(text, { publishedAt: '2025-11-06', workKeys: ['toutiao:1848019825008652'], dataset });
  const checkOf = (surface: string) => {
    const figure = analysis.figures.find(({ surfaceForm }) => surfaceForm === surface);
    return analysis.checks.find(({ figureId }) => figureId === figure?.id);
  };
  const referenceOf = (surface: string) => {
    const check = checkOf(surface);
    return check?.answer === 'consistent' || check?.answer === 'differs'
      ? `${check.reference.seriesId} ${check.reference.point.period} ${check.reference.point.value}`
      : null;
  };

  it.each([
    ['$1.9 billion', 'no-reference', null],
    ['$4.2 billion', 'consistent', 'trade-kz-us-kzstat 2024 4.2'],
    ['$61 billion', 'consistent', 'fdi-us-cumulative-kz 2025-11 61.2'],
    ['47%', 'not-comparable', null],
    ['130 million tons', 'differs', 'ports-kz-capacity null 30'],
    ['10 million tons', 'consistent', 'titr-capacity-target 2028 10'],
    ['700', 'not-comparable', null],
    ['$6.6 billion', 'no-reference', null],
    ['6.2%', 'no-reference', null],
    ['200', 'no-reference', null],
  ])('%s is %s', (surface, answer, reference) => {
    expect(checkOf(surface)?.answer).toBe(answer);
    expect(referenceOf(surface)).toBe(reference);
  });

  it('gives the factor of the port capacity and suspects no slip of magnitude', () => {
    const check = checkOf('130 million tons');
    expect(check?.answer === 'differs' && [check.ratio, check.slip]).toEqual(['4.33', null]);
  });

  it('shows beside the agreeing values what other definitions say', () => {
    const beside = (surface: string): string[] => {
      const check = checkOf(surface);
      return check?.answer === 'consistent'
        ? check.alsoSee.map(({ seriesId, point }) => `${seriesId} ${point.value}`)
        : [];
    };
    expect(beside('$4.2 billion')).toEqual(['trade-kz-us-usstat 3.4']);
    expect(beside('$61 billion')).toContain('fdi-us-cumulative-kz-president 100');
    expect(beside('$61 billion')).toContain('fdi-us-stock-kz 39.5');
    expect(beside('10 million tons')).toEqual(
      expect.arrayContaining(['titr-capacity-target 10', 'titr-volume-forecast 11', 'titr-volume-forecast 15']),
    );
  });

  it('shows both series of the share, and says that the definition is open', () => {
    const check = checkOf('47%');
    expect(check?.answer === 'not-comparable' && check.because).toContain('definition');
    expect(check?.answer === 'not-comparable' && check.references.map(({ seriesId }) => seriesId)).toEqual([
      'us-equity-share-oil-kz',
      'us-operated-share-oil-kz',
    ]);
  });

  it('checks no date and no period', () => {
    const dates = analysis.figures.filter(({ kind }) => kind === 'date' || kind === 'period').map(({ id }) => id);
    expect(analysis.checks.filter(({ figureId }) => dates.includes(figureId))).toEqual([]);
  });

  it('says that the National Bank figure came through the agency of the article', () => {
    const cards = createCards({ ...analysis, text, language: 'en', workKeys: [] }, dataset, 'en');
    const figure = analysis.figures.find(({ surfaceForm }) => surfaceForm === '$61 billion');
    expect(cards.figures[figure?.id ?? '']?.references[0]?.source.sameAgency).toBe(true);
  });
});
