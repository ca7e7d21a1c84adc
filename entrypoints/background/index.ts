import { defineBackground } from 'wxt/utils/define-background';
import { wordsFor } from '../../lib/core/wording/words-for';
import { startCommands } from '../../lib/extension/commands';
import { injectReader } from '../../lib/extension/injection';
import { listenToPages } from '../../lib/extension/messages/listen';
import { sendToPage } from '../../lib/extension/messages/send';
import { openOptionsOnClick } from '../../lib/extension/options-page';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import { allTabIds } from '../../lib/extension/tabs';
import { showOnToolbar } from '../../lib/extension/toolbar';
import { readArticle, warmUp } from './read-article';
import { toolbarTitle } from './toolbar-title';

/*
 * The worker may be stopped between any two messages and keeps nothing: the dataset is loaded anew on waking.
 */
export default defineBackground(() => {
  warmUp();

  listenToPages({
    async articleSeen(_, { tabId }) {
      await injectReader(tabId);
      return { ok: true, value: null };
    },
    readArticle: (article) => readArticle(article),
    async pageState({ state }, { tabId }) {
      const { language } = toPageSettings(await loadSettings());
      await showOnToolbar(tabId, toolbarTitle(state, language), state === 'data-damaged' || state === 'no-answer');
      return { ok: true, value: null };
    },
  });

  startCommands({
    'next-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: 1 }),
    'previous-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: -1 }),
  });

  openOptionsOnClick(async () => wordsFor(toPageSettings(await loadSettings()).language).options.title);

  watchSettings(async (settings) => {
    const pageSettings = toPageSettings(settings);
    for (const tabId of await allTabIds()) await sendToPage(tabId, 'settingsChanged', pageSettings);
  });
});
