import { foldText } from '../text/folding';
import { LANGUAGES } from '../text/language';
import type { Pack } from './pack';

/** Entities that may share one name. The commonest in news, a surname, has some dozens; compiled names hold 65 535. */
export const MOST_SHARING = 1_000;

/**
 * A name that more than MOST_SHARING entities of `pack` have, as it is printed first; null when there is none. Nothing
 * could tell them apart, and looking through all of them at each occurrence would stop the reader.
 */
export function findCrowdedName({ entities }: Pack): string | null {
  const counts = new Map<string, number>();
  for (const { names, misspellings } of entities) {
    const printed = LANGUAGES.flatMap((each) => [...(names[each] ?? []), ...(misspellings[each] ?? [])]);
    for (const folded of new Set(printed.map(foldText))) {
      const count = (counts.get(folded) ?? 0) + 1;
      if (count > MOST_SHARING) return printed.find((each) => foldText(each) === folded) ?? folded;
      counts.set(folded, count);
    }
  }
  return null;
}
