import { OWN_PAYLOADS } from './page-payloads';
import type { BackgroundToPage, Handlers, PanelToPage } from './protocol';
import { isOurs, route } from './route';
import { answerLater, listenUntil } from './runtime';

/**
 * Answer the commands of the background and of the panel, in a page, until `signal` aborts; one without a handler is
 * ignored.
 */
export function listenInPage(
  handlers: Partial<Handlers<BackgroundToPage & PanelToPage, null>>,
  signal: AbortSignal,
): void {
  listenUntil(signal, (message, sender, answer) => {
    const routed = isOurs(sender) ? route(message, OWN_PAYLOADS, handlers) : null;
    return routed !== null && answerLater(() => routed.handler(routed.payload, null), answer);
  });
}
