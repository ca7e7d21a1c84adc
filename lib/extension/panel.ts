import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

// Both browsers have a panel beside the page, by two names; types exist for neither in the common API.
type SidePanel = { open(options: { tabId: number }): Promise<void> };
type SidebarAction = { open(): Promise<void>; isOpen(details: object): Promise<boolean> };
const { sidePanel, sidebarAction } = browser as unknown as {
  readonly sidePanel?: SidePanel;
  readonly sidebarAction?: SidebarAction;
};

const PANEL_PAGE = '/sidepanel.html';

/**
 * Open the panel beside `tabId`. To be called at once in the handler of a click or a key: browsers refuse later.
 * Resolves false where the browser refuses.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    if (sidePanel !== undefined) await sidePanel.open({ tabId });
    else if (sidebarAction !== undefined) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    // Not in answer to a click, or a window without room for a panel (a popup).
    return false;
  }
}

/** Whether a panel is open somewhere: beside a page, as a tab or as a window. */
async function isPanelOpen(): Promise<boolean> {
  const { runtime, extension } = browser as unknown as {
    runtime: { getContexts?(filter: object): Promise<readonly unknown[]> };
    extension?: { getViews?(): readonly Window[] };
  };
  const url = browser.runtime.getURL(PANEL_PAGE as '/');
  if (runtime.getContexts !== undefined) {
    const contexts = (await runtime.getContexts({})) as readonly { documentUrl?: string }[];
    return contexts.some(({ documentUrl }) => documentUrl?.startsWith(url) === true);
  }
  return (extension?.getViews?.() ?? []).some(({ location }) => location.href.startsWith(url));
}

/** Open the panel of `tabId` as a small window: where the browser lets no click of a page open it. */
const openPanelWindow = (tabId: number) =>
  browser.windows.create({
    url: browser.runtime.getURL(`${PANEL_PAGE}?tab=${tabId}` as '/'),
    type: 'popup',
    width: 420,
    height: 640,
  });

/** A note whose editor is wanted: two ids, and no text. */
export type WantedNote = { readonly tabId: number; readonly annotationId: string };

const wanted = storage.defineItem<WantedNote | null>('session:wantedNote', { fallback: null });

/** Open the editor of a note in the panel of its tab; in a small window where the panel cannot be opened. */
export async function openNoteEditor(note: WantedNote): Promise<void> {
  // Asked first and awaited later: the reader's click counts only in this moment.
  const opening = openPanel(note.tabId);
  await wanted.setValue(note);
  if (!(await opening) && !(await isPanelOpen())) await openPanelWindow(note.tabId);
}

/** Call `onWanted` with the note whose editor is wanted, now and later; each is told once. */
export async function watchWantedNote(onWanted: (note: WantedNote) => boolean): Promise<void> {
  const take = async (note: WantedNote | null): Promise<void> => {
    if (note !== null && onWanted(note)) await wanted.removeValue();
  };
  wanted.watch((note) => void take(note));
  await take(await wanted.getValue());
}

/** A press of our button: the tab in view, and whether the browser let the reader into its page. */
type Press = { readonly tabId: number; readonly isLetIn: boolean; readonly atMs: number };

const OPENING_MS = 10_000; // the press that opens a panel comes before the panel can hear of it
const pressed = storage.defineItem<Press | null>('session:pressed', { fallback: null });

/** Have panels know of a press of our button, once the browser let the reader into the page or did not. */
export const sayPressed = (tabId: number, isLetIn: boolean): Promise<void> =>
  pressed.setValue({ tabId, isLetIn, atMs: Date.now() });

/** Call `onPress` with each press of our button from now on, and with the one that opened this panel. */
export async function watchPresses(onPress: (tabId: number, isLetIn: boolean) => void): Promise<void> {
  const take = (press: Press | null): void => {
    if (press !== null) onPress(press.tabId, press.isLetIn);
  };
  pressed.watch(take);
  const latest = await pressed.getValue();
  if (latest !== null && Date.now() - latest.atMs < OPENING_MS) take(latest);
}

/** Call `onLoad` with each tab that loads a page. */
export const watchLoads = (onLoad: (tabId: number) => void): void =>
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) onLoad(tabId);
  });
