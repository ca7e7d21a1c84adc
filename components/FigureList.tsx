import { PlaceButton } from './PlaceButton';
import type { FigureItem, Place } from './panel-model';

type Props = {
  readonly items: readonly FigureItem[];
  readonly currentId: string | null;
  readonly onReveal: (place: Place) => void;
};

/** Figures of an article: what each counts, its value, and how it stands to the record. */
export function FigureList({ items, currentId, onReveal }: Props) {
  return (
    <ul class="rows">
      {items.map(({ place, about, value, badge }) => (
        <li key={place.id}>
          <PlaceButton place={place} isCurrent={place.id === currentId} onReveal={onReveal}>
            <span class="row-main" lang={about.lang}>
              {about.text}
            </span>
            <span class="row-value">{value}</span>
            <span class={`badge ${badge.tone}`}>{badge.text}</span>
          </PlaceButton>
        </li>
      ))}
    </ul>
  );
}
