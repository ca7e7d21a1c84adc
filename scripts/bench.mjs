/*
 * npm run bench: speed and size, measured here and now. Ratios against a floor of the same run are what to read; the
 * machine's own times say little. Prints a Markdown table for docs/benchmarks.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { benchKeeping } from '../tests/bench/keeping.mjs';
import { benchMoving } from '../tests/bench/moving.mjs';
import { benchPainting } from '../tests/bench/painting.mjs';
import { benchReading } from '../tests/bench/reading.mjs';
import { benchWaking } from '../tests/bench/waking.mjs';
import { buildChrome } from './build.mjs';
import { importTypeScript } from './bundle.mjs';
import { demoCopyPage, pageOfText } from './demo.mjs';
import { findChromium, installPackages, ROOT } from './setup.mjs';

/** The seed where it is beside this checkout, else the demo. */
function chooseArticle() {
  const seeds = join(ROOT, '..', 'shared', 'seeds');
  const name = existsSync(seeds) ? readdirSync(seeds).find((each) => each.endsWith('.txt')) : undefined;
  const text =
    name === undefined
      ? readFileSync(join(ROOT, 'tests/fixtures/demo/en.txt'), 'utf8')
      : readFileSync(join(seeds, name), 'utf8');
  return {
    label: name === undefined ? 'the demo' : 'the seed',
    text,
    page: name === undefined ? demoCopyPage() : pageOfText(text),
  };
}

await installPackages();
const executablePath = await findChromium();
const { label, text, page } = chooseArticle();
const { bench } = await importTypeScript('tests/bench/core.ts');
const { benchFigures } = await importTypeScript('tests/bench/figures.ts');
const { benchPacks } = await importTypeScript('tests/bench/packs.ts');
const rows = [...bench(ROOT, text.replace(/\s*Original:[\s\S]*$/, ''), label), ...benchFigures(ROOT), ...benchPacks()];
const folder = await buildChrome();

const sizeOf = (name) => gzipSync(readFileSync(join(ROOT, folder, name)), { level: 9 }).length;
const sizeRow = (name, size) => ({ name: `size: ${name}`, value: `${(size / 1000).toFixed(1)} kB gz`, ratio: '' });
const scripts = readdirSync(join(ROOT, folder, 'content-scripts')).map((name) => `content-scripts/${name}`);
const words = readdirSync(join(ROOT, folder)).filter((name) => /^words-.*\.js$/.test(name));
rows.push(...[...scripts, ...words].map((name) => sizeRow(name, sizeOf(name))));
const always = scripts.reduce((sum, name) => sum + sizeOf(name), 0);
// A page receives the words of one language (docs/decisions/0016); the largest is counted.
rows.push(sizeRow('all a page receives', always + Math.max(...words.map(sizeOf))));
rows.push(
  sizeRow(
    'the same with the words of all languages',
    words.reduce((sum, name) => sum + sizeOf(name), always),
  ),
);
rows.push(
  ...(await benchWaking(executablePath, folder)),
  ...(await benchPainting(executablePath, folder, page)),
  ...(await benchKeeping(executablePath, folder, page)),
  ...(await benchMoving(executablePath)),
  ...(await benchReading(executablePath)),
);

console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
console.log('| measured | value | × floor |\n|---|---|---|');
for (const { name, value, ratio } of rows) console.log(`| ${name} | ${value} | ${ratio} |`);
