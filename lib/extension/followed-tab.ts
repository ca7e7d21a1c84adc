import { browser } from 'wxt/browser';

/** The tab a panel shows, and when to look at it again. */
export type FollowedTab = {
  /** The tab now; null where there is none. */
  current(): number | null;
};

/**
 * Follow the active tab of this panel's window. Panels that are tabs themselves are not followed: one stays with the tab
 * that was in view before it.
 *
 * @param pinned - The one tab to stay with, for a panel in a window of its own; else null.
 * @param onLook - Called with the tab at the start, whenever another tab comes into view, and when the tab loads a page.
 */
export async function followTab(pinned: number | null, onLook: (tabId: number | null) => void): Promise<FollowedTab> {
  const panelPage = browser.runtime.getURL('/sidepanel.html' as '/');
  const isPanel = ({ url }: { readonly url?: string | undefined }): boolean => url?.startsWith(panelPage) === true;
  const { id: windowId } = await browser.windows.getCurrent();
  let tabId: number | null = pinned;

  const look = (next: number | null): void => {
    tabId = next;
    onLook(next);
  };
  const choose = async (): Promise<void> => {
    if (pinned !== null) return look(pinned);
    const tabs = (await browser.tabs.query({ currentWindow: true })).filter((tab) => !isPanel(tab));
    const active = tabs.find((tab) => tab.active);
    const latest = [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
    look((active ?? latest)?.id ?? null);
  };

  browser.tabs.onActivated.addListener(async (info) => {
    if (pinned !== null || info.windowId !== windowId) return;
    const tab = await browser.tabs.get(info.tabId).catch(() => null);
    if (tab !== null && !isPanel(tab)) look(info.tabId);
  });
  browser.tabs.onUpdated.addListener((updated, { status }, tab) => {
    if (updated !== tabId || status === undefined) return;
    if (isPanel(tab)) void choose();
    else onLook(tabId);
  });
  browser.tabs.onRemoved.addListener((removed) => {
    if (removed === tabId) void choose();
  });
  await choose();
  return { current: () => tabId };
}
