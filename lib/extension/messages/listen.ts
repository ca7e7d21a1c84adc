import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { BACKGROUND_PAYLOADS, PAGE_PAYLOADS } from './guards';
import type { BackgroundToPage, Envelope, Handlers, PageToBackground } from './protocol';

/** Who sent a message, from the browser and never from the message: the tab, and the address its frame shows. */
export type PageSender = { readonly tabId: number; readonly url: string };

type Schemas = Readonly<Record<string, v.GenericSchema>>;
type AnyHandler = (payload: unknown, sender: unknown) => unknown;

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'command' in message && typeof message.command === 'string';

/** The handler and the checked payload for `message`, or null for a stranger's or a malformed one. */
function route(
  message: unknown,
  schemas: Schemas,
  handlers: Readonly<Record<string, unknown>>,
): { handler: AnyHandler; payload: unknown } | null {
  if (!isEnvelope(message) || !Object.hasOwn(schemas, message.command)) return null;
  const schema = schemas[message.command];
  const handler = handlers[message.command];
  if (schema === undefined || typeof handler !== 'function') return null;
  const parsed = v.safeParse(schema, message.payload ?? null);
  // The cast is safe: the table of handlers has the same keys as the table of schemas, and the payload just passed its own.
  return parsed.success ? { handler: handler as AnyHandler, payload: parsed.output } : null;
}

/**
 * Answer the commands of pages, in the background. Only top frames of tabs are heard; strangers and malformed
 * messages are ignored, not thrown on.
 */
export function listenToPages(handlers: Handlers<PageToBackground, PageSender>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return undefined;
    const routed = route(message, PAGE_PAYLOADS, handlers);
    if (routed === null) return undefined;
    return Promise.resolve(routed.handler(routed.payload, { tabId, url: sender.url ?? '' } satisfies PageSender));
  });
}

/** Answer the commands of the background, in a page, until `signal` aborts. */
export function listenToBackground(handlers: Handlers<BackgroundToPage, null>, signal: AbortSignal): void {
  const onMessage = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
  ): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const routed = route(message, BACKGROUND_PAYLOADS, handlers);
    return routed === null ? undefined : Promise.resolve(routed.handler(routed.payload, null));
  };
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
