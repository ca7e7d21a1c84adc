import { describe, expect, it } from 'vitest';
import { findSameStory, type StoryFacts } from '../../../lib/core/works/same-story';

// Invented: a port's year, told in Chinese, and the same in English, shortened.
const original: StoryFacts = {
  figures: [
    { value: 1.9e9, unit: 'USD' },
    { value: 47, unit: 'percent' },
    { value: 6_200_000, unit: 'tonne' },
    { value: 3_150, unit: null },
    { value: 5, unit: null },
  ],
  dates: ['2025-11-06'],
  entities: ['Q-port', 'Q-country', 'Q-minister'],
  publishedAt: '2025-11-06',
};
const copy: StoryFacts = {
  figures: [
    { value: 1_900_000_000, unit: 'USD' },
    { value: 47, unit: 'percent' },
    { value: 6_200_000.4, unit: 'tonne' },
  ],
  dates: ['2025-11-06', '2025-12-01'],
  entities: ['Q-country', 'Q-port'],
  publishedAt: '2025-11-07',
};

describe('findSameStory', () => {
  it('names what two tellings of one story share', () => {
    expect(findSameStory(original, copy)).toEqual({
      figures: ['USD:1900000000', 'percent:47', 'tonne:6200000'],
      dates: ['2025-11-06'],
      entities: ['Q-port', 'Q-country'],
      share: 1,
    });
  });

  it('says the same whichever comes first', () => {
    expect(findSameStory(copy, original)?.share).toBe(findSameStory(original, copy)?.share);
  });

  it('needs no day of publication', () => {
    expect(findSameStory({ ...original, publishedAt: null }, copy)).not.toBeNull();
    expect(findSameStory({ ...original, publishedAt: 'yesterday' }, copy)).not.toBeNull();
  });

  it.each<[string, StoryFacts]>([
    [
      'the same topic, another event',
      {
        ...copy,
        figures: [
          { value: 2.4e9, unit: 'USD' },
          { value: 47, unit: 'percent' },
          { value: 7_000_000, unit: 'tonne' },
          { value: 12, unit: 'percent' },
        ],
      },
    ],
    [
      'the same figures in other units',
      { ...copy, figures: copy.figures.map(({ value }) => ({ value, unit: 'EUR' })) },
    ],
    ['the same figures of other places', { ...copy, entities: ['Q-other', 'Q-country'] }],
    ['the same figures, recalled a year later', { ...copy, publishedAt: '2026-11-06' }],
    [
      'three old figures among many new ones',
      {
        ...copy,
        figures: [...copy.figures, ...[1, 2, 3, 4, 5].map((each) => ({ value: each * 1_111, unit: 'USD' }))],
      },
    ],
    ['too few figures', { ...copy, figures: copy.figures.slice(0, 2) }],
    ['nothing', { figures: [], dates: [], entities: [], publishedAt: null }],
  ])('proposes nothing for %s', (_, other) => {
    // The text with few figures of its own would agree with any longer one: both are as long here.
    const one = {
      ...original,
      figures: [
        ...original.figures,
        { value: 88, unit: 'USD' },
        { value: 61e9, unit: 'USD' },
        { value: 9, unit: 'USD' },
      ],
    };
    expect(findSameStory(one, other)).toBeNull();
  });

  it('counts no small bare number, no value that is none, and no figure twice', () => {
    const figures = [
      ...[2, 3, 5, 7].map((value) => ({ value, unit: null })),
      { value: Number.NaN, unit: 'USD' },
      ...[1, 2, 3].map(() => ({ value: 47, unit: 'percent' })),
    ];
    expect(findSameStory({ ...original, figures }, { ...original, figures })).toBeNull();
  });
});
