/*
 * What every listener does with a message: who sent it, whether it is one we know, whether its payload has the shape of
 * its command. Each context listens in a file of its own, so that a page gets the shapes of its own commands only.
 */
import type { Envelope } from './protocol';
import { runtimeNow, type Sender } from './runtime';

/** Who sent a message, from the browser and never from the message: the tab, and the address its page shows. */
export type PageSender = {
  readonly tabId: number;
  readonly url: string;
  /** The private window the tab is in; null where it is in none. */
  readonly privateWindowId: number | null;
};

/** Who sent a message to us; null where it is no top frame of a tab, or a stranger. */
export function pageSenderOf(sender: Sender): PageSender | null {
  const { tab } = sender;
  if (sender.id !== runtimeNow()?.id || tab?.id === undefined || sender.frameId !== 0) return null;
  // A tab whose window is not said is of no window that was ever agreed to.
  return {
    tabId: tab.id,
    url: addressOf(sender),
    privateWindowId: tab.incognito === true ? (tab.windowId ?? -1) : null,
  };
}

/** Whether a payload has the shape of its command; what it returns is what the handler gets. Undefined: it has not. */
export type Reader = (payload: unknown) => { readonly payload: unknown } | undefined;
/** A reader for each command. */
export type Readers = Readonly<Record<string, Reader>>;
type AnyHandler = (payload: unknown, sender: unknown) => unknown;
const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'command' in message && typeof message.command === 'string';

/** Our own background, panel or page, by the origin the browser gives: a content script has its page's. */
export function isOurs(sender: Sender): boolean {
  const runtime = runtimeNow();
  if (runtime === undefined || sender.id !== runtime.id) return false;
  const own = new URL(runtime.getURL('/')).origin;
  if (sender.origin !== undefined) return sender.origin === own;
  // A background has no tab; older browsers give its address and no origin.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(`${own}/`);
}

/**
 * The address the sender's page shows. `url` of a sender may still be the one its document was loaded from; a page that
 * steps on in itself has another by then, which only the tab tells. Where the tab is on another site by now, it is not the
 * sender's.
 */
export function addressOf({ url, tab }: Sender): string {
  const [loaded, shown] = [url ?? '', tab?.url ?? ''];
  const isSame = URL.canParse(loaded) && URL.canParse(shown) && new URL(loaded).origin === new URL(shown).origin;
  return isSame ? shown : loaded;
}

/** The handler and the checked payload for `message`, or null for a stranger's or a malformed one. */
export function route(
  message: unknown,
  readers: Readers,
  handlers: Readonly<Record<string, unknown>>,
): { handler: AnyHandler; payload: unknown } | null {
  if (!isEnvelope(message) || !Object.hasOwn(readers, message.command)) return null;
  const handler = Object.hasOwn(handlers, message.command) ? handlers[message.command] : undefined;
  if (typeof handler !== 'function') return null;
  const read = readers[message.command]?.(message.payload ?? null);
  // The cast is safe: the table of handlers has the same keys as the table of readers, and the payload just passed its own.
  return read === undefined ? null : { handler: handler as AnyHandler, payload: read.payload };
}
