import { LANGUAGES, type Language } from '../text/language';
import type { Pack, Point, Series } from './pack';

/** One thing that is in one version of a pack and not, or otherwise, in another. */
export type PackChange = {
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: string;
} & (
  | { readonly what: 'entity' | 'concept' | 'series' | 'event' | 'source'; readonly fields: readonly string[] }
  | { readonly what: 'name' | 'misspelling'; readonly language: Language; readonly name: string }
  | { readonly what: 'point'; readonly period: string; readonly value: string; readonly other: string | null }
);

type Entry = { readonly id: string };

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields of `one` and `other` that differ, in the order of the format. */
function changedFields(one: object, other: object, without: readonly string[]): string[] {
  const [a, b] = [one, other].map((each) => new Map<string, unknown>(Object.entries(each)));
  const keys = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
  return keys.filter((key) => !without.includes(key) && !isEqual(a?.get(key), b?.get(key)));
}

type What = 'entity' | 'concept' | 'series' | 'event' | 'source';

/** Entries by id: `inside` says what changed in one that both have, beyond `without`, which it looks at itself. */
function diffEntries<T extends Entry>(
  what: What,
  before: readonly T[],
  after: readonly T[],
  without: readonly string[] = [],
  inside: (one: T, other: T) => PackChange[] = () => [],
): PackChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !now.has(id));
  return [
    ...removed.map(({ id }): PackChange => ({ change: 'removed', what, id, fields: [] })),
    ...after.flatMap((entry): PackChange[] => {
      const { id } = entry;
      const known = old.get(id);
      if (known === undefined) return [{ change: 'added', what, id, fields: [] }];
      const fields = changedFields(known, entry, without);
      const own: PackChange[] = fields.length === 0 ? [] : [{ change: 'changed', what, id, fields }];
      return [...own, ...inside(known, entry)];
    }),
  ];
}

type Named = Entry & {
  readonly names: Partial<Readonly<Record<Language, readonly string[]>>>;
  readonly misspellings?: Partial<Readonly<Record<Language, readonly string[]>>>;
};

function diffNames(one: Named, other: Named): PackChange[] {
  const lists = [
    ['name', one.names, other.names],
    ['misspelling', one.misspellings ?? {}, other.misspellings ?? {}],
  ] as const;
  return lists.flatMap(([what, before, after]) =>
    LANGUAGES.flatMap((language): PackChange[] => {
      const [old, now] = [before[language] ?? [], after[language] ?? []];
      const gone = old.filter((name) => !now.includes(name));
      const come = now.filter((name) => !old.includes(name));
      const { id } = other;
      const first = now[0];
      // The first name is the one a card shows.
      const hasNewFirst = first !== undefined && old.includes(first) && old[0] !== first;
      return [
        ...gone.map((name): PackChange => ({ change: 'removed', what, id, language, name })),
        ...come.map((name): PackChange => ({ change: 'added', what, id, language, name })),
        ...(hasNewFirst ? [{ change: 'changed' as const, what, id, language, name: first }] : []),
      ];
    }),
  );
}

/** What a point is known by: what it is about, when it was said, and where. */
const keyOf = ({ period, stated, sourceId }: Point): string => JSON.stringify([period, stated, sourceId]);

function diffPoints(one: Series, other: Series): PackChange[] {
  const old = new Map(one.points.map((point) => [keyOf(point), point]));
  const now = new Set(other.points.map(keyOf));
  const common = { what: 'point', id: other.id } as const;
  const periodOf = ({ period, stated }: Point): string => period ?? stated ?? '—';
  return [
    ...one.points
      .filter((point) => !now.has(keyOf(point)))
      .map(
        (point): PackChange => ({
          ...common,
          change: 'removed',
          period: periodOf(point),
          value: point.value,
          other: null,
        }),
      ),
    ...other.points.flatMap((point): PackChange[] => {
      const known = old.get(keyOf(point));
      const said = { ...common, period: periodOf(point), value: point.value };
      if (known === undefined) return [{ ...said, change: 'added', other: null }];
      return isEqual(known, point) ? [] : [{ ...said, change: 'changed', other: known.value }];
    }),
  ];
}

/** What changed from `before` to `after`: entities, concepts, series, events, sources, each with what is inside. */
export function diffPacks(before: Pack, after: Pack): PackChange[] {
  const names = ['names', 'misspellings'];
  return [
    ...diffEntries('entity', before.entities, after.entities, names, diffNames),
    ...diffEntries('concept', before.concepts, after.concepts, names, diffNames),
    ...diffEntries('series', before.series, after.series, ['points'], diffPoints),
    ...diffEntries('event', before.events, after.events),
    ...diffEntries('source', before.sources, after.sources),
  ];
}
