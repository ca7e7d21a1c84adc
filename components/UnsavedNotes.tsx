import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { type NoteDraft, NoteEditor } from './NoteEditor';
import { ElsewhereLine, type NoteActions } from './NoteList';
import type { UnsavedItem } from './panel-model';
import { Quote } from './Quote';

type Props = Pick<NoteActions, 'onDraft' | 'onSave' | 'onCancel'> & {
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly label: string;
  readonly items: readonly UnsavedItem[];
  readonly drafts: Readonly<Record<string, NoteDraft>>;
};

/** Notes that were not saved and whose highlights are not in the list: each with its text, and why it stands apart. */
export function UnsavedNotes({ words, pageWords, label, items, drafts, ...actions }: Props) {
  return (
    <section class="unsaved" aria-label={label}>
      <h2>{label}</h2>
      <ul class="notes">
        {items.map(({ id, quote, why }) => {
          const draft = drafts[id];
          return (
            <li key={id}>
              <p class="quote-line">
                <Quote annotationId={id} quote={quote} colour={null} />
              </p>
              <ElsewhereLine {...why} />
              {draft !== undefined && (
                <NoteEditor words={words} pageWords={pageWords} annotationId={id} draft={draft} {...actions} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
