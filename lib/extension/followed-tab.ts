import { browser } from 'wxt/browser';
import { chooseTab, isPanelTab, type SeenTab, toSeenTab } from './choose-tab';

/** The tab as it is now; null where it is closed. A press of our button lets us see an address that was hidden before. */
export const seeTab = (id: number): Promise<SeenTab | null> =>
  browser.tabs
    .get(id)
    .then(toSeenTab)
    .catch(() => null);

/**
 * Follow the active tab of this panel's window. Panels that are tabs themselves are not followed: one stays with the tab
 * that was in view before it.
 *
 * @param pinned - The one tab to stay with, for a panel in a window of its own; else null.
 * @param first - The tab the panel shows already.
 * @param onLook - Called with the tab whenever another one comes into view, and when the tab loads a page; with null
 *   when there is none any more.
 */
export function followTab(pinned: number | null, first: SeenTab | null, onLook: (tab: SeenTab | null) => void): void {
  const panelPage = browser.runtime.getURL('/sidepanel.html' as '/');
  const windowId = browser.windows.getCurrent().then(({ id }) => id);
  let tabId = pinned ?? first?.id ?? null;

  const look = (next: SeenTab | null): void => {
    tabId = next?.id ?? null;
    onLook(next);
  };
  const chosen = async (): Promise<SeenTab | null> =>
    chooseTab(await browser.tabs.query({ currentWindow: true }), panelPage);
  const choose = async (): Promise<void> => {
    if (pinned !== null) return look(null);
    look(await chosen());
  };

  browser.tabs.onActivated.addListener(async (info) => {
    if (pinned !== null || info.windowId !== (await windowId)) return;
    const tab = await browser.tabs.get(info.tabId).catch(() => null);
    if (tab !== null && !isPanelTab(tab, panelPage)) look(toSeenTab(tab));
  });
  browser.tabs.onUpdated.addListener((updated, { status }, tab) => {
    if (updated !== tabId || status === undefined) return;
    if (isPanelTab(tab, panelPage)) void choose();
    else look(toSeenTab(tab));
  });
  browser.tabs.onRemoved.addListener((removed) => {
    if (removed === tabId) void choose();
  });
  // Another tab may have come into view before we listened.
  if (pinned === null) void chosen().then((now) => now?.id !== tabId && look(now));
}
