import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

const shown = storage.defineItem<boolean>('local:welcomeShown', { fallback: false });

/**
 * Open the welcome page once in the life of a profile. An extension loaded from a folder is "installed" at each start of
 * the browser, so that alone is no sign of a new reader.
 */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await shown.getValue())) return;
    await shown.setValue(true);
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}
