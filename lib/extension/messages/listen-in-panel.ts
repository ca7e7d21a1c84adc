import { PANEL_PAYLOADS } from './panel-payloads';
import type { Handlers, PageToPanel } from './protocol';
import { readersOf } from './read-by-schema';
import { type PageSender, pageSenderOf, route } from './route';
import { listenUntil } from './runtime';

const PANEL_READERS = readersOf(PANEL_PAYLOADS);

/** Hear what pages say to panels, in the panel, until `signal` aborts. */
export function listenInPanel(handlers: Handlers<PageToPanel, PageSender>, signal: AbortSignal): void {
  listenUntil(signal, (message, sender) => {
    const from = pageSenderOf(sender);
    if (from === null) return false;
    const routed = route(message, PANEL_READERS, handlers);
    // Said, not asked: the background may be the one that answers.
    routed?.handler(routed.payload, from);
    return false;
  });
}
