import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { copyBuild } from './support/allowed';
import { demoSyndicatedPage, expect, SEED_ID, startBrowser, test } from './support/browser';

const FOLDER = '.output/chrome-private';

/** A profile in which the extension may run in private windows; no driver can set that in the browser's own page. */
async function createPrivateProfile(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-'));
  const first = await startBrowser({ folder: FOLDER, profile, isNewProfile: true });
  await first.context.close();
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
    extensions: { settings: Record<string, Record<string, unknown>> };
  }; // as Chromium 156 writes them
  for (const extension of Object.values(preferences.extensions.settings))
    if (String(extension.path).endsWith(FOLDER)) extension.incognito = true;
  writeFileSync(file, JSON.stringify(preferences));
  return profile;
}

type PrivateTab = { readonly tabId: number; readonly windowId: number };

/** Open `url` in a private window: the driver does not see it, the extension does. */
const openPrivate = (worker: Worker, url: string): Promise<PrivateTab> =>
  worker.evaluate(async (wanted) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own API, which has no types in a test
    const { chrome } = globalThis as any;
    const { id, tabs } = await chrome.windows.create({ url: wanted, incognito: true });
    return { tabId: tabs[0].id, windowId: id };
  }, url);

const countPainted = (worker: Worker, tabId: number): Promise<number> =>
  worker.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { chrome } = globalThis as any;
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    });
    return result;
  }, tabId);

/** Ask for a write from the page, as its reader does. */
const askToWrite = (worker: Worker, tabId: number, id: string): Promise<{ ok: boolean; error?: string }> =>
  worker.evaluate(
    async ([tab, ownId]) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const { chrome } = globalThis as any;
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [ownId],
        func: (own: string) => {
          const at = new Date().toISOString();
          const url = location.href;
          const annotation = {
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            id: `urn:uuid:${own}`,
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
                { type: 'TextQuoteSelector', exact: 'Aktau', prefix: '', suffix: '' },
                { type: 'TextPositionSelector', start: 0, end: 5, conformsTo: 'text-model-1' },
              ],
            },
          };
          const key = `url:${url.replace(/^https?:\/\//, '')}`;
          const copy = {
            id: `copy-${own}`,
            url,
            title: null,
            byline: null,
            publishedAt: null,
            language: 'en',
            textHash: 'x',
            textModel: 1,
            markerUrl: null,
          };
          return chrome.runtime.sendMessage({
            command: 'write',
            privateWindowId: null, // a page that lies
            payload: { operationId: own, at, type: 'create', annotation, work: { id: key, keys: [key] }, copy },
          });
        },
      });
      return result;
    },
    [tabId, id] as const,
  );

test('in a private window marks are painted, and nothing is written before the reader agrees', async () => {
  test.setTimeout(90_000);
  copyBuild(FOLDER, ['http://127.0.0.1/*']);
  const { html } = demoSyndicatedPage(SEED_ID);
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/1`;
  const profile = await createPrivateProfile();
  const browser = await startBrowser({ folder: FOLDER, profile });
  try {
    const [worker] = browser.context.serviceWorkers();
    if (worker === undefined) throw new Error('The background is not there.');
    const { tabId, windowId } = await openPrivate(worker, url);
    await expect.poll(() => countPainted(worker, tabId), { timeout: 15_000 }).toBeGreaterThan(40);
    expect(await askToWrite(worker, tabId, crypto.randomUUID())).toEqual({ ok: false, error: 'private-window' });
    await worker.evaluate(
      // biome-ignore lint/suspicious/noExplicitAny: as above
      (id) => (globalThis as any).chrome.storage.session.set({ keptPrivateWindows: [id] }),
      windowId,
    );
    expect(await askToWrite(worker, tabId, crypto.randomUUID())).toMatchObject({ ok: true });
    // Another private window is asked for by itself.
    const other = await openPrivate(worker, url);
    if (other.windowId !== windowId) {
      await expect.poll(() => countPainted(worker, other.tabId), { timeout: 15_000 }).toBeGreaterThan(40);
      expect(await askToWrite(worker, other.tabId, crypto.randomUUID())).toMatchObject({ error: 'private-window' });
    }
  } finally {
    await browser.context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
