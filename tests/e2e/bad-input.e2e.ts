import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  countPainted,
  demoCopyPage,
  demoPage,
  expect,
  hoverText,
  pageOfText,
  readCards,
  SEED_ID,
  SEED_URL,
  startBrowser,
  test,
  waitForCard,
  waitForMarks,
} from './support/browser';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>页面</title>${head}</head><body>${body}</body></html>`;

test('a page without an article gets nothing', async ({ browserWithExtension }) => {
  const tab = await browserWithExtension.open({
    url: 'https://www.toutiao.com/',
    html: page('<h1>今日头条</h1><p>哈萨克斯坦 42亿美元</p>'),
  });
  await tab.waitForTimeout(800);
  expect(await countPainted(tab)).toBe(0);
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(browserWithExtension.faults).toEqual([]);
});

test('an anti-bot shell that fills in later is marked when its text has come', async ({ browserWithExtension }) => {
  const html = demoCopyPage(SEED_ID).html;
  const body = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const shell = page(
    `<div id="slot"></div><script>byted_acrawler = {}; setTimeout(() => { document.getElementById('slot').innerHTML = ${JSON.stringify(body).replaceAll('</', '<\\/')}; }, 1500);</script>`,
  );
  const tab = await browserWithExtension.open({ url: SEED_URL, html: shell });
  await tab.waitForTimeout(500);
  expect(await countPainted(tab)).toBe(0);
  expect(await waitForMarks(tab)).toBeGreaterThan(40);
});

test('an empty article is quiet', async ({ browserWithExtension }) => {
  const tab = await browserWithExtension.open({
    url: SEED_URL,
    html: page('<article><div class="weitoutiao-html">  <br> </div></article>'),
  });
  await tab.waitForTimeout(1_000);
  expect(await countPainted(tab)).toBe(0);
  expect(browserWithExtension.faults).toEqual([]);
});

test('a megabyte of text is read, and what was left out is said', async ({ browserWithExtension }) => {
  const paragraph = 'Kazakhstan and the United States discussed 4.2 billion dollars of trade in 2024. ';
  const text = `Title\n\n${`${paragraph.repeat(12)}\n\n`.repeat(Math.ceil(1_100_000 / (paragraph.length * 12)))}`;
  expect(text.length).toBeGreaterThan(1_000_000);
  const tab = await browserWithExtension.open(pageOfText(`${text}\nOriginal: www.toutiao.com/article/${SEED_ID}/`));
  expect(await waitForMarks(tab, 30_000)).toBeGreaterThan(10_000);
  await expect
    .poll(async () => (await readCards(tab)).find(({ role }) => role === 'status')?.text ?? '', { timeout: 10_000 })
    .toContain('very long');
  expect(browserWithExtension.faults).toEqual([]);
});

test('a damaged pack leaves figures marked and says so in words', async () => {
  // Chromium loads unpacked extensions from a folder named relative to the project.
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-damaged-'));
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  const pack = join(folder, 'packs', 'central-asia.json');
  writeFileSync(pack, readFileSync(pack, 'utf8').slice(0, 100_000));
  const browser = await startBrowser({ folder: relative(process.cwd(), folder) });
  try {
    const tab = await browser.open(demoCopyPage(SEED_ID));
    expect(await waitForMarks(tab)).toBeGreaterThan(10);
    await expect
      .poll(async () => (await readCards(tab)).find(({ role }) => role === 'status')?.text ?? '')
      .toContain('names are not');
    const [worker] = browser.context.serviceWorkers();
    const title = await worker?.evaluate(async () => {
      const extension = (
        globalThis as unknown as {
          chrome: {
            tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
            action: { getTitle(q: object): Promise<string> };
          };
        }
      ).chrome;
      const tabs = await extension.tabs.query({ url: 'https://www.toutiao.com/*' });
      return extension.action.getTitle({ tabId: tabs[0]?.id });
    });
    expect(title).toContain('could not be read');
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a stopped worker costs nothing: cards still open, and the next article is read', async ({
  browserWithExtension,
}) => {
  const tab = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(tab);
  const inspector = await browserWithExtension.context.newPage();
  const session = await browserWithExtension.context.newCDPSession(inspector);
  const stopAll = async (): Promise<void> => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  };
  await stopAll();
  await tab.bringToFront();
  await hoverText(tab, 'Marco Rubio');
  expect((await waitForCard(tab))?.label).toBe('Marco Rubio');
  await stopAll();
  await tab.reload();
  expect(await waitForMarks(tab)).toBeGreaterThan(40);
  expect(browserWithExtension.faults).toEqual([]);
});

test('an extension reloaded under an open page leaves its marks, says so, and throws nothing into the page', async ({
  browserWithExtension,
}) => {
  const tab = await browserWithExtension.open(demoCopyPage(SEED_ID));
  const painted = await waitForMarks(tab);
  const [worker] = browserWithExtension.context.serviceWorkers();
  await worker
    ?.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  await tab.waitForTimeout(1_500);
  expect(await countPainted(tab)).toBe(painted);
  await hoverText(tab, 'Marco Rubio');
  const card = await waitForCard(tab);
  expect(card?.text).toContain('Marco Rubio');
  await expect
    .poll(async () =>
      (await readCards(tab)).some(({ role, text }) => role === 'status' || text.includes('was updated')),
    )
    .toBe(true);
  expect((await waitForCard(tab))?.text).toContain('Reload the page');
  expect(browserWithExtension.faults).toEqual([]);
});

test('a page that changes its text keeps every mark on its own word', async ({ browserWithExtension }) => {
  const tab = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(tab);
  const wrong = await tab.evaluate(async () => {
    const node = document.querySelector('.weitoutiao-html')?.firstChild as Text;
    const wordsNow = (): string[] =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('zq-'))
        .flatMap(([, highlight]) =>
          [...highlight].map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
        );
    const before = new Set(wordsNow());
    node.insertData(0, 'Breaking. ');
    await new Promise(requestAnimationFrame);
    return wordsNow().filter((word) => !before.has(word));
  });
  expect(wrong).toEqual([]);
  expect(await waitForMarks(tab)).toBeGreaterThan(30);
});

test('a page that renders itself anew, or navigates in itself, has its marks again', async ({
  browserWithExtension,
}) => {
  const tab = await browserWithExtension.open(demoPage());
  const before = await waitForMarks(tab);
  const connected = (): Promise<number> =>
    tab.evaluate(
      () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('zq-'))
          .flatMap(([, highlight]) => [...highlight])
          .filter(({ startContainer }) => startContainer.isConnected).length,
    );
  // In the frame of the change: what was known is painted at once.
  const inFrame = await tab.evaluate(async () => {
    const root = document.querySelector('#root');
    if (root !== null) root.innerHTML = String(root.innerHTML);
    await new Promise(requestAnimationFrame);
    return [...CSS.highlights]
      .flatMap(([, highlight]) => [...highlight])
      .every((range) => range.startContainer.isConnected);
  });
  expect(inFrame).toBe(true);
  expect(await connected()).toBe(before);
  // Away for a while, then back: an application that takes its article off to show something else.
  await tab.evaluate(() => {
    const root = document.querySelector('#root');
    const html = root?.innerHTML ?? '';
    if (root !== null) root.innerHTML = '<p>…</p>';
    setTimeout(() => {
      if (root !== null) root.innerHTML = html;
    }, 600);
  });
  await expect.poll(connected).toBe(0);
  await expect.poll(connected).toBe(before);
  // Another article under another address, without a load.
  await tab.evaluate(() => {
    history.pushState(null, '', '/article/7570900343552986390/');
    const article = document.querySelector('article');
    if (article !== null)
      article.innerHTML = '<p>蒙古国总理访问了乌兰巴托和莫斯科，贸易额达33亿美元。</p><p>普京会见了他。</p>';
  });
  await expect
    .poll(() =>
      tab.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('zq-'))
          .flatMap(([, highlight]) =>
            [...highlight].map((range) =>
              (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
            ),
          ),
      ),
    )
    .toContain('33亿美元');
  expect(browserWithExtension.faults).toEqual([]);
});

test('a shell is read although the page never rests', async ({ browserWithExtension }) => {
  const { url, html } = demoCopyPage(SEED_ID);
  const shell = `<!doctype html><html><head><title>…</title></head><body><p id="ticker"></p><script>
    let count = 0; setInterval(() => { ticker.textContent = String(count++); }, 150);
    setTimeout(() => { const page = new DOMParser().parseFromString(${JSON.stringify(html).replaceAll('<', '\\u003c')}, 'text/html'); document.body.append(...page.body.children); }, 1500);
  </script></body></html>`;
  const tab = await browserWithExtension.open({ url, html: shell });
  expect(await waitForMarks(tab)).toBeGreaterThan(40);
});

test('a page that clears all highlights and stops all events is read and pointed at all the same', async ({
  browserWithExtension,
}) => {
  const { url, html } = demoCopyPage(SEED_ID);
  const hostile = html.replace(
    '<head>',
    `<head><script>
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'mousemove', 'keydown', 'keyup', 'click'])
        addEventListener(type, (event) => event.stopPropagation(), true);
    </script>`,
  );
  const tab = await browserWithExtension.open({ url, html: hostile });
  const before = await waitForMarks(tab);
  await hoverText(tab, 'Marco Rubio');
  expect((await waitForCard(tab))?.label).toBe('Marco Rubio');
  await tab.keyboard.press('Escape');
  expect(await waitForCard(tab, 200)).toBeNull();
  await tab.evaluate(() => CSS.highlights.clear());
  await tab.mouse.move(200, 200, { steps: 4 });
  await expect.poll(() => countPainted(tab)).toBe(before);
});

test('Enter moves into a card opened by key, although a link of the page has the focus', async ({
  browserWithExtension,
}) => {
  const { url, html } = demoCopyPage(SEED_ID);
  const tab = await browserWithExtension.open({
    url,
    html: html.replace('<body>', '<body><a id="link" href="#gone">link</a>'),
  });
  await waitForMarks(tab);
  await tab.focus('#link');
  await tab.keyboard.press('Alt+Shift+ArrowDown');
  expect(await waitForCard(tab)).not.toBeNull();
  await tab.keyboard.press('Enter');
  expect(tab.url()).toBe(url);
  expect(await tab.evaluate(() => document.activeElement?.id)).not.toBe('link');
});
