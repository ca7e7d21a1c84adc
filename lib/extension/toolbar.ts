import { browser } from 'wxt/browser';

/** What the toolbar button says of one tab: a sentence on hover, and a mark only where something is wrong. */
export async function showOnToolbar(tabId: number, title: string, isFault: boolean): Promise<void> {
  try {
    await Promise.all([
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeText({ tabId, text: isFault ? '!' : '' }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Let the toolbar button of a tab say what it says where nothing of ours is at work. */
export const resetToolbar = (tabId: number): Promise<void> =>
  showOnToolbar(tabId, browser.runtime.getManifest().name, false);

/** Call `onPress` with the tab in view whenever the button is pressed; the reader's click counts only in that call. */
export function watchToolbar(onPress: (tabId: number) => void): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) onPress(id);
  });
}
