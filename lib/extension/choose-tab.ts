/** A tab as a panel sees it. */
export type SeenTab = {
  readonly id: number;
  /** Null where we may not know it: a page that neither a permission nor a press of our button lets us into. */
  readonly url: string | null;
  readonly isLoading: boolean;
  /** The private window it is in; null where it is in none. */
  readonly privateWindowId: number | null;
};

/** What of the browser's tabs is looked at. */
type BrowserTab = {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
  readonly windowId?: number | undefined;
  readonly incognito?: boolean | undefined;
  readonly active?: boolean | undefined;
  readonly lastAccessed?: number | undefined;
};

/** `tab` as a panel sees it; null for a tab without an id (a page of the developer tools). */
export const toSeenTab = ({ id, url, status, windowId, incognito }: BrowserTab): SeenTab | null =>
  id === undefined
    ? null
    : {
        id,
        url: url ?? null,
        isLoading: status === 'loading',
        privateWindowId: incognito === true ? (windowId ?? -1) : null,
      };

/** Whether a tab shows a panel of ours. */
export const isPanelTab = ({ url }: BrowserTab, panelPage: string): boolean => url?.startsWith(panelPage) === true;

/** The tab of a window that a panel in it shows: the active one; for a panel that is a tab itself, the last one in view. */
export function chooseTab(tabs: readonly BrowserTab[], panelPage: string): SeenTab | null {
  const others = tabs.filter((tab) => !isPanelTab(tab, panelPage));
  const active = others.find((tab) => tab.active === true);
  const [latest] = [...others].sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const chosen = active ?? latest;
  return chosen === undefined ? null : toSeenTab(chosen);
}
