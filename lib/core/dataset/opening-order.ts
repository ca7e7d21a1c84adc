type Identified = { readonly id: string };

/**
 * Packs in the order they are opened, in which a later one wins: those that come with Sidelight, then the reader's. A
 * pack of the reader's that has the id of a bundled one is opened in its place.
 *
 * @param own - The reader's packs that are switched on, in their order.
 */
export function inOpeningOrder<T extends Identified>(bundled: readonly T[], own: readonly T[]): T[] {
  const ids = new Set(bundled.map(({ id }) => id));
  return [
    ...bundled.map((pack) => own.find(({ id }) => id === pack.id) ?? pack),
    ...own.filter(({ id }) => !ids.has(id)),
  ];
}
