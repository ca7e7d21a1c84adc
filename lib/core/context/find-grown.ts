import type { Dataset } from '../dataset/dataset';
import type { ConceptMention } from '../dataset/find-concepts';
import { isGrowth } from './growth';

const growths = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/**
 * Concept id → the concept that is its growth: one whose every series measures change, and which has a name that is the
 * other's with a word behind it (GDP → GDP grew).
 */
function growthOf(dataset: Dataset): ReadonlyMap<string, string> {
  const known = growths.get(dataset);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  const concepts = [...dataset.concepts.values()].map(({ id, names }) => ({ id, names: Object.values(names).flat() }));
  for (const growth of concepts) {
    const series = dataset.series.filter(({ conceptId }) => conceptId === growth.id);
    if (series.length === 0 || !series.every(isGrowth)) continue;
    for (const { id, names } of concepts) {
      const isNamedBy = names.some((name) => growth.names.some((other) => other.startsWith(`${name} `)));
      if (id !== growth.id && isNamedBy) found.set(id, growth.id);
    }
  }
  growths.set(dataset, found);
  return found;
}

/** The concepts of a dataset that are the growth of another. */
export const growthIdsOf = (dataset: Dataset): ReadonlySet<string> => new Set(growthOf(dataset).values());

/** Where a text names what some concept is the growth of, as mentions of that concept. In text order. */
export function findGrown(named: readonly ConceptMention[], dataset: Dataset): ConceptMention[] {
  const growth = growthOf(dataset);
  return named.flatMap((mention) => {
    const conceptId = growth.get(mention.conceptId);
    return conceptId === undefined ? [] : [{ ...mention, conceptId }];
  });
}
