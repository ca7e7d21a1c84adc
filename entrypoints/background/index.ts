import { defineBackground } from 'wxt/utils/define-background';
import type { Operation } from '../../lib/core/annotation/operation';
import type { Language } from '../../lib/core/text/language';
import { languageOfName } from '../../lib/core/text/language-of-name';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { keysOfPage } from '../../lib/core/works/work-keys';
import { startCommands } from '../../lib/extension/commands';
import { injectReader, injectWords } from '../../lib/extension/injection';
import { endScripts, followAllowedSites, followSwitches } from '../../lib/extension/look-script';
import { isCovered } from '../../lib/extension/match-pattern';
import { listenInBackground } from '../../lib/extension/messages/listen-in-background';
import type { PageState } from '../../lib/extension/messages/protocol';
import { sendToPage } from '../../lib/extension/messages/send-to-page';
import { openNameForm } from '../../lib/extension/name-form';
import { isAllOff, loadOff, watchOff } from '../../lib/extension/off';
import { offerOptionsInMenu } from '../../lib/extension/options-page';
import { openNoteEditor, openPanel, sayPressed } from '../../lib/extension/panel';
import { hostPermissions } from '../../lib/extension/permissions';
import { mayWriteFrom } from '../../lib/extension/private-windows';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings-shape';
import { allTabIds } from '../../lib/extension/tabs';
import { resetToolbar, showOnToolbar, watchToolbar } from '../../lib/extension/toolbar';
import { openWelcomeOnInstall } from '../../lib/extension/welcome-page';
import { openAnew, openedData } from './dataset';
import { getKept, judge, write } from './notes';
import { readArticle } from './read-article';
import { type NotesOnPage, notesOnPage, toolbarBadge, toolbarTitle } from './toolbar-title';

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
async function letReaderIn(tabId: number, language: Language): Promise<void> {
  const letIn = new Promise<true>((resolve) => setTimeout(() => resolve(true), MOST_REFUSAL_MS));
  await sayPressed(tabId, await Promise.race([injectReader(tabId, language), letIn]));
}

/** Have the toolbar button say that we are switched off on the page of `tabId`. */
async function showOff(tabId: number, off: readonly string[], language: Language): Promise<void> {
  const { pageStates } = pageWordsFor(language);
  await showOnToolbar(tabId, pageStates[isAllOff(off) ? 'off-everywhere' : 'off-here'], 'off');
}

/*
 * The worker may be stopped between any two messages and keeps nothing: the dataset is loaded anew on waking.
 */
export default defineBackground(() => {
  void openedData(); // so that it is there when the first article comes
  // Kept while the worker lives: a reader is let into a page with the words of its language.
  let settings = loadSettings()
    .catch(() => DEFAULT_SETTINGS)
    .then(toPageSettings);
  let off = loadOff();
  watchOff(() => {
    off = loadOff();
  });
  // What pages have said while this worker lives: a state without notes comes first, or the other way round.
  const said = new Map<number, { readonly state?: PageState; readonly notes?: NotesOnPage }>();
  async function showState(tabId: number, more: { readonly state?: PageState; readonly notes?: NotesOnPage }) {
    const now = { ...said.get(tabId), ...more };
    said.set(tabId, now);
    const { state, notes = 'none' } = now;
    if (state === undefined) return;
    const { language } = await settings;
    await showOnToolbar(tabId, toolbarTitle(state, notes, language), toolbarBadge(state, notes));
  }
  /** Whether we are switched off at `url`; what is at work in `tabId` is ended then, and the toolbar button says so. */
  async function isStopped(tabId: number, url: string): Promise<boolean> {
    const patterns = await off;
    if (!isAllOff(patterns) && !isCovered(url, patterns)) return false;
    said.delete(tabId);
    await endScripts(tabId);
    await showOff(tabId, patterns, (await settings).language);
    return true;
  }

  listenInBackground(
    {
      // Waking is all that is asked for: the dataset is opened when the worker starts.
      articleExpected: () => ({ ok: true, value: null }),
      async articleSeen(_, { tabId, url }) {
        said.delete(tabId); // it was of the page before
        if (!(await isStopped(tabId, url))) await injectReader(tabId, (await settings).language);
        return { ok: true, value: null };
      },
      wordsWanted: async ({ language }, { tabId }) =>
        (await injectWords(tabId, language)) ? { ok: true, value: null } : { ok: false, error: 'failed' },
      async pageBack(_, { tabId, url }) {
        if (await isStopped(tabId, url)) return { ok: true, value: null };
        if (isCovered(url, await hostPermissions.load())) {
          // Settings, packs and notes may be others than when it was left.
          await sendToPage(tabId, 'packsChanged', null);
          await sendToPage(tabId, 'keptChanged', null);
        } else {
          // Taken back meanwhile, or let in by a press, which counts for one visit.
          await endScripts(tabId);
          await resetToolbar(tabId);
        }
        return { ok: true, value: null };
      },
      readArticle: async (article) => readArticle(article, await settings),
      async getKept({ workKeys }, { tabId, url }) {
        const answer = await getKept(keysOfPage(workKeys, url));
        if (answer.ok) void showState(tabId, { notes: notesOnPage(answer.value, url) });
        return answer;
      },
      async write(operation, { url, privateWindowId }) {
        if (!(await mayWriteFrom(privateWindowId))) return { ok: false, error: 'private-window' };
        return writeAndTell(operation, url);
      },
      async editNote({ annotationId }, { tabId }) {
        await openNoteEditor({ tabId, annotationId });
        return { ok: true, value: null };
      },
      async addName(wanted, { privateWindowId }) {
        if (!(await mayWriteFrom(privateWindowId))) return { ok: false, error: 'private-window' };
        // A page knows the language of its article; a name in it may be in other letters.
        await openNameForm({ ...wanted, language: languageOfName(wanted.name, wanted.language) });
        return { ok: true, value: null };
      },
      async pageState({ state }, { tabId, url }) {
        if (await isStopped(tabId, url)) return { ok: true, value: null };
        await showState(tabId, { state });
        return { ok: true, value: null };
      },
    },
    {
      // A page of ours asks anew as soon as a setting is changed, which is heard there before it is here.
      readArticle: async (article) => readArticle(article, toPageSettings(await loadSettings())),
      write: (operation) => writeAndTell(operation, null),
      async judgeStory({ workId, pageKeys, verdict }) {
        const answer = await judge(workId, pageKeys, verdict);
        if (answer.ok) for (const tabId of await allTabIds()) void sendToPage(tabId, 'keptChanged', null);
        return answer;
      },
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

  watchToolbar(async (tabId, url) => {
    // The panel first: the browser opens it only in the very moment of the click. The click lets us into the page too.
    void openPanel(tabId);
    if (await isStopped(tabId, url)) await sayPressed(tabId, true);
    else await letReaderIn(tabId, (await settings).language);
  });

  offerOptionsInMenu(async () => pageWordsFor((await settings).language).options.title);
  openWelcomeOnInstall();
  followAllowedSites();
  followSwitches(async (tabId) => showOff(tabId, await off, (await settings).language));

  watchSettings(async (changed) => {
    const pageSettings = toPageSettings(changed);
    settings = Promise.resolve(pageSettings);
    for (const tabId of await allTabIds()) await sendToPage(tabId, 'settingsChanged', pageSettings);
  });
});
