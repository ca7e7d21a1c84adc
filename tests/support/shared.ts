import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../lib/core/dataset/dataset';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import { parsePack } from '../../lib/core/dataset/parse-pack';

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/** The seed article without its marker lines, or null where it is not beside this checkout. */
export function readSeed(): string | null {
  const name = existsSync(SEEDS) ? readdirSync(SEEDS).find((each) => each.endsWith('.txt')) : undefined;
  return name === undefined ? null : readFileSync(join(SEEDS, name), 'utf8').replace(/\s*Original:[\s\S]*$/, '');
}

/** The bundled pack as JSON; each call gives its own, to change. */
export const readPack = (): { entities: { id: string; misspellings: object }[] } =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/packs/central-asia.json'), 'utf8'));

/** Open a pack that was read as JSON; throws when it is refused. */
export function openPack(json: unknown): Dataset {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(`the pack was refused: ${parsed.error}`);
  return openDataset([parsed.value]);
}

/** The bundled packs, opened together as the product opens them. */
export function openBundledPacks(): Dataset {
  return openDataset(
    ['central-asia', 'world'].map((id) => {
      const parsed = parsePack(
        JSON.parse(readFileSync(join(import.meta.dirname, `../../public/packs/${id}.json`), 'utf8')),
      );
      if (!parsed.ok) throw new Error(`the pack "${id}" was refused: ${parsed.error}`);
      return parsed.value;
    }),
  );
}
