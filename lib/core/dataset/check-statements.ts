/* Checks of what a pack says of its entities: facts, offices, relations, references. */
import type { IsoDate } from '../text/iso-date';
import type { Concept, Entity, Pack } from './pack';
import type { Found } from './pack-report';

/** Relations of a person that end some day. */
const OFFICES: ReadonlySet<string> = new Set(['head-of', 'official-of', 'member-of']);

/** Relations that say the same the other way round. A pack that uses both words of a pair is held to both ways. */
const INVERSES: readonly (readonly [string, string])[] = [
  ['head-of', 'headed-by'],
  ['official-of', 'has-official'],
  ['member-of', 'has-member'],
  ['part-of', 'has-part'],
  ['operates', 'operated-by'],
  ['subsidiary-of', 'parent-of'],
  ['owns-stake-in', 'owned-by'],
  ['hosts', 'hosted-by'],
  ['participant-in', 'has-participant'],
  ['party-to', 'has-party'],
  ['borders', 'borders'],
];

/** The first and the last day `date` may mean, as texts that sort; null for a date without a year. */
function daysOf(date: IsoDate): { first: string; last: string } | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (found === null) return null;
  const [, year, month, day] = found;
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? '31'}` };
}

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The newest day on which something in the pack was said, confirmed or happened; null where it gives no dates. */
function newestDay(pack: Pack): string | null {
  const dates = [
    ...pack.entities.flatMap(({ relations, facts }) => [...relations, ...facts].map(({ asOf }) => asOf ?? null)),
    ...pack.series.flatMap(({ points }) => points.map(({ stated }) => stated)),
    // What is expected has not happened yet.
    ...pack.events.map(({ date, confidence }) => (confidence === 'expected' || confidence === 'target' ? null : date)),
  ];
  const days = dates.flatMap((date) => (date === null ? [] : (daysOf(date)?.first ?? [])));
  return days.sort().at(-1) ?? null;
}

function checkFacts({ id, facts = [] }: Entity | Concept, of: string): Found[] {
  return facts.flatMap((fact, at): Found[] => {
    const place = `${of}.facts[${at}]`;
    const common = { ids: [id], detail: { text: fact.text.en } };
    const isCommon = fact.confidence === 'common-knowledge';
    const found: Found[] = [];
    if (fact.sourceId === null && !isCommon)
      found.push({ code: 'fact-without-source', place: `${place}.sourceId`, ...common });
    // What everyone knows may be true of no year: that a city is a capital.
    if (fact.year === null)
      found.push({ code: isCommon ? 'timeless-fact' : 'fact-without-year', place: `${place}.year`, ...common });
    return found;
  });
}

function checkOffices(entity: Entity, index: number, newest: string | null): Found[] {
  if (entity.kind !== 'person') return [];
  return entity.relations.flatMap(({ type, to, asOf }, at): Found[] => {
    if (!OFFICES.has(type)) return [];
    const common = { place: `entities[${index}].relations[${at}]`, ids: [entity.id, to] };
    const days = asOf === undefined ? null : daysOf(asOf);
    if (asOf === undefined || days === null) return [{ code: 'office-undated', ...common, detail: { type } }];
    if (newest === null || yearAfter(days.last) >= newest) return [];
    return [{ code: 'office-old', ...common, detail: { type, asOf, newest } }];
  });
}

function checkWaysBack(pack: Pack): Found[] {
  const used = new Set(pack.entities.flatMap(({ relations }) => relations.map(({ type }) => type)));
  const inverse = new Map<string, string>();
  for (const [one, other] of INVERSES) {
    if (!used.has(one) || !used.has(other)) continue;
    inverse.set(one, other);
    inverse.set(other, one);
  }
  const stated = new Set(
    pack.entities.flatMap(({ id, relations }) => relations.map(({ type, to }) => `${id} ${type} ${to}`)),
  );
  const own = new Set(pack.entities.map(({ id }) => id));
  return pack.entities.flatMap(({ id, relations }, index) =>
    relations.flatMap(({ type, to }, at): Found[] => {
      const back = inverse.get(type);
      if (back === undefined || !own.has(to) || stated.has(`${to} ${back} ${id}`)) return [];
      const place = `entities[${index}].relations[${at}]`;
      return [{ code: 'one-way-relation', place, ids: [id, to], detail: { type, inverse: back } }];
    }),
  );
}

/** References to entities that are neither in `pack` nor in those opened before it. */
function checkReferences(pack: Pack, known: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const look = (place: string, id: string, to: string): void => {
    if (!known.has(to)) found.push({ code: 'unresolved-entity', place, ids: [id, to], detail: {} });
  };
  for (const [index, { id, relations }] of pack.entities.entries())
    for (const [at, { to }] of relations.entries()) look(`entities[${index}].relations[${at}].to`, id, to);
  for (const [index, { id, subjects }] of pack.series.entries())
    for (const [at, to] of subjects.entries()) look(`series[${index}].subjects[${at}]`, id, to);
  for (const [index, { id, placeId, actors }] of pack.events.entries()) {
    if (placeId !== null) look(`events[${index}].placeId`, id, placeId);
    for (const [at, to] of actors.entries()) look(`events[${index}].actors[${at}]`, id, to);
  }
  return found;
}

/**
 * What is wrong with what `pack` says of its entities.
 *
 * @param known - Ids of the entities of this pack and of those opened before it.
 */
export function checkStatements(pack: Pack, known: ReadonlySet<string>): Found[] {
  const newest = newestDay(pack);
  return [
    ...checkReferences(pack, known),
    ...pack.entities.flatMap((entity, index) => [
      ...checkFacts(entity, `entities[${index}]`),
      ...checkOffices(entity, index, newest),
    ]),
    ...pack.concepts.flatMap((concept, index) => checkFacts(concept, `concepts[${index}]`)),
    ...checkWaysBack(pack),
  ];
}
