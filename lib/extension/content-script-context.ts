/*
 * Stands in for WXT's own class of this name in the content scripts (wxt.config.ts points the import here).
 * WXT's version announces every start to the page with `window.postMessage`, extension id included, and lets the page
 * abort us by sending the same message back; it also brings the polyfill into the tiny look. We need one thing of it.
 */

/** What a content script is handed when it starts: a signal for its listeners, aborted when the script is to stop. */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  /** Aborts when this content script is to undo what it did to the page. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stop this content script. */
  abort(reason?: unknown): void {
    this.#controller.abort(reason);
  }
}
