import type { ComponentChildren } from 'preact';
import type { Place } from './panel-model';

type Props = {
  readonly place: Place;
  readonly isCurrent: boolean;
  readonly class?: string;
  readonly onReveal: (place: Place) => void;
  readonly children: ComponentChildren;
};

/** A button that scrolls the article to a place. */
export function PlaceButton({ place, isCurrent, onReveal, children, ...rest }: Props) {
  return (
    <button
      type="button"
      class={`place ${rest.class ?? ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onReveal(place)}
    >
      {children}
    </button>
  );
}
