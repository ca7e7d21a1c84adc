import { PANEL_PAYLOADS } from './panel-payloads';
import type { Handlers, PageToPanel } from './protocol';
import { readersOf } from './read-by-schema';
import { addressOf, type PageSender, route } from './route';
import { listenUntil, runtimeNow } from './runtime';

const PANEL_READERS = readersOf(PANEL_PAYLOADS);

/** Hear what pages say to panels, in the panel, until `signal` aborts. */
export function listenInPanel(handlers: Handlers<PageToPanel, PageSender>, signal: AbortSignal): void {
  listenUntil(signal, (message, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== runtimeNow()?.id || tabId === undefined || sender.frameId !== 0) return false;
    const routed = route(message, PANEL_READERS, handlers);
    // Said, not asked: the background may be the one that answers.
    routed?.handler(routed.payload, { tabId, url: addressOf(sender) } satisfies PageSender);
    return false;
  });
}
