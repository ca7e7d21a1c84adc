import { defineContentScript } from 'wxt/utils/define-content-script';
import { announceArticle } from '../lib/extension/messages/announce-article';
import { lookAtPage } from '../lib/page/article/look';

const QUIET_MS = 300; // a page that still fills itself in is left alone this long after its last change
const LONGEST_WAIT_MS = 15_000; // an anti-bot shell reloads itself well before that

/** The tiny look: the only script of ours on a known host's page that shows no article. */
export default defineContentScript({
  matches: [
    'https://www.toutiao.com/*',
    'https://m.toutiao.com/*',
    'https://m.toutiaocdn.com/*',
    'https://*.inform.kz/*',
    'https://qazinform.com/*',
  ],
  runAt: 'document_end',
  main() {
    const first = lookAtPage(document, location.href);
    if (first === 'article') return announceArticle();
    if (first === 'no') return;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const lookAgain = (): void => {
      const look = lookAtPage(document, location.href);
      if (look === 'wait') return;
      stop();
      if (look === 'article') announceArticle();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(lookAgain, QUIET_MS);
    });
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(bound);
    };
    const bound = setTimeout(stop, LONGEST_WAIT_MS);
    observer.observe(document, { childList: true, subtree: true });
  },
});
