import { HIGHLIGHT_COLOURS, type HighlightColour } from '../lib/core/annotation/web-annotation';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { type NoteDraft, NoteEditor } from './NoteEditor';
import { PlaceButton } from './PlaceButton';
import type { Elsewhere, NoteItem, Place } from './panel-model';
import { Quote, quoteId } from './Quote';

/** What can be done with a highlight. */
export type NoteActions = {
  readonly onReveal: (place: Place) => void;
  readonly onEdit: (id: string) => void;
  readonly onDraft: (id: string, text: string) => void;
  readonly onSave: (id: string) => void;
  readonly onCancel: (id: string) => void;
  readonly onRecolour: (id: string, colour: HighlightColour) => void;
  readonly onRemove: (id: string) => void;
};

type Props = NoteActions & {
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly items: readonly NoteItem[];
  readonly drafts: Readonly<Record<string, NoteDraft>>;
  readonly colourNames: Partial<Readonly<Record<HighlightColour, string>>>;
  readonly currentId: string | null;
};

/** Id of the button that opens the editor of a note. */
export const editButtonId = (annotationId: string): string => `edit-${annotationId}`;

/** Where a highlight is instead; a link where there is a page to go to. */
export function ElsewhereLine({ text, url }: Elsewhere) {
  return (
    <p class="elsewhere">
      {url === null ? (
        text
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
    </p>
  );
}

/** The reader's highlights with their notes: each leads to its place, and can be changed and deleted. */
export function NoteList({ words, pageWords, items, drafts, colourNames, currentId, ...actions }: Props) {
  const { keep } = words;
  return (
    <ul class="notes">
      {items.map(({ id, quote, colour, colourName, note, place, elsewhere }) => {
        const draft = drafts[id];
        const which = quoteId(id);
        const quoted = <Quote annotationId={id} quote={quote} colour={colour} />;
        return (
          <li key={id} class="note-item">
            {place === null ? (
              <p class="quote-line">{quoted}</p>
            ) : (
              <PlaceButton place={place} isCurrent={id === currentId} class="quote-line" onReveal={actions.onReveal}>
                {quoted}
              </PlaceButton>
            )}
            {elsewhere !== null && <ElsewhereLine {...elsewhere} />}
            {draft === undefined ? (
              note !== null && (
                <p class="note-text" lang={note.lang}>
                  {note.text}
                </p>
              )
            ) : (
              <NoteEditor words={words} pageWords={pageWords} annotationId={id} draft={draft} {...actions} />
            )}
            <div class="note-tools">
              {HIGHLIGHT_COLOURS.map((each) => {
                const name = pageWords.panel.colour(colourNames[each] || keep.colours[each]);
                return (
                  <button
                    key={each}
                    type="button"
                    class="colour"
                    style={{ '--swatch': `var(--hl-${each})` }}
                    aria-label={name}
                    aria-describedby={which}
                    title={name}
                    aria-pressed={each === colour}
                    onClick={() => actions.onRecolour(id, each)}
                  />
                );
              })}
              {colourName !== '' && <span class="colour-said">{colourName}</span>}
              <span class="gap" />
              {draft === undefined && (
                <button
                  id={editButtonId(id)}
                  type="button"
                  class="tool"
                  aria-describedby={which}
                  onClick={() => actions.onEdit(id)}
                >
                  {note === null ? keep.note : keep.editNote}
                </button>
              )}
              <button type="button" class="tool" aria-describedby={which} onClick={() => actions.onRemove(id)}>
                {keep.remove}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
