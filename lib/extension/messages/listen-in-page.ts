import { OWN_PAYLOADS } from './page-payloads';
import type { BackgroundToPage, Handlers, PanelToPage } from './protocol';
import { isOurs, listenUntil, route } from './route';

/** Answer the commands of the background and of the panel, in a page, until `signal` aborts. */
export function listenInPage(handlers: Handlers<BackgroundToPage & PanelToPage, null>, signal: AbortSignal): void {
  listenUntil(signal, (message, sender) => {
    if (!isOurs(sender)) return undefined;
    const routed = route(message, OWN_PAYLOADS, handlers);
    return routed === null ? undefined : Promise.resolve(routed.handler(routed.payload, null));
  });
}
