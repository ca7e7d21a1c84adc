import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
// The scripts are plain JavaScript with no declarations: they run before anything is installed.
// @ts-expect-error untyped on purpose
import * as demo from '../../../scripts/demo.mjs';
// @ts-expect-error untyped on purpose
import * as launch from '../../../scripts/launch.mjs';

/** A page to serve at an address. */
export type ServedPage = { readonly url: string; readonly html: string };

/** The address the issue names; its id has 16 digits, so it is a micro-post's. */
export const SEED_URL = 'https://www.toutiao.com/article/1848019825008652/';
export const SEED_ID = '1848019825008652';

export const demoPage = demo.demoPage as () => ServedPage;
export const demoCopyPage = demo.demoCopyPage as (id?: string) => ServedPage;
export const demoSyndicatedPage = demo.demoSyndicatedPage as (originalId?: string) => ServedPage;
export const pageOfText = demo.pageOfText as (text: string) => ServedPage;
export const pressToolbar = launch.pressToolbar as (context: BrowserContext, page: Page) => Promise<void>;
export const countPainted = launch.countPainted as (page: Page) => Promise<number>;
export const waitForMarks = launch.waitForMarks as (page: Page, timeoutMs?: number) => Promise<number>;
export const hoverText = launch.hoverText as (page: Page, surface: string) => Promise<boolean>;
export const findOnPage = launch.findOnPage as (
  page: Page,
  surface: string,
) => Promise<{ x: number; y: number } | null>;
export const readCards = launch.readCards as (
  page: Page,
) => Promise<{ role: string; label: string; text: string; nodeId: number }[]>;
export const waitForCard = launch.waitForCard as (
  page: Page,
  timeoutMs?: number,
) => Promise<{ label: string; text: string } | null>;

/** A Chromium with the production build (or another folder of it), and what went wrong in its pages. */
export type Browser = {
  readonly context: BrowserContext;
  /** Exceptions and console errors of all pages. */
  readonly faults: string[];
  /** Addresses asked for that no page was served at. */
  readonly refused: string[];
  /** Serve `pages`, open the first, resolve its tab. */
  open(...pages: readonly ServedPage[]): Promise<Page>;
};

type StartOptions = {
  readonly folder?: string;
  /** A folder that keeps the profile between starts; else a new one each time. */
  readonly profile?: string;
  /** The profile has not been used before, so the welcome page opens; it is closed. */
  readonly isNewProfile?: boolean;
  /** Pages that were left come back as they were, from the back-forward cache. */
  readonly keepsPagesLeft?: boolean;
};

/** Start Chromium with the extension in `folder`. */
export async function startBrowser({ folder = '.output/chrome-mv3', ...options }: StartOptions = {}): Promise<Browser> {
  const executablePath = process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium';
  const context = (await launch.launchWithExtension({
    executablePath,
    folder,
    canPressToolbar: true,
    ...options,
  })) as BrowserContext;
  const faults: string[] = [];
  let refused: string[] = [];
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // A request refused by the test itself is no fault of ours.
      if (message.type() === 'error' && !/net::ERR_FAILED/.test(message.text())) faults.push(message.text());
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  // The worker must be there before the first page, or its first message finds nobody.
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return {
    context,
    faults,
    get refused() {
      return refused;
    },
    async open(...pages) {
      refused = await launch.servePages(context, pages);
      const page = await context.newPage();
      await page.goto(pages[0]?.url ?? 'about:blank', { waitUntil: 'domcontentloaded' });
      return page;
    },
  };
}

/** What the toolbar button says of the tab that shows `url`. */
export async function toolbarOf({ context }: Browser, url: string): Promise<{ title: string; text: string }> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('The background is not there.');
  return worker.evaluate(async (wanted) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own API, which has no types in a test
    const { chrome } = globalThis as any;
    const tab = (await chrome.tabs.query({})).find((each: { url?: string }) => each.url === wanted);
    const tabId: number = tab.id;
    return { title: await chrome.action.getTitle({ tabId }), text: await chrome.action.getBadgeText({ tabId }) };
  }, url);
}

/** Playwright's test with a fresh browser per test, closed after it. */
export const test = base.extend<{ browserWithExtension: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  browserWithExtension: async ({}, use) => {
    const browser = await startBrowser();
    await use(browser);
    await browser.context.close();
  },
});
export { expect };
