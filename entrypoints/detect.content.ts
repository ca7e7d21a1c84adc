import { defineContentScript } from 'wxt/utils/define-content-script';
import { announceArticle, announceEmptyPage } from '../lib/extension/messages/announce-article';
import { lookAtPage } from '../lib/page/article/look';
import { waitFor } from '../lib/page/article/wait-for';

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
  async main() {
    const look = () => {
      const seen = lookAtPage(document, location.href);
      return seen === 'wait' ? null : seen;
    };
    const seen = await waitFor(document, look);
    if (seen === 'article') announceArticle();
    else if (seen === null) announceEmptyPage();
  },
});
