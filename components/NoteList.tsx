import { HIGHLIGHT_COLOURS, type HighlightColour } from '../lib/core/annotation/web-annotation';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { type NoteDraft, NoteEditor } from './NoteEditor';
import { PlaceButton } from './PlaceButton';
import type { NoteItem, Place } from './panel-model';

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

/** The reader's highlights with their notes: each leads to its place, and can be changed and deleted. */
export function NoteList({ words, pageWords, items, drafts, colourNames, currentId, ...actions }: Props) {
  const { keep } = words;
  return (
    <ul class="notes">
      {items.map(({ id, exact, colour, colourName, note, place, elsewhere }) => {
        const draft = drafts[id];
        const quote = (
          <span class="quote" style={{ '--swatch': `var(--hl-${colour})` }}>
            {exact}
          </span>
        );
        return (
          <li key={id} class="note-item">
            {place === null ? (
              <p class="quote-line">{quote}</p>
            ) : (
              <PlaceButton place={place} isCurrent={id === currentId} class="quote-line" onReveal={actions.onReveal}>
                {quote}
              </PlaceButton>
            )}
            {elsewhere !== null && (
              <p class="elsewhere">
                {elsewhere.url === null ? (
                  elsewhere.text
                ) : (
                  <a href={elsewhere.url} target="_blank" rel="noopener noreferrer">
                    {elsewhere.text}
                  </a>
                )}
              </p>
            )}
            {draft === undefined ? (
              note !== '' && <p class="note-text">{note}</p>
            ) : (
              <NoteEditor
                words={words}
                draft={draft}
                onInput={(text) => actions.onDraft(id, text)}
                onSave={() => actions.onSave(id)}
                onCancel={() => actions.onCancel(id)}
              />
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
                    title={name}
                    aria-pressed={each === colour}
                    onClick={() => actions.onRecolour(id, each)}
                  />
                );
              })}
              {colourName !== '' && <span class="colour-said">{colourName}</span>}
              <span class="gap" />
              {draft === undefined && (
                <button type="button" class="tool" onClick={() => actions.onEdit(id)}>
                  {note === '' ? keep.note : keep.editNote}
                </button>
              )}
              <button type="button" class="tool" onClick={() => actions.onRemove(id)}>
                {keep.remove}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
