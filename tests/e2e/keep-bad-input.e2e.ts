import type { Page } from '@playwright/test';
import {
  countPainted,
  demoCopyPage,
  demoPage,
  expect,
  pageOfText,
  readCards,
  SEED_ID,
  type ServedPage,
  test,
  waitForMarks,
} from './support/browser';
import { openPanelTab, pressOnPage, readBar, readKept, selectOnPage } from './support/keep';

const QUOTE = 'The two countries do not count the same trade the same way';
const ORIGINAL = demoCopyPage(SEED_ID);

const withBody = (served: ServedPage, html: string): ServedPage => ({
  url: served.url,
  html: served.html.replace('<body>', `<body>${html}`),
});
/** The part of the browser's API that these tests use inside the extension. */
type Tabs = {
  query(filter: object): Promise<{ readonly id?: number; readonly url?: string }[]>;
  sendMessage(tabId: number, message: unknown, options: object): Promise<unknown>;
};
const readNote = async (page: Page): Promise<string> =>
  (await readCards(page))
    .filter(({ role }) => role === 'status')
    .map(({ text }) => text)
    .join(' ');
/** Select by script a stretch of one text node; browsers let scripts cut characters in half. */
const selectUnits = (page: Page, selector: string, wanted: string, from: number, to: number) =>
  page.evaluate(
    ([where, text, start, end]) => {
      const walker = document.createTreeWalker(document.querySelector(where) ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(text);
        if (at === -1) continue;
        getSelection()?.setBaseAndExtent(node, at + start, node, at + end);
        return;
      }
    },
    [selector, wanted, from, to] as const,
  );

test('a selection across paragraphs is one highlight, and leaves out what stands between them', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(demoPage());
  await waitForMarks(page);
  // The picture with its caption stands between these two paragraphs.
  await selectOnPage(page, '开发者撰写', '过去一年');
  await pressOnPage(page, 'Highlight: blue');
  await expect.poll(async () => (await readKept(page)).join()).toContain('过去一年');
  const [painted] = await readKept(page);
  expect(painted).toContain('开发者撰写');
  expect(painted).not.toContain('图片说明');
  await page.reload();
  await expect.poll(() => readKept(page)).toEqual([painted]);
});

test('half an emoji is highlighted whole', async ({ browserWithExtension }) => {
  const text = `${'A short text about the weather in Almaty. '.repeat(4)}\n\nThe team wrote 😀 and 🇰🇿 under the picture of Astana.\n\nOriginal: www.toutiao.com/article/${SEED_ID}/`;
  const page = await browserWithExtension.open(pageOfText(text));
  await waitForMarks(page);
  await selectUnits(page, '.weitoutiao-html', '😀 and 🇰🇿', 1, 8); // from the second half of one to the middle of the other
  await pressOnPage(page, 'Highlight: yellow');
  await expect.poll(() => readKept(page)).toEqual(['😀 and 🇰🇿']);
});

test('a selection of 200 000 characters is refused in words', async ({ browserWithExtension }) => {
  const text = `${'The ports of Aktau and Kuryk are in Kazakhstan.\n'.repeat(4_300)}\n\nOriginal: www.toutiao.com/article/${SEED_ID}/`;
  const page = await browserWithExtension.open(pageOfText(text));
  await waitForMarks(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Alt+Shift+H');
  await expect.poll(() => readBar(page)).toContain('too long to highlight');
  expect(await readKept(page)).toEqual([]);
  expect(browserWithExtension.faults).toEqual([]);
});

test('what is no article text is refused in words: a form, a comment, nothing', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(withBody(ORIGINAL, '<textarea id="field">Kazakhstan</textarea>'));
  await waitForMarks(page);
  const press = async (): Promise<void> => {
    // The browser's own shortcut reaches the page as a message; in a field the page's keys are left alone.
    const [worker] = browserWithExtension.context.serviceWorkers();
    await worker?.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const { id } of await tabs.query({ active: true }))
        await tabs.sendMessage(id ?? 0, { command: 'highlightSelection', payload: null }, { frameId: 0 });
    });
  };
  await press();
  await expect.poll(() => readNote(page)).toContain('Select some text of the article first.');
  await page.locator('#field').selectText();
  await press();
  await expect.poll(() => readNote(page)).toContain('Text in a form cannot be highlighted.');
  await page.locator('#field').blur();
  await selectOnPage(page, '读者甲');
  await press();
  await expect.poll(() => readNote(page)).toContain('Only the text of the article can be highlighted.');
  expect(await readKept(page)).toEqual([]);
});

