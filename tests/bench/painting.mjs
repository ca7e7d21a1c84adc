/*
 * From "the article is there" to "its marks are painted", in headless Chromium on the production build; and the same with
 * an extension that only asks a background that does nothing and paints one range (tests/bench/floor).
 */
import { launchWithExtension, servePages } from '../../scripts/launch.mjs';
import { median } from './median.mjs';

const LOADS = 20;
const FLOOR = 'tests/bench/floor';

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

async function measure(executablePath, folder, page, stopsWorker) {
  const context = await launchWithExtension({ executablePath, folder, greets: folder !== FLOOR });
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
  const most = (read) => Math.max(...runs.map(read));
  return {
    middle: median(times),
    times: `${median(times).toFixed(0)} ms median, ${Math.max(...times).toFixed(0)} ms worst of ${LOADS}`,
    rest: `${most(({ nodes }) => nodes)}, ${most(({ shift }) => shift)}, ${most(({ longest }) => longest).toFixed(0)} ms`,
  };
}

/** Rows on painting `page` ({ url, html }), with the worker awake and stopped before each load. */
export async function benchPainting(executablePath, folder, page) {
  const rows = [];
  for (const [name, stopsWorker] of [
    ['worker awake', false],
    ['worker stopped before each load', true],
  ]) {
    const floor = await measure(executablePath, FLOOR, page, stopsWorker);
    const { middle, times, rest } = await measure(executablePath, folder, page, stopsWorker);
    rows.push({
      name: `Chromium, floor: article ready → one range painted, ${name}`,
      value: floor.times,
      ratio: '1 ×',
    });
    rows.push({
      name: `Chromium: article ready → marks painted, ${name}`,
      value: times,
      ratio: `${(middle / floor.middle).toFixed(1)} ×`,
    });
    rows.push({ name: `Chromium: nodes added, layout shift, longest task (${name})`, value: rest, ratio: '' });
  }
  return rows;
}
