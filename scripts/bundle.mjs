import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

/** Bundle a TypeScript entry of ours for Node and import it. Takes some tens of ms. */
export async function importTypeScript(entry) {
  const { build } = await import('esbuild');
  const folder = join(ROOT, 'node_modules', '.cache', 'sidelight');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replace(/[^a-z0-9]+/gi, '-')}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
    external: ['linkedom'],
  });
  return import(pathToFileURL(outfile).href);
}
