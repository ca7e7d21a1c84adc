import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../lib/core/dataset/dataset';
import { openDataset } from '../lib/core/dataset/open-dataset';
import type { Pack } from '../lib/core/dataset/pack';
import { packProblems, parsePack } from '../lib/core/dataset/parse-pack';
import { BUNDLED_PACK_IDS } from '../lib/extension/bundled-pack-ids';
import { InputError } from './read-input';

/** Bundled packs in their order, then the others by name: a later one wins. */
const byOrder = (one: string, other: string): number => orderOf(one) - orderOf(other) || (one < other ? -1 : 1);
function orderOf(file: string): number {
  const at = BUNDLED_PACK_IDS.findIndex((id) => file === `${id}.json`);
  return at === -1 ? BUNDLED_PACK_IDS.length : at;
}

/** Open the packs of `folder`. Throws an `InputError` with the first faults of a damaged one. */
export function openPacks(folder: string): Dataset {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort(byOrder);
  const packs = files.map((name): Pack => {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      throw new InputError(`The pack ${name} is no JSON: ${(error as Error).message}`);
    }
    const parsed = parsePack(json);
    if (!parsed.ok)
      throw new InputError(
        `The pack ${name} was refused (${parsed.error}):\n${packProblems(json).slice(0, 5).join('\n')}`,
      );
    return parsed.value;
  });
  return openDataset(packs);
}
