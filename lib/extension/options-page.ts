import { browser } from 'wxt/browser';

const MENU_ID = 'settings';

/**
 * Open the options page from the toolbar button, and from the menu of a page by an entry in the reader's language.
 *
 * @param title - The entry's words; asked for whenever the extension is installed or the browser starts.
 */
export function openOptionsOnClick(title: () => Promise<string>): void {
  browser.action.onClicked.addListener(() => void browser.runtime.openOptionsPage());
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === MENU_ID) void browser.runtime.openOptionsPage();
  });
  const addEntry = async (): Promise<void> => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ID, title: await title(), contexts: ['page'] });
  };
  browser.runtime.onInstalled.addListener(() => void addEntry());
  browser.runtime.onStartup.addListener(() => void addEntry());
}
