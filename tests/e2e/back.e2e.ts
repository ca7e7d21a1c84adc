import type { Page } from '@playwright/test';
import {
  type Browser,
  countPainted,
  demoCopyPage,
  expect,
  SEED_ID,
  type ServedPage,
  startBrowser,
  test,
  toolbarOf,
  waitForMarks,
} from './support/browser';
import { openPanelTab } from './support/keep';

const ELSEWHERE: ServedPage = { url: 'https://elsewhere.example/', html: '<!doctype html><title>Elsewhere</title>' };

/** Leave the page for another and come back; whether it came back as it was left. */
async function leaveAndReturn(page: Page, meanwhile: () => Promise<void>): Promise<boolean> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isAsItWas: true });
  });
  await page.goto(ELSEWHERE.url);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  return page.evaluate(() => 'isAsItWas' in globalThis);
}

async function openArticle(browser: Browser): Promise<Page> {
  const page = await browser.open(demoCopyPage(SEED_ID), ELSEWHERE);
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  return page;
}

test('a page that comes back from the back-forward cache has its marks, or none where we were switched off', async () => {
  test.setTimeout(90_000);
  const browser = await startBrowser({ keepsPagesLeft: true });
  try {
    const page = await openArticle(browser);
    test.skip(!(await leaveAndReturn(page, async () => {})), 'this browser keeps no pages that were left');
    await expect.poll(() => countPainted(page)).toBeGreaterThan(40);

    const panel = await openPanelTab(browser.context);
    await expect(panel.getByRole('button', { name: 'Off on toutiao.com' })).toBeVisible();
    expect(
      await leaveAndReturn(page, async () => {
        await panel.getByRole('button', { name: 'Off everywhere' }).click();
        await expect(panel.getByText('Sidelight is off everywhere.')).toBeVisible();
      }),
    ).toBe(true);
    await expect.poll(() => countPainted(page)).toBe(0);
    const hosts = await page.evaluate(
      () => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length,
    );
    expect(hosts).toBe(0);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
  }
});

test('a page that overwrites what scripts use, and sends every event there is, is read and stays as it is', async ({
  browserWithExtension: browser,
}) => {
  const article = demoCopyPage(SEED_ID);
  const hostile = `<script>
    const thrower = () => { throw new Error('the trap was sprung'); };
    for (const name of ['querySelector', 'querySelectorAll', 'createTreeWalker', 'createElement', 'getSelection'])
      Object.defineProperty(Document.prototype, name, { value: thrower, configurable: true });
    for (const name of ['contains', 'compareDocumentPosition', 'isConnected'])
      Object.defineProperty(Node.prototype, name, { get: thrower, configurable: true });
    for (const name of ['map', 'filter', 'flatMap', 'push', 'sort', Symbol.iterator])
      if (name !== 'push') Array.prototype[name] = thrower;
    Object.defineProperty(Object.prototype, 'ok', { get: thrower, set: thrower });
    Object.defineProperty(CSS, 'highlights', { get: thrower });
    globalThis.StaticRange = globalThis.Highlight = globalThis.MutationObserver = globalThis.Promise = thrower;
    for (const type of ['pagehide', 'pageshow', 'pointermove', 'pointerup', 'keydown', 'selectionchange', 'zq-a'])
      for (const target of [window, document]) target.dispatchEvent(new Event(type));
  </script>`;
  // Names of elements stand before what a document has itself.
  const clobbering = '<form name="querySelector"></form><img name="documentElement"><img name="createTreeWalker">';
  const page = await browser.open(
    { url: article.url, html: article.html.replace('<head>', `<head>${hostile}`) },
    {
      url: 'https://www.toutiao.com/article/7570900343552986389/',
      html: article.html.replace('<body>', `<body>${clobbering}`),
    },
  );
  // The page's own world is a ruin: that it was read is said on the toolbar button.
  await expect.poll(async () => (await toolbarOf(browser, article.url)).text, { timeout: 10_000 }).toBe('•');
  expect(browser.faults.filter((fault) => !fault.includes('trap'))).toEqual([]);
  await page.goto('https://www.toutiao.com/article/7570900343552986389/');
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  expect(browser.faults.filter((fault) => !fault.includes('trap'))).toEqual([]);
});
