import { HIGHLIGHT_COLOURS, type HighlightColour } from '../lib/core/annotation/web-annotation';
import type { Words } from '../lib/core/wording/words';

/** What the bar last said: a sentence, whether it tells of a fault, and whether what it tells of can be undone. */
export type BarStatus = { readonly text: string; readonly isFault: boolean; readonly canUndo: boolean };

type Props = {
  readonly words: Words;
  readonly colourNames: Partial<Readonly<Record<HighlightColour, string>>>;
  /** The colour of the highlight; null for a selection that is none yet. */
  readonly colour: HighlightColour | null;
  /** Whether the highlight has a note. */
  readonly hasNote: boolean;
  readonly status: BarStatus | null;
  /** Nothing but the status: the highlight is gone. */
  readonly isStatusOnly: boolean;
  readonly onColour: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  readonly onRemove: (event: MouseEvent) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/**
 * The small bar over a selection (colours, note, copy) or over a highlight (also delete). It says that there is a note and
 * neither shows nor edits it: a page can search for words in what a closed root shows, and hears what is typed there
 * (docs/decisions/0008).
 */
export function KeepBar(props: Props) {
  const { words, colourNames, colour, hasNote, status, isStatusOnly } = props;
  const { keep } = words;
  const isKept = colour !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is none
    <div class="bar-box" role="group" aria-label={isKept ? keep.ofHighlight : keep.label} lang={words.tag}>
      {!isStatusOnly && (
        <div class="bar-row">
          {HIGHLIGHT_COLOURS.map((each) => {
            const name = keep.highlightIn(colourNames[each] || keep.colours[each]);
            return (
              <button
                key={each}
                type="button"
                class="colour"
                style={{ '--swatch': `var(--hl-${each})` }}
                aria-label={name}
                title={name}
                aria-pressed={isKept ? each === colour : undefined}
                onClick={() => props.onColour(each)}
              />
            );
          })}
          <span class="bar-part" aria-hidden="true" />
          <button type="button" onClick={props.onNote}>
            {hasNote ? keep.editNote : keep.note}
          </button>
          <button type="button" onClick={props.onCopy}>
            {keep.copy}
          </button>
          {isKept && (
            <button type="button" onClick={props.onRemove}>
              {keep.remove}
            </button>
          )}
          <button type="button" aria-label={keep.close} title={keep.close} onClick={props.onClose}>
            ✕
          </button>
        </div>
      )}
      {/* Always there: a status that appears together with its text is not read out. */}
      <div role="status" class={status === null ? '' : `bar-status${status.isFault ? ' fault' : ''}`}>
        {status?.text}
        {status?.canUndo && (
          <button type="button" onClick={props.onUndo}>
            {keep.undo}
          </button>
        )}
      </div>
    </div>
  );
}
