import type { Page } from '@playwright/test';
import { type Browser, demoCopyPage, expect, pressToolbar, SEED_ID, test, waitForMarks } from './support/browser';
import { openPanelTab, pressOnPage, readKept, selectOnPage } from './support/keep';

const QUOTE = 'The two countries do not count the same trade the same way';
const ORIGINAL = demoCopyPage(SEED_ID);

/** The article with one green highlight, its panel at the notes, and the id of its tab. */
async function openNotes(browser: Browser): Promise<{ page: Page; panel: Page; tabId: number }> {
  const page = await browser.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  const panel = await openPanelTab(browser.context);
  await toNotes(panel);
  return { page, panel, tabId: await tabIdOf(panel) };
}

const toNotes = (panel: Page): Promise<void> => panel.getByRole('tab', { name: /^Notes/ }).click();
const noteButton = (panel: Page) => panel.getByRole('button', { name: /^(?:Edit note|Note)$/ });

type Chrome = {
  readonly tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};
const tabIdOf = (panel: Page): Promise<number> =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.tabs.query({})).find(({ url }) => url?.includes('toutiao'))?.id ?? 0;
  });

/** Have the background write, as another tab would. */
const write = (panel: Page, operation: object): Promise<void> =>
  panel.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const annotationId = document.querySelector('[id^="quote-"]')?.id.replace('quote-', '');
    const stamp = { operationId: crypto.randomUUID(), at: new Date().toISOString(), annotationId };
    await chrome.runtime.sendMessage({ command: 'write', payload: { ...stamp, ...given } });
  }, operation);

const focused = (panel: Page): Promise<string> =>
  panel.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName || '');

test('“Note” on the page only brings back the editor that is open', async ({ browserWithExtension }) => {
  const { page, panel } = await openNotes(browserWithExtension);
  await noteButton(panel).click();
  await expect(panel.getByRole('textbox')).toBeFocused();
  await panel.getByRole('textbox').fill('half a thought');
  await panel.getByRole('tab', { name: /^Figures/ }).click();
  await page.bringToFront();
  await pressOnPage(page, 'Note');
  await panel.bringToFront();
  await expect(panel.getByRole('textbox')).toHaveValue('half a thought');
  await expect(panel.getByRole('textbox')).toBeFocused();
});

test('a draft whose highlight is deleted meanwhile stays, says so, and saving it revives the highlight', async ({
  browserWithExtension,
}) => {
  const { page, panel } = await openNotes(browserWithExtension);
  await noteButton(panel).click();
  await panel.keyboard.type('being typed');
  await write(panel, { type: 'delete' });
  await expect(panel.getByText('This highlight was deleted. Saving the note brings it back.')).toBeVisible();
  await expect(panel.getByRole('textbox')).toBeFocused();
  await panel.keyboard.type(', and on');
  await expect(panel.getByRole('textbox')).toHaveValue('being typed, and on');
  expect(await readKept(page)).toEqual([]);
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('.note-text')).toHaveText('being typed, and on');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
});

