import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packProblems, parsePack } from '../../../lib/core/dataset/parse-pack';
import { parseSeriesUnit } from '../../../lib/core/dataset/series-unit';

const small = () => ({
  format: 1,
  id: 'small',
  version: '1.0.0',
  entities: [
    {
      id: 'aktau',
      kind: 'place',
      names: { en: ['Aktau'] },
      unconfirmed: [],
      gloss: {},
      misspellings: {},
      cues: [],
      facts: [{ text: { en: 'a port city' }, year: 2024, asOf: null, sourceId: 'source', confidence: 'seen' }],
      relations: [{ type: 'located-in', to: 'kazakhstan' }],
    },
  ],
  concepts: [{ id: 'capacity', names: { en: ['capacity'] }, unconfirmed: [] }],
  series: [
    {
      id: 'cap',
      names: { en: 'Capacity' },
      conceptId: 'capacity',
      subjects: ['aktau'],
      unit: 'million t per year',
      definition: { en: 'what it can handle' },
      measure: 'capacity',
      points: [{ period: '2024', stated: null, value: '12', confidence: 'seen', sourceId: 'source' }],
    },
  ],
  events: [],
  sources: [{ id: 'source', url: 'https://example.org/a' }],
});
type Small = ReturnType<typeof small>;
const broken = (change: (pack: Small) => void): unknown => {
  const pack = small();
  change(pack);
  return pack;
};

describe('parsePack', () => {
  it('takes a small pack as it is', () => {
    expect(parsePack(small())).toEqual({ ok: true, value: small() });
    expect(packProblems(small())).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'not-an-object'],
    ['nothing', null, 'not-an-object'],
    ['a later format', broken((pack) => Object.assign(pack, { format: 2 })), 'unknown-format'],
    ['an unknown field', broken((pack) => Object.assign(pack, { extra: 1 })), 'bad-shape'],
    [
      'a language we do not read',
      broken((pack) => Object.assign(pack.entities[0]?.names ?? {}, { fr: ['Aktaou'] })),
      'bad-shape',
    ],
    [
      'a value that is no canonical decimal',
      broken((pack) => Object.assign(pack.series[0]?.points[0] ?? {}, { value: '12.0' })),
      'bad-shape',
    ],
    [
      'a number instead of a decimal',
      broken((pack) => Object.assign(pack.series[0]?.points[0] ?? {}, { value: 12 })),
      'bad-shape',
    ],
    [
      'a period that is none',
      broken((pack) => Object.assign(pack.series[0]?.points[0] ?? {}, { period: '2024-Q5' })),
      'bad-shape',
    ],
    [
      'a unit nobody can compare',
      broken((pack) => Object.assign(pack.series[0] ?? {}, { unit: 'bananas' })),
      'bad-shape',
    ],
    [
      'an address that is no web page',
      broken((pack) => Object.assign(pack.sources[0] ?? {}, { url: 'javascript:alert(1)' })),
      'bad-shape',
    ],
    ['one id twice', broken((pack) => pack.entities.push(...small().entities)), 'duplicate-id'],
    [
      'a source that is not there',
      broken((pack) => Object.assign(pack.entities[0]?.facts[0] ?? {}, { sourceId: 'nowhere' })),
      'unresolved-reference',
    ],
    [
      'a concept that is not there',
      broken((pack) => Object.assign(pack.series[0] ?? {}, { conceptId: 'nowhere' })),
      'unresolved-reference',
    ],
  ])('refuses %s, and says why', (_, json, error) => {
    expect(parsePack(json)).toEqual({ ok: false, error });
    expect(packProblems(json).length).toBeGreaterThan(0);
  });

  it('lets no foreign key into the prototype', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(small()).replace('"names":{"en"', '"names":{"__proto__":{"polluted":true},"en"'),
    );
    parsePack(json);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('takes the example of the pack format page', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/pack-format.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1];
    expect(parsePack(JSON.parse(example ?? 'null')).ok).toBe(true);
  });
});

describe('parseSeriesUnit', () => {
  it.each([
    ['billion USD', { scale: '1000000000', kind: 'money', unit: 'USD', per: null }],
    ['million t per year', { scale: '1000000', kind: 'quantity', unit: 't', per: 'a' }],
    ['thousand TEU', { scale: '1000', kind: 'quantity', unit: 'TEU', per: null }],
    ['%', { scale: '1', kind: 'percent', unit: 'percent', per: null }],
    ['companies', { scale: '1', kind: 'count', unit: 'companies', per: null }],
    ['KZT per USD', { scale: '1', kind: 'rate', unit: 'KZT/USD', per: null }],
    ['t U', { scale: '1', kind: 'quantity', unit: 't', per: null }],
    ['million bananas', null],
  ])('reads %j', (unit, expected) => {
    expect(parseSeriesUnit(unit)).toEqual(expected);
  });
});
