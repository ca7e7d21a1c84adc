import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel.css';
import { STORY_ID } from '../../components/SameStory';
import { type PanelTab, SidePanel } from '../../components/SidePanel';
import { SWITCH_ID } from '../../components/WhereSwitch';
import type { PanelState } from '../../lib/core/wording/pages/page-words';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { printerFor } from '../../lib/core/wording/printer-for';
import { kazinformIdOf } from '../../lib/core/works/kazinform';
import { toutiaoIdOf } from '../../lib/core/works/toutiao';
import type { SeenTab } from '../../lib/extension/choose-tab';
import { followTab, seeTab } from '../../lib/extension/followed-tab';
import { type KeptDraft, openDraftShelf } from '../../lib/extension/kept-drafts';
import type { FirstQuestions } from '../../lib/extension/messages/ask-first';
import { listenInPanel } from '../../lib/extension/messages/listen-in-panel';
import type { PageReport, StoryVerdict } from '../../lib/extension/messages/protocol';
import { sendOperation, sendToBackground } from '../../lib/extension/messages/send';
import { askPage, revealOnPage } from '../../lib/extension/messages/send-to-page';
import { openOptions } from '../../lib/extension/options-page';
import { watchLoads, watchPresses, watchWantedNote } from '../../lib/extension/panel';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import type { PageSettings } from '../../lib/extension/settings-shape';
import { wholeSiteOf } from '../../lib/extension/site-names';
import { followTheme } from '../../lib/extension/theme';
import { NotesDatabase } from '../../lib/store/database';
import type { WorkAnnotations } from '../../lib/store/read-annotations';
import { type SameStoryWork, watchSameStory } from '../../lib/store/same-story';
import { watchAnnotations } from '../../lib/store/watch-annotations';
import { createNoteDesk, type NoteDesk } from './note-desk';
import { once } from './once';
import { loadSwitches, type Switches } from './switches';
import { toDeletedItems, toNoteItems, toPanelModel, toStoryItem, toUnsavedItems, type Voice } from './to-panel-model';

const NO_ANNOTATIONS: WorkAnnotations = { kept: [], deleted: [], copies: [] };

const db = new NotesDatabase();

const MOST_ANSWER_MS = 3_000; // the longest article answers in a tenth of this

let settings: PageSettings;
let switches: Switches;
let tab: SeenTab | null = null;
/** Undefined while the page has not answered yet; null where our reader does not run. */
let report: PageReport | null | undefined;
/** Undefined while they have not been read yet; null where they cannot be. */
let annotations: WorkAnnotations | null | undefined = NO_ANNOTATIONS;
let watchedKeys = '';
let stopWatching = (): void => {};
/** Another work that looks like the one in view, or was joined with it; of the page and reading in `storyOf`. */
let story: SameStoryWork | null = null;
let storyOf = '';
/** The work of which the reader has just said that it is another story: so long it can be taken back. */
let refusedStory: SameStoryWork | null = null;
let stopWatchingStory = (): void => {};
let section: PanelTab = 'summary';
let wantedNote: string | null = null;
let isLooking = false;
let isLookStale = false;
/** Tabs the browser did not let us into. */
const refused = new Set<number>();
/** Elements one of which takes the focus as soon as it is there. */
let wantedFocus: readonly string[] = [];

const voiceFor = once((language: PageSettings['language']): Voice => {
  return { printer: printerFor(language), pageWords: pageWordsFor(language) };
});
const voice = (): Voice => voiceFor(settings.language);
const modelOf = once(toPanelModel);
const storyItemOf = once(toStoryItem);
const noteItemsOf = once(toNoteItems);
const deletedItemsOf = once(toDeletedItems);

