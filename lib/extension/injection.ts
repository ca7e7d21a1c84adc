import { browser } from 'wxt/browser';
import type { Language } from '../core/text/language';

// Where WXT puts what entrypoints/reader.content and entrypoints/words-… are built to.
const READER_SCRIPT = '/content-scripts/reader.js';
const READER_STYLE = '/content-scripts/reader.css';
const WORDS_SCRIPTS = { en: '/words-en.js', zh: '/words-zh.js', ru: '/words-ru.js', kk: '/words-kk.js' } as const;

/**
 * Bring the reader, our words in `language` and the rules of its marks into the top frame of `tabId`. Resolves false when
 * the browser refuses.
 */
export async function injectReader(tabId: number, language: Language): Promise<boolean> {
  try {
    // The rules come through the extension: a strict page CSP would refuse a <style> of ours.
    await Promise.all([
      browser.scripting.insertCSS({ target: { tabId }, files: [READER_STYLE] }),
      browser.scripting.executeScript({
        target: { tabId },
        files: [WORDS_SCRIPTS[language], READER_SCRIPT],
        // Not when the page has come to rest: its article is there.
        injectImmediately: true,
      }),
    ]);
    return true;
  } catch (error) {
    // The tab was closed or went elsewhere meanwhile, or the browser protects this page.
    console.warn('Sidelight: the reader was not let into the page', error);
    return false;
  }
}

/** Bring our words in `language` into the top frame of `tabId`, where a reader waits for them. */
export async function injectWords(tabId: number, language: Language): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [WORDS_SCRIPTS[language]] });
    return true;
  } catch {
    return false; // the tab was closed or went elsewhere meanwhile
  }
}
