/*
 * The panel's first questions, asked without the polyfill and before the panel's own script is there: the answers come
 * while that is being loaded.
 */
import { chooseTab, type SeenTab, toSeenTab } from '../choose-tab';
import type { PageReport } from './protocol';

type Tab = Parameters<typeof toSeenTab>[0];
type Event<A extends readonly unknown[]> = {
  addListener(listener: (...args: A) => void): void;
  removeListener(listener: (...args: A) => void): void;
};
type Sender = { readonly tab?: { readonly id?: number } };
type Api = {
  readonly runtime: { getURL(path: string): string; readonly onMessage: Event<[unknown, Sender]> };
  readonly tabs: {
    get(id: number): Promise<Tab>;
    query(query: { readonly currentWindow: true }): Promise<readonly Tab[]>;
    sendMessage(id: number, message: unknown, options: { readonly frameId: 0 }): Promise<unknown>;
    readonly onUpdated: Event<[number, { readonly status?: string }]>;
  };
};

/** What a panel asks before it is loaded. */
export type FirstQuestions = {
  /** The one tab to stay with, for a panel in a window of its own; else null. */
  readonly pinned: number | null;
  /** The tab this panel shows; null where there is none. */
  readonly tab: Promise<SeenTab | null>;
  /** What the page in it says; null where our reader does not run. */
  readonly report: Promise<PageReport | null>;
  /** To be called once the panel listens itself; whether something was said of `tabId` meanwhile, so that it asks again. */
  stopListening(tabId: number | undefined): boolean;
};

const nobody = (): null => null;

/** Ask which tab this panel shows, and the page in it for what the panel shows. Its promises never reject. */
export function askFirst(search: string): FirstQuestions {
  const { browser, chrome } = globalThis as { readonly browser?: Api; readonly chrome?: Api };
  // One of the two there is, in a page of an extension.
  const { tabs, runtime } = (browser ?? chrome) as Api;
  const given = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  const pinned = Number.isInteger(given) ? given : null;

  const told = new Set<number | undefined>();
  const onMessage = (_: unknown, sender: Sender): void => void told.add(sender.tab?.id);
  const onUpdated = (tabId: number, { status }: { readonly status?: string }): void => {
    if (status !== undefined) told.add(tabId);
  };
  runtime.onMessage.addListener(onMessage);
  tabs.onUpdated.addListener(onUpdated);

  const tab =
    pinned === null
      ? tabs
          .query({ currentWindow: true })
          .then((all) => chooseTab(all, runtime.getURL('/sidepanel.html')))
          .catch(nobody)
      : tabs.get(pinned).then(toSeenTab).catch(nobody); // it may be closed by now
  const message = { command: 'getPage', payload: null };
  const report = tab
    .then((seen) => (seen === null ? null : tabs.sendMessage(seen.id, message, { frameId: 0 })))
    // The cast crosses our own border: only our reader listens in that frame, and it answers by the table of commands.
    .then((answer) => (answer as PageReport | undefined) ?? null)
    .catch(nobody);
  return {
    pinned,
    tab,
    report,
    stopListening(tabId) {
      runtime.onMessage.removeListener(onMessage);
      tabs.onUpdated.removeListener(onUpdated);
      return told.has(tabId);
    },
  };
}
