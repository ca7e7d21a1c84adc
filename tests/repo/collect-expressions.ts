/*
 * Every regular expression of the product: the literals, read off the syntax trees of the sources, and those made with
 * `new RegExp(…)`, noted while the modules load and the engine reads an article of each language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transform } from 'esbuild';
import { parseAstAsync } from 'vite';
import { LANGUAGES, type Language } from '../../lib/core/text/language';

/** One regular expression and the file it is of. */
export type Expression = { readonly file: string; readonly source: string; readonly flags: string };

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['lib', 'components', 'entrypoints'];
// The rooms whose modules load without a browser; the others make no expression at run time.
const LOADED = /^lib\/(?:core|page)\//;

// One figure each: the forms that open a range are made into expressions when the first number is read.
const SAMPLES: Readonly<Record<Language, string>> = {
  en: 'Cargo rose by up to 3.5 million tons, from 4 to 6 per cent, in Aktau in 2024.',
  zh: '2024年，阿克套港货物吞吐量增长至350万吨以上，增幅达4%至6%。',
  ru: 'В 2024 году порт Актау перевалил до 3,5 млн тонн, от 4 до 6 процентов больше.',
  kk: '2024 жылы Ақтау порты 3,5 млн тоннаға дейін жүк өткізді, 4-6 пайызға артық.',
};

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The regular expression literals of the TypeScript text `code`. */
export async function literalsOf(code: string, file: string): Promise<Expression[]> {
  const loader = file.endsWith('.tsx') ? 'tsx' : 'ts';
  const plain = await transform(code, { loader, target: 'esnext', charset: 'utf8' });
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ file, source: pattern, flags });
    } else for (const child of Object.values(node)) visit(child);
  };
  visit(await parseAstAsync(plain.code));
  return found;
}

/** What `run` makes with `new RegExp(…)` in modules of `ROOT`/lib. */
async function madeDuring(run: () => Promise<void>): Promise<Expression[]> {
  const found: Expression[] = [];
  const note = (made: RegExp): RegExp => {
    const file = /lib\/(?:core|page)\/[^\s:?)]+/.exec(new Error().stack ?? '')?.[0];
    if (file !== undefined) found.push({ file, source: made.source, flags: made.flags });
    return made;
  };
  const original = globalThis.RegExp;
  // Replaced, not wrapped: a module looks the name up when it makes one.
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args, newTarget) => note(Reflect.construct(target, args, newTarget)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Every regular expression of the product once, with the first file that has it. */
export async function collectExpressions(): Promise<Expression[]> {
  const files = FOLDERS.flatMap(sourcesIn);
  const literals = await Promise.all(files.map((file) => literalsOf(readFileSync(join(ROOT, file), 'utf8'), file)));
  const made = await madeDuring(async () => {
    for (const file of files.filter((each) => LOADED.test(each))) await import(join(ROOT, file));
    const { analyse } = await import('../../lib/core/analysis/analyse');
    const { openDataset } = await import('../../lib/core/dataset/open-dataset');
    const { parsePack } = await import('../../lib/core/dataset/parse-pack');
    const pack = parsePack(JSON.parse(readFileSync(join(ROOT, 'public/packs/central-asia.json'), 'utf8')));
    if (!pack.ok) throw new Error(pack.error);
    const dataset = openDataset([pack.value]);
    for (const language of LANGUAGES) analyse(SAMPLES[language], { language, dataset });
  });
  const byText = new Map<string, Expression>();
  for (const each of [...literals.flat(), ...made]) {
    const key = `/${each.source}/${each.flags}`;
    if (!byText.has(key)) byText.set(key, each);
  }
  return [...byText.values()];
}
