/*
 * What a page that shows no article pays for us: time in scripts of one load, beside the same with an extension whose
 * content script is empty. The page is a list of headlines on a host of the manifest, where the tiny look runs.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { launchWithExtension, servePages } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { median } from './median.mjs';

const LOADS = 20;
const REST_MS = 400; // after a load: what a script does later is seen too
const LIST = {
  url: 'https://www.toutiao.com/',
  html: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>头条</title><body><div class="feed">${Array.from(
    { length: 300 },
    (_, index) =>
      `<div class="card"><a href="/article/${7300000000000000000n + BigInt(index)}/">港口消息第${index}条</a></div>`,
  ).join('')}</div></body></html>`,
};

/** The floor's extension with nothing in its content script, for the time of `work`. */
async function withEmptyScript(work) {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    cpSync(join(ROOT, 'tests/bench/floor'), copy, { recursive: true });
    writeFileSync(join(copy, 'content.js'), '');
    return await work(relative(ROOT, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Time in scripts of each load, in ms. */
async function measure(executablePath, folder, greets) {
  const context = await launchWithExtension({ executablePath, folder, greets });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await servePages(context, [LIST]);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  const inScripts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const times = [];
  for (let load = 0; load < LOADS + 2; load += 1) {
    await tab.goto('about:blank');
    await tab.goto(LIST.url, { waitUntil: 'load' });
    await tab.waitForTimeout(REST_MS);
    // Counted anew for each document. The first two loads warm the browser up.
    if (load >= 2) times.push(await inScripts());
  }
  await context.close();
  return times;
}

/** Rows on a page without an article. */
export async function benchLooking(executablePath, folder) {
  const empty = median(await withEmptyScript((copy) => measure(executablePath, copy, false)));
  const ours = median(await measure(executablePath, folder, true));
  return [
    {
      name: 'Chromium, floor: scripts of a page without an article, an empty content script',
      value: `${empty.toFixed(2)} ms median of ${LOADS}`,
      ratio: '1 ×',
    },
    {
      name: 'Chromium: scripts of the same page with the tiny look',
      value: `${ours.toFixed(2)} ms median of ${LOADS}, ${(ours - empty).toFixed(2)} ms more`,
      ratio: `${(ours / empty).toFixed(1)} ×`,
    },
  ];
}
