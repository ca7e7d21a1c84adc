/*
 * Highlights in headless Chromium on the production build: how long one takes to be on the disk, fifty to be found and
 * painted, and a panel to show all there is; beside it a page of an extension that writes one word.
 */
import { launchWithExtension, servePages, waitForMarks } from '../../scripts/launch.mjs';
import { median, percentile } from './median.mjs';

const HIGHLIGHTS = 50;
const ROUNDS = 15;

/** In the page: when the first marks were painted, and when all highlights of the reader were. */
const probe = (wanted) => `<script>
  window.probe = { marks: 0, kept: 0 };
  document.addEventListener('DOMContentLoaded', () => {
    const look = () => {
      const kept = [...CSS.highlights].filter(([name]) => /^zq-[ld][i-m]$/.test(name)).reduce((sum, [, each]) => sum + each.size, 0);
      if (probe.marks === 0 && CSS.highlights.size > 0) probe.marks = performance.now();
      if (kept >= ${wanted}) probe.kept = performance.now();
      else setTimeout(look, 2);
    };
    look();
  });
</script>`;

/** In a page of ours: keep `count` stretches of the article in `tabId`, one after the other; resolves the time of each in ms. */
async function keep({ tabId, count }) {
  const { article } = await chrome.tabs.sendMessage(tabId, { command: 'getPage', payload: null }, { frameId: 0 });
  const { text, url, workKeys, textModel } = article;
  const sentences = [...text.matchAll(/[^.\n]{24,}/g)].slice(0, count);
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const found = sentences[index % sentences.length];
    const start = found.index + Math.floor(index / sentences.length) * 3;
    const exact = text.slice(start, start + 18);
    const at = new Date().toISOString();
    const payload = {
      operationId: crypto.randomUUID(),
      at,
      type: 'create',
      annotation: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:${crypto.randomUUID()}`,
        type: 'Annotation',
        motivation: 'highlighting',
        created: at,
        modified: at,
        stylesheet: { type: 'CssStylesheet', value: '.yellow{}' },
        target: {
          type: 'SpecificResource',
          source: url,
          styleClass: 'yellow',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact,
              prefix: text.slice(Math.max(0, start - 48), start),
              suffix: text.slice(start + 18, start + 66),
            },
            {
              type: 'TextPositionSelector',
              start,
              end: start + 18,
              conformsTo: `urn:sidelight:text-model:${textModel}`,
            },
          ],
        },
      },
      work: { id: workKeys[0], keys: workKeys },
      copy: {
        id: 'bench',
        url,
        title: null,
        byline: null,
        publishedAt: null,
        language: 'en',
        textHash: 'bench',
        textModel,
        markerUrl: null,
      },
    };
    const from = performance.now();
    const answer = await chrome.runtime.sendMessage({ command: 'write', payload });
    if (!answer?.ok) throw new Error(`not written: ${JSON.stringify(answer)}`);
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}

/** Open `url` in tabs of its own, `tab` in view before each; resolves when each said it was complete, in ms since it began. */
async function openOften(context, url, tab, watch) {
  const opened = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await tab.bringToFront();
    const page = await context.newPage();
    await page.addInitScript(watch, HIGHLIGHTS);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.complete > 0, undefined, { timeout: 15_000 });
    opened.push(await page.evaluate(() => globalThis.complete));
    await page.close();
  }
  return opened;
}

/** The same with the page of an extension that writes one word. */
async function openFloor(executablePath) {
  const context = await launchWithExtension({ executablePath, folder: 'tests/bench/floor', greets: false });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const url = `chrome-extension://${new URL(worker.url()).host}/page.html`;
  const opened = await openOften(context, url, await context.newPage(), () => {});
  await context.close();
  return opened;
}

/** Rows on keeping highlights of `page` ({ url, html }). */
export async function benchKeeping(executablePath, folder, page) {
  const context = await launchWithExtension({ executablePath, folder });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const own = `chrome-extension://${new URL(worker.url()).host}`;
  await servePages(context, [{ url: page.url, html: page.html.replace('<head>', `<head>${probe(HIGHLIGHTS)}`) }]);
  const tab = await context.newPage();
  await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
  await waitForMarks(tab);
  const options = await context.newPage();
  await options.goto(`${own}/options.html`);
  const tabId = await options.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url);
  const saved = await options.evaluate(keep, { tabId, count: HIGHLIGHTS });
  await options.close();

  const placed = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.waitForFunction(() => globalThis.probe.kept > 0, undefined, { timeout: 15_000 });
    placed.push(await tab.evaluate(() => globalThis.probe.kept - globalThis.probe.marks));
  }

  // A panel as a tab of its own; it shows the tab that was in view before it. Complete: summary, marks and all notes.
  const opened = await openOften(context, `${own}/sidepanel.html`, tab, (notes) => {
    const look = () => {
      const counts = [...document.querySelectorAll('.tab-count')].map(({ textContent }) => Number(textContent));
      if (document.querySelectorAll('ol.summary li').length > 0 && counts.includes(notes))
        globalThis.complete = performance.now();
      else setTimeout(look, 2);
    };
    look();
  });
  await context.close();
  const floor = await openFloor(executablePath);
  const ms = (value) => `${value.toFixed(0)} ms`;
  return [
    {
      name: `Chromium: one highlight saved (asked for → on the disk), worker awake, ${HIGHLIGHTS} of them`,
      value: `${ms(median(saved))} median, ${ms(percentile(saved, 0.95))} p95`,
      ratio: '',
    },
    {
      name: `Chromium: ${HIGHLIGHTS} highlights asked for, found and painted, after the marks`,
      value: `${ms(median(placed))} median, ${ms(Math.max(...placed))} worst of ${ROUNDS}`,
      ratio: '',
    },
    {
      name: 'Chromium, floor: a page of an extension opened → one word written',
      value: `${ms(median(floor))} median, ${ms(Math.max(...floor))} worst of ${ROUNDS}`,
      ratio: '1 ×',
    },
    {
      name: `Chromium: panel opened → complete, with ${HIGHLIGHTS} notes`,
      value: `${ms(median(opened))} median, ${ms(Math.max(...opened))} worst of ${ROUNDS}`,
      ratio: `${(median(opened) / median(floor)).toFixed(1)} ×`,
    },
  ];
}
