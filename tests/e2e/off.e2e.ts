import type { Page } from '@playwright/test';
import {
  countPainted,
  demoCopyPage,
  demoSyndicatedPage,
  expect,
  pressToolbar,
  SEED_ID,
  test,
  toolbarOf,
  waitForMarks,
} from './support/browser';
import { openPanelTab } from './support/keep';

const COPY = demoSyndicatedPage(SEED_ID);
const nodesOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

test('off on a site and on again: at once in its open tab, and the page is as if we had never been there', async ({
  browserWithExtension: browser,
}) => {
  test.setTimeout(90_000);
  const article = demoCopyPage(SEED_ID);
  const page = await browser.open(article);
  const without = await browser.context.newPage();
  await without.setContent(article.html);
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  await expect.poll(() => toolbarOf(browser, article.url)).toMatchObject({ text: '•' });
  await page.bringToFront();
  const panel = await openPanelTab(browser.context);
  await panel.getByRole('button', { name: 'Off on toutiao.com' }).click();
  await expect(panel.getByText('Sidelight is off on this site.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Turn on for toutiao.com' })).toBeFocused();
  await expect.poll(() => countPainted(page)).toBe(0);
  // Nodes as they were served: no host element, no attribute.
  expect((await nodesOf(page)).replace(/\s/g, '')).toBe((await nodesOf(without)).replace(/\s/g, ''));
  expect(await toolbarOf(browser, article.url)).toEqual({ title: 'Sidelight is off on this site', text: '–' });
  await page.reload();
  expect(await waitForMarks(page, 1_500)).toBe(0);
  await expect.poll(() => toolbarOf(browser, article.url)).toMatchObject({ text: '–' });

  // A press of the button does not run us against what was said; the panel offers to turn us on.
  await pressToolbar(browser.context, page);
  expect(await waitForMarks(page, 1_000)).toBe(0);
  await panel.getByRole('button', { name: 'Turn on for toutiao.com' }).click();
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  await expect(panel.getByRole('button', { name: 'Off on toutiao.com' })).toBeVisible();
  await expect.poll(() => toolbarOf(browser, article.url)).toMatchObject({ text: '•' });
  await page.reload();
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  expect(browser.faults).toEqual([]);
});

test('off everywhere holds for a page that was let in by the button, too', async ({
  browserWithExtension: browser,
}) => {
  const page = await browser.open(COPY);
  await pressToolbar(browser.context, page);
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  const panel = await openPanelTab(browser.context);
  await panel.getByRole('button', { name: 'Off everywhere' }).click();
  await expect(panel.getByText('Sidelight is off everywhere.')).toBeVisible();
  await expect.poll(() => countPainted(page)).toBe(0);
  await page.reload();
  await pressToolbar(browser.context, page);
  expect(await waitForMarks(page, 1_000)).toBe(0);
  await panel.getByRole('button', { name: 'Turn on again' }).click();
  await page.bringToFront();
  await pressToolbar(browser.context, page);
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  expect(browser.faults).toEqual([]);
});
