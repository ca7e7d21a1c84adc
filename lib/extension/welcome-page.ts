import { browser } from 'wxt/browser';

/** Open the welcome page once: when the extension is installed, not when it or the browser is updated. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}
