import { browser } from 'wxt/browser';
import { PAGE_PAYLOADS, VIEW_PAYLOADS } from './background-payloads';
import type { Handlers, PageToBackground, ViewToBackground } from './protocol';
import { readersOf } from './read-by-schema';
import { addressOf, isOurs, type PageSender, route, type Sender } from './route';

const PAGE_READERS = readersOf(PAGE_PAYLOADS);
const VIEW_READERS = readersOf(VIEW_PAYLOADS);

/**
 * Answer the commands of pages and of our own views, in the background. Of pages only top frames of tabs are heard;
 * strangers and malformed messages are ignored, not thrown on.
 */
export function listenInBackground(
  ofPages: Handlers<PageToBackground, PageSender>,
  ofViews: Handlers<ViewToBackground, null>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (isOurs(sender)) {
      const routed = route(message, VIEW_READERS, ofViews);
      return routed === null ? undefined : Promise.resolve(routed.handler(routed.payload, null));
    }
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return undefined;
    const routed = route(message, PAGE_READERS, ofPages);
    if (routed === null) return undefined;
    return Promise.resolve(routed.handler(routed.payload, { tabId, url: addressOf(sender) } satisfies PageSender));
  });
}
