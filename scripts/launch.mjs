import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** What keeps a test browser quiet: no first-run page, no calls home. */
const QUIET = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Start Chromium with the extension in `folder`. An empty `profile` is a new one each time; an extension that `greets`
 * opens its welcome page in it.
 * Resolves Playwright's persistent context.
 */
export async function launchWithExtension({
  executablePath,
  folder,
  profile = '',
  isHeadless = true,
  colorScheme = 'light',
  viewport = { width: 1180, height: 860 },
  deviceScaleFactor,
  isNewProfile = profile === '',
  greets = true,
  canPressToolbar = false,
  keepsPagesLeft = false,
}) {
  const { chromium } = await import('@playwright/test');
  const directory = join(ROOT, folder);
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    colorScheme,
    viewport: isHeadless ? viewport : null,
    ...(deviceScaleFactor === undefined ? {} : { deviceScaleFactor }),
    // Playwright's defaults switch extensions off.
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--enable-automation',
      // It switches the back-forward cache off, too.
      ...(keepsPagesLeft ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      `--disable-extensions-except=${directory}`,
      `--load-extension=${directory}`,
      ...(isHeadless ? ['--headless=new'] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      // Lets the DevTools protocol press the toolbar button, as a reader would: it grants activeTab.
      ...(canPressToolbar ? ['--enable-unsafe-extension-debugging'] : []),
      ...QUIET,
    ],
  });
  // A new profile is greeted by the welcome page, in a tab of its own that would come to the front at any moment.
  if (isNewProfile && greets) await closeWelcome(context);
  return context;
}

const isWelcome = (page) => page.url().includes('/welcome.html');

async function closeWelcome(context) {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = context.pages().find(isWelcome);
    if (page !== undefined) return page.close();
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Answer every request of `context` from `pages` ({ url, html } each) and refuse the rest; resolves the list of refused addresses. */
export async function servePages(context, pages) {
  const refused = [];
  await context.route(/^https?:\/\//, async (route) => {
    const { pathname, host } = new URL(route.request().url());
    const page = pages.find(({ url }) => new URL(url).pathname === pathname && new URL(url).host === host);
    if (page !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html });
    refused.push(route.request().url());
    return route.abort();
  });
  return refused;
}

/** How many ranges are painted, all tones together. */
export const countPainted = (page) =>
  page.evaluate(() =>
    [...(globalThis.CSS?.highlights ?? [])]
      .filter(([name]) => name.startsWith('zq-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );

/** Wait until marks are painted, not only highlights of the reader; resolves how many ranges, 0 after `timeoutMs`. */
export async function waitForMarks(page, timeoutMs = 10_000) {
  const until = Date.now() + timeoutMs;
  const hasMarks = () =>
    page.evaluate(() => [...(globalThis.CSS?.highlights?.keys() ?? [])].some((name) => /^zq-[ld][a-h]/.test(name)));
  for (;;) {
    const painted = (await hasMarks()) ? await countPainted(page) : 0;
    if (painted > 0 || Date.now() > until) return painted;
    await page.waitForTimeout(50);
  }
}

/**
 * The middle of the first box of `surface`, scrolled to the upper quarter: where it is painted if it is ("10" is no part
 * of "2010" then), else where the article first says it; null when it is not there.
 */
export const findOnPage = (page, surface) =>
  page.evaluate((wanted) => {
    const toRange = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const painted = [...(globalThis.CSS?.highlights ?? [])]
      .filter(([name]) => name.startsWith('zq-'))
      .flatMap(([, highlight]) => [...highlight].map(toRange))
      .filter((range) => range.toString() === wanted)
      .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
    const inText = () => {
      const root = document.querySelector('.weitoutiao-html, article') ?? document.body;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at !== -1)
          return toRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + wanted.length });
      }
      return undefined;
    };
    const range = painted[0] ?? inText();
    if (range === undefined) return null;
    scrollTo({ top: range.getBoundingClientRect().top + scrollY - innerHeight / 4, behavior: 'instant' });
    const box = range.getClientRects()[0];
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, surface);

/** Move the pointer to `surface` as a hand would, and rest there. Resolves false when it is not on the page. */
export async function hoverText(page, surface) {
  const place = await findOnPage(page, surface);
  if (place === null) return false;
  await page.mouse.move(place.x + 60, place.y - 40);
  await page.mouse.move(place.x, place.y, { steps: 8 });
  return true;
}

/** Press the extension's button in the toolbar with `page` in view; the panel opens beside it. */
export async function pressToolbar(context, page) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const session = await context.browser().newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  await session.send('Extensions.triggerAction', { id: new URL(worker.url()).host, targetId: tab.targetId });
  await session.detach();
}

/** The texts of the dialogs in closed shadow roots, through the DevTools protocol: a page could not see them. */
export async function readCards(page) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const texts = [];
  const textOf = (node) =>
    node.nodeType === 3
      ? node.nodeValue
      : [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(textOf).join(node.nodeName === 'LI' ? ' ' : '');
  const visit = (node) => {
    const attributes = node.attributes ?? [];
    const role = attributes[attributes.indexOf('role') + 1];
    if (attributes.includes('role') && (role === 'dialog' || role === 'status'))
      texts.push({
        role,
        label: attributes.includes('aria-label') ? attributes[attributes.indexOf('aria-label') + 1] : '',
        text: textOf(node),
        nodeId: node.nodeId,
      });
    else for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
  };
  visit(root);
  await session.detach();
  return texts;
}

/** Wait for a card; resolves it, or null after `timeoutMs`. */
export async function waitForCard(page, timeoutMs = 3_000) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const card = (await readCards(page)).find(({ role }) => role === 'dialog');
    if (card !== undefined) return card;
    if (Date.now() > until) return null;
    await page.waitForTimeout(40);
  }
}
