import { describe, expect, it } from 'vitest';
import { entitiesNamed, searchEntities } from '../../../lib/core/dataset/search-entities';
import { smallEntity } from '../../support/small-pack';

const entities = [
  smallEntity('north-steppe', { en: ['North Steppe'], zh: ['北方草原'] }),
  smallEntity('steppe', { en: ['Steppe'], ru: ['Степь'] }),
  smallEntity('traditional', { zh: ['哈薩克'] }),
  smallEntity('misspelt', { en: ['Kuryk'] }, { misspellings: { en: ['Kurik'] } }),
];

describe('searching entries', () => {
  it.each([
    ['steppe', ['steppe', 'north-steppe']],
    ['STEP', ['steppe', 'north-steppe']],
    ['степь', ['steppe']],
    ['哈萨克', ['traditional']],
    ['草原', ['north-steppe']],
    ['kurik', ['misspelt']],
    ['north-st', ['north-steppe']],
    ['nothing', []],
    ['', ['north-steppe', 'steppe', 'traditional', 'misspelt']],
  ])('%j finds %j', (query, ids) => {
    expect(searchEntities(entities, query).map(({ id }) => id)).toEqual(ids);
  });

  it('tells who has just this name', () => {
    expect(entitiesNamed(entities, ' steppe ').map(({ id }) => id)).toEqual(['steppe']);
    expect(entitiesNamed(entities, 'step')).toEqual([]);
    expect(entitiesNamed(entities, '')).toEqual([]);
  });
});
