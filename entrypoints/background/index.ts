import { defineBackground } from 'wxt/utils/define-background';
import type { Operation } from '../../lib/core/annotation/operation';
import { languageOfName } from '../../lib/core/text/language-of-name';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { keysOfPage } from '../../lib/core/works/work-keys';
import { startCommands } from '../../lib/extension/commands';
import { injectReader } from '../../lib/extension/injection';
import { followAllowedSites } from '../../lib/extension/look-script';
import { listenInBackground } from '../../lib/extension/messages/listen-in-background';
import type { PageState } from '../../lib/extension/messages/protocol';
import { sendToPage } from '../../lib/extension/messages/send-to-page';
import { openNameForm } from '../../lib/extension/name-form';
import { offerOptionsInMenu } from '../../lib/extension/options-page';
import { openNoteEditor, openPanel, sayPressed } from '../../lib/extension/panel';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import { allTabIds } from '../../lib/extension/tabs';
import { showOnToolbar, watchToolbar } from '../../lib/extension/toolbar';
import { openWelcomeOnInstall } from '../../lib/extension/welcome-page';
import { openAnew, openedData } from './dataset';
import { getKept, write } from './notes';
import { readArticle } from './read-article';
import { toolbarTitle } from './toolbar-title';

/** Write, and tell every page that shows annotations. `pageUrl`: the page that asks for it; null for a page of ours. */
async function writeAndTell(operation: Operation, pageUrl: string | null) {
  const answer = await write(operation, pageUrl);
  if (answer.ok) for (const tabId of await allTabIds()) void sendToPage(tabId, 'keptChanged', null);
  return answer;
}

/** Open the packs anew, and have every page read again what it shows. */
async function openPacksAnew(): Promise<void> {
  await openAnew();
  for (const tabId of await allTabIds()) void sendToPage(tabId, 'packsChanged', null);
}

const MOST_REFUSAL_MS = 500; // a refusal comes at once; who is let in says so only when it has looked for an article

/** Let the reader into the page in `tabId`, and have the panel say where the browser does not. */
async function letReaderIn(tabId: number): Promise<void> {
  const letIn = new Promise<true>((resolve) => setTimeout(() => resolve(true), MOST_REFUSAL_MS));
  await sayPressed(tabId, await Promise.race([injectReader(tabId), letIn]));
}

/** States that put a mark on the toolbar button. */
const FAULTS: readonly PageState[] = ['data-damaged', 'packs-unread', 'no-answer'];

/*
 * The worker may be stopped between any two messages and keeps nothing: the dataset is loaded anew on waking.
 */
export default defineBackground(() => {
  void openedData(); // so that it is there when the first article comes

  listenInBackground(
    {
      // Waking is all that is asked for: the dataset is opened when the worker starts.
      articleExpected: () => ({ ok: true, value: null }),
      async articleSeen(_, { tabId }) {
        await injectReader(tabId);
        return { ok: true, value: null };
      },
      readArticle: (article) => readArticle(article),
      getKept: ({ workKeys }, { url }) => getKept(keysOfPage(workKeys, url)),
      write: (operation, { url }) => writeAndTell(operation, url),
      async editNote({ annotationId }, { tabId }) {
        await openNoteEditor({ tabId, annotationId });
        return { ok: true, value: null };
      },
      async addName(wanted) {
        // A page knows the language of its article; a name in it may be in other letters.
        await openNameForm({ ...wanted, language: languageOfName(wanted.name, wanted.language) });
        return { ok: true, value: null };
      },
      async pageState({ state }, { tabId }) {
        const { language } = toPageSettings(await loadSettings());
        await showOnToolbar(tabId, toolbarTitle(state, language), FAULTS.includes(state));
        return { ok: true, value: null };
      },
    },
    {
      readArticle: (article) => readArticle(article),
      write: (operation) => writeAndTell(operation, null),
      packsChanged() {
        // Answered at once: a large pack takes longer to open than an answer is waited for.
        void openPacksAnew();
        return { ok: true, value: null };
      },
    },
  );

  startCommands({
    'next-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: 1 }),
    'previous-mark': (tabId) => sendToPage(tabId, 'stepMark', { by: -1 }),
    'highlight-selection': (tabId) => sendToPage(tabId, 'highlightSelection', null),
  });

  watchToolbar((tabId) => {
    // The panel first: the browser opens it only in the very moment of the click. The click lets us into the page too.
    void openPanel(tabId);
    void letReaderIn(tabId);
  });

  offerOptionsInMenu(async () => pageWordsFor(toPageSettings(await loadSettings()).language).options.title);
  openWelcomeOnInstall();
  followAllowedSites();

  watchSettings(async (settings) => {
    const pageSettings = toPageSettings(settings);
    for (const tabId of await allTabIds()) await sendToPage(tabId, 'settingsChanged', pageSettings);
  });
});
