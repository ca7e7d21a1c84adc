import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/core/dataset/pack';
import { parsePackText } from '../../../lib/core/dataset/parse-pack-text';
import { printPack } from '../../../lib/core/dataset/print-pack';
import { readPack } from '../../support/shared';

/** The same JSON with the fields of every object the other way round. */
function turned(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turned);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([field, value]) => [field, turned(value)]),
  );
}

describe('printPack', () => {
  const pack = readPack() as unknown as Pack;
  const text = printPack(pack);

  it('prints a pack that reads back as it was', () => {
    const read = parsePackText(text);
    expect(read.ok && read.value).toEqual(pack);
  });

  it('prints equal packs alike, whatever order their fields were made in', () => {
    expect(printPack(turned(pack) as Pack)).toBe(text);
  });

  it('gives each entry a line of its own', () => {
    expect(text.split('\n').filter((line) => line.startsWith('    {"id":"'))).toHaveLength(
      pack.entities.length + pack.concepts.length + pack.series.length + pack.events.length + pack.sources.length,
    );
  });
});
