import type { NoteDraft } from '../../components/NoteEditor';
import { noteFieldId } from '../../components/NoteEditor';
import { editButtonId } from '../../components/NoteList';
import { type PanelStatus, UNDO_ID } from '../../components/SidePanel';
import type { Operation, WriteFault, Written } from '../../lib/core/annotation/operation';
import {
  type HighlightColour,
  type KeptAnnotation,
  MOST_NOTE_UNITS,
  noteOf,
} from '../../lib/core/annotation/web-annotation';
import type { Result } from '../../lib/core/result';
import type { PageWords } from '../../lib/core/wording/pages/page-words';
import type { Words } from '../../lib/core/wording/words';
import type { KeptDraft } from '../../lib/extension/kept-drafts';
import { newId } from '../../lib/extension/messages/new-id';
import type { SendFault } from '../../lib/extension/messages/protocol';
import type { WorkAnnotations } from '../../lib/store/read-annotations';

/** A note that is being written. */
export type Draft = KeptDraft & NoteDraft;

/** Something that can be taken back: a write, or a draft that was put away. */
type Step =
  | { readonly kind: 'write'; readonly annotationId: string; readonly operationId: string }
  | { readonly kind: 'discard'; readonly annotationId: string; readonly draft: Draft };

type Parts = {
  /** What is kept of the work in view; null where it could not be read. */
  readonly annotations: () => WorkAnnotations | null;
  /** An annotation as the store has it now; undefined where it has none, or cannot be read. */
  readonly find: (annotationId: string) => Promise<KeptAnnotation | undefined>;
  readonly words: () => { readonly words: Words; readonly pageWords: PageWords };
  readonly send: (operation: Operation) => Promise<Result<Written, WriteFault | SendFault>>;
  readonly keepDrafts: (drafts: readonly KeptDraft[]) => void;
  /** There is something else to show. Ids are of the element that takes the focus, the first there is. */
  readonly onChange: (focusIds?: readonly string[]) => void;
};

const MOST_STEPS = 200; // more than anyone takes back; each may hold a draft

const isChanged = ({ text, saved, other }: Draft): boolean => text !== saved || other !== null;
const isTooLong = ({ text }: Draft): boolean => text.length > MOST_NOTE_UNITS;
const toKept = ({ isSaving: _, ...draft }: Draft): KeptDraft => draft;
const focusesOf = (annotationId: string) => [noteFieldId(annotationId), editButtonId(annotationId)];

/**
 * What a reader does with notes in the panel: write, recolour, delete, restore, and take back. What is typed is never
 * overwritten, and lies on the shelf of drafts until it is saved or put away.
 */
