import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel.css';
import type { NoteDraft } from '../../components/NoteEditor';
import { type PanelStatus, type PanelTab, SidePanel } from '../../components/SidePanel';
import type { Operation } from '../../lib/core/annotation/operation';
import { type KeptAnnotation, noteOf } from '../../lib/core/annotation/web-annotation';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { createPrinter } from '../../lib/core/wording/printer';
import { followTab } from '../../lib/extension/followed-tab';
import { listenInPanel } from '../../lib/extension/messages/listen';
import { newId } from '../../lib/extension/messages/new-id';
import type { PageReport } from '../../lib/extension/messages/protocol';
import { askPage, revealOnPage, sendOperation } from '../../lib/extension/messages/send';
import { openOptions } from '../../lib/extension/options-page';
import { watchWantedNote } from '../../lib/extension/panel';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import type { PageSettings } from '../../lib/extension/settings-shape';
import { followTheme } from '../../lib/extension/theme';
import { NotesDatabase } from '../../lib/store/database';
import type { WorkAnnotations } from '../../lib/store/read-annotations';
import { watchAnnotations } from '../../lib/store/watch-annotations';
import { toNoteItems, toPanelModel } from './to-panel-model';

/** A note that is being written, and the version it was opened at. */
type Draft = NoteDraft & { readonly baseVersion: number; readonly saved: string };

const root = document.querySelector('#app');
const db = new NotesDatabase();
const NO_ANNOTATIONS: WorkAnnotations = { kept: [], copies: [] };

let settings: PageSettings;
let tabId: number | null = null;
/** Undefined while the page has not answered yet; null where our reader does not run. */
let report: PageReport | null | undefined;
let annotations: WorkAnnotations | null = NO_ANNOTATIONS;
let watchedKeys = '';
let stopWatching = (): void => {};
let tab: PanelTab = 'summary';
let drafts: Readonly<Record<string, Draft>> = {};
let status: PanelStatus | null = null;
let lastOperationId: string | null = null;
let wantedNote: string | null = null;
/** The editor that was last shut with something unsaved in it. */
let discarded: { readonly id: string; readonly draft: Draft } | null = null;

const keptById = (id: string): KeptAnnotation | undefined =>
  annotations?.kept.find(({ annotation }) => annotation.id === id);

function stateOf(): Parameters<typeof SidePanel>[0]['state'] {
  if (report === undefined) return 'looking';
  if (report === null) return 'not-here';
  if (report.article !== null && report.reading !== null) return null;
  return report.state === 'read' || report.state === 'data-damaged' ? 'reading' : report.state;
}

function show(): void {
  if (root === null) return;
  const pageWords = pageWordsFor(settings.language);
  const printer = createPrinter(settings.language);
  const voice = { printer, pageWords };
  const { kept, copies } = annotations ?? NO_ANNOTATIONS;
  const { article = null, reading = null, anchored = {}, currentId = null } = report ?? {};
  document.documentElement.lang = pageWords.tag;
  document.title = article?.title ?? pageWords.panel.title;
  render(
    <SidePanel
      words={printer.words}
      pageWords={pageWords}
      state={stateOf()}
      model={article === null || reading === null ? null : toPanelModel(article, reading, copies, voice)}
      notes={annotations === null ? null : toNoteItems(kept, copies, { article, anchored }, settings, voice)}
      drafts={drafts}
      colourNames={settings.colourNames}
      tab={tab}
      currentId={currentId}
      status={status}
      onTab={(next) => {
        tab = next;
        show();
      }}
      onReveal={({ id, start, end }) => {
        if (tabId !== null) void revealOnPage(tabId, { id, start, end });
      }}
      onEdit={edit}
      onDraft={(id, text) => changeDraft(id, { text })}
      onSave={(id) => void save(id)}
      onCancel={cancel}
      onRecolour={(annotationId, colour) => void write({ ...stamp(), type: 'recolour', annotationId, colour })}
      onRemove={(annotationId) => void write({ ...stamp(), type: 'delete', annotationId }, printer.words.keep.removed)}
      onUndo={() => void undo()}
      onSettings={() => void openOptions()}
    />,
    root,
  );
}

const stamp = () => ({ operationId: newId(), at: new Date().toISOString() });

const say = (text: string, isFault = false, canUndo = false): void => {
  status = { text, isFault, canUndo };
  show();
};