const desk: NoteDesk = createNoteDesk({
  annotations: () => annotations ?? null,
  find: (id) => db.annotations.get(id).catch(() => undefined),
  words: () => ({ words: voice().printer.words, pageWords: voice().pageWords }),
  send: (operation) =>
    switches.mayWriteFrom(tab) ? sendOperation(operation) : Promise.resolve({ ok: false, error: 'private-window' }),
  keepDrafts: (drafts) => shelf.keep(switches.mayWriteFrom(tab) ? drafts : []),
  onChange(focusIds) {
    if (focusIds !== undefined) wantedFocus = focusIds;
    show();
  },
});
const shelf = openDraftShelf(takeIn, (error) => {
  console.error('Sidelight: a draft could not be kept', error);
  desk.sayNotKept();
});

/** The address of the page in view: the tab's, where the browser lets us see it, else the one our reader says. */
const urlInView = (): string | null => tab?.url ?? report?.article?.url ?? null;

/** The name of its site; null where it is not known, or none. */
function siteInView(): string | null {
  const url = urlInView();
  return url === null ? null : (wholeSiteOf(url)?.name ?? null);
}

/** Switch us off or on; the button that was pressed gives its place to another. */
function turn(done: Promise<void>): void {
  wantedFocus = [SWITCH_ID];
  void done.catch((error: unknown) => console.error('Sidelight: the switch could not be kept', error));
}

/** Why there is no article to show; null when there is one. */
function stateOf(): PanelState | null {
  if (tab === null) return report === undefined ? 'looking' : 'tab-gone';
  const off = switches.offAt(urlInView());
  if (off !== null) return off;
  if (report === undefined) return 'looking';
  if (report === null) return refused.has(tab.id) ? 'protected' : 'not-here';
  const { article, reading, state } = report;
  if (article !== null && reading !== null) return null;
  switch (state) {
    case 'no-article':
    case 'no-answer':
      return state;
    case 'empty-article': {
      // That a text is to come is known only of the address of an article.
      const isArticle = tab.url !== null && (toutiaoIdOf(tab.url) ?? kazinformIdOf(tab.url)) !== null;
      return isArticle ? 'empty-article' : 'no-article';
    }
    default:
      return article === null ? 'searching' : 'reading';
  }
}

function show(): void {
  const root = document.querySelector('#app');
  if (root === null || settings === undefined) return;
  const { printer, pageWords } = voice();
  const { kept, deleted, copies } = annotations ?? NO_ANNOTATIONS;
  const { article = null, reading = null, anchored = NOT_ANCHORED, currentId = null } = report ?? {};
  const isShown = article !== null && reading !== null && switches.offAt(urlInView()) === null;
  const storyNow = story ?? refusedStory;
  document.documentElement.lang = pageWords.tag;
  document.title = article?.title ?? pageWords.panel.title;
  const holdFocus = rememberFocus();
  render(
    <SidePanel
      words={printer.words}
      pageWords={pageWords}
      state={stateOf()}
      model={isShown ? modelOf(article, reading, copies, voice()) : null}
      notes={annotations === null ? null : noteItemsOf(kept, copies, article, anchored, settings, voice())}
      story={
        isShown && reading !== null && storyNow !== null
          ? storyItemOf(storyNow, reading, voice(), storyNow === refusedStory)
          : null
      }
      unsaved={annotations === undefined ? [] : toUnsavedItems(Object.values(desk.drafts()), annotations, voice())}
      deleted={deletedItemsOf(deleted, copies, voice())}
      drafts={desk.drafts()}
      colourNames={settings.colourNames}
      tab={section}
      currentId={currentId}
      status={desk.status()}
      site={siteInView()}
      off={switches.offAt(urlInView())}
      isPrivateKept={tab?.privateWindowId == null ? null : switches.mayWriteFrom(tab)}
      onOffHere={() => turn(switches.turnOffAt(urlInView() ?? '', tab))}
      onOffEverywhere={() => turn(switches.turnOffEverywhere(tab))}
      onOn={() => turn(switches.turnOnAt(urlInView()))}
      onKeepPrivate={() => void switches.agreeFor(tab)}
      onTab={(next) => {
        section = next;
        show();
      }}
      onReveal={({ id, start, end }) => {
        if (tab !== null) void revealOnPage(tab.id, { id, start, end });
      }}
      onEdit={desk.edit}
      onDraft={desk.type}
      onSave={(id) => void desk.save(id)}
      onCancel={desk.cancel}
      onRecolour={(id, colour) => void desk.recolour(id, colour)}
      onRemove={(id) => void desk.remove(id)}
      onStory={(verdict) => void judge(verdict)}
      onRestore={(id) => void desk.restore(id)}
      onUndo={() => void desk.undo()}
      onSettings={() => void openOptions()}
    />,
    root,
  );
  holdFocus();
}