for (const [what, said, breakIt] of [
  [
    'a full disk',
    'the disk is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no space', 'QuotaExceededError');
      };
    },
  ],
  [
    'blocked storage',
    'does not let Sidelight store anything',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  ],
] as const) {
  test(`${what} is said in words, and nothing is painted that was not saved`, async ({ browserWithExtension }) => {
    const { context, faults } = browserWithExtension;
    const [worker] = context.serviceWorkers();
    await worker?.evaluate(breakIt);
    const page = await browserWithExtension.open(ORIGINAL);
    await waitForMarks(page);
    await selectOnPage(page, QUOTE);
    await pressOnPage(page, 'Highlight: green');
    await expect.poll(() => readBar(page)).toContain(said);
    expect(await readKept(page)).toEqual([]);
    expect(await countPainted(page)).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });
}

test('a note of a megabyte stays in its editor; one of HTML is text; the page can read neither', async ({
  browserWithExtension,
}) => {
  const { context } = browserWithExtension;
  const spy = `<script>
    window.heard = [];
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'message', 'paste', 'focusin'])
      window.addEventListener(type, (event) => window.heard.push(type + ':' + (event.key ?? event.data ?? '')), true);
    window.attached = 0;
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (...args) { window.attached += 1; return attach.apply(this, args); };
  </script>`;
  const page = await browserWithExtension.open({
    url: ORIGINAL.url,
    html: ORIGINAL.html.replace('</head>', `${spy}</head>`),
  });
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  const panel = await openPanelTab(context);
  await panel.getByRole('tab', { name: /^Notes/ }).click();
  await panel.getByRole('button', { name: 'Note', exact: true }).click();
  const field = panel.getByRole('textbox');
  await field.fill('x'.repeat(1_048_576));
  await expect(panel.getByRole('alert')).toContainText('too long to save');
  await expect(panel.getByRole('button', { name: 'Save' })).toBeDisabled();
  expect((await field.inputValue()).length).toBe(1_048_576);

  const secret = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script> secret-word';
  await field.fill(secret);
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByText('Saved.')).toBeVisible();
  await expect(panel.locator('.note-text')).toHaveText(secret);
  expect(await panel.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();

  await page.bringToFront();
  await page.reload();
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  const box = await page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights)
      if (/^zq-l[i-m]$/.test(name))
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          scrollTo(0, range.getBoundingClientRect().top + scrollY - 300);
          const { x, y, height } = range.getClientRects()[0] as DOMRect;
          return { x: x + 40, y: y + height / 2 };
        }
    return null;
  });
  await page.mouse.click(box?.x ?? 0, box?.y ?? 0); // the bar opens; it says that there is a note
  await pressOnPage(page, 'Copy');
  const seen = await page.evaluate(() => {
    const spied = window as unknown as { heard: string[]; attached: number; pwned?: number };
    // A page can search what a closed root shows, and read what it found.
    const { find } = window as unknown as { find(text: string): boolean };
    const isFound = find('secret-word');
    const texts = [document.documentElement.outerHTML, JSON.stringify([...CSS.highlights.keys()]), ...spied.heard];
    if (isFound) texts.push('secret-word');
    return { found: texts.some((text) => text.includes('secret-word')), pwned: spied.pwned, attached: spied.attached };
  });
  expect(seen).toEqual({ found: false, pwned: undefined, attached: 0 });
  expect(browserWithExtension.faults).toEqual([]);
});

test('a note changed in two panels at once loses neither text', async ({ browserWithExtension }) => {
  const { context } = browserWithExtension;
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  const [one, other] = [await openPanelTab(context), await openPanelTab(context)];
  const id = await one.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    return (await tabs.query({})).find(({ url }) => url?.includes('toutiao'))?.id;
  });
  await other.goto(`${other.url()}?tab=${id}`);
  for (const panel of [one, other]) {
    await panel.bringToFront();
    await panel.getByRole('tab', { name: /^Notes/ }).click();
    await panel.getByRole('button', { name: 'Note', exact: true }).click();
    await panel.getByRole('textbox').fill(panel === one ? 'from the first' : 'from the second');
  }
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(one.getByText('Saved.')).toBeVisible();
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('alert')).toContainText('from the first');
  await expect(other.getByRole('textbox')).toHaveValue('from the second');
  await other.getByRole('textbox').fill('from both');
  await other.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(one.locator('.note-text')).toHaveText('from both');
});

test('a page that renders itself anew keeps its highlights, and says of a lost one that it is not found', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(ORIGINAL);
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await page.evaluate(() => {
    const body = document.querySelector('.weitoutiao-html');
    body?.replaceWith(body.cloneNode(true));
  });
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  await page.evaluate((quote) => {
    const node = document.querySelector('.weitoutiao-html')?.firstChild as Text;
    node.data = node.data.replace(quote, 'Both count it alike');
  }, QUOTE);
  await expect.poll(() => readKept(page)).toEqual([]);
  const panel = await openPanelTab(browserWithExtension.context);
  await panel.getByRole('tab', { name: /^Notes/ }).click();
  await expect(panel.getByText('not found on this page')).toBeVisible();
  await expect(panel.getByText(QUOTE)).toBeVisible();
  expect(browserWithExtension.faults).toEqual([]);
});
