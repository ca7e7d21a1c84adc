import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../lib/core/dataset/find-json-fault';
import { printPlace, printValue } from '../../../lib/core/dataset/pack-refusal';
import { packProblems, parsePack } from '../../../lib/core/dataset/parse-pack';
import { LONGEST_PACK_TEXT, parsePackText } from '../../../lib/core/dataset/parse-pack-text';
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

  it('says each thing that is wrong, with its place', () => {
    const pack = broken((each) => {
      Object.assign(each.entities[0] ?? {}, { kind: 'town', names: { en: [''] } });
      Object.assign(each.sources[0] ?? {}, { url: 'ftp://example.org' });
    });
    expect(packProblems(pack)).toEqual([
      'entities[0].names.en[0] empty',
      'entities[0].kind unknown-value (town)',
      'sources[0].url bad-address (ftp://example.org)',
    ]);
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

/** The small pack as text, with `from` in it replaced: keys and escapes that no object literal has. */
const edited = (from: string, to: string): string => JSON.stringify(small()).replace(from, to);
const text = (change: (pack: Small) => void): string => JSON.stringify(broken(change));

describe('parsePackText', () => {
  it('takes a small pack as it is, behind the mark some editors begin a file with too', () => {
    expect(parsePackText(JSON.stringify(small()))).toEqual({ ok: true, value: small() });
    expect(parsePackText(`\ufeff${JSON.stringify(small(), null, 2)}`)).toEqual({ ok: true, value: small() });
  });

  it('takes markup in a name as the letters it is', () => {
    const name = '<img src=x onerror=alert(1)>';
    const parsed = parsePackText(edited('"Aktau"', JSON.stringify(name)));
    expect(parsed.ok && parsed.value.entities[0]?.names.en).toEqual([name]);
  });

  it.each([
    ['an empty file', '', 1, 1, ''],
    ['a page', '<!doctype html>\n<html>', 1, 1, '<!doctype html>'],
    ['a file that breaks off', '{\n  "format": 1,\n  "id": "sma', 3, 13, ''],
    ['a comma too many', '{\r\n  "format": 1,\r\n}', 3, 1, '}'],
    ['a name without quotation marks', '{ format: 1 }', 1, 3, 'format: 1 }'],
    ['single quotation marks', "{ 'format': 1 }", 1, 3, "'format': 1 }"],
    ['a line break inside a text', '{"id": "a\nb"}', 1, 10, ''],
    ['an unknown escape', '{"id": "\\x41"}', 1, 9, '\\x41"}'],
    ['a comment', '{\n  // mine\n}', 2, 3, '// mine'],
    ['a number with a zero before it', '[01]', 1, 3, '1]'],
    ['two packs in one file', '{}\n{}', 2, 1, '{}'],
  ])('refuses %s with the line and the column', (_, json, line, column, value) => {
    expect(parsePackText(json)).toEqual({
      ok: false,
      error: 'not-json',
      refusal: { reason: 'not-json', place: '', value, position: { line, column } },
    });
  });

  it('refuses what is too large before it reads it, and takes what is not', () => {
    const large = ' '.repeat(LONGEST_PACK_TEXT);
    expect(parsePackText(`${large} `)).toMatchObject({ error: 'too-large', refusal: { value: '67108865' } });
    expect(parsePackText(`${large.slice(2)}{}`)).toMatchObject({ error: 'unknown-format' });
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('refuses ten thousand %s in each other, and brackets in a text are none', (_, open, close) => {
    const deep = open.repeat(10_000) + close.repeat(10_000);
    const column = open.length * 32 + 1;
    expect(parsePackText(deep)).toMatchObject({
      error: 'nested-too-deep',
      refusal: { position: { line: 1, column } },
    });
    expect(parsePackText(open.repeat(100_000))).toMatchObject({ error: 'nested-too-deep' });
    const name = '[{'.repeat(40);
    expect(parsePackText(edited('"Aktau"', JSON.stringify(`\\"${name}`))).ok).toBe(true);
  });

  it.each<[string, string, string, string, string]>([
    ['a list', '[]', 'not-an-object', '', '[…]'],
    ['nothing', 'null', 'not-an-object', '', 'null'],
    ['an empty object', '{}', 'unknown-format', 'format', ''],
    ['a later format', edited('"format":1', '"format":2'), 'unknown-format', 'format', '2'],
    ['a format that is text', edited('"format":1', '"format":"1"'), 'unknown-format', 'format', '1'],
    [
      '__proto__',
      edited('{"en"', '{"__proto__":{"x":1},"en"'),
      'forbidden-key',
      'entities[0].names.__proto__',
      '__proto__',
    ],
    ['__proto__ on top', edited('{"format"', '{"__proto__":{},"format"'), 'forbidden-key', '__proto__', '__proto__'],
    [
      'an escaped __proto__',
      edited('{"en"', '{"__prot\\u006f__":[],"en"'),
      'forbidden-key',
      'entities[0].names.__proto__',
      '__proto__',
    ],
    [
      'constructor',
      edited('"gloss":{', '"gloss":{"constructor":"x"'),
      'forbidden-key',
      'entities[0].gloss.constructor',
      'constructor',
    ],
    [
      'prototype',
      edited('"gloss":{', '"gloss":{"prototype":"x"'),
      'forbidden-key',
      'entities[0].gloss.prototype',
      'prototype',
    ],
    [
      'an override of the direction',
      edited('"Aktau"', '"Akt\u202eua"'),
      'direction-mark',
      'entities[0].names.en[0]',
      'Akt\\u202eua',
    ],
    [
      'an escaped override',
      edited('"Aktau"', '"Akt\\u202Eua"'),
      'direction-mark',
      'entities[0].names.en[0]',
      'Akt\\u202eua',
    ],
    [
      'an embedding',
      edited('"a port city"', '"a \u202bport"'),
      'direction-mark',
      'entities[0].facts[0].text.en',
      'a \\u202bport',
    ],
    [
      'an isolate',
      edited('"Capacity"', '"\u2066Capacity\u2069"'),
      'direction-mark',
      'series[0].names.en',
      '\\u2066Capacity\\u2069',
    ],
    [
      'an isolate in a key',
      edited('"gloss":{', '"gloss":{"e\u2067n":"x"'),
      'direction-mark',
      'entities[0].gloss["e\\u2067n"]',
      'e\\u2067n',
    ],
    [
      'a null character',
      edited('"Aktau"', '"Ak\\u0000tau"'),
      'control-character',
      'entities[0].names.en[0]',
      'Ak\\u0000tau',
    ],
    [
      'an escaped line break',
      edited('"Aktau"', '"Ak\\ntau"'),
      'control-character',
      'entities[0].names.en[0]',
      'Ak\\u000atau',
    ],
    [
      'a control of the second set',
      edited('"Aktau"', '"Ak\u0085tau"'),
      'control-character',
      'entities[0].names.en[0]',
      'Ak\\u0085tau',
    ],
    [
      'half of a pair',
      edited('"Aktau"', '"Ak\\ud83dtau"'),
      'lone-surrogate',
      'entities[0].names.en[0]',
      'Ak\\ud83dtau',
    ],
    [
      'a name of a million',
      edited('"Aktau"', `"${'x'.repeat(1_000_000)}"`),
      'name-too-long',
      'entities[0].names.en[0]',
      `${'x'.repeat(60)}…`,
    ],
    [
      'a name of 201',
      edited('"Aktau"', `"${'港'.repeat(201)}"`),
      'name-too-long',
      'entities[0].names.en[0]',
      `${'港'.repeat(60)}…`,
    ],
    [
      'a text of 601',
      edited('"a port city"', `"${'x'.repeat(601)}"`),
      'text-too-long',
      'entities[0].facts[0].text.en',
      `${'x'.repeat(60)}…`,
    ],
    [
      '201 names',
      edited('["Aktau"]', JSON.stringify(Array.from({ length: 201 }, (_, at) => `Aktau ${at}`))),
      'too-many',
      'entities[0].names.en',
      '[…]',
    ],
    ['an empty name', edited('"Aktau"', '""'), 'empty', 'entities[0].names.en[0]', ''],
    ['an unknown field', edited('"events":[]', '"events":[],"evnts":[]'), 'unknown-field', 'evnts', 'evnts'],
    [
      'a language we do not read',
      edited('{"en":["Aktau"]', '{"en":["Aktau"],"fr":["Aktaou"]'),
      'unknown-field',
      'entities[0].names.fr',
      'fr',
    ],
    ['a field left out', edited('"kind":"place",', ''), 'missing-field', 'entities[0].kind', ''],
    ['a kind that is none', edited('"place"', '"town"'), 'unknown-value', 'entities[0].kind', 'town'],
    ['a number for a decimal', edited('"value":"12"', '"value":12'), 'wrong-type', 'series[0].points[0].value', '12'],
    [
      'a decimal with a zero behind',
      edited('"value":"12"', '"value":"12.0"'),
      'bad-decimal',
      'series[0].points[0].value',
      '12.0',
    ],
    [
      'a decimal with a comma',
      edited('"value":"12"', '"value":"1,2"'),
      'bad-decimal',
      'series[0].points[0].value',
      '1,2',
    ],
    [
      'a fifth quarter',
      edited('"period":"2024"', '"period":"2024-Q5"'),
      'bad-period',
      'series[0].points[0].period',
      '2024-Q5',
    ],
    [
      'a date with dots',
      edited('"asOf":null', '"asOf":"6.11.2025"'),
      'bad-date',
      'entities[0].facts[0].asOf',
      '6.11.2025',
    ],
    ['half a year', edited('"year":2024', '"year":2024.5'), 'bad-year', 'entities[0].facts[0].year', '2024.5'],
    ['a unit nobody compares in', edited('"million t per year"', '"bananas"'), 'bad-unit', 'series[0].unit', 'bananas'],
    [
      'an address that runs code',
      edited('"https://example.org/a"', '"javascript:alert(1)"'),
      'bad-address',
      'sources[0].url',
      'javascript:alert(1)',
    ],
    ['an id with a space', edited('"id":"aktau"', '"id":"Ak tau"'), 'bad-id', 'entities[0].id', 'Ak tau'],
    ['a version of two numbers', edited('"1.0.0"', '"1.0"'), 'bad-version', 'version', '1.0'],
    [
      'one id twice',
      text((pack) => pack.entities.push(...small().entities)),
      'duplicate-id',
      'entities[1].id',
      'aktau',
    ],
    [
      'a source that is not there',
      edited('"sourceId":"source"', '"sourceId":"nowhere"'),
      'unresolved-reference',
      'entities[0].facts[0].sourceId',
      'nowhere',
    ],
    [
      'a concept that is not there',
      edited('"conceptId":"capacity"', '"conceptId":"nowhere"'),
      'unresolved-reference',
      'series[0].conceptId',
      'nowhere',
    ],
  ])('refuses %s, and says why and where', (_, json, reason, place, value) => {
    expect(parsePackText(json)).toEqual({
      ok: false,
      error: reason,
      refusal: { reason, place, value, position: null },
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('takes a name of two hundred units, and pairs that are whole', () => {
    expect(parsePackText(edited('"Aktau"', `"${'x'.repeat(198)}🚢"`)).ok).toBe(true);
  });
});

describe('findJsonFault', () => {
  it('finds a fault just where JSON.parse does', () => {
    const isJson = (json: string): boolean => {
      try {
        JSON.parse(json);
        return true;
      } catch {
        return false;
      }
    };
    const parts = fc.constantFrom(...'{}[],:" \n\\-+.01e'.split(''), 'true', 'null', '"a"', '\\u00e9', '\u0007', 'é');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (each) => {
        expect(findJsonFault(each.join('')) === null).toBe(isJson(each.join('')));
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(findJsonFault(json)).toBeNull();
      }),
    );
  });
});

describe('printPlace and printValue', () => {
  it.each([
    [[], ''],
    [['entities', 12, 'names', 'ru', 0], 'entities[12].names.ru[0]'],
    [['entities', 0, 'a b'], 'entities[0]["a b"]'],
    [['"]'], '[""]"]'],
  ])('prints the way %j as %j', (path, place) => {
    expect(printPlace(path)).toBe(place);
  });

  it.each([
    ['Aktau', 'Aktau'],
    ['a\u2028b\u200bc\ufeff', 'a\\u2028b\\u200bc\\ufeff'],
    [`${'x'.repeat(59)}🚢`, `${'x'.repeat(59)}…`], // no half of a pair is left at the cut
    [12, '12'],
    [undefined, ''],
    [{ a: 1 }, '{…}'],
  ])('prints the value %j as %j', (value, printed) => {
    expect(printValue(value)).toBe(printed);
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