const NOT_ANCHORED: PageReport['anchored'] = {};

/** What is called after a change, so that the focus is where it is wanted, or stays where it was. */
function rememberFocus(): () => void {
  const { activeElement } = document;
  const field = activeElement instanceof HTMLTextAreaElement ? activeElement : null;
  const { selectionStart = 0, selectionEnd = 0 } = field ?? {};
  return () => {
    const wanted = wantedFocus.map((id) => document.getElementById(id)).find((each) => each !== null);
    if (wanted != null) {
      wantedFocus = [];
      wanted.focus();
      return;
    }
    if (field === null || field.isConnected) return;
    // An editor that moves (its highlight was deleted) is another element: the reader goes on typing in it.
    const moved = document.getElementById(field.id);
    if (!(moved instanceof HTMLTextAreaElement)) return;
    moved.focus();
    moved.setSelectionRange(selectionStart, selectionEnd);
  };
}

/** Show the notes of the work in view, and go on showing them as they change. */
function watchNotes(): void {
  const keys = report?.article?.workKeys ?? [];
  if (keys.join(' ') === watchedKeys) return;
  watchedKeys = keys.join(' ');
  stopWatching();
  annotations = keys.length === 0 ? NO_ANNOTATIONS : undefined;
  if (keys.length === 0) return;
  stopWatching = watchAnnotations(
    db,
    keys,
    (found) => {
      annotations = found;
      desk.notesChanged();
      openWanted();
      show();
    },
    (error) => {
      console.error('Sidelight: the notes could not be read', error);
      annotations = null;
      show();
    },
  );
}

/** Look for a work that tells what the page in view tells, and go on looking as notes are written. */
function watchStory(): void {
  const { article = null, reading = null } = report ?? {};
  const now = article === null || reading === null ? '' : `${article.workKeys.join(' ')} ${reading.analysis.textHash}`;
  if (now === storyOf) return;
  storyOf = now;
  stopWatchingStory();
  story = null;
  refusedStory = null;
  if (article === null || reading === null) return;
  stopWatchingStory = watchSameStory(
    db,
    article.workKeys,
    reading.story,
    (found) => {
      story = found;
      show();
    },
    (error) => console.error('Sidelight: other works could not be looked at', error),
  );
}

/** Keep what the reader says of the work that was offered, or take it back. */
async function judge(verdict: StoryVerdict): Promise<void> {
  const { words, pageWords } = { words: voice().printer.words, pageWords: voice().pageWords.panel.story };
  const pageKeys = report?.article?.workKeys ?? [];
  const judged = story ?? refusedStory;
  if (judged === null) return;
  const answer = switches.mayWriteFrom(tab)
    ? await sendToBackground('judgeStory', { workId: judged.workId, pageKeys, verdict })
    : { ok: false as const, error: 'private-window' as const };
  wantedFocus = [STORY_ID];
  if (!answer.ok) desk.say(words.keep.faults[answer.error], { isFault: true });
  else {
    const wasRefused = refusedStory !== null;
    refusedStory = verdict === 'another' ? judged : null;
    if (verdict === 'same') desk.say(pageWords.saidJoined);
    else if (verdict === 'another') show();
    else desk.say(wasRefused ? words.keep.undone : pageWords.saidParted);
  }
}

