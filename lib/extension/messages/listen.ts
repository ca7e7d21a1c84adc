import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { OWN_PAYLOADS, PAGE_PAYLOADS, PANEL_PAYLOADS, VIEW_PAYLOADS } from './guards';
import type {
  BackgroundToPage,
  Envelope,
  Handlers,
  PageToBackground,
  PageToPanel,
  PanelToPage,
  ViewToBackground,
} from './protocol';

/** Who sent a message, from the browser and never from the message: the tab, and the address its page shows. */
export type PageSender = { readonly tabId: number; readonly url: string };

type Schemas = Readonly<Record<string, v.GenericSchema>>;
type AnyHandler = (payload: unknown, sender: unknown) => unknown;
type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
};

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'command' in message && typeof message.command === 'string';

/** Our own background, panel or page, by the origin the browser gives: a content script has its page's. */
function isOurs(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const own = new URL(browser.runtime.getURL('/')).origin;
  if (sender.origin !== undefined) return sender.origin === own;
  // A background has no tab; older browsers give its address and no origin.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(`${own}/`);
}

/**
 * The address the sender's page shows. `url` of a sender may still be the one its document was loaded from; a page that
 * steps on in itself has another by then, which only the tab tells. Where the tab is on another site by now, it is not the
 * sender's.
 */
function addressOf({ url, tab }: Sender): string {
  const [loaded, shown] = [url ?? '', tab?.url ?? ''];
  const isSame = URL.canParse(loaded) && URL.canParse(shown) && new URL(loaded).origin === new URL(shown).origin;
  return isSame ? shown : loaded;
}

/** The handler and the checked payload for `message`, or null for a stranger's or a malformed one. */
function route(
  message: unknown,
  schemas: Schemas,
  handlers: Readonly<Record<string, unknown>>,
): { handler: AnyHandler; payload: unknown } | null {
  if (!isEnvelope(message) || !Object.hasOwn(schemas, message.command)) return null;
  const schema = schemas[message.command];
  const handler = Object.hasOwn(handlers, message.command) ? handlers[message.command] : undefined;
  if (schema === undefined || typeof handler !== 'function') return null;
  const parsed = v.safeParse(schema, message.payload ?? null);
  // The cast is safe: the table of handlers has the same keys as the table of schemas, and the payload just passed its own.
  return parsed.success ? { handler: handler as AnyHandler, payload: parsed.output } : null;
}

type OnMessage = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

function listenUntil(signal: AbortSignal, onMessage: OnMessage): void {
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // After an update of the extension the API object of the old one throws on use; there is nothing left to remove then.
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      /* the extension that listened is gone */
    }
  });
}

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
      const routed = route(message, VIEW_PAYLOADS, ofViews);
      return routed === null ? undefined : Promise.resolve(routed.handler(routed.payload, null));
    }
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return undefined;
    const routed = route(message, PAGE_PAYLOADS, ofPages);
    if (routed === null) return undefined;
    return Promise.resolve(routed.handler(routed.payload, { tabId, url: addressOf(sender) } satisfies PageSender));
  });
}

/** Answer the commands of the background and of the panel, in a page, until `signal` aborts. */
export function listenInPage(handlers: Handlers<BackgroundToPage & PanelToPage, null>, signal: AbortSignal): void {
  listenUntil(signal, (message, sender) => {
    if (!isOurs(sender)) return undefined;
    const routed = route(message, OWN_PAYLOADS, handlers);
    return routed === null ? undefined : Promise.resolve(routed.handler(routed.payload, null));
  });
}

/** Hear what pages say to panels, in the panel, until `signal` aborts. */
export function listenInPanel(handlers: Handlers<PageToPanel, PageSender>, signal: AbortSignal): void {
  listenUntil(signal, (message, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return undefined;
    const routed = route(message, PANEL_PAYLOADS, handlers);
    // Said, not asked: the background may be the one that answers.
    routed?.handler(routed.payload, { tabId, url: addressOf(sender) } satisfies PageSender);
    return undefined;
  });
}
