import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { analyse } from '../../lib/core/analysis/analyse';
import { createCards } from '../../lib/core/context/create-cards';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import { parsePack } from '../../lib/core/dataset/parse-pack';
import { printInOthers } from '../../lib/core/wording/printer-for';
import type { GalleryOptions } from './gallery/gallery';
import { findViolations } from './support/axe';
import { demoCopyPage, expect, SEED_ID, startBrowser, test, waitForMarks } from './support/browser';
import { openPanelTab, pressOnPage, readKept, selectOnPage } from './support/keep';

const ROOT = join(import.meta.dirname, '../..');
const QUOTE = 'The two countries do not count the same trade the same way';

function readDemo(): GalleryOptions['reading'] {
  const pack = parsePack(JSON.parse(readFileSync(join(ROOT, 'public/packs/central-asia.json'), 'utf8')));
  if (!pack.ok) throw new Error(pack.error);
  const dataset = openDataset([pack.value]);
  const text = `${readFileSync(join(ROOT, 'tests/fixtures/demo/en.txt'), 'utf8')}\nAli Karimbek, an analyst at the Steppe Institute, spoke of 12 per cent.`;
  const analysis = analyse(text, { language: 'en', publishedAt: '2025-11-10', dataset });
  const inOthers = Object.fromEntries(
    analysis.figures.map((figure) => [figure.id, printInOthers(figure, figure.surfaceForm, 'en')]),
  );
  return { analysis, cards: createCards({ ...analysis, text, language: 'en', workKeys: [] }, dataset, 'en'), inOthers };
}

async function openGallery(page: Page, options: Omit<GalleryOptions, 'reading'>): Promise<void> {
  const bundle = await build({
    entryPoints: [join(ROOT, 'tests/e2e/gallery/gallery.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  await page.setContent(
    '<!doctype html><html lang="en"><head><title>Gallery</title></head><body><main><h1>Gallery</h1><div id="gallery"></div></main></body></html>',
  );
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  await page.evaluate(
    (shown) => (globalThis as unknown as { showGallery(options: unknown): void }).showGallery(shown),
    { ...options, reading: readDemo() },
  );
  await page.waitForTimeout(300); // cards fade in: half-faded text has too little contrast
}

test('cards and bars have no fault axe can find, in four languages, light and dark; a planted one is found', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.context.newPage();
  for (const language of ['en', 'zh', 'ru', 'kk'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await openGallery(page, { language, theme, hasFault: false });
      expect(await findViolations(page), `${language} ${theme}`).toEqual([]);
    }
  }
  await openGallery(page, { language: 'en', theme: 'light', hasFault: true });
  expect((await findViolations(page)).join()).toContain('planted');
});

test('panel, settings and welcome page have no fault axe can find, light and dark', async ({
  browserWithExtension,
}) => {
  test.setTimeout(90_000);
  const { context } = browserWithExtension;
  const article = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(article);
  const empty = await openPanelTab(context);
  await empty.getByRole('tab', { name: 'Notes' }).click();
  expect(await findViolations(empty), 'no notes').toEqual([]);
  await empty.close();
  await article.bringToFront();
  await selectOnPage(article, QUOTE);
  await pressOnPage(article, 'Highlight: green');
  await expect.poll(() => readKept(article)).toEqual([QUOTE]);
  const panel = await openPanelTab(context);
  const id = new URL(panel.url()).host;
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const name of ['Summary', 'People', 'Figures', 'Notes', 'Marks']) {
      await panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      if (name === 'Notes' && colorScheme === 'light')
        await panel.getByRole('button', { name: 'Note', exact: true }).click();
      expect(await findViolations(panel), `${name} ${colorScheme}`).toEqual([]);
    }
  }
  const own = await context.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    await own.emulateMedia({ colorScheme });
    await own.goto(`chrome-extension://${id}/options.html`);
    await own.getByRole('radio').first().waitFor();
    expect(await findViolations(own), `options ${colorScheme}`).toEqual([]);
    await own.goto(`chrome-extension://${id}/welcome.html`);
    await own.getByRole('button', { name: '130 million tons' }).click();
    await own.waitForTimeout(300);
    expect(await findViolations(own), `welcome ${colorScheme}`).toEqual([]);
  }
  expect(browserWithExtension.faults).toEqual([]);
});

test('the welcome page opens once, shows a live card, and leads to the settings', async () => {
  const browser = await startBrowser({ isNewProfile: false });
  try {
    await expect.poll(() => browser.context.pages().some((page) => page.url().includes('welcome.html'))).toBe(true);
    const welcome = browser.context.pages().find((page) => page.url().includes('welcome.html'));
    if (welcome === undefined) throw new Error('The welcome page went away.');
    await welcome.getByRole('button', { name: '130 million tons' }).click();
    await expect(welcome.getByRole('dialog')).toContainText('Differs.');
    await welcome.keyboard.press('Tab');
    const opened = browser.context.waitForEvent('page');
    await welcome.getByRole('button', { name: 'Settings' }).click();
    expect((await opened).url()).toContain('options.html');
  } finally {
    await browser.context.close();
  }
});
