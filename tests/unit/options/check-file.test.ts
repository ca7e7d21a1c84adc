import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../entrypoints/options/check-file';
import type { Pack } from '../../../lib/core/dataset/pack';
import { smallEntity, smallPack } from '../../support/small-pack';

const bundled = [
  smallPack('world', [smallEntity('kazakhstan', { en: ['Kazakhstan'] }, { kind: 'place' })]),
  smallPack('central-asia', [smallEntity('samruk', { en: ['Samruk-Kazyna'] })]),
];
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const check = (file: string | Uint8Array<ArrayBuffer> | Pack, own: readonly Pack[] = [], asked: string[] = []) => {
  const text = typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file);
  return checkFile({ bytes: typeof text === 'string' ? bytesOf(text) : text, bundled, own, asked });
};
const named = (name: string): Pack => smallPack('bad', [smallEntity('x', { en: [name] })]);

describe('a file that is no pack', () => {
  const steppe = JSON.stringify(smallPack('steppe', []));
  it.each<[string, string | Uint8Array<ArrayBuffer> | Pack, object]>([
    ['no JSON', '{"format": 1,\n  oops', { reason: 'not-json', position: { line: 2, column: 3 } }],
    ['a broken end', steppe.slice(0, 40), { reason: 'not-json' }],
    ['another encoding', new Uint8Array([0x7b, 0xcf, 0xf0, 0xe8]), { reason: 'not-utf-8' }],
    ['10 000 levels', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, { reason: 'nested-too-deep' }],
    ['a later format', steppe.replace('"format":1', '"format":2'), { reason: 'unknown-format', place: 'format' }],
    ['a list', '[]', { reason: 'not-an-object' }],
    ['a __proto__ key', steppe.replace('{', '{"__proto__":{},'), { reason: 'forbidden-key' }],
    [
      'the same id twice',
      smallPack('bad', [smallEntity('x', { en: ['One'] }), smallEntity('x', { en: ['Two'] })]),
      { reason: 'duplicate-id', place: 'entities[1].id', value: 'x' },
    ],
    [
      'a name of a megabyte',
      named('x'.repeat(1_048_576)),
      { reason: 'name-too-long', place: 'entities[0].names.en[0]' },
    ],
    ['a name that turns around', named('Ali\u202ekeb'), { reason: 'direction-mark', place: 'entities[0].names.en[0]' }],
    ['a control character', named('Ali\u0007'), { reason: 'control-character' }],
  ])('with %s is refused with its place', (_, file, refusal) => {
    expect(check(file)).toMatchObject({ kind: 'refused', refusal });
  });

  it('of a thousand and one entries of one name is refused', () => {
    const entities = Array.from({ length: 1_001 }, (_, index) => smallEntity(`e${index}`, { en: ['Smith'] }));
    expect(check(smallPack('bad', entities))).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'crowded-name', value: 'Smith' },
    });
  });
});

describe('a pack that was read', () => {
  it('keeps markup in names as text, and begins with whatever mark an editor put there', () => {
    expect(check(named('<img src=x onerror=alert(1)>')).kind).toBe('checked');
    expect(check(`\ufeff${JSON.stringify(smallPack('steppe', []))}`).kind).toBe('checked');
  });

  it('says what it changes in packs before it, and what packs behind it change in it', () => {
    const steppe = smallPack('steppe', [smallEntity('samruk', { en: ['Samruk'] })]);
    const mine = smallPack('my-names', [smallEntity('samruk', { en: ['Samruk-Kazyna', 'SK'] })]);
    const verdict = check(steppe, [smallPack('steppe', []), mine]);
    expect(verdict.kind === 'checked' && verdict.pack.conflicts.map(({ earlier, later }) => [earlier, later])).toEqual([
      ['central-asia', 'steppe'],
      ['steppe', 'my-names'],
    ]);
    // Said once, as conflicts.
    expect(verdict.kind === 'checked' && verdict.pack.findings.map(({ code }) => code)).not.toContain(
      'entity-replaced',
    );
  });

  it('with the id of a bundled one may speak of entries of the packs behind that', () => {
    const world = smallPack('world', [
      smallEntity('kazakhstan', { en: ['Kazakhstan'] }, { relations: [{ type: 'operates', to: 'samruk' }] }),
    ]);
    const verdict = check(world);
    expect(verdict.kind === 'checked' && verdict.pack.findings).toEqual([]);
  });

  it('has its errors counted by sort, and those of the entries asked for apart', () => {
    const relations = [{ type: 'part-of', to: 'nowhere' }];
    const entities = Array.from({ length: 30 }, (_, index) =>
      smallEntity(`e${index}`, { en: [`Name ${index}`] }, { relations }),
    );
    const verdict = check(smallPack('steppe', entities), [], ['e7']);
    expect(verdict).toMatchObject({
      kind: 'checked',
      pack: {
        findings: [{ code: 'unresolved-entity', level: 'error', count: 30 }],
        errorsAsked: [{ ids: ['e7', 'nowhere'] }],
      },
    });
    expect(verdict.kind === 'checked' && verdict.pack.findings[0]?.first).toHaveLength(20);
  });
});
