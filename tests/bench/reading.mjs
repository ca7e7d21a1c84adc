/*
 * What it takes to find the article of a page: the fixture pages, each parsed anew for every run, beside a walk over all
 * text nodes of the same pages. The first run is told apart: a page that was just opened meets code that never ran.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const RUNS = 10;
const FOLDER = join(ROOT, 'tests/fixtures/pages');

/** The pages with their addresses. */
function loadPages() {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      html: readFileSync(join(FOLDER, file), 'utf8'),
      url: JSON.parse(readFileSync(join(FOLDER, file.replace(/html$/, 'json')), 'utf8')).url,
    }));
}

/** The script to put into the page. */
async function bundlePage() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests/bench/reading-page.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}

/** An empty page whose clock counts microseconds: browsers give an exact clock to isolated pages alone. */
function servePage() {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end('<!doctype html><title>Reading</title>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rows on reading pages. */
export async function benchReading(executablePath) {
  const { chromium } = await import('@playwright/test');
  const pages = loadPages();
  const server = await servePage();
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.addScriptTag({ content: await bundlePage() });
    const runs = await tab.evaluate(
      ([all, count]) =>
        Array.from({ length: count }, () => all.map(({ html, url }) => globalThis.timeReading(html, url))),
      [pages, RUNS],
    );
    const [first, ...others] = runs;
    const warm = others.flat();
    const floor = mean(warm.map((each) => each.floor));
    const article = mean(warm.map((each) => each.article));
    return [
      {
        name: `Chromium, floor: all text nodes of a page walked, ${pages.length} pages`,
        value: `${floor.toFixed(3)} ms mean of ${RUNS - 1} runs`,
        ratio: '1 ×',
      },
      {
        name: 'Chromium: the article of a page found',
        value: `${article.toFixed(3)} ms mean, ${mean(first.map((each) => each.article)).toFixed(3)} ms mean in the first run`,
        ratio: `${(article / floor).toFixed(1)} ×`,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
