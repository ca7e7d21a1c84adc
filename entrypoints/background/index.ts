import { defineBackground } from 'wxt/utils/define-background';
import type { Operation } from '../../lib/core/annotation/operation';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { keysOfPage } from '../../lib/core/works/work-keys';
import { startCommands } from '../../lib/extension/commands';
import { injectReader } from '../../lib/extension/injection';
import { listenInBackground } from '../../lib/extension/messages/listen';
import { sendToPage } from '../../lib/extension/messages/send';
import { offerOptionsInMenu } from '../../lib/extension/options-page';
import { openNoteEditor, openPanel } from '../../lib/extension/panel';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import { allTabIds } from '../../lib/extension/tabs';
import { showOnToolbar, watchToolbar } from '../../lib/extension/toolbar';
import { openWelcomeOnInstall } from '../../lib/extension/welcome-page';
import { getKept, write } from './notes';
import { readArticle, warmUp } from './read-article';
import { toolbarTitle } from './toolbar-title';

/** Write, and tell every page that shows annotations. */
async function writeAndTell(operation: Operation) {
  const answer = await write(operation);
  if (answer.ok) for (const tabId of await allTabIds()) void sendToPage(tabId, 'keptChanged', null);
  return answer;
}

/** What a page asks to be written, with keys it may speak for. */
const asOfPage = (operation: Operation, url: string): Operation =>
  operation.type === 'create'
    ? { ...operation, work: { ...operation.work, keys: keysOfPage(operation.work.keys, url) } }
    : operation;

/*
 * The worker may be stopped between any two messages and keeps nothing: the dataset is loaded anew on waking.
 */
export default defineBackground(() => {
  warmUp();

  listenInBackground(
    {
      async articleSeen(_, { tabId }) {
        await injectReader(tabId);
        return { ok: true, value: null };
      },
      readArticle: (article) => readArticle(article),
      getKept: ({ workKeys }, { url }) => getKept(keysOfPage(workKeys, url)),
      write: (operation, { url }) => writeAndTell(asOfPage(operation, url)),
      async editNote({ annotationId }, { tabId }) {
        await openNoteEditor({ tabId, annotationId });
        return { ok: true, value: null };
      },
      async pageState({ state }, { tabId }) {
        const { language } = toPageSettings(await loadSettings());
        await showOnToolbar(tabId, toolbarTitle(state, language), state === 'data-damaged' || state === 'no-answer');
        return { ok: true, value: null };
      },
    },
    { readArticle: (article) => readArticle(article), write: writeAndTell },
  );

  startCommands({
    'next-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: 1 }),
    'previous-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: -1 }),
    'highlight-selection': (tabId) => sendToPage(tabId, 'highlightSelection', null),
  });

  watchToolbar((tabId) => {
    // The panel first: the browser opens it only in the very moment of the click. The click lets us into the page too.
    void openPanel(tabId);
    void injectReader(tabId);
  });

  offerOptionsInMenu(async () => pageWordsFor(toPageSettings(await loadSettings()).language).options.title);
  openWelcomeOnInstall();

  watchSettings(async (settings) => {
    const pageSettings = toPageSettings(settings);
    for (const tabId of await allTabIds()) await sendToPage(tabId, 'settingsChanged', pageSettings);
  });
});
