/*
 * What a worker that wakes costs, in headless Chromium on the production build: from its first line to the first name
 * looked up, and what the dataset holds of its memory.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { launchWithExtension } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { median } from './median.mjs';

const WAKES = 20;

/** A copy of the build in which the worker marks its first line, for the time of `work`; its packs empty where asked. */
async function withCopy(folder, hasPacks, work) {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    cpSync(join(ROOT, folder), copy, { recursive: true });
    const script = join(copy, 'background.js');
    writeFileSync(script, `performance.mark('first-line');${readFileSync(script, 'utf8')}`);
    if (!hasPacks) {
      for (const name of readdirSync(join(copy, 'packs'))) {
        const { format, id, version } = JSON.parse(readFileSync(join(copy, 'packs', name), 'utf8'));
        const empty = { format, id, version, entities: [], concepts: [], series: [], events: [], sources: [] };
        writeFileSync(join(copy, 'packs', name), JSON.stringify(empty));
      }
    }
    return await work(relative(ROOT, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The worker over the DevTools protocol: Playwright has no session for one. */
async function attachToWorker(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const { targetId } = targetInfos.find(({ type }) => type === 'service_worker');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let id = 0;
  return (method, params = {}) =>
    new Promise((done) => {
      id += 1;
      const own = id;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === own) done(answer.result);
      });
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: own, method, params }),
      });
    });
}

/** What an article read last leaves in memory, in bytes, after a forced collection. */
async function measureHeap(context, page) {
  await page.evaluate(() =>
    chrome.runtime.sendMessage({
      command: 'readArticle',
      payload: {
        url: 'https://www.toutiao.com/article/1848019825008652/',
        text: 'Kazakhstan and the US.',
        textModel: 1,
        title: null,
        byline: null,
        publishedAt: null,
        language: 'en',
        workKeys: [],
        markerUrl: null,
      },
    }),
  );
  const send = await attachToWorker(context);
  await send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

async function openExtension(executablePath, folder) {
  const context = await launchWithExtension({ executablePath, folder });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  return { context, page };
}

async function measureWaking(executablePath, folder) {
  const { context, page } = await openExtension(executablePath, folder);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const times = [];
  for (let wake = 0; wake < WAKES; wake += 1) {
    await session.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(200);
    await page.evaluate(() => void chrome.runtime.sendMessage({ command: 'getKept', payload: { workKeys: [] } }));
    await page.waitForTimeout(300);
    const send = await attachToWorker(context);
    const { result } = await send('Runtime.evaluate', {
      expression: `(() => {
        const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
        return at('names-ready') - at('first-line');
      })()`,
    });
    times.push(result.value);
  }
  const heap = await measureHeap(context, page);
  await context.close();
  return { times, heap };
}

/** Rows on a waking worker. */
export async function benchWaking(executablePath, folder) {
  const full = await withCopy(folder, true, (copy) => measureWaking(executablePath, copy));
  const empty = await withCopy(folder, false, async (copy) => {
    const { context, page } = await openExtension(executablePath, copy);
    const heap = await measureHeap(context, page);
    await context.close();
    return heap;
  });
  return [
    {
      name: 'Chromium: first line of a waking worker → first name looked up',
      value: `${median(full.times).toFixed(1)} ms median, ${Math.max(...full.times).toFixed(1)} ms worst of ${WAKES}`,
      ratio: '',
    },
    {
      name: 'Chromium: memory of the worker, above the same with empty packs, after a forced collection',
      value: `${((full.heap - empty) / 1e6).toFixed(1)} MB`,
      ratio: '',
    },
  ];
}
