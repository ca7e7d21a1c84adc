import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Pack } from '../../lib/core/dataset/pack';
import { smallEntity, smallPack } from '../support/small-pack';
import { findViolations } from './support/axe';
import {
  type Browser,
  expect,
  hoverText,
  pageOfText,
  readCards,
  SEED_ID,
  startBrowser,
  test,
  waitForCard,
  waitForMarks,
} from './support/browser';
import { pressOnPage } from './support/keep';

// A company and a person no bundled pack knows, beside a country they all know.
const ARTICLE = pageOfText(
  `Zhelmaya opens a yard in Kazakhstan\n\nZhelmaya said on Monday that its yard in Kazakhstan will open in 2027. Analyst Dauren Tlepbergen welcomed it, and Dauren Tlepbergen expects more. The work was paid for by Zhelmaya.\n\nOriginal: www.toutiao.com/article/${SEED_ID}/`,
);

const steppe = (version = '1.0.0', more: Partial<Pack> = {}): Pack =>
  smallPack(
    'steppe',
    [
      smallEntity(
        'zhelmaya',
        { en: ['Zhelmaya'] },
        {
          gloss: { en: 'a shipyard that exists only in tests' },
          facts: [{ text: { en: 'founded' }, year: 2020, asOf: null, sourceId: 'page', confidence: 'seen' }],
          relations: [{ type: 'located-in', to: 'kazakhstan' }],
        },
      ),
    ],
    { version, sources: [{ id: 'page', url: 'https://example.org/zhelmaya', publisher: 'Example' }], ...more },
  );

const folder = mkdtempSync(join(tmpdir(), 'sidelight-packs-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with `content`, as the reader has it on disk. */
function fileOf(name: string, content: string | Buffer | Pack): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content));
  return path;
}

async function openOptions(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  // The bundled packs are what a file is looked over against.
  await expect(page.locator('.pack-title')).not.toHaveCount(0);
  return page;
}

async function addPack(options: Page, name: string, content: Pack): Promise<void> {
  await options.setInputFiles('#pack-file', fileOf(name, content));
  await options.locator('.report .action.first').click();
  await expect(options.locator('.report')).toHaveCount(0);
}

/** What is painted as linked to an entity, or as a name without one. */
const readMarks = (page: Page, isLinked: boolean): Promise<string[]> =>
  page.evaluate(
    (letter) =>
      [...CSS.highlights]
        .filter(([name]) => name === `zq-l${letter}` || name === `zq-d${letter}`)
        .flatMap(([, highlight]) =>
          [...highlight].map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
        ),
    isLinked ? 'a' : 'b',
  );
const linked = (page: Page) => expect.poll(() => readMarks(page, true), { timeout: 10_000 });

const readNote = async (page: Page): Promise<string> =>
  (await readCards(page))
    .filter(({ role }) => role === 'status')
    .map(({ text }) => text)
    .join(' ');

const status = (options: Page) => options.locator('.pack-status').filter({ hasText: /./ });

async function stopWorker(browser: Browser): Promise<void> {
  const inspector = await browser.context.newPage();
  const session = await browser.context.newCDPSession(inspector);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await inspector.close();
}

