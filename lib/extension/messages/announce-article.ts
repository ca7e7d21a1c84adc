/*
 * The tiny look's only message, sent without the polyfill: that one file would be two thirds of the look's weight.
 */
type Runtime = { readonly sendMessage: (message: unknown) => Promise<unknown> | undefined };
type Global = { readonly browser?: { readonly runtime?: Runtime }; readonly chrome?: { readonly runtime?: Runtime } };

/** Tell the background that this page shows an article, so that it brings the reader. Quiet when the extension is gone. */
export function announceArticle(): void {
  const { browser, chrome } = globalThis as Global;
  const runtime = browser?.runtime ?? chrome?.runtime;
  try {
    runtime?.sendMessage({ command: 'articleSeen', payload: null })?.catch(() => {
      // The background was being replaced by an update; the next load of the page looks again.
    });
  } catch {
    // Same, in a browser that throws at once.
  }
}
