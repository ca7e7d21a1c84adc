import type { Page } from '@playwright/test';
import { copyBuild, createWillingProfile, openOptions } from './support/allowed';
import {
  countPainted,
  demoCopyPage,
  demoSyndicatedPage,
  expect,
  pressToolbar,
  SEED_ID,
  type ServedPage,
  startBrowser,
  test,
  waitForMarks,
} from './support/browser';
import { openPanelTab } from './support/keep';

const COPY = demoSyndicatedPage(SEED_ID);
const OF_SITE = ['https', 'http'].flatMap((scheme) =>
  ['copies.example', 'www.copies.example'].map((host) => `${scheme}://${host}/*`),
);
const OF_ALL = ['https://*/*', 'http://*/*'];
const LIST: ServedPage = {
  url: 'https://copies.example/news/',
  html: `<!doctype html><title>News</title><h1>News</h1><main>${'<article><p>A teaser of one line about a port.</p></article>'.repeat(20)}</main>`,
};
const HOME: ServedPage = {
  url: 'https://www.toutiao.com/',
  html: '<!doctype html><title>今日头条</title><div id="root"><ul><li>热榜</li></ul></div>',
};

const nodesOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
/** Go to another page of ours as a script of the page would: the address first, the content a moment later. */
const stepTo = (page: Page, { url, html }: ServedPage, lateMs = 400): Promise<void> =>
  page.evaluate(
    async ([to, text, ms]) => {
      history.pushState(null, '', to);
      await new Promise((done) => setTimeout(done, ms));
      const next = new DOMParser().parseFromString(text, 'text/html');
      document.title = next.title;
      document.body.replaceChildren(...next.body.childNodes);
    },
    [url, html, lateMs] as const,
  );
/** How many hosts of ours stand beside the body; a reader has one. */
const hostsOf = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length);

test('a site is allowed and taken back in the settings, each at once in its open tab', async () => {
  test.setTimeout(120_000);
  const profile = await createWillingProfile([...OF_SITE, ...OF_ALL]);
  let browser = await profile.start();
  try {
    let page = await browser.open(COPY, LIST);
    expect(await waitForMarks(page, 1_500)).toBe(0);
    const before = await nodesOf(page);
    let options = await openOptions(browser);
    await options.getByLabel('Address of a site').fill('www.copies.example/anything');
    await options.getByRole('button', { name: 'Always on this site' }).click();
    await expect(options.getByText('copies.example: allowed.')).toBeVisible();
    await expect(options.getByLabel('Address of a site')).toHaveValue('');
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    await page.reload();
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    // Not on what shows no article: the reader is not even there.
    await page.goto(LIST.url);
    await page.waitForTimeout(1_000);
    expect([await countPainted(page), await hostsOf(page)]).toEqual([0, 0]);
    expect(browser.faults).toEqual([]);
    await browser.context.close();

    browser = await profile.start();
    page = await browser.open(COPY);
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    const panel = await openPanelTab(browser.context);
    await expect(panel.getByText(`copy of Toutiao ${SEED_ID}`)).toBeVisible();
    options = await openOptions(browser);
    await options.getByRole('button', { name: 'Remove copies.example' }).click();
    await expect(options.getByText('copies.example: removed.')).toBeVisible();
    await expect(options.locator('#where-title')).toBeFocused();
    await expect.poll(() => countPainted(page)).toBe(0);
    expect(await nodesOf(page)).toBe(before);
    await expect(panel.getByText('Sidelight has not been run on this page.')).toBeVisible();
    await page.reload();
    expect(await waitForMarks(page, 1_500)).toBe(0);

    // Once more, in the tab it was taken from.
    await options.getByRole('button', { name: 'On all sites' }).click();
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    await options.getByRole('button', { name: 'Remove All sites' }).click();
    await expect.poll(() => countPainted(page)).toBe(0);
    expect(await nodesOf(page)).toBe(before);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
    profile.remove();
  }
});

test('the site whose page was read by the button is offered in the settings', async () => {
  test.setTimeout(90_000);
  const profile = await createWillingProfile(OF_SITE);
  const browser = await profile.start();
  try {
    const page = await browser.open(COPY);
    let options = await openOptions(browser);
    await expect(options.getByText('None yet.', { exact: true })).toBeVisible();
    await expect(options.getByRole('button', { name: 'Always on copies.example' })).toBeHidden();
    await options.close();
    await page.bringToFront();
    await pressToolbar(browser.context, page);
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    options = await openOptions(browser);
    await options.getByRole('button', { name: 'Always on copies.example' }).click();
    await expect(options.getByRole('button', { name: 'Remove copies.example' })).toBeVisible();
    await expect(options.getByRole('button', { name: 'Always on copies.example' })).toBeHidden();
    // The reader that was there stays the only one, and comes by itself from now on.
    expect(await hostsOf(page)).toBe(1);
    await page.reload();
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
    profile.remove();
  }
});

test('all sites are allowed and taken back; the sites we know are read all along', async () => {
  test.setTimeout(90_000);
  const profile = await createWillingProfile(OF_ALL);
  const browser = await profile.start();
  try {
    const known = await browser.open(demoCopyPage(SEED_ID), COPY);
    expect(await waitForMarks(known)).toBeGreaterThan(40);
    const page = await browser.context.newPage();
    await page.goto(COPY.url);
    const options = await openOptions(browser);
    await options.getByRole('button', { name: 'On all sites' }).click();
    await expect(options.getByText('All sites: allowed.')).toBeVisible();
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    expect([await hostsOf(page), await hostsOf(known)]).toEqual([1, 1]);
    await options.getByRole('button', { name: 'Remove All sites' }).click();
    await expect.poll(() => countPainted(page)).toBe(0);
    expect(await countPainted(known)).toBeGreaterThan(40);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
    profile.remove();
  }
});

test('what the reader declines is not done, and said', async () => {
  const browser = await startBrowser();
  try {
    const options = await openOptions(browser);
    // Nobody answers the browser's question here; what comes of a "no" is in tests/unit/options/site-desk.test.ts.
    await options.getByLabel('Address of a site').fill('two words');
    await options.getByRole('button', { name: 'Always on this site' }).click();
    await expect(options.getByText('This is no address of a site. Type one like example.org.')).toBeVisible();
    await expect(options.getByLabel('Address of a site')).toHaveValue('two words');
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
  }
});

test('a step inside a page from a list to an article brings the reader, on sites we know', async () => {
  const browser = await startBrowser();
  try {
    const article = demoCopyPage(SEED_ID);
    const page = await browser.open(HOME, article);
    expect(await waitForMarks(page, 1_000)).toBe(0);
    await stepTo(page, article);
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    await stepTo(page, HOME);
    await expect.poll(() => countPainted(page)).toBe(0);
    await stepTo(page, article);
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    expect(await hostsOf(page)).toBe(1);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
  }
});

test('a step inside a page from a list to an article brings the reader, on a site that is allowed', async () => {
  const folder = '.output/chrome-where';
  copyBuild(folder, OF_SITE);
  const browser = await startBrowser({ folder });
  try {
    const page = await browser.open(LIST, COPY);
    expect(await waitForMarks(page, 1_000)).toBe(0);
    await stepTo(page, COPY, 2_000);
    expect(await waitForMarks(page)).toBeGreaterThan(40);
    await page.goBack(); // the page leaves its content as it is: the article is still there
    await stepTo(page, LIST);
    await expect.poll(() => countPainted(page)).toBe(0);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.context.close();
  }
});