/** Change one record of the packs' store, as damage on the disk would. */
const damage = (options: Page, store: 'files' | 'names') =>
  options.evaluate(
    (name) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('packs');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const cursor = transaction.objectStore(name).openCursor();
          cursor.onsuccess = () => {
            if (cursor.result === null) return;
            const row = cursor.result.value as { bytes: Uint8Array };
            row.bytes[60] = (row.bytes[60] ?? 0) ^ 1;
            cursor.result.update(row);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    store,
  );

test('a pack from a file marks an open article, is switched off and on, outlives a restart, is removed and brought back', async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-'));
  let browser = await startBrowser({ profile, isNewProfile: true });
  try {
    let page = await browser.open(ARTICLE);
    await linked(page).toContain('Kazakhstan');
    expect(await readMarks(page, true)).not.toContain('Zhelmaya');

    let options = await openOptions(browser.context);
    const file = fileOf('steppe.json', steppe());
    await options.setInputFiles('#pack-file', file);
    const report = options.getByRole('region', { name: 'Report on steppe.json' });
    await expect(report).toContainText('steppe · version 1.0.0 · 1 entry · 1 name · 1 fact · 1 source');
    await expect(report).toContainText('Nothing to object to.');
    await expect(report.getByRole('heading', { level: 3 })).toBeFocused();
    await report.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(status(options)).toContainText('“steppe” was added.');
    await linked(page).toEqual(['Zhelmaya', 'Kazakhstan', 'Zhelmaya', 'Kazakhstan', 'Zhelmaya']);
    await page.bringToFront();
    await hoverText(page, 'Zhelmaya');
    expect((await waitForCard(page))?.text).toContain('a shipyard that exists only in tests');
    await page.keyboard.press('Escape');

    await options.bringToFront();
    await options.getByRole('button', { name: 'Look into: steppe' }).click();
    await options.getByRole('searchbox', { name: /steppe/ }).fill('zhel');
    await expect(options.locator('.pack-entry')).toHaveCount(1);
    await expect(options.locator('.pack-entry')).toContainText('Sources: Example');
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export: steppe' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('steppe-1.0.0.json');
    expect(readFileSync(await download.path())).toEqual(readFileSync(file));

    await options.getByRole('checkbox', { name: 'steppe' }).uncheck();
    await linked(page).toEqual(['Kazakhstan', 'Kazakhstan']);
    await options.getByRole('checkbox', { name: 'steppe' }).check();
    await linked(page).toContain('Zhelmaya');
    expect(browser.faults).toEqual([]);
    await browser.context.close();

    browser = await startBrowser({ profile });
    page = await browser.open(ARTICLE);
    await linked(page).toContain('Zhelmaya');
    options = await openOptions(browser.context);
    await expect(options.getByRole('checkbox', { name: 'steppe' })).toBeChecked();
    await options.getByRole('button', { name: 'Remove: steppe' }).click();
    await linked(page).toEqual(['Kazakhstan', 'Kazakhstan']);
    // Offered again to whoever comes back later.
    await options.reload();
    await expect(status(options)).toContainText('“steppe” was removed.');
    await options.getByRole('button', { name: 'Undo' }).click();
    await linked(page).toContain('Zhelmaya');
    await expect(options.getByRole('checkbox', { name: 'steppe' })).toBeChecked();
    expect(browser.faults).toEqual([]);
    expect(browser.refused).toEqual([]);
  } finally {
    await browser.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a pack of an id that is there replaces it only when told to, and says what it changes', async ({
  browserWithExtension,
}) => {
  test.setTimeout(90_000);
  const { context } = browserWithExtension;
  const options = await openOptions(context);
  await addPack(options, 'steppe.json', steppe());

  const changed = smallEntity('kazakhstan', { en: ['Kazakhstan'] }, { kind: 'place', gloss: { en: 'changed here' } });
  const next = steppe('1.1.0', { entities: [...steppe().entities, changed] });
  await options.setInputFiles('#pack-file', fileOf('next.json', next));
  const report = options.getByRole('region', { name: 'Report on next.json' });
  await expect(report).toContainText('You have version 1.0.0 of this pack. It would be replaced by 1.1.0.');
  await expect(report).toContainText('“steppe” changes 1 entry of “World”: Kazakhstan');
  await expect(report).toContainText('“steppe” changes 1 entry of “Central Asia”: Kazakhstan');
  await report.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.locator('.pack', { hasText: 'steppe' })).toContainText('version 1.0.0');

  await options.setInputFiles('#pack-file', fileOf('next.json', next));
  await report.getByRole('button', { name: 'Replace 1.0.0 by 1.1.0' }).click();
  await expect(options.locator('.pack', { hasText: 'steppe' })).toContainText('version 1.1.0');
  await options.locator('.conflict-list summary').click();
  await expect(options.locator('.conflict-list')).toContainText('“steppe” changes 1 entry of “World”: Kazakhstan');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.locator('.pack', { hasText: 'steppe' })).toContainText('version 1.0.0');

  await options.setInputFiles('#pack-file', fileOf('same.json', steppe()));
  await expect(options.locator('.report')).toContainText('You have this very file already.');
  await expect(options.locator('.report .action.first')).toHaveCount(0);

  // In the place of a bundled pack, which is there again when it is switched off.
  const page = await browserWithExtension.open(ARTICLE);
  await linked(page).toEqual(['Zhelmaya', 'Kazakhstan', 'Zhelmaya', 'Kazakhstan', 'Zhelmaya']);
  const world = smallPack('world', [smallEntity('tests-only', { en: ['Dauren Tlepbergen'] }, { kind: 'person' })], {
    version: '9.0.0',
  });
  await options.bringToFront();
  await options.setInputFiles('#pack-file', fileOf('world.json', world));
  await expect(options.locator('.report')).toContainText('in the place of “World”');
  await options.locator('.report .action.first').click();
  await expect(options.locator('.pack').first()).toContainText('your version 9.0.0 is open in its place');
  await linked(page).toContain('Dauren Tlepbergen');
  await options.getByRole('checkbox', { name: 'World' }).uncheck();
  await expect(options.locator('.pack').first()).not.toContainText('is open in its place');
  await linked(page).not.toContain('Dauren Tlepbergen');
  expect(browserWithExtension.faults).toEqual([]);
});

