/*
 * The tiny look's messages, sent without the polyfill: that one file would be two thirds of the look's weight.
 */
type Runtime = { readonly sendMessage: (message: unknown) => Promise<unknown> | undefined };
type Global = { readonly browser?: { readonly runtime?: Runtime }; readonly chrome?: { readonly runtime?: Runtime } };

/** Tell the background that this page shows an article, so that it brings the reader. */
export const announceArticle = (): void => tell({ command: 'articleSeen', payload: null });

/** Tell the background that no text came at an article's address, so that the toolbar button says so. */
export const announceEmptyPage = (): void => tell({ command: 'pageState', payload: { state: 'empty-article' } });

/** Quiet when the extension is gone. */
function tell(message: { readonly command: string; readonly payload: unknown }): void {
  const { browser, chrome } = globalThis as Global;
  const runtime = browser?.runtime ?? chrome?.runtime;
  try {
    runtime?.sendMessage(message)?.catch(() => {
      // The background was being replaced by an update; the next load of the page looks again.
    });
  } catch {
    // Same, in a browser that throws at once.
  }
}
