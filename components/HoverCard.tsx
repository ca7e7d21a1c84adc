import { Component } from 'preact';
import type { Printer } from '../lib/core/wording/printer';
import type { CardModel } from './card-model';
import { EntityCardView } from './EntityCardView';
import { FigureCardView } from './FigureCardView';

type Props = {
  readonly model: CardModel;
  readonly printer: Printer;
  readonly isPinned: boolean;
  /** A sentence under the card when something is wrong, else null. */
  readonly note: string | null;
  readonly onClose: () => void;
  /** Null where a card cannot be pinned. */
  readonly onPin: (() => void) | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onReveal: (mentionId: string) => void;
  /** Null where names cannot be added. */
  readonly onAddName: (() => void) | null;
};

const labelOf = (model: CardModel, printer: Printer): string =>
  model.kind === 'figure' ? `${printer.words.card.figure}: ${printer.figure(model.figure)}` : model.mention.surfaceForm;

/**
 * The card of one mark: a non-modal dialog, opened by rest or by key, read by pointer or by keyboard. A class, for hooks
 * would be a kilobyte more in every page.
 */
export class HoverCard extends Component<Props, { readonly isWhole: boolean }> {
  override state = { isWhole: false };

  override render() {
    const { model, printer, isPinned, note, onClose, onPin, onStep, onReveal, onAddName } = this.props;
    const { isWhole } = this.state;
    const { card, ...words } = printer.words;
    return (
      <div
        class="card"
        role="dialog"
        aria-modal="false"
        aria-label={labelOf(model, printer)}
        lang={words.tag}
        tabIndex={-1}
      >
        <div class="body">
          {model.kind === 'entity' ? (
            <EntityCardView
              model={model}
              isWhole={isWhole}
              printer={printer}
              onToggle={() => this.setState({ isWhole: !isWhole })}
              onReveal={onReveal}
              onAddName={onAddName}
            />
          ) : (
            <FigureCardView model={model} printer={printer} onReveal={onReveal} />
          )}
        </div>
        {note !== null && (
          <p class="note" role="status">
            {note}
          </p>
        )}
        <div class="actions">
          {onPin !== null && (
            <button type="button" class="first" aria-pressed={isPinned} onClick={onPin}>
              {isPinned ? card.unpin : card.pin}
            </button>
          )}
          <button type="button" onClick={() => onStep(-1)} aria-label={card.previous} title={card.previous}>
            ↑
          </button>
          <button type="button" onClick={() => onStep(1)} aria-label={card.next} title={card.next}>
            ↓
          </button>
          <span class="gap" />
          <button type="button" onClick={onClose}>
            {card.close}
          </button>
        </div>
      </div>
    );
  }
}
