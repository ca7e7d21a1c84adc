/* Highlights where pages are difficult: covered, scrolled in a box, longer than the window, on a mark. */
import type { Page } from '@playwright/test';
import {
  demoCopyPage,
  demoPage,
  expect,
  hoverText,
  readCards,
  SEED_ID,
  test,
  waitForCard,
  waitForMarks,
} from './support/browser';
import { openPanelTab, pressOnPage, readBar, readKept, selectOnPage } from './support/keep';

const QUOTE = 'The two countries do not count the same trade the same way';
const ORIGINAL = demoCopyPage(SEED_ID);

/** Where the reader's first highlight is painted, in the window. */
const placeOfKept = (page: Page) =>
  page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      if (!/^zq-l[i-m]$/.test(name)) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const { left, top, height } = range.getClientRects()[0] as DOMRect;
        return { x: left + 20, y: top + height / 2 };
      }
    }
    throw new Error('nothing is kept');
  });

test('a click on a covered Delete deletes nothing, although the cover lets the pointer through', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForTimeout(400);
  await pressOnPage(page, 'Delete');
  await page.waitForTimeout(400);
  expect(await readKept(page)).toEqual([QUOTE]);
  await page.evaluate(() => document.querySelector('#cover')?.remove());
  await page.waitForTimeout(400);
  await pressOnPage(page, 'Delete');
  await expect.poll(() => readKept(page)).toEqual([]);
});

test('undo goes back step by step', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  const colours = (): Promise<string[]> =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => /^zq-l[i-m]$/.test(name)));
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: yellow');
  await expect.poll(colours).toEqual(['zq-li']);
  await pressOnPage(page, 'Highlight: violet');
  await expect.poll(colours).toEqual(['zq-lm']);
  await pressOnPage(page, 'Highlight: pink');
  await expect.poll(colours).toEqual(['zq-ll']);
  await pressOnPage(page, 'Undo');
  await expect.poll(colours).toEqual(['zq-lm']);
  await pressOnPage(page, 'Undo');
  await expect.poll(colours).toEqual(['zq-li']);
  await pressOnPage(page, 'Undo');
  await expect.poll(colours).toEqual([]);
});

test('a selection longer than the window has its bar where the window is', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await page.evaluate(() => {
    const text = document.querySelector('.weitoutiao-html')?.firstChild;
    if (text == null) return;
    getSelection()?.setBaseAndExtent(text, 0, text, (text.textContent ?? '').length - 10);
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  });
  await page.waitForTimeout(300);
  await pressOnPage(page, 'Highlight: blue');
  await expect.poll(() => readBar(page)).toContain('Saved.');
});

test('a highlight on a mark opens its bar beside the card, and its colour is seen on a tinted figure', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, '130 million tons');
  await pressOnPage(page, 'Highlight: blue');
  await expect.poll(() => readKept(page)).toEqual(['130 million tons']);
  await page.keyboard.press('Escape');
  const priorities = await page.evaluate(() => [
    CSS.highlights.get('zq-lk')?.priority,
    CSS.highlights.get('zq-lf')?.priority,
  ]);
  expect(priorities[0]).toBeGreaterThan(priorities[1] ?? 0);
  await hoverText(page, '130 million tons');
  expect(await waitForCard(page)).not.toBeNull();
  const { x, y } = await placeOfKept(page);
  await page.mouse.click(x, y);
  await pressOnPage(page, 'Delete');
  await expect.poll(() => readKept(page)).toEqual([]);
});

test('the same words selected again are the highlight they are', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await page.keyboard.press('Escape');
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: pink');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => /^zq-l[i-m]$/.test(name))))
    .toEqual(['zq-ll']);
});

test('the panel scrolls an article that scrolls in a box of its own', async ({ browserWithExtension }) => {
  const { url, html } = demoPage();
  const boxed = html.replace('<head>', '<head><style>article { height: 240px; overflow: auto }</style>');
  const page = await browserWithExtension.open({ url, html: boxed });
  await waitForMarks(page);
  const panel = await openPanelTab(browserWithExtension.context);
  await panel.getByRole('tab', { name: /^Marks/ }).click();
  await panel
    .getByRole('button', { name: /世界银行/ })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => document.querySelector('article')?.scrollTop ?? 0)).toBeGreaterThan(100);
  const isInBox = await page.evaluate(() => {
    const frame = document.querySelector('article')?.getBoundingClientRect();
    const current = CSS.highlights.get('zq-lh') ?? CSS.highlights.get('zq-dh');
    const [place] = current === undefined ? [] : [...current];
    if (place === undefined || frame === undefined) return false;
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const box = range.getBoundingClientRect();
    return box.top >= frame.top && box.bottom <= frame.bottom;
  });
  expect(isInBox).toBe(true);
});

test('an updated extension leaves one reader on the page, not two', async ({ browserWithExtension }) => {
  const { context } = browserWithExtension;
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  // The list of extensions reloads one that is switched off and on; one that reloads itself stays off in a test.
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions/');
  await extensions.evaluate(async (own) => {
    type Private = {
      updateProfileConfiguration(change: object): Promise<void>;
      reload(id: string, options: object): Promise<unknown>;
    };
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(own, { failQuietly: true });
  }, id);
  await extensions.close();
  const hosts = (): Promise<number> =>
    page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length);
  expect(await hosts()).toBe(1);
  // As the button does: the new reader comes into the page that the old one is still in.
  const own = await context.newPage();
  await expect(() => own.goto(`chrome-extension://${id}/options.html`)).toPass();
  await own.evaluate(async (url) => {
    type Chrome = {
      tabs: { query(q: object): Promise<{ id: number }[]> };
      scripting: { executeScript(o: object): Promise<unknown> };
    };
    const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ url });
    await scripting.executeScript({
      target: { tabId: tab?.id },
      files: ['/words-en.js', '/content-scripts/reader.js'],
    });
  }, ORIGINAL.url);
  await own.close();
  await page.bringToFront();
  await expect.poll(hosts).toBe(1);
  await hoverText(page, 'Marco Rubio');
  expect((await waitForCard(page))?.text).not.toContain('was updated');
  expect((await readCards(page)).filter(({ role }) => role === 'dialog').length).toBe(1);
});
