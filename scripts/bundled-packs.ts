import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNames } from '../lib/core/dataset/compiled-names';
import { compileNames } from '../lib/core/dataset/name-table';
import { packKey } from '../lib/core/dataset/open-dataset';
import { packProblems, parsePack } from '../lib/core/dataset/parse-pack';
import { BUNDLED_PACK_IDS } from '../lib/extension/bundled-pack-ids';

const MODULE = 'virtual:bundled-packs';
const FOLDER = join(import.meta.dirname, '..', 'public', 'packs');

/** The module `virtual:bundled-packs` (lib/extension/bundled-packs.d.ts) of the packs as they are in public/packs now. */
function createModule(): string {
  const files = BUNDLED_PACK_IDS.map((id) => ({ id, bytes: readFileSync(join(FOLDER, `${id}.json`)) }));
  const packs = files.map(({ id, bytes }) => {
    const json: unknown = JSON.parse(bytes.toString('utf8'));
    const parsed = parsePack(json);
    if (!parsed.ok)
      throw new Error(`public/packs/${id}.json: ${[parsed.error, ...packProblems(json).slice(0, 5)].join('\n')}`);
    return parsed.value;
  });
  const names = writeNames({ packs: packs.map(packKey), names: compileNames(packs) });
  return `export const PACK_DIGESTS = ${JSON.stringify(
    Object.fromEntries(files.map(({ id, bytes }) => [id, createHash('sha256').update(bytes).digest('hex')])),
  )};
export const COMPILED_NAMES = ${JSON.stringify(Buffer.from(names).toString('base64'))};`;
}

/** Vite plugin: checks the bundled packs and compiles their names while building, so that a worker that wakes need not. */
export function bundledPacks() {
  return {
    name: 'sidelight-bundled-packs',
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id: string) => (id === `\0${MODULE}` ? createModule() : null),
  };
}
