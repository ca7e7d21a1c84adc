import { PlaceButton } from './PlaceButton';
import type { NamedItem, Place } from './panel-model';

type Props = {
  readonly items: readonly NamedItem[];
  readonly unknownRole: string;
  readonly currentId: string | null;
  readonly onReveal: (place: Place) => void;
};

/** Who and what an article names, with role and number of mentions; each leads to its first mention. */
export function NamedList({ items, unknownRole, currentId, onReveal }: Props) {
  return (
    <ul class="rows">
      {items.map(({ place, name, role, count, ids }) => (
        <li key={place.id}>
          <PlaceButton place={place} isCurrent={currentId !== null && ids.includes(currentId)} onReveal={onReveal}>
            <span class="row-main">
              <span class="row-name" lang={name.lang}>
                {name.text}
              </span>
              <span class="row-under" lang={role?.lang}>
                {role?.text ?? unknownRole}
              </span>
            </span>
            {count > 1 && <span class="row-count">×{count}</span>}
          </PlaceButton>
        </li>
      ))}
    </ul>
  );
}
