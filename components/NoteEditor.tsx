import { MOST_NOTE_UNITS } from '../lib/core/annotation/web-annotation';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { quoteId } from './Quote';

/** A note that is being written. */
export type NoteDraft = {
  readonly text: string;
  /** What the note says now, when it was changed elsewhere since it was opened; else null. */
  readonly other: string | null;
  readonly isSaving: boolean;
};

type Props = {
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly annotationId: string;
  readonly draft: NoteDraft;
  readonly onDraft: (id: string, text: string) => void;
  readonly onSave: (id: string) => void;
  readonly onCancel: (id: string) => void;
};

/** Id of the field a note is written in. */
export const noteFieldId = (annotationId: string): string => `note-${annotationId}`;

/** The editor of one note: saved by Ctrl+Enter or its button, put away by Escape. What is typed stays until it is saved. */
export function NoteEditor({ words, pageWords, annotationId, draft, ...actions }: Props) {
  const { keep } = words;
  const { editor } = pageWords;
  const which = quoteId(annotationId);
  const onSave = () => actions.onSave(annotationId);
  const onCancel = () => actions.onCancel(annotationId);
  const isTooLong = draft.text.length > MOST_NOTE_UNITS;
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method takes Enter and Escape for itself while it composes.
    if (event.isComposing) return;
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    // The page under us must not act on what is typed into a note.
    event.stopPropagation();
    if (isSave) {
      event.preventDefault();
      if (!isTooLong) onSave();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <div class="note-editor">
      {draft.other !== null && (
        <div class="note-other" role="alert">
          <strong>{editor.changedElsewhere}</strong>
          {'\n'}
          {draft.other}
        </div>
      )}
      <textarea
        id={noteFieldId(annotationId)}
        aria-label={keep.note}
        aria-describedby={which}
        placeholder={editor.placeholder}
        value={draft.text}
        onInput={(event) => actions.onDraft(annotationId, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isTooLong && (
        <p class="note-other" role="alert">
          {editor.noteTooLong(String(draft.text.length), String(MOST_NOTE_UNITS))}
        </p>
      )}
      <div class="note-actions">
        <button
          type="button"
          class="first"
          aria-describedby={which}
          disabled={isTooLong || draft.isSaving}
          onClick={onSave}
        >
          {draft.isSaving ? keep.saving : draft.other === null ? editor.save : editor.keepMine}
        </button>
        <button type="button" aria-describedby={which} onClick={onCancel}>
          {editor.cancel}
        </button>
      </div>
    </div>
  );
}