export function createNoteDesk({ annotations, find, words, send, keepDrafts, onChange }: Parts) {
  let drafts: Readonly<Record<string, Draft>> = {};
  let status: Omit<PanelStatus, 'canUndo'> | null = null;
  let offersUndo = false;
  let steps: readonly Step[] = [];
  let undoing: Promise<void> = Promise.resolve();
  /** Drafts another panel left, not touched since: it may have saved them as it went. */
  const takenIn = new Set<string>();

  const stamp = () => ({ operationId: newId(), at: new Date().toISOString() });
  const keptById = (id: string): KeptAnnotation | undefined =>
    annotations()?.kept.find(({ annotation }) => annotation.id === id);
  const deletedById = (id: string): KeptAnnotation | undefined =>
    annotations()?.deleted.find(({ annotation }) => annotation.id === id);
  // What is taken back must be in view: a key pressed at one article changes no other.
  const isInView = ({ annotationId: id }: Step): boolean =>
    keptById(id) !== undefined || deletedById(id) !== undefined || drafts[id] !== undefined;

  function setDrafts(next: Readonly<Record<string, Draft>>): void {
    drafts = next;
    keepDrafts(Object.values(drafts).filter(isChanged).map(toKept));
  }

  function say(text: string, { isFault = false, canUndo = false } = {}, focusIds?: readonly string[]): void {
    status = { text, isFault };
    offersUndo = canUndo;
    onChange(focusIds);
  }
  const sayFault = (fault: WriteFault | SendFault): void => say(words().words.keep.faults[fault], { isFault: true });

  function remember(step: Step): void {
    steps = [...steps, step].slice(-MOST_STEPS);
  }

  function changeDraft(id: string, change: Partial<Draft>): void {
    const draft = drafts[id];
    if (draft === undefined) return;
    setDrafts({ ...drafts, [id]: { ...draft, ...change } });
    onChange();
  }

  function closeDraft(id: string): void {
    const { [id]: _, ...others } = drafts;
    setDrafts(others);
  }

  /** Have the background write; true when it did. Says what went wrong. */
  async function write(operation: Operation, annotationId: string): Promise<boolean> {
    const answer = await send(operation);
    if (!answer.ok) {
      sayFault(answer.error);
      return false;
    }
    remember({ kind: 'write', annotationId, operationId: operation.operationId });
    return true;
  }

  function open({ annotation, copyId, version }: KeptAnnotation): Draft {
    const text = noteOf(annotation);
    const copy = annotations()?.copies.find(({ id }) => id === copyId);
    return {
      ...{ annotationId: annotation.id, text, saved: text, baseVersion: version, other: null, isSaving: false },
      exact: annotation.target.selector[0].exact,
      language: copy?.language ?? null,
      title: copy?.title ?? null,
      url: annotation.target.source,
    };
  }

  /** A draft that was put away comes back; one that is open meanwhile takes its place among what can be had back. */
  function reopen({ annotationId, draft }: Extract<Step, { kind: 'discard' }>): void {
    const now = drafts[annotationId];
    if (now !== undefined && isChanged(now)) remember({ kind: 'discard', annotationId, draft: now });
    setDrafts({ ...drafts, [annotationId]: draft });
    status = null;
    onChange([noteFieldId(annotationId)]);
  }

  async function undoLatest(): Promise<void> {
    const step = steps.findLast(isInView);
    if (step === undefined) return;
    const withoutStep = (): void => {
      steps = steps.filter((each) => each !== step);
    };
    if (step.kind === 'discard') {
      withoutStep();
      reopen(step);
      return;
    }
    const answer = await send({ ...stamp(), type: 'undo', undoes: step.operationId });
    if (!answer.ok) {
      // What was changed by others since cannot be taken back, now or later.
      if (answer.error === 'gone' || answer.error === 'changed-elsewhere') withoutStep();
      sayFault(answer.error);
      return;
    }
    withoutStep();
    const next = steps.some(isInView) ? [UNDO_ID] : focusesOf(step.annotationId);
    say(words().words.keep.undone, { canUndo: true }, next);
  }

  return {
    drafts: () => drafts,
    status: (): PanelStatus | null =>
      status === null ? null : { ...status, canUndo: offersUndo && steps.some(isInView) },
    say,
    forgetStatus(): void {
      status = null;
    },

    /** Open the editor of a note. Where it is open already it only takes the focus: what was typed stays. */
    edit(id: string): void {
      const kept = keptById(id);
      if (drafts[id] === undefined && kept !== undefined) setDrafts({ ...drafts, [id]: open(kept) });
      status = null;
      onChange([noteFieldId(id)]);
    },

    type(id: string, text: string): void {
      takenIn.delete(id);
      changeDraft(id, { text });
    },

    /** Shut an editor; what was typed and not saved can be had back. */
    cancel(id: string): void {
      const draft = drafts[id];
      if (draft === undefined) return;
      closeDraft(id);
      if (!isChanged(draft)) {
        onChange(focusesOf(id));
        return;
      }
      remember({ kind: 'discard', annotationId: id, draft });
      say(words().pageWords.panel.discarded, { canUndo: true }, [...focusesOf(id), UNDO_ID]);
    },

    async save(id: string): Promise<void> {
      const draft = drafts[id];
      if (draft === undefined || draft.isSaving || isTooLong(draft)) return;
      if (!isChanged(draft) && keptById(id) !== undefined) {
        closeDraft(id);
        onChange(focusesOf(id));
        return;
      }
      changeDraft(id, { isSaving: true });
      const operation = { ...stamp(), type: 'rewrite', annotationId: id, note: draft.text } as const;
      const answer = await send({ ...operation, baseVersion: draft.baseVersion });
      // What was typed while it was being saved stays in its editor, and so does everything that was not saved.
      const now = drafts[id];
      if (answer.ok) {
        remember({ kind: 'write', annotationId: id, operationId: operation.operationId });
        const { version } = answer.value.kept;
        if (now !== undefined && now.text !== draft.text)
          changeDraft(id, { isSaving: false, saved: draft.text, baseVersion: version, other: null });
        else closeDraft(id);
        say(words().words.keep.saved, { canUndo: true }, focusesOf(id));
        return;
      }
      changeDraft(id, { isSaving: false });
      const elsewhere = answer.error === 'changed-elsewhere' ? ((await find(id)) ?? keptById(id)) : undefined;
      if (elsewhere === undefined) sayFault(answer.error);
      else changeDraft(id, { other: noteOf(elsewhere.annotation), baseVersion: elsewhere.version });
    },

    async recolour(annotationId: string, colour: HighlightColour): Promise<void> {
      if (await write({ ...stamp(), type: 'recolour', annotationId, colour }, annotationId))
        say(words().words.keep.saved, { canUndo: true });
    },

    async remove(annotationId: string): Promise<void> {
      if (!(await write({ ...stamp(), type: 'delete', annotationId }, annotationId))) return;
      const draft = drafts[annotationId];
      if (draft !== undefined && !isChanged(draft)) closeDraft(annotationId);
      say(words().words.keep.removed, { canUndo: true }, [UNDO_ID]);
    },

    async restore(annotationId: string): Promise<void> {
      if (await write({ ...stamp(), type: 'restore', annotationId }, annotationId))
        say(words().pageWords.panel.restored, { canUndo: true }, focusesOf(annotationId));
    },

    /** Take back the last thing done to what is in view; each call one more. */
    undo(): Promise<void> {
      undoing = undoing.then(undoLatest);
      return undoing;
    },

    /**
     * Take in drafts that a panel has left, but for those that were saved after all and those whose note is being
     * written here. Resolves those that are done with.
     */
    async takeIn(found: readonly KeptDraft[]): Promise<readonly KeptDraft[]> {
      const done: KeptDraft[] = [];
      let hasNew = false;
      for (const draft of found) {
        const now = await find(draft.annotationId);
        const isSaved = now !== undefined && now.deletedAt === null && noteOf(now.annotation) === draft.text;
        const open = drafts[draft.annotationId];
        if (!isSaved && open !== undefined && isChanged(open)) continue;
        done.push(draft);
        if (isSaved) continue;
        setDrafts({ ...drafts, [draft.annotationId]: { ...draft, isSaving: false } });
        takenIn.add(draft.annotationId);
        hasNew = true;
      }
      if (hasNew) say(words().pageWords.panel.unsavedBack);
      return done;
    },

    /** The notes were read anew: what the panel that left a draft has saved after all is no draft any more. */
    notesChanged(): void {
      for (const id of takenIn) {
        const kept = keptById(id);
        if (kept === undefined || noteOf(kept.annotation) !== drafts[id]?.text) continue;
        takenIn.delete(id);
        closeDraft(id);
      }
    },

    sayNotKept: (): void => say(words().pageWords.panel.unsavedNotKept, { isFault: true }),

    /** The panel goes: save what can be saved. The rest, and what is refused, stays on the shelf. */
    close(): void {
      for (const draft of Object.values(drafts)) {
        const { annotationId, text, baseVersion, other, isSaving } = draft;
        // What would replace another's words, or bring a deleted highlight back, is for the reader to decide.
        const isPlain = other === null && deletedById(annotationId) === undefined;
        if (!isChanged(draft) || isSaving || isTooLong(draft) || !isPlain) continue;
        void send({ ...stamp(), type: 'rewrite', annotationId, note: text, baseVersion });
      }
    },
  };
}

/** What a reader does with notes in the panel. */
export type NoteDesk = ReturnType<typeof createNoteDesk>;
