import { browser } from 'wxt/browser';
import type { BackgroundToPage, PageToBackground } from './protocol';

type Payload<P, K extends keyof P> = P[K] extends (payload: infer A) => unknown ? A : never;
type Answer<P, K extends keyof P> = P[K] extends (payload: never) => infer R ? R : never;

/** True while this script's extension is the one installed; false once it was updated, reloaded or removed. */
export function isExtensionAlive(): boolean {
  // Chromium empties `runtime` of an orphaned content script; Firefox throws on access.
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Send one command to the background and wait for its answer.
 *
 * @returns The answer; `no-answer` when the background did not take it, `extension-gone` when this script's extension
 *   was updated or removed meanwhile. Never throws.
 */
export async function sendToBackground<K extends keyof PageToBackground>(
  command: K,
  payload: Payload<PageToBackground, K>,
): Promise<Answer<PageToBackground, K> | { ok: false; error: 'no-answer' | 'extension-gone' }> {
  if (!isExtensionAlive()) return { ok: false, error: 'extension-gone' };
  try {
    const answer: unknown = await browser.runtime.sendMessage({ command, payload });
    // The cast crosses our own border: the background answers by the same table of commands.
    return answer === undefined || answer === null
      ? { ok: false, error: 'no-answer' }
      : (answer as Answer<PageToBackground, K>);
  } catch {
    // "Extension context invalidated" and "Receiving end does not exist" both end here; which one, is asked again.
    return { ok: false, error: isExtensionAlive() ? 'no-answer' : 'extension-gone' };
  }
}

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
