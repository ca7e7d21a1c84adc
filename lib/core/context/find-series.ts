import type { Dataset } from '../dataset/dataset';
import type { Entity, Series } from '../dataset/pack';
import { parseSeriesUnit } from '../dataset/series-unit';
import type { FoundAbout } from './find-about';

/** Entity ids that some series of `conceptId` speaks of, with the groups that stand for their members (Central Asia). */
export function subjectsOfConcept(dataset: Dataset, conceptId: string): ReadonlySet<string> {
  const ids = new Set(
    dataset.series.filter((series) => series.conceptId === conceptId).flatMap((series) => series.subjects),
  );
  for (const id of [...ids]) {
    for (const relation of dataset.entities.get(id)?.relations ?? [])
      if (relation.type === 'part-of') ids.add(relation.to);
  }
  return ids;
}

/** Whether `series` says what one currency costs in another. */
export const isExchangeRate = ({ unit }: Series): boolean => parseSeriesUnit(unit)?.kind === 'rate';

const isPlace = (dataset: Dataset, id: string): boolean => dataset.entities.get(id)?.kind === 'place';

/** `subjects`, with a region replaced by those of its members the series speaks of: 中亚 for the five countries. */
function withMembers(dataset: Dataset, subjects: readonly string[], series: Series): Set<string> {
  const known = new Set(series.subjects);
  return new Set(
    subjects.flatMap((id) => {
      if (known.has(id)) return [id];
      if (!isPlace(dataset, id)) return [id]; // a corridor is more than the ports on it
      const members = series.subjects.filter((subject) => isMemberOf(dataset.entities.get(subject), id));
      return members.length > 1 ? members : [id];
    }),
  );
}

const isMemberOf = (entity: Entity | undefined, groupId: string): boolean =>
  entity?.relations.some((relation) => relation.type === 'part-of' && relation.to === groupId) ?? false;

/**
 * Whether `series` measures just what the text speaks of.
 *
 * A flow between parties needs all of them and no other. A facility, a route or a company needs to be named; where the
 * series counts several of one kind together (two ports), all of them. Its country then goes without saying.
 */
export function speaksOf(dataset: Dataset, series: Series, about: FoundAbout): boolean {
  const said = withMembers(dataset, about.subjects, series);
  const subjects = new Set(series.subjects);
  const strangers = [...said].filter((id) => !subjects.has(id));
  if (isExchangeRate(series)) return strangers.length === 0 && about.isDollarRate && series.unit.endsWith(' per USD');
  const things = series.subjects.filter((id) => !isPlace(dataset, id));
  // "the American companies Chevron and …": the home of a named thing says nothing new. Any other stranger does.
  const isNamed = things.some((id) => said.has(id));
  const isHome = (id: string): boolean => isNamed && isPlace(dataset, id) && about.silent.includes(id);
  if (strangers.some((id) => !isHome(id))) return false;
  if (series.measure === 'flow-gross' || series.measure === 'flow-net') return said.size === subjects.size;

  if (things.length === 0) return said.size === subjects.size;
  // What a pipeline carries for one of its countries is a part of what it carries.
  const saidPlaces = series.subjects.filter((id) => isPlace(dataset, id) && said.has(id));
  const allPlaces = series.subjects.length - things.length;
  if (series.measure !== 'deal' && saidPlaces.length > 0 && saidPlaces.length < allPlaces) return false;
  const saidThings = things.filter((id) => said.has(id));
  if (series.measure === 'deal') return saidThings.length > 0;
  return [...groupByKind(dataset, things).values()].some((group) => group.every((id) => said.has(id)));
}

/** Ids of what `id` lies in or belongs to, two steps far: a port in its town and the town's region. */
function homesOf(dataset: Dataset, id: string, steps = 2): string[] {
  if (steps === 0) return [];
  return (dataset.entities.get(id)?.relations ?? [])
    .filter(({ type }) => HOMES.has(type))
    .flatMap(({ to }) => [to, ...homesOf(dataset, to, steps - 1)]);
}

const HOMES: ReadonlySet<string> = new Set(['located-in', 'passes-through', 'part-of', 'operated-by']);

/** Entities beside the figure that make it another's, not counting the home of a thing that is its subject. */
export function strangersTo(dataset: Dataset, about: FoundAbout): (string | null)[] {
  const homes = new Set(about.subjects.filter((id) => !isPlace(dataset, id)).flatMap((id) => homesOf(dataset, id)));
  return about.strangers.filter((id) => id === null || !homes.has(id));
}

/** Whether every company and body of a deal is named, or its country is: one alone may have signed several. */
export function isWholeDeal(dataset: Dataset, series: Series, about: FoundAbout): boolean {
  if (series.measure !== 'deal') return true;
  const said = new Set(about.subjects);
  return series.subjects.every((id) => isPlace(dataset, id) || said.has(id));
}

function groupByKind(dataset: Dataset, ids: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const kind = dataset.entities.get(id)?.kind ?? 'unknown';
    groups.set(kind, [...(groups.get(kind) ?? []), id]);
  }
  return groups;
}
