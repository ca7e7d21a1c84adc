import type { Printer } from '../lib/core/wording/printer';

type Props = {
  readonly mentionIds: readonly string[];
  readonly currentId: string;
  readonly printer: Printer;
  readonly onReveal: (mentionId: string) => void;
};

const MOST_DOTS = 14; // more do not fit the card's width; the words still give the number

/** The other places where this article names the same: a dot each, to jump to. */
export function MentionTrack({ mentionIds, currentId, printer, onReveal }: Props) {
  if (mentionIds.length < 2) return null;
  const { card } = printer.words;
  const at = mentionIds.indexOf(currentId);
  const first = Math.max(0, Math.min(at - Math.floor(MOST_DOTS / 2), mentionIds.length - MOST_DOTS));
  return (
    <div class="track">
      <span>{card.inThisArticle(at + 1, mentionIds.length)}</span>
      <span class="dots">
        {mentionIds.slice(first, first + MOST_DOTS).map((id, index) => (
          <button
            type="button"
            key={id}
            class={id === currentId ? 'dot now' : 'dot'}
            aria-current={id === currentId ? 'true' : undefined}
            aria-label={card.goTo(first + index + 1)}
            title={card.goTo(first + index + 1)}
            onClick={() => onReveal(id)}
          />
        ))}
      </span>
    </div>
  );
}
