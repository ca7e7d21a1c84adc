/* What the background and the panel say to a page, by its tab. */
import { browser } from 'wxt/browser';
import type { BackgroundToPage, PageReport, PanelToPage, Payload } from './protocol';

/** Send one command to the page in `tabId`; a tab without our reader ignores it. */
export async function sendToPage<K extends keyof BackgroundToPage>(
  tabId: number,
  command: K,
  payload: Payload<BackgroundToPage, K>,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { command, payload }, { frameId: 0 });
  } catch {
    // The tab has no reader (or was closed): there is nobody to tell.
  }
}

/** Ask the page in `tabId` what the panel shows; null where our reader does not run. */
export async function askPage(tabId: number): Promise<PageReport | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(
      tabId,
      { command: 'getPage', payload: null },
      { frameId: 0 },
    );
    // The cast crosses our own border: only our reader listens in that frame, and it answers by the same table.
    return (answer as PageReport | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Scroll the page in `tabId` to a place and make it the current one. */
export async function revealOnPage(tabId: number, payload: Payload<PanelToPage, 'reveal'>): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { command: 'reveal', payload }, { frameId: 0 });
  } catch {
    // The page went elsewhere meanwhile; the panel hears of that by itself.
  }
}
