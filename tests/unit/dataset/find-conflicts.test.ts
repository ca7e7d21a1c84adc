import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../lib/core/dataset/find-conflicts';
import { findCrowdedName, MOST_SHARING } from '../../../lib/core/dataset/find-crowded-name';
import { inOpeningOrder } from '../../../lib/core/dataset/opening-order';
import { smallEntity, smallPack } from '../../support/small-pack';

describe('the order packs are opened in', () => {
  const bundled = [{ id: 'world' }, { id: 'central-asia' }];
  it.each([
    [[], ['world', 'central-asia']],
    [
      ['steppe', 'my-names'],
      ['world', 'central-asia', 'steppe', 'my-names'],
    ],
    [
      ['steppe', 'world'],
      ['world', 'central-asia', 'steppe'],
    ],
  ])('with %j is %j', (own, order) => {
    const packs = own.map((id) => ({ id, isOwn: true }));
    expect(inOpeningOrder<{ id: string }>(bundled, packs).map(({ id }) => id)).toEqual(order);
  });

  it('opens the reader’s version in the place of a bundled one', () => {
    const own = { id: 'world', isOwn: true };
    expect(inOpeningOrder<{ id: string }>(bundled, [own])[0]).toBe(own);
  });
});

describe('conflicts', () => {
  const source = { id: 's', url: 'https://a.example/' };
  const event = (title: string) => ({
    ...{ id: 'summit', date: '2025', title: { en: title }, placeId: null, actors: [] },
    ...{ sourceId: 's', confidence: 'seen' as const },
  });
  const one = smallPack('one', [smallEntity('a', { en: ['Aa'] }), smallEntity('b', { en: ['Bb'] })], {
    events: [event('A summit')],
    sources: [source],
  });
  const two = smallPack('two', [smallEntity('a', { en: ['Other'] }), smallEntity('b', { en: ['Bb'] })], {
    events: [event('Another summit')],
    sources: [source],
  });
  const three = smallPack('three', [smallEntity('a', { en: ['Third'] })]);

  it('are listed for every two packs, the later winning; equal entries are none', () => {
    expect(findConflicts([one, two, three])).toEqual([
      {
        ...{ earlier: 'one', later: 'two', count: 2 },
        ids: { entities: ['a'], concepts: [], series: [], events: ['summit'] },
      },
      { earlier: 'one', later: 'three', count: 1, ids: { entities: ['a'], concepts: [], series: [], events: [] } },
      { earlier: 'two', later: 'three', count: 1, ids: { entities: ['a'], concepts: [], series: [], events: [] } },
    ]);
  });

  it('are none where packs share nothing', () => {
    expect(findConflicts([one, smallPack('four', [smallEntity('c', { en: ['Cc'] })])])).toEqual([]);
  });
});

describe('a crowded name', () => {
  const crowd = (count: number) =>
    smallPack(
      'crowd',
      Array.from({ length: count }, (_, index) => smallEntity(`e${index}`, { en: [index % 2 ? 'SMITH' : 'Smith'] })),
    );

  it('is one that too many entries have, whatever its case', () => {
    expect(findCrowdedName(crowd(MOST_SHARING))).toBeNull();
    expect(findCrowdedName(crowd(MOST_SHARING + 1))).toBe('Smith');
  });
});
