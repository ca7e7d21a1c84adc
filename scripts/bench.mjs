/*
 * npm run bench: speed and size, measured here and now. Ratios against a floor of the same run are what to read; the
 * machine's own times say little. Prints a Markdown table for docs/benchmarks.md. `npm run bench -- peers` runs one part:
 * core, figures, peers (the engine beside other packages), browser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { benchKeeping } from '../tests/bench/keeping.mjs';
import { benchLooking } from '../tests/bench/looking.mjs';
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

/** Sizes of the build, and what takes a browser to measure. */
async function benchBrowser() {
  const executablePath = await findChromium();
  const folder = await buildChrome();
  const sizeOf = (name) => gzipSync(readFileSync(join(ROOT, folder, name)), { level: 9 }).length;
  const sizeRow = (name, size) => ({ name: `size: ${name}`, value: `${(size / 1000).toFixed(1)} kB gz`, ratio: '' });
  const scripts = readdirSync(join(ROOT, folder, 'content-scripts')).map((name) => `content-scripts/${name}`);
  const words = readdirSync(join(ROOT, folder)).filter((name) => /^words-.*\.js$/.test(name));
  const sizes = [...scripts, ...words].map((name) => sizeRow(name, sizeOf(name)));
  const always = scripts.reduce((sum, name) => sum + sizeOf(name), 0);
  return [
    ...sizes,
    // A page receives the words of one language (docs/decisions/0016); the largest is counted.
    sizeRow('all a page receives', always + Math.max(...words.map(sizeOf))),
    sizeRow(
      'the same with the words of all languages',
      words.reduce((sum, name) => sum + sizeOf(name), always),
    ),
    ...(await benchWaking(executablePath, folder)),
    ...(await benchPainting(executablePath, folder, page)),
    ...(await benchKeeping(executablePath, folder, page)),
    ...(await benchMoving(executablePath)),
    ...(await benchReading(executablePath)),
    ...(await benchLooking(executablePath, folder)),
  ];
}

const PARTS = ['core', 'figures', 'packs', 'peers', 'browser'];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`);
  process.exit(1);
}
const runs = (part) => asked.length === 0 || asked.includes(part);

await installPackages();
const { label, text, page } = chooseArticle();
const article = text.replace(/\s*Original:[\s\S]*$/, '');
const rows = [];
if (runs('core')) {
  const { bench } = await importTypeScript('tests/bench/core.ts');
  rows.push(...bench(ROOT, article, label));
}
if (runs('figures')) {
  const { benchFigures } = await importTypeScript('tests/bench/figures.ts');
  rows.push(...benchFigures(ROOT));
}
if (runs('packs')) {
  const { benchPacks } = await importTypeScript('tests/bench/packs.ts');
  rows.push(...benchPacks());
}
if (runs('peers')) {
  const { benchPeers } = await importTypeScript('tests/bench/peers.ts');
  rows.push(...benchPeers(ROOT, article, label));
}
if (runs('browser')) rows.push(...(await benchBrowser()));

console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
console.log('| measured | value | × floor |\n|---|---|---|');
for (const { name, value, ratio } of rows) console.log(`| ${name} | ${value} | ${ratio} |`);
