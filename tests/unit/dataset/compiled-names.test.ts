import { describe, expect, it } from 'vitest';
import { readNames, writeNames } from '../../../lib/core/dataset/compiled-names';
import { compileNames } from '../../../lib/core/dataset/name-table';
import { openDataset, packKey } from '../../../lib/core/dataset/open-dataset';
import type { Entity, Pack } from '../../../lib/core/dataset/pack';
import { parsePack } from '../../../lib/core/dataset/parse-pack';
import { readPack } from '../../support/shared';

const parsed = parsePack(readPack());
if (!parsed.ok) throw new Error(parsed.error);
const pack = parsed.value;
const names = compileNames([pack]);
const bytes = writeNames({ packs: [packKey(pack)], names });
const copy = (): Uint8Array => Uint8Array.from(bytes);

describe('compiled names', () => {
  it('read back as they were written', () => {
    expect(readNames(copy())).toEqual({ ok: true, value: { packs: [packKey(pack)], names } });
  });

  it('open the same dataset as the pack alone', () => {
    const read = readNames(copy());
    if (!read.ok) throw new Error(read.error);
    const [plain, compiled] = [openDataset([pack]), openDataset([pack], read.value.names)];
    const all = Array.from({ length: plain.nameCount }, (_, value) => value);
    expect(all.length).toBeGreaterThan(2_000);
    expect(all.map(compiled.aliasOf)).toEqual(all.map(plain.aliasOf));
    expect(compiled.aliasOf(all.length)).toBeUndefined();
  });

  it('are refused when they are of another version, cut short, or changed anywhere', () => {
    const other = copy();
    other[0] = 99;
    expect(readNames(other)).toEqual({ ok: false, error: 'unknown-version' });
    expect(readNames(copy().subarray(0, 28))).toEqual({ ok: false, error: 'damaged' });
    expect(readNames(copy().slice(0, bytes.length - 4))).toEqual({ ok: false, error: 'damaged' });
    for (let at = 8; at < bytes.length; at += 9_973) {
      const changed = copy();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readNames(changed)).toEqual({ ok: false, error: 'damaged' });
    }
  });

  it('hold more entities than a number of two bytes', () => {
    const entity = (id: string, name: string): Entity => ({
      id,
      kind: 'place',
      names: { en: [name] },
      unconfirmed: [],
      gloss: {},
      misspellings: {},
      cues: [],
      facts: [],
      relations: [],
    });
    const entities = Array.from({ length: 70_000 }, (_, index) => entity(`e${index}`, `Place ${index}`));
    const large: Pack = {
      ...{ format: 1, id: 'large', version: '1.0.0' },
      ...{ entities, concepts: [], series: [], events: [], sources: [] },
    };
    const read = readNames(writeNames({ packs: [], names: compileNames([large]) }));
    if (!read.ok) throw new Error(read.error);
    const dataset = openDataset([large], read.value.names);
    expect(dataset.aliasOf(69_999)?.readings[0]?.entity.id).toBe('e69999');
  });
});
