import { defineContentScript } from 'wxt/utils/define-content-script';
import { isReaderAtWork, registerLook, stopReader } from '../lib/extension/injected';
import { isCovered } from '../lib/extension/match-pattern';
import {
  announceArticle,
  announceEmptyPage,
  announceExpected,
  announceStop,
  onSitesWithdrawn,
} from '../lib/extension/messages/announce-article';
import { hasSiteRule, lookAtPage } from '../lib/page/article/look';
import { waitFor } from '../lib/page/article/wait-for';
import { watchAddress } from '../lib/page/article/watch-address';

/**
 * The tiny look: the only script of ours on a page that shows no article. The browser brings it to the hosts below, and
 * the background to the sites the reader allows (lib/extension/look-script.ts).
 */
export default defineContentScript({
  matches: [
    'https://www.toutiao.com/*',
    'https://m.toutiao.com/*',
    'https://m.toutiaocdn.com/*',
    'https://*.inform.kz/*',
    'https://qazinform.com/*',
  ],
  // Before the page is there: a background that sleeps is woken while the page is still coming.
  runAt: 'document_start',
  main(ctx) {
    const { signal } = ctx;
    if (!registerLook(signal)) return;
    let looking = new AbortController();
    let announced: string | null = null;

    const look = async (isWaitedFor: boolean): Promise<void> => {
      looking.abort();
      // A reader follows the page by itself.
      if (isReaderAtWork() || announced === location.href) return;
      const own = new AbortController();
      looking = own;
      const seen = await waitFor(
        document,
        () => {
          const now = lookAtPage(document, location.href);
          const isUnsettled = now === 'wait' || (now === 'no' && isWaitedFor && !hasSiteRule(location.href));
          return isUnsettled ? null : now;
        },
        own.signal,
      );
      if (own.signal.aborted) return;
      if (seen === 'article') {
        announced = location.href;
        announceArticle();
      } else if (seen === null && hasSiteRule(location.href)) announceEmptyPage();
    };

    if (document.readyState === 'loading') {
      if (hasSiteRule(location.href) && lookAtPage(document, location.href) === 'wait') {
        announceExpected();
        void look(true); // its scripts may hold the page up long after the text is there
      }
      document.addEventListener('DOMContentLoaded', () => void look(false), { signal, once: true });
    } else void look(false);
    // What a page adds before it has loaded, no one waits for; it is looked at once more.
    addEventListener('load', () => void look(false), { signal, once: true });
    // After a step inside a page the old content is still there for a moment.
    watchAddress(
      window,
      () => {
        announced = null;
        void look(true);
      },
      signal,
    );
    signal.addEventListener('abort', () => looking.abort());
    onSitesWithdrawn(({ withdrawn, left }) => {
      if (!isCovered(location.href, withdrawn) || isCovered(location.href, left)) return false;
      ctx.abort();
      stopReader();
      announceStop();
      return true;
    }, signal);
  },
});
