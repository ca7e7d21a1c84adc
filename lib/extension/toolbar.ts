import { browser } from 'wxt/browser';

/** What the mark on the toolbar button says. */
export type Badge = 'nothing' | 'article' | 'noted' | 'off' | 'fault';

const TEXTS: Readonly<Record<Badge, string>> = { nothing: '', article: '•', noted: '✎', off: '–', fault: '!' };
// The letters are white: the browser chooses them by the background. Told apart by their shape, not by colour alone.
const COLOURS: Readonly<Record<Badge, string>> = {
  nothing: '#5f6368',
  article: '#8a5a00',
  noted: '#8a5a00',
  off: '#5f6368',
  fault: '#b3261e',
};

/** What the toolbar button says of one tab: a sentence on hover, and a mark. */
export async function showOnToolbar(tabId: number, title: string, badge: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeText({ tabId, text: TEXTS[badge] }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[badge] }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Let the toolbar button of a tab say what it says where nothing of ours is at work. */
export const resetToolbar = (tabId: number): Promise<void> =>
  showOnToolbar(tabId, browser.runtime.getManifest().name, 'nothing');

/**
 * Call `onPress` with the tab in view whenever the button is pressed, and with its address, which the press lets us see;
 * the reader's click counts only in that call.
 */
export function watchToolbar(onPress: (tabId: number, url: string) => void): void {
  browser.action.onClicked.addListener(({ id, url }) => {
    if (id !== undefined) onPress(id, url ?? '');
  });
}
