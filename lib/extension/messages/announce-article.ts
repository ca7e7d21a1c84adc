/* The tiny look's messages. */
import { listenUntil, runtimeNow } from './runtime';
import type { SitesWithdrawn } from './withdraw';

/** Tell the background that this page shows an article, so that it brings the reader. */
export const announceArticle = (): void => tell({ command: 'articleSeen', payload: null });

/** Wake the background: an article is coming at this address. */
export const announceExpected = (): void => tell({ command: 'articleExpected', payload: null });

/** Tell the background that no text came at an article's address, so that the toolbar button says so. */
export const announceEmptyPage = (): void => tell({ command: 'pageState', payload: { state: 'empty-article' } });

/** Tell the panels that nothing of ours is at work on this page any more. */
export const announceStop = (): void => tell({ command: 'pageChanged', payload: null });

/** Quiet when the extension is gone. */
function tell(message: { readonly command: string; readonly payload: unknown }): void {
  try {
    runtimeNow()
      ?.sendMessage(message)
      ?.catch(() => {
        // The background was being replaced by an update; the next load of the page looks again.
      });
  } catch {
    // Same, in a browser that throws at once.
  }
}

/**
 * Call `onWithdrawn` when the reader takes back what they allowed, until `signal` aborts; its answer, whether this page
 * was concerned and its scripts have stopped, goes back. Only our own background can send to a page's script.
 */
export function onSitesWithdrawn(onWithdrawn: (sites: SitesWithdrawn) => boolean, signal: AbortSignal): void {
  listenUntil(signal, (message, sender, answer) => {
    const { command, payload } = (message ?? {}) as { command?: unknown; payload?: Partial<SitesWithdrawn> };
    if (command !== 'sitesWithdrawn' || sender.id !== runtimeNow()?.id) return false;
    if (Array.isArray(payload?.withdrawn) && Array.isArray(payload.left))
      answer(onWithdrawn(payload as SitesWithdrawn));
    return false;
  });
}
