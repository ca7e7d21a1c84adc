import { PAGE_PAYLOADS, VIEW_PAYLOADS } from './background-payloads';
import type { Handlers, PageToBackground, ViewToBackground } from './protocol';
import { readersOf } from './read-by-schema';
import { isOurs, type PageSender, pageSenderOf, route } from './route';
import { answerLater, listenUntil } from './runtime';

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
  listenUntil(new AbortController().signal, (message, sender, answer) => {
    if (isOurs(sender)) {
      const routed = route(message, VIEW_READERS, ofViews);
      return routed !== null && answerLater(() => routed.handler(routed.payload, null), answer);
    }
    const from = pageSenderOf(sender);
    if (from === null) return false;
    const routed = route(message, PAGE_READERS, ofPages);
    if (routed === null) return false;
    return answerLater(() => routed.handler(routed.payload, from), answer);
  });
}
