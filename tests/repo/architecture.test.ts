/*
 * The arrows of the house. A room may import only what its row allows; a type-only import needs a row too.
 * docs/decisions/0004-arrows.md says which two arrows we added to the first table, and why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rule = {
  /** Rooms it may import from; its own room always. */
  readonly rooms: readonly string[];
  /** Rooms it may import types from. */
  readonly types: readonly string[];
  /** npm packages (and `wxt/…`) it may import. */
  readonly packages: readonly string[];
};

const CORE_ENGINE = ['core/text', 'core/dataset', 'core/figures', 'core/entities', 'core/context', 'core/summary'];
const rule = (rooms: readonly string[], packages: readonly string[] = [], types: readonly string[] = []): Rule => ({
  rooms,
  types,
  packages,
});

const MAY_IMPORT: Readonly<Record<string, Rule>> = {
  'core/text': rule([]),
  'core/hover': rule([]),
  'core/annotation': rule(['core/text'], ['approx-string-match'], ['core/works']),
  'core/dataset': rule(['core/text'], ['valibot']),
  'core/figures': rule(['core/text']),
  'core/works': rule(['core/text']),
  'core/wording': rule(['core/text']),
  'core/entities': rule(['core/text', 'core/dataset']),
  'core/context': rule(['core/text', 'core/dataset', 'core/figures', 'core/entities']),
  'core/summary': rule(['core/text', 'core/dataset', 'core/figures', 'core/entities']),
  'core/speech': rule(['core/text', 'core/dataset', 'core/figures', 'core/entities']),
  'core/compare': rule(['core/text', 'core/dataset', 'core/figures', 'core/entities']),
  'core/analysis': rule(CORE_ENGINE),
  'page/article': rule(['core/text', 'core/annotation', 'core/works']),
  'page/anchors': rule(['core/text', 'core/annotation', 'page/article']),
  'page/highlight': rule(['core/text', 'core/annotation', 'core/hover', 'page/article', 'page/anchors']),
  store: rule(['core/text', 'core/annotation', 'core/works'], ['dexie', 'valibot'], ['core/dataset']),
  extension: rule(
    ['core/text', 'core/dataset', 'core/annotation'],
    ['valibot', 'wxt/browser', 'wxt/utils/storage', 'virtual:bundled-packs'],
    [...CORE_ENGINE, 'core/annotation', 'core/analysis', 'core/works', 'core/wording', 'page/article'],
  ),
  components: rule(
    ['core/annotation'],
    ['preact'],
    [...CORE_ENGINE, 'core/analysis', 'core/works', 'core/wording', 'core/hover'],
  ),
};

const ROOT = resolve(import.meta.dirname, '../..');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** 'core/text' for lib/core/text/span.ts, 'components' for components/…, 'core' for lib/core/result.ts. */
function roomOf(file: string): string {
  const path = relative(ROOT, file).replaceAll('\\', '/');
  if (!path.startsWith('lib/')) return path.split('/')[0] ?? '';
  const folders = dirname(path).split('/').slice(1);
  return folders[0] === 'core' || folders[0] === 'page' ? folders.slice(0, 2).join('/') : (folders[0] ?? '');
}

type Import = { readonly from: string; readonly isType: boolean };

/** Every static import, re-export and dynamic import of a source text. */
function importsOf(source: string): Import[] {
  const statics = source.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamics = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statics].map((found) => ({ from: found[2] ?? '', isType: found[1] !== undefined })),
    ...[...dynamics].map((found) => ({ from: found[1] ?? '', isType: false })),
  ];
}

/** Why each import of `file` that `allowed` does not cover is against the arrows. */
function violations(file: string, allowed: Rule): string[] {
  const own = roomOf(file);
  return importsOf(readFileSync(file, 'utf8')).flatMap(({ from, isType }) => {
    const name = relative(ROOT, file);
    if (!from.startsWith('.')) {
      const ok = allowed.packages.some((each) => from === each || from.startsWith(`${each}/`));
      return ok ? [] : [`${name} imports ${from}`];
    }
    const room = roomOf(resolve(dirname(file), from));
    if (room === own || room === 'core' || allowed.rooms.includes(room)) return [];
    if (allowed.types.includes(room) && isType) return [];
    return [`${name} imports ${isType ? 'types of ' : ''}${room}`];
  });
}

const rooms = Object.entries(MAY_IMPORT);
const allFiles = ['lib', 'components'].flatMap((folder) => sourceFiles(join(ROOT, folder)));

describe('the arrows of the house', () => {
  it.each(rooms)('%s imports only what its row allows', (room, allowed) => {
    const files = allFiles.filter((file) => roomOf(file) === room);
    expect(files.flatMap((file) => violations(file, allowed))).toEqual([]);
  });

  it('gives every file of lib and components a room with a row', () => {
    const known = new Set([...rooms.map(([room]) => room), 'core']);
    expect(allFiles.filter((file) => !known.has(roomOf(file))).map((file) => relative(ROOT, file))).toEqual([]);
  });

  it('keeps browser.runtime messages in lib/extension/messages and `browser` in lib/extension', () => {
    const users = allFiles.filter((file) => /from 'wxt\/browser'/.test(readFileSync(file, 'utf8')));
    expect(users.filter((file) => roomOf(file) !== 'extension')).toEqual([]);
    const senders = allFiles.filter((file) => /\.(sendMessage|onMessage)\b/.test(readFileSync(file, 'utf8')));
    expect(senders.filter((file) => !relative(ROOT, file).includes('messages'))).toEqual([]);
  });

  it('has no barrel and no utils folder', () => {
    const names = allFiles.map((file) => relative(ROOT, file));
    expect(names.filter((name) => /(^|\/)index\.tsx?$|\/utils\//.test(name))).toEqual([]);
  });

  it('sees an import against the arrows', () => {
    const planted = "import { x } from '../../page/article/look';\nimport { browser } from 'wxt/browser';";
    expect(importsOf(planted).map(({ from }) => from)).toEqual(['../../page/article/look', 'wxt/browser']);
  });
});

describe('strings that must not reach a page as markup', () => {
  it('uses no way to write HTML or run text', () => {
    const banned =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|new Function\(|\beval\(/;
    const files = [...allFiles, ...sourceFiles(join(ROOT, 'entrypoints'))];
    expect(files.filter((file) => banned.test(readFileSync(file, 'utf8'))).map((file) => relative(ROOT, file))).toEqual(
      [],
    );
  });
});
