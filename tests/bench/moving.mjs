/*
 * What a page that moves its paragraphs waits for us: 500 of 2,000 paragraphs with 2,000 marks are moved to the end, and
 * the marks are painted where they belong before the next frame. Beside it the same without us.
 */
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';
import { median } from './median.mjs';

const RUNS = 15;
const PARAGRAPHS = 2_000;
const MOVED = 500;

const page = `<!doctype html><html lang="en"><title>Ports</title><meta property="og:type" content="article"><body><article><h1>Ports of the coast</h1>
${Array.from({ length: PARAGRAPHS }, (_, index) => `<p>Port number ${index + 1} handled ${(index * 37) % 900}.5 thousand tons of grain last year, its harbour office said.</p>`).join('\n')}
</article></body></html>`;

/** The script to put into the page. */
async function bundlePage() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests/bench/living-page.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}

async function measure(browser, script) {
  const tab = await browser.newPage();
  await tab.setContent(page);
  let marks = 0;
  if (script !== null) {
    await tab.addScriptTag({ content: script });
    marks = await tab.evaluate(() => globalThis.startMarking(/[\d.]+(?= thousand)/));
  }
  const times = await tab.evaluate(
    async ([runs, moved]) => {
      const article = document.querySelector('article');
      const all = [];
      for (let run = 0; run < runs + 2; run += 1) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
        const start = performance.now();
        for (const each of [...article.querySelectorAll('p')].slice(0, moved)) article.append(each);
        // Mutations are told before this continues; what we do about them is done by then.
        await new Promise((done) => {
          const channel = new MutationObserver(done);
          const text = new Text();
          channel.observe(text, { characterData: true });
          text.data = 'x';
        });
        if (run >= 2) all.push(performance.now() - start);
      }
      return all;
    },
    [RUNS, MOVED],
  );
  await tab.close();
  return { marks, times };
}

/** Rows on moving paragraphs. */
export async function benchMoving(executablePath) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const floor = await measure(browser, null);
    const { marks, times } = await measure(browser, await bundlePage());
    return [
      {
        name: `Chromium, floor: ${MOVED} of ${PARAGRAPHS} paragraphs moved, without marks`,
        value: `${median(floor.times).toFixed(1)} ms median of ${RUNS}`,
        ratio: '1 ×',
      },
      {
        name: `Chromium: the same, with ${marks} marks painted anew`,
        value: `${median(times).toFixed(1)} ms median, ${Math.max(...times).toFixed(1)} ms worst of ${RUNS}`,
        ratio: `${(median(times) / median(floor.times)).toFixed(1)} ×`,
      },
    ];
  } finally {
    await browser.close();
  }
}
