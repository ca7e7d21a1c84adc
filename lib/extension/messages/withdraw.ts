import { browser } from 'wxt/browser';

/** Match patterns the reader no longer allows, and all those that are still granted. */
export type SitesWithdrawn = { readonly withdrawn: readonly string[]; readonly left: readonly string[] };

/** Tell the scripts in `tabId`; resolves whether its page was one of those sites and they have stopped. */
export async function tellSitesWithdrawn(tabId: number, payload: SitesWithdrawn): Promise<boolean> {
  try {
    const message = { command: 'sitesWithdrawn', payload };
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    // The tab has no script of ours (or was closed): there is nobody to tell.
    return false;
  }
}
