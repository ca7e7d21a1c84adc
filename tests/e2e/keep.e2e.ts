import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  demoCopyPage,
  demoSyndicatedPage,
  expect,
  hoverText,
  pressToolbar,
  SEED_ID,
  startBrowser,
  test,
  waitForCard,
  waitForMarks,
} from './support/browser';
import { openPanelTab, pressOnPage, readBar, readKept, selectOnPage } from './support/keep';

const QUOTE = 'The two countries do not count the same trade the same way';
const ORIGINAL = demoCopyPage(SEED_ID);
const COPY = demoSyndicatedPage(SEED_ID);

for (const [where, served, isKnown] of [
  ['at the Toutiao address', ORIGINAL, true],
  ['at a syndicated copy on another host', COPY, false],
] as const) {
  test(`a highlight with its note outlives reload and restart, ${where}`, async () => {
    test.setTimeout(90_000);
    const profile = mkdtempSync(join(tmpdir(), 'sidelight-'));
    const openRead = async (browser: Browser) => {
      const page = await browser.open(served);
      // No site of ours: the button in the toolbar lets the reader in, for this page, and asks for nothing.
      if (!isKnown) await pressToolbar(browser.context, page);
      expect(await waitForMarks(page)).toBeGreaterThan(40);
      return page;
    };
    let browser = await startBrowser({ profile, isNewProfile: true });
    try {
      let page = await openRead(browser);
      await hoverText(page, 'Marco Rubio');
      expect((await waitForCard(page))?.label).toBe('Marco Rubio');
      await page.keyboard.press('Escape');

      await selectOnPage(page, QUOTE);
      await pressOnPage(page, 'Highlight: green');
      await expect.poll(() => readKept(page)).toEqual([QUOTE]);
      await expect.poll(() => readBar(page)).toContain('Saved.');
      let panel = await openPanelTab(browser.context);
      await page.bringToFront();
      await pressOnPage(page, 'Note');
      await panel.bringToFront();
      await panel.getByRole('textbox').fill('Which of the two is meant? 统计口径');
      await panel.getByRole('button', { name: 'Save' }).click();
      await expect(panel.getByText('Saved.')).toBeVisible();
      await panel.close();

      await page.bringToFront();
      await page.reload();
      if (!isKnown) await pressToolbar(browser.context, page);
      await expect.poll(() => readKept(page)).toEqual([QUOTE]);
      expect(browser.faults).toEqual([]);
      await browser.context.close();

      browser = await startBrowser({ profile });
      page = await openRead(browser);
      await expect.poll(() => readKept(page)).toEqual([QUOTE]);
      panel = await openPanelTab(browser.context);
      await panel.getByRole('tab', { name: /^Notes/ }).click();
      await expect(panel.getByText('Which of the two is meant? 统计口径')).toBeVisible();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const before = await page.evaluate(() => scrollY);
      await panel.getByRole('button', { name: QUOTE }).click();
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
      await expect(panel.locator('[aria-current="true"]')).toHaveText(QUOTE);

      await panel.getByRole('button', { name: 'Delete' }).click();
      await expect.poll(() => readKept(page)).toEqual([]);
      await expect(panel.getByText('Which of the two is meant?')).toBeHidden();
      await panel.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => readKept(page)).toEqual([QUOTE]);
      await expect(panel.getByText('Which of the two is meant?')).toBeVisible();
      expect(browser.faults).toEqual([]);
    } finally {
      await browser.context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

test('the panel of a copy names its original, and shows the notes made on it', async ({ browserWithExtension }) => {
  const { context } = browserWithExtension;
  const original = await browserWithExtension.open(ORIGINAL, COPY);
  await waitForMarks(original);
  await selectOnPage(original, QUOTE);
  await pressOnPage(original, 'Highlight: pink');
  await expect.poll(() => readKept(original)).toEqual([QUOTE]);

  const copy = await context.newPage();
  await copy.goto(COPY.url);
  await pressToolbar(context, copy);
  expect(await waitForMarks(copy)).toBeGreaterThan(40);
  // The same words in the same surroundings: it is found here too.
  await expect.poll(() => readKept(copy)).toEqual([QUOTE]);
  const panel = await openPanelTab(context);
  await expect(panel.getByText(`copy of Toutiao ${SEED_ID}`)).toBeVisible();
  await panel.getByRole('tab', { name: 'Marks' }).click();
  const marks = await panel.locator('.rows button').allTextContents();
  expect(marks.length).toBeGreaterThan(40);
  expect(marks.join()).not.toContain('Original');
  await panel.getByRole('tab', { name: /^Notes/ }).click();
  await expect(panel.getByText(QUOTE)).toBeVisible();

  // A shortened copy: what is not in it is listed, with the way to where it is.
  await copy.evaluate((quote) => {
    for (const paragraph of document.querySelectorAll('p'))
      if (paragraph.textContent?.includes(quote)) paragraph.remove();
  }, QUOTE);
  await expect(panel.getByRole('link', { name: /made on another copy/ })).toHaveAttribute('href', ORIGINAL.url);
  expect(browserWithExtension.faults).toEqual([]);
});

test('a highlight is made, recoloured and deleted by keys and pointer on the page, each with its undo', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  const colours = (): Promise<string[]> =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => /^zq-l[i-m]$/.test(name)));
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: yellow');
  await expect.poll(colours).toEqual(['zq-li']);
  await pressOnPage(page, 'Highlight: violet');
  await expect.poll(colours).toEqual(['zq-lm']);
  await pressOnPage(page, 'Undo');
  await expect.poll(colours).toEqual(['zq-li']);
  await pressOnPage(page, 'Delete');
  await expect.poll(() => readBar(page)).toContain('Highlight deleted.');
  expect(await readKept(page)).toEqual([]);
  await pressOnPage(page, 'Undo');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await page.keyboard.press('Escape');
  expect(await readBar(page)).toBe('');
});
