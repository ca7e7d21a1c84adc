/*
 * npm run bench: speed and size, measured here and now. Ratios against a floor of the same run are what to read; the
 * machine's own times say little. Prints a Markdown table for docs/benchmarks.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildChrome } from './build.mjs';
import { importTypeScript } from './bundle.mjs';
import { demoCopyPage, pageOfText } from './demo.mjs';
import { launchWithExtension, servePages } from './launch.mjs';
import { findChromium, installPackages, ROOT } from './setup.mjs';

const LOADS = 20;

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

/** In the page, before anything of ours: when the article was there, and when the first frame after its marks were painted began. */
const PROBE = `<script>
  window.probe = { ready: 0, painted: 0, shift: 0, nodes: 0, longest: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) probe.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) probe.longest = Math.max(probe.longest, entry.duration); }).observe({ type: 'longtask', buffered: true });
  document.addEventListener('DOMContentLoaded', () => {
    probe.ready = performance.now();
    probe.nodes = document.querySelector('#root').querySelectorAll('*').length;
    // A look every 4 ms: a tighter loop would hold one of the processors the reader needs.
    const look = () => {
      if (CSS.highlights.size === 0) return setTimeout(look, 4);
      requestAnimationFrame(() => { probe.painted = performance.now(); probe.nodes = document.querySelector('#root').querySelectorAll('*').length - probe.nodes; });
    };
    look();
  });
</script>`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measurePainting(executablePath, folder, page, stopsWorker) {
  const context = await launchWithExtension({ executablePath, folder });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await servePages(context, [{ url: page.url, html: page.html.replace('<head>', `<head>${PROBE}`) }]);
  const inspector = await context.newPage();
  const session = await context.newCDPSession(inspector);
  await session.send('ServiceWorker.enable');
  const tab = await context.newPage();
  const runs = [];
  for (let load = 0; load < LOADS + 2; load += 1) {
    // Not before the first load: a worker stopped while it is being installed is never registered.
    if (stopsWorker && load > 0) {
      await session.send('ServiceWorker.stopAllWorkers');
      await tab.waitForTimeout(150);
    }
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.waitForFunction(() => globalThis.probe.painted > 0, undefined, { timeout: 15_000 });
    const probe = await tab.evaluate(() => globalThis.probe);
    if (load >= 2) runs.push(probe); // the first two warm the browser up
  }
  await context.close();
  const times = runs.map(({ ready, painted }) => painted - ready);
  return {
    median: median(times),
    worst: Math.max(...times),
    nodes: Math.max(...runs.map(({ nodes }) => nodes)),
    shift: Math.max(...runs.map(({ shift }) => shift)),
    longest: Math.max(...runs.map(({ longest }) => longest)),
  };
}

await installPackages();
const executablePath = await findChromium();
const { label, text, page } = chooseArticle();
const { bench } = await importTypeScript('tests/bench/core.ts');
const rows = bench(ROOT, text.replace(/\s*Original:[\s\S]*$/, ''), label);
const folder = await buildChrome();

const scripts = readdirSync(join(ROOT, folder, 'content-scripts'));
let total = 0;
for (const name of scripts) {
  const size = gzipSync(readFileSync(join(ROOT, folder, 'content-scripts', name)), { level: 9 }).length;
  total += size;
  rows.push({ name: `size: content-scripts/${name}`, value: `${(size / 1000).toFixed(1)} kB gz`, ratio: '' });
}
rows.push({ name: 'size: all a page can receive', value: `${(total / 1000).toFixed(1)} kB gz`, ratio: '' });
for (const [name, stopsWorker] of [
  ['worker awake', false],
  ['worker stopped before each load', true],
]) {
  const found = await measurePainting(executablePath, folder, page, stopsWorker);
  rows.push({
    name: `Chromium: article ready → marks painted, ${name}`,
    value: `${found.median.toFixed(0)} ms median, ${found.worst.toFixed(0)} ms worst of ${LOADS}`,
    ratio: '',
  });
  rows.push({
    name: `Chromium: nodes added, layout shift, longest task (${name})`,
    value: `${found.nodes}, ${found.shift}, ${found.longest.toFixed(0)} ms`,
    ratio: '',
  });
}

console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
console.log('| measured | value | × floor |\n|---|---|---|');
for (const { name, value, ratio } of rows) console.log(`| ${name} | ${value} | ${ratio} |`);
