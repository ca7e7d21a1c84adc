import { PlaceButton } from './PlaceButton';
import type { MarkItem, Place } from './panel-model';

type Props = {
  readonly items: readonly MarkItem[];
  readonly currentId: string | null;
  readonly onReveal: (place: Place) => void;
};

/** Every mark of an article in document order: what is painted cannot be focused, this can. */
export function MarkList({ items, currentId, onReveal }: Props) {
  return (
    <ol class="rows">
      {items.map(({ place, surface, kind, tone }) => (
        <li key={place.id}>
          <PlaceButton place={place} isCurrent={place.id === currentId} onReveal={onReveal}>
            <span class="row-main">
              <span class={`surface ${tone}`} lang={surface.lang}>
                {surface.text}
              </span>
            </span>
            <span class="row-under">{kind}</span>
          </PlaceButton>
        </li>
      ))}
    </ol>
  );
}