function openWanted(): void {
  const id = wantedNote;
  if (id === null || annotations?.kept.some(({ annotation }) => annotation.id === id) !== true) return;
  wantedNote = null;
  section = 'notes';
  desk.edit(id);
}

/** Take in the drafts of a panel that is gone, and show them. */
async function takeIn(drafts: readonly KeptDraft[]): Promise<readonly KeptDraft[]> {
  const taken = await desk.takeIn(drafts);
  if (Object.keys(desk.drafts()).length > 0) section = 'notes';
  show();
  return taken;
}

/** Ask the page in view what it shows. What is said while an answer is awaited is one more question, however often. */
async function look(given?: Promise<PageReport | null>): Promise<void> {
  if (isLooking) {
    isLookStale = true;
    return;
  }
  isLooking = true;
  let answer = given;
  do {
    isLookStale = false;
    const asked = tab;
    const report = await Promise.race([answer ?? askOf(asked), noAnswer()]);
    answer = undefined;
    // Another tab may have come into view meanwhile; its own question follows.
    if (report !== undefined && asked?.id === tab?.id) take(report);
    isLookStale ||= report === undefined && asked !== null;
  } while (isLookStale);
  isLooking = false;
}

const askOf = (asked: SeenTab | null): Promise<PageReport | null> =>
  asked === null ? Promise.resolve(null) : askPage(asked.id);
// A page that is busy answers late, one that is being replaced perhaps never: it is asked again.
const noAnswer = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, MOST_ANSWER_MS));

function take(answer: PageReport | null): void {
  // A page that is being loaded has no reader yet: that says nothing of the page.
  report = answer === null && tab?.isLoading === true ? undefined : answer;
  watchNotes();
  watchStory();
  show();
}

function follow(next: SeenTab | null): void {
  const isOther = next?.id !== tab?.id;
  tab = next;
  if (isOther) {
    report = next === null ? null : undefined;
    desk.forgetStatus();
  }
  void look();
}

/** Show what is known already, then follow the tab, its notes and the settings. */
export async function showPanel(first: FirstQuestions): Promise<void> {
  [settings, switches] = await Promise.all([loadSettings().then(toPageSettings), loadSwitches(show)]);
  followTheme(settings.theme);
  show();
  const { signal } = new AbortController();
  listenInPanel(
    {
      pageChanged(_, sender) {
        if (sender.tabId === tab?.id) void look();
        return null;
      },
      currentChanged({ id }, sender) {
        if (sender.tabId !== tab?.id || report == null) return null;
        report = { ...report, currentId: id };
        show();
        return null;
      },
    },
    signal,
  );
  tab = await first.tab;
  followTab(first.pinned, tab, follow);
  if (first.stopListening(tab?.id)) void look();
  else void look(first.report);
  watchLoads((tabId) => {
    if (refused.delete(tabId)) show();
  });
  void watchPresses(async (tabId, isLetIn) => {
    if (tabId === tab?.id && tab.url === null) {
      // The press lets us see where we are.
      const seen = await seeTab(tabId);
      if (seen?.id === tab.id) tab = seen;
    }
    if (isLetIn) refused.delete(tabId);
    else refused.add(tabId);
    // A reader that was let in says nothing before it has found an article.
    if (isLetIn && tabId === tab?.id && report == null) void look();
    show();
  });
  void watchWantedNote((note) => {
    if (note.tabId !== tab?.id) return false;
    wantedNote = note.annotationId;
    openWanted();
    show();
    return true;
  });
  watchSettings((changed) => {
    settings = toPageSettings(changed);
    followTheme(settings.theme);
    show();
  });
  void shelf.look();
  // What was typed is not lost with the panel: it is sent off when the panel goes, and lies on the shelf until then.
  addEventListener('pagehide', () => {
    shelf.flush();
    desk.close();
  });
  addEventListener('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    void desk.undo();
  });
}
