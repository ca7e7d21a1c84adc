import type { Pack } from './pack';

/** Lists of a pack in which a later pack wins whole, per id. */
export type ContestedList = 'entities' | 'concepts' | 'series' | 'events';

/** What one pack says otherwise than one opened before it: the later wins, nothing is merged. */
export type Conflict = {
  /** Id of the pack that loses. */
  readonly earlier: string;
  /** Id of the pack that wins. */
  readonly later: string;
  /** Ids of the entries, in the order of the later pack. */
  readonly ids: Readonly<Record<ContestedList, readonly string[]>>;
  /** How many they are together. */
  readonly count: number;
};

const LISTS: readonly ContestedList[] = ['entities', 'concepts', 'series', 'events'];

/**
 * Every two of `packs` that say different things under one id. Entries that are the same in both are no conflict.
 *
 * @param packs - In the order they are opened.
 */
export function findConflicts(packs: readonly Pack[]): Conflict[] {
  const entries = packs.map((pack) =>
    LISTS.map((list) => new Map(pack[list].map((entry): [string, object] => [entry.id, entry]))),
  );
  return packs.flatMap((later, at) =>
    packs.slice(0, at).flatMap((earlier, before): Conflict[] => {
      const contested = (list: ContestedList, index: number): string[] =>
        later[list].flatMap((entry): string[] => {
          const other = entries[before]?.[index]?.get(entry.id);
          return other === undefined || JSON.stringify(other) === JSON.stringify(entry) ? [] : [entry.id];
        });
      const [entities = [], concepts = [], series = [], events = []] = LISTS.map(contested);
      const count = entities.length + concepts.length + series.length + events.length;
      if (count === 0) return [];
      return [{ earlier: earlier.id, later: later.id, ids: { entities, concepts, series, events }, count }];
    }),
  );
}
