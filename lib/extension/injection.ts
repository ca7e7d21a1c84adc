import { browser } from 'wxt/browser';

// Where WXT puts what entrypoints/reader.content is built to.
const READER_SCRIPT = '/content-scripts/reader.js';
const READER_STYLE = '/content-scripts/reader.css';

/** Bring the reader and the rules of its marks into the top frame of `tabId`. Resolves false when the browser refuses. */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    // The rules come through the extension: a strict page CSP would refuse a <style> of ours.
    await Promise.all([
      browser.scripting.insertCSS({ target: { tabId }, files: [READER_STYLE] }),
      // Not when the page has come to rest: its article is there.
      browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT], injectImmediately: true }),
    ]);
    return true;
  } catch (error) {
    // The tab was closed or went elsewhere meanwhile, or the browser protects this page.
    console.warn('Sidelight: the reader was not let into the page', error);
    return false;
  }
}