test('recolouring a note that is being written is no conflict', async ({ browserWithExtension }) => {
  const { panel } = await openNotes(browserWithExtension);
  await noteButton(panel).click();
  await panel.keyboard.type('in two colours');
  await panel.getByRole('button', { name: 'colour: pink' }).click();
  await expect(panel.getByRole('button', { name: 'colour: pink' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.locator('.note-text')).toHaveText('in two colours');
});

test('what was not saved when the panel closed is offered again: too long, or refused', async ({
  browserWithExtension,
}) => {
  const { panel } = await openNotes(browserWithExtension);
  const { context } = browserWithExtension;
  await noteButton(panel).click();
  await panel.getByRole('textbox').fill('y'.repeat(100_001));
  await expect(panel.getByRole('alert')).toContainText('too long to save');
  await panel.close();

  let again = await openPanelTab(context);
  await expect(again.getByText('What you had not saved is here again.')).toBeVisible();
  expect(await again.getByRole('textbox').inputValue()).toBe('y'.repeat(100_001));
  // It was opened before the other one wrote: the save on closing is refused.
  await again.getByRole('textbox').fill('mine, opened earlier');
  await write(again, { type: 'rewrite', note: 'theirs, saved first', baseVersion: 1 });
  await again.close();

  again = await openPanelTab(context);
  await expect(again.getByRole('textbox')).toHaveValue('mine, opened earlier');
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(again.getByRole('alert')).toContainText('theirs, saved first');
  await again.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(again.locator('.note-text')).toHaveText('mine, opened earlier');
  await again.close();

  again = await openPanelTab(context);
  await toNotes(again);
  await expect(again.locator('.note-text')).toHaveText('mine, opened earlier');
  await expect(again.getByRole('textbox')).toHaveCount(0);
});

test('a note typed and not saved is saved when the panel closes, and no draft is left of it', async ({
  browserWithExtension,
}) => {
  const { panel } = await openNotes(browserWithExtension);
  await noteButton(panel).click();
  await panel.keyboard.type('typed and left');
  await panel.close();
  const again = await openPanelTab(browserWithExtension.context);
  await toNotes(again);
  await expect(again.locator('.note-text')).toHaveText('typed and left');
  await expect(again.getByRole('textbox')).toHaveCount(0);
});

test('changes are taken back one after the other, a discarded draft among them, by button and by key', async ({
  browserWithExtension,
}) => {
  const { panel } = await openNotes(browserWithExtension);
  await noteButton(panel).click();
  await panel.keyboard.type('thrown away');
  await panel.keyboard.press('Escape');
  await expect(panel.getByText('Closed without saving.')).toBeVisible();
  await panel.getByRole('button', { name: 'colour: pink' }).click();
  await expect(panel.getByRole('button', { name: 'colour: pink' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'colour: blue' }).click();
  await expect(panel.getByRole('button', { name: 'colour: blue' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'colour: pink' })).toHaveAttribute('aria-pressed', 'true');
  await panel.keyboard.press('Control+z');
  await expect(panel.getByRole('button', { name: 'colour: green' })).toHaveAttribute('aria-pressed', 'true');
  await panel.keyboard.press('Control+z');
  await expect(panel.getByRole('textbox')).toHaveValue('thrown away');
});

test('a deleted highlight is listed and restored, also by a panel opened later', async ({ browserWithExtension }) => {
  const { page, panel } = await openNotes(browserWithExtension);
  await panel.getByRole('button', { name: 'Delete' }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.close();
  const again = await openPanelTab(browserWithExtension.context);
  await toNotes(again);
  await again.getByText('Recently deleted (1)').click();
  await again.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await expect(again.getByText(/Recently deleted/)).toHaveCount(0);
  await expect.poll(() => focused(again)).toBe('Note');
});

test('each control of a note is described by its quote, which says its language', async ({ browserWithExtension }) => {
  const { panel } = await openNotes(browserWithExtension);
  for (const name of ['Note', 'Delete', 'colour: pink'])
    await expect(panel.getByRole('button', { name, exact: true })).toHaveAccessibleDescription(QUOTE);
  await expect(panel.locator('.quote')).toHaveAttribute('lang', 'en');
});

test('says in words what state the page is in', async ({ browserWithExtension }) => {
  const { context } = browserWithExtension;
  const bare = { url: 'https://other.example/list', html: '<!doctype html><title>List</title><p>Nothing to read.</p>' };
  const page = await browserWithExtension.open(bare);
  const panel = await openPanelTab(context);
  const state = panel.locator('p[role="status"]');
  await expect(state).toHaveText('Sidelight has not been run on this page.');
  await expect(panel.getByText('Some pages are closed to extensions')).toBeVisible();
  await page.bringToFront();
  await pressToolbar(context, page);
  await expect(state).toHaveText('Looking for an article on this page …');
  await expect(state).toHaveText('No article was found on this page.', { timeout: 20_000 });

  const closed = await context.newPage();
  await closed.goto('chrome://version/');
  const id = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const open = await chrome.tabs.query({ active: true });
    return open[0]?.id;
  });
  const pinned = await openPanelTab(context);
  await pinned.goto(`${pinned.url()}?tab=${id}`);
  const pinnedState = pinned.locator('p[role="status"]');
  await expect(pinnedState).toHaveText('Sidelight has not been run on this page.');
  await closed.bringToFront();
  await pressToolbar(context, closed);
  await expect(pinnedState).toHaveText('The browser keeps this page closed to extensions.');
  await closed.close();
  await expect(pinnedState).toHaveText('The tab this panel belongs to is closed.');
  await pinned.reload();
  await expect(pinnedState).toHaveText('The tab this panel belongs to is closed.');
});

test('in forced colours only the chosen tab stands out', async ({ browserWithExtension }) => {
  const { panel } = await openNotes(browserWithExtension);
  await panel.emulateMedia({ forcedColors: 'active' });
  const looks = await panel.getByRole('tab').evaluateAll((tabs) =>
    tabs.map((tab) => {
      const { backgroundColor, borderBottomColor } = getComputedStyle(tab);
      return { isChosen: tab.ariaSelected === 'true', backgroundColor, borderBottomColor };
    }),
  );
  const canvas = await panel.evaluate(() => {
    document.body.style.background = 'Canvas';
    return getComputedStyle(document.body).backgroundColor;
  });
  for (const { isChosen, backgroundColor, borderBottomColor } of looks) {
    if (isChosen) expect(backgroundColor).not.toBe(canvas);
    else expect(borderBottomColor).toBe(canvas);
  }
});