test('a name added from a card is linked in the open article; another name of an entry keeps its facts', async ({
  browserWithExtension,
}) => {
  test.setTimeout(120_000);
  const { context } = browserWithExtension;
  const page = await browserWithExtension.open(ARTICLE);
  await linked(page).toContain('Kazakhstan');
  await expect.poll(() => readMarks(page, false)).toContain('Dauren Tlepbergen');
  await hoverText(page, 'Dauren Tlepbergen');
  expect((await waitForCard(page))?.text).toContain('not in the bundled data');
  const opening = context.waitForEvent('page');
  await pressOnPage(page, 'Add to my names');
  const options = await opening;
  await expect(options.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Dauren Tlepbergen');
  await expect(options.getByLabel('Kind')).toHaveValue('person');
  await expect(options.getByLabel('Language of the name')).toHaveValue('en');
  await options.getByRole('textbox', { name: 'Who or what it is' }).fill('an analyst <b>here</b>');
  await options.getByRole('textbox', { name: 'Other spellings' }).fill('Даурен Тлепберген\n达乌伦·特列普别尔根');
  await options.keyboard.press('Tab');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(status(options)).toContainText('“Dauren Tlepbergen” is one of your names now.');
  await expect(options.getByRole('button', { name: 'Add a name' })).toBeFocused();
  await linked(page).toContain('Dauren Tlepbergen');
  await page.bringToFront();
  await hoverText(page, 'Dauren Tlepbergen');
  const card = await waitForCard(page);
  expect(card?.text).toContain('an analyst <b>here</b>');
  expect(card?.text).toContain('Даурен Тлепберген');
  await page.keyboard.press('Escape');

  // Another name of an entry that has facts.
  await options.bringToFront();
  await options.getByRole('button', { name: 'Add a name' }).click();
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Zhelmaya');
  await options.getByRole('searchbox', { name: /Another name/ }).fill('Samruk-Kazyna');
  await options.getByRole('radio', { name: /^Samruk-Kazyna/ }).check();
  await expect(options.locator('.name-form')).toContainText('will be copied from Central Asia 1.');
  await options.getByRole('button', { name: 'Save' }).click();
  await linked(page).toContain('Zhelmaya');
  await expect(
    options.getByText(/another name of Samruk-Kazyna; copied from central-asia 1\.\d\.\d with \d+ facts?/),
  ).toBeVisible();
  await page.bringToFront();
  await hoverText(page, 'Zhelmaya');
  await expect.poll(async () => (await waitForCard(page))?.text ?? '').toContain('Samruk-Kazyna');
  expect((await waitForCard(page))?.text).toMatch(/20\d\d/); // its facts have years
  await page.keyboard.press('Escape');

  // A name that is taken is refused in words, and what was typed stays.
  await options.bringToFront();
  await options.getByRole('button', { name: 'Add a name' }).click();
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Kazakhstan');
  await expect(options.locator('.name-form .hint')).toContainText('“Kazakhstan” is a name of Kazakhstan already.');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.locator('#name-fault')).toContainText('One name for several entries');
  await expect(options.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Kazakhstan');
  await options.keyboard.press('Escape');

  await options.getByRole('button', { name: 'Change: Zhelmaya' }).click();
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Zhelmaya Yards');
  await options.getByRole('button', { name: 'Save' }).click();
  await linked(page).not.toContain('Zhelmaya');
  await options.getByRole('button', { name: 'Delete: Dauren Tlepbergen' }).click();
  await linked(page).not.toContain('Dauren Tlepbergen');
  await expect(options.getByRole('button', { name: 'Undo' })).toBeFocused();
  await options.keyboard.press('Enter');
  await linked(page).toContain('Dauren Tlepbergen');

  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export my names' }).click();
  const exported = await (await downloading).path();
  const again = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export: My names' }).click();
  expect(readFileSync(await (await again).path())).toEqual(readFileSync(exported));
  // It is a pack like any other.
  await options.getByRole('button', { name: 'Remove: My names' }).click();
  await linked(page).not.toContain('Dauren Tlepbergen');
  await options.setInputFiles('#pack-file', exported);
  await options.locator('.report .action.first').click();
  await linked(page).toContain('Dauren Tlepbergen');
  expect(browserWithExtension.faults).toEqual([]);
});

test('each bad file is refused in words, with its place, and takes nothing with it', async ({
  browserWithExtension,
}) => {
  test.setTimeout(90_000);
  const page = await browserWithExtension.open(ARTICLE);
  const options = await openOptions(browserWithExtension.context);
  await addPack(options, 'steppe.json', steppe());
  await linked(page).toContain('Zhelmaya');

  const huge = fileOf('huge.json', '');
  truncateSync(huge, 200 * 1024 * 1024);
  const text = JSON.stringify(steppe());
  const named = (name: string): Pack => smallPack('bad', [smallEntity('x', { en: [name] })]);
  const bad: readonly (readonly [string, string, string, string])[] = [
    ['no JSON', fileOf('a.json', '{"format": 1,\n  oops'), 'It is no JSON', 'Line 2, column 3'],
    ['cut short', fileOf('b.json', text.slice(0, 60)), 'It is no JSON', 'Line 1'],
    ['a picture', fileOf('c.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])), 'not in UTF-8', ''],
    ['200 MB', huge, 'too large', ''],
    [
      '10 000 levels',
      fileOf('d.json', '['.repeat(10_000) + ']'.repeat(10_000)),
      'nested too deep',
      'Line 1, column 33',
    ],
    ['a later format', fileOf('e.json', text.replace('"format":1', '"format":2')), 'format is not 1', 'format'],
    ['__proto__', fileOf('f.json', text.replace('{', '{"__proto__":{"isOn":true},')), 'not allowed', '__proto__'],
    [
      'the same id twice',
      fileOf('g.json', smallPack('bad', [...steppe().entities, ...steppe().entities], { sources: steppe().sources })),
      'have the same id',
      'entities[1].id',
    ],
    ['a name of a megabyte', fileOf('h.json', named('x'.repeat(1_048_576))), 'too long', 'entities[0].names.en[0]'],
    ['a name that turns', fileOf('i.json', named('Ali\u202ekeb')), 'direction of writing', 'entities[0].names.en[0]'],
    ['a control character', fileOf('j.json', named('Ali\u0007')), 'control character', 'entities[0].names.en[0]'],
  ];
  for (const [what, file, reason, place] of bad) {
    await options.setInputFiles('#pack-file', file);
    const report = options.locator('.report.refused');
    await expect(report, what).toContainText(reason);
    await expect(report, what).toContainText(place);
    await expect(report, what).toContainText('The packs you have are as they were.');
    await expect(report.getByRole('heading', { level: 3 }), what).toBeFocused();
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await expect(report, what).toHaveCount(0);
    await expect(options.locator('#pack-file'), what).toBeFocused();
  }
  expect(await options.evaluate(() => ({}) as { isOn?: boolean })).toEqual({});

  // A pack with errors is looked over and not taken.
  const lost = smallPack('lost', [
    smallEntity('x', { en: ['Xx'] }, { relations: [{ type: 'part-of', to: 'nowhere' }] }),
  ]);
  await options.setInputFiles('#pack-file', fileOf('lost.json', lost));
  await expect(options.locator('.report')).toContainText('1 error');
  await expect(options.locator('.report')).toContainText('With errors it cannot be added.');
  await expect(options.locator('.report .action.first')).toHaveCount(0);
  await options.getByRole('button', { name: 'Close' }).click();

  // Markup in names is text.
  const markup = smallPack('markup', [smallEntity('x', { en: ['<img src=x onerror="document.title=1">'] })]);
  await addPack(options, 'markup.json', markup);
  await options.getByRole('button', { name: 'Look into: markup' }).click();
  await expect(options.locator('.pack-entry strong')).toHaveText('<img src=x onerror="document.title=1">');
  await expect(options).toHaveTitle('Sidelight settings');

  // In the reader's language too; and what was there is there.
  for (const [language, said] of [
    ['中文', '未接受'],
    ['Русский', 'не принят'],
    ['Қазақша', 'қабылданбады'],
  ] as const) {
    await options.getByRole('radio', { name: language }).check();
    await options.setInputFiles('#pack-file', bad[0]?.[1] ?? '');
    await expect(options.locator('.report.refused')).toContainText(said);
    await options.locator('.report .action').click();
  }
  await expect(options.getByRole('checkbox', { name: 'steppe' })).toBeChecked();
  await linked(page).toContain('Zhelmaya');
  expect(browserWithExtension.faults).toEqual([]);
});

test('files can be dropped on the page, one at a time', async ({ browserWithExtension }) => {
  const options = await openOptions(browserWithExtension.context);
  const drop = (texts: readonly string[]) =>
    options.evaluate((contents) => {
      const dataTransfer = new DataTransfer();
      for (const content of contents) dataTransfer.items.add(new File([content], 'dropped.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, texts);
  await drop([JSON.stringify(steppe())]);
  await expect(options.getByRole('region', { name: 'Report on dropped.json' })).toBeVisible();
  await options.getByRole('button', { name: 'Cancel' }).click();
  await drop(['{}', '{}']);
  await expect(status(options)).toContainText('One file at a time, please.');
});

test('a pack that is damaged on the disk is left out and named; names that are damaged are compiled anew', async ({
  browserWithExtension,
}) => {
  test.setTimeout(90_000);
  const page = await browserWithExtension.open(ARTICLE);
  let options = await openOptions(browserWithExtension.context);
  await addPack(options, 'steppe.json', steppe());
  await linked(page).toContain('Zhelmaya');

  await expect
    .poll(() => options.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('packs');
  await page.waitForTimeout(500); // the compiled names are written down after the article was answered
  await damage(options, 'names');
  await stopWorker(browserWithExtension);
  await page.bringToFront();
  await page.reload();
  await linked(page).toContain('Zhelmaya');
  expect(await readNote(page)).toBe('');

  await damage(options, 'files');
  await stopWorker(browserWithExtension);
  await page.reload();
  expect(await waitForMarks(page)).toBeGreaterThan(0);
  await expect.poll(() => readNote(page)).toContain('could not be read: steppe');
  expect(await readMarks(page, true)).toEqual(['Kazakhstan', 'Kazakhstan']);
  await options.close();
  options = await openOptions(browserWithExtension.context);
  const item = options.locator('.pack', { hasText: 'steppe' });
  await expect(item).toContainText('can no longer be read');

  // Added again from its file, it is whole again; the note goes by itself.
  await options.setInputFiles('#pack-file', fileOf('again.json', steppe()));
  await options.locator('.report .action.first').click();
  await linked(page).toContain('Zhelmaya');
  await expect.poll(() => readNote(page)).toBe('');
});

test('packs and names have no fault axe can find, in four languages, light and dark', async ({
  browserWithExtension,
}) => {
  test.setTimeout(120_000);
  const options = await openOptions(browserWithExtension.context);
  await addPack(options, 'steppe.json', steppe());
  const odd = smallPack('odd', [
    smallEntity('x', { en: ['Reading', 'Reading'] }),
    smallEntity('kazakhstan', { en: ['Kz'] }),
  ]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    for (const language of ['en', 'zh', 'ru', 'kk']) {
      const where = `${language} ${colorScheme}`;
      await options.locator(`input[name=language][value=${language}]`).check();
      const look = options.locator('.pack').nth(2).locator('.tool').first();
      await look.click();
      await options.setInputFiles('#pack-file', fileOf('bad.json', '{'));
      await expect(options.locator('.report.refused')).toBeVisible();
      expect(await findViolations(options), `refused ${where}`).toEqual([]);
      await options.setInputFiles('#pack-file', fileOf('odd.json', odd));
      await expect(options.locator('.report .action.first')).toBeVisible();
      for (const summary of await options.locator('.report summary, .conflict-list summary').all())
        await summary.click();
      await options.locator('#add-name').click();
      await options.locator('[name=name]').fill('Kazakhstan');
      await options.locator('[name=name-entry]').fill('samruk');
      await options.locator('[name=name-of]').nth(1).check();
      expect(await findViolations(options), `report and form ${where}`).toEqual([]);
      await options.locator('.report .action:not(.first)').click();
      await options.locator('.name-form .action:not(.first)').click();
      await options.locator('.conflict-list summary').click();
      await look.click();
    }
  }
  expect(browserWithExtension.faults).toEqual([]);
});