/** Have the background write; says what came of it. */
async function write(operation: Operation, done?: string): Promise<boolean> {
  const { keep } = createPrinter(settings.language).words;
  const answer = await sendOperation(operation);
  if (!answer.ok) {
    say(keep.faults[answer.error], true);
    return false;
  }
  lastOperationId = operation.operationId;
  discarded = null;
  say(done ?? keep.saved, false, true);
  return true;
}

async function undo(): Promise<void> {
  if (discarded !== null) {
    drafts = { ...drafts, [discarded.id]: discarded.draft };
    discarded = null;
    status = null;
    show();
    return;
  }
  if (lastOperationId === null) return;
  const { keep } = createPrinter(settings.language).words;
  await write({ ...stamp(), type: 'undo', undoes: lastOperationId }, keep.undone);
}

function edit(id: string): void {
  const kept = keptById(id);
  if (kept === undefined) return;
  const text = noteOf(kept.annotation);
  drafts = { ...drafts, [id]: { text, saved: text, other: null, isSaving: false, baseVersion: kept.version } };
  status = null;
  show();
}

function changeDraft(id: string, change: Partial<Draft>): void {
  const draft = drafts[id];
  if (draft === undefined) return;
  drafts = { ...drafts, [id]: { ...draft, ...change } };
  show();
}

function closeDraft(id: string): void {
  const { [id]: _, ...others } = drafts;
  drafts = others;
  show();
}

/** Shut an editor; what was typed and not saved can be had back. */
function cancel(id: string): void {
  const draft = drafts[id];
  closeDraft(id);
  document.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  if (draft === undefined || draft.text === draft.saved) return;
  discarded = { id, draft };
  say(pageWordsFor(settings.language).panel.discarded, false, true);
}

async function save(id: string): Promise<void> {
  const draft = drafts[id];
  if (draft === undefined || draft.isSaving) return;
  if (draft.text === draft.saved && draft.other === null) {
    closeDraft(id);
    return;
  }
  changeDraft(id, { isSaving: true });
  const answer = await sendOperation({
    ...stamp(),
    type: 'rewrite',
    annotationId: id,
    note: draft.text,
    baseVersion: draft.baseVersion,
  });
  const { keep } = createPrinter(settings.language).words;
  if (answer.ok) {
    lastOperationId = answer.value.operationId;
    closeDraft(id);
    say(keep.saved, false, true);
    return;
  }
  // What was typed stays in its editor, whatever went wrong.
  changeDraft(id, { isSaving: false });
  if (answer.error === 'changed-elsewhere') {
    const now = (await db.annotations.get(id)) ?? keptById(id);
    if (now !== undefined) changeDraft(id, { other: noteOf(now.annotation), baseVersion: now.version });
    return;
  }
  say(keep.faults[answer.error], true);
}

/** Show the notes of the work in view, and go on showing them as they change. */
function watchNotes(): void {
  const keys = report?.article?.workKeys ?? [];
  if (keys.join(' ') === watchedKeys) return;
  watchedKeys = keys.join(' ');
  stopWatching();
  annotations = NO_ANNOTATIONS;
  if (keys.length === 0) return;
  stopWatching = watchAnnotations(
    db,
    keys,
    (found) => {
      annotations = found;
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

function openWanted(): void {
  if (wantedNote === null || keptById(wantedNote) === undefined) return;
  tab = 'notes';
  edit(wantedNote);
  wantedNote = null;
}

async function look(): Promise<void> {
  const asked = tabId;
  const answer = asked === null ? null : await askPage(asked);
  if (asked !== tabId) return; // another tab came into view meanwhile
  report = answer;
  watchNotes();
  show();
}

async function start(): Promise<void> {
  settings = toPageSettings(await loadSettings());
  followTheme(settings.theme);
  show();
  const { signal } = new AbortController();
  listenInPanel(
    {
      pageChanged(_, sender) {
        if (sender.tabId === tabId) void look();
        return null;
      },
      currentChanged({ id }, sender) {
        if (sender.tabId !== tabId || report == null) return null;
        report = { ...report, currentId: id };
        show();
        return null;
      },
    },
    signal,
  );
  const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  await followTab(Number.isInteger(pinned) ? pinned : null, (next) => {
    if (next !== tabId) {
      tabId = next;
      report = undefined;
      status = null;
    }
    void look();
  });
  await watchWantedNote((note) => {
    if (note.tabId !== tabId) return false;
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
  // What was typed is not lost with the panel: it is sent off when the panel goes.
  addEventListener('pagehide', () => {
    for (const id of Object.keys(drafts)) void save(id);
  });
  addEventListener('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    void undo();
  });
}

void start();
