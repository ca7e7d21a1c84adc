import { browser } from 'wxt/browser';

const MENU_ID = 'settings';

/** Open the page of settings. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/**
 * Offer the page of settings in the menu of a page and of the toolbar button.
 *
 * @param title - The entry's words in the reader's language; asked for whenever the extension is installed or the
 *   browser starts.
 */
export function offerOptionsInMenu(title: () => Promise<string>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === MENU_ID) void openOptions();
  });
  const addEntry = async (): Promise<void> => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ID, title: await title(), contexts: ['page', 'action'] });
  };
  browser.runtime.onInstalled.addListener(() => void addEntry());
  browser.runtime.onStartup.addListener(() => void addEntry());
}
