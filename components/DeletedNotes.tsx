import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { DeletedItem } from './panel-model';
import { Quote, quoteId } from './Quote';

type Props = {
  readonly pageWords: PageWords;
  readonly items: readonly DeletedItem[];
  readonly onRestore: (id: string) => void;
};

/** Highlights that were deleted, the latest first, each with the button that brings it back. */
export function DeletedNotes({ pageWords: { panel }, items, onRestore }: Props) {
  return (
    <details class="deleted">
      <summary>{panel.deleted(String(items.length))}</summary>
      <p class="hint">{panel.deletedHint}</p>
      <ul class="notes">
        {items.map(({ id, quote, colour, note, deletedOn }) => (
          <li key={id}>
            <p class="quote-line">
              <Quote annotationId={id} quote={quote} colour={colour} />
            </p>
            {note !== null && (
              <p class="note-text" lang={note.lang}>
                {note.text}
              </p>
            )}
            <div class="note-tools">
              <span class="colour-said">{deletedOn}</span>
              <span class="gap" />
              <button type="button" class="tool first" aria-describedby={quoteId(id)} onClick={() => onRestore(id)}>
                {panel.restore}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
