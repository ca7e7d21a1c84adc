/* Checks of the record figures are compared with: series, their points, and the sources of everything. */
import type { Pack, Series, Source } from './pack';
import type { Found } from './pack-report';

/** What a figure is matched by: two series that share it can be told apart only by their definitions. */
const keyOf = ({ conceptId, subjects, unit, measure }: Series): string =>
  JSON.stringify([conceptId, [...subjects].sort(), unit, measure]);

/** Series that measure the same, in this pack or one opened before: one finding per group. */
function findSameSeries(pack: Pack, others: readonly Pack[]): Found[] {
  const all = new Map([...others, pack].flatMap((each) => each.series).map((series) => [series.id, series]));
  const groups = new Map<string, Series[]>();
  for (const series of all.values()) {
    const group = groups.get(keyOf(series));
    if (group === undefined) groups.set(keyOf(series), [series]);
    else group.push(series);
  }
  const seen = new Set<string>();
  return pack.series.flatMap((series, index): Found[] => {
    const rivals = (groups.get(keyOf(series)) ?? []).filter(({ id }) => id !== series.id);
    if (rivals.length === 0 || seen.has(keyOf(series))) return [];
    seen.add(keyOf(series));
    const isSame = rivals.some(({ definition }) => definition.en === series.definition.en);
    return [
      {
        code: isSame ? 'same-series' : 'series-by-definition',
        place: `series[${index}]`,
        ids: [series.id, ...rivals.map(({ id }) => id)],
        detail: { concept: series.conceptId, subjects: series.subjects, unit: series.unit, measure: series.measure },
      },
    ];
  });
}

const WORK_KEY = /^[a-z]+:\S+$/; // lib/core/works/work-keys.ts

/** The work a source is a copy of, by way of the sources it repeats; undefined for none. */
function workOf(source: Source, sources: ReadonlyMap<string, Source>): string | undefined {
  const seen = new Set<Source>();
  let at: Source | undefined = source;
  while (at?.copyOf !== undefined && !seen.has(at)) {
    if (!sources.has(at.copyOf) && WORK_KEY.test(at.copyOf)) return at.copyOf;
    seen.add(at);
    at = sources.get(at.copyOf);
  }
  return undefined;
}

function checkPoints(pack: Pack): Found[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return pack.series.flatMap(({ id, points }, index) =>
    points.flatMap(({ period, stated, value, sourceId }, at): Found[] => {
      const place = `series[${index}].points[${at}]`;
      const source = sources.get(sourceId);
      const work = source === undefined ? undefined : workOf(source, sources);
      const found: Found[] = [];
      if (period === null && stated === null)
        found.push({ code: 'point-undated', place, ids: [id], detail: { value } });
      if (work !== undefined)
        found.push({ code: 'point-of-copy', place, ids: [id, sourceId], detail: { value, work } });
      return found;
    }),
  );
}

function checkSources(pack: Pack, others: readonly Pack[]): Found[] {
  const ids = new Set(pack.sources.map(({ id }) => id));
  const used = new Set([
    ...[...pack.entities, ...pack.concepts].flatMap(({ facts = [] }) => facts.map(({ sourceId }) => sourceId)),
    ...pack.series.flatMap(({ points }) => points.map(({ sourceId }) => sourceId)),
    ...pack.events.map(({ sourceId }) => sourceId),
    ...pack.sources.map(({ copyOf }) => copyOf),
  ]);
  const earlier = new Map(others.flatMap(({ id, sources }) => sources.map((source) => [source.id, { id, source }])));
  const byUrl = new Map<string, string>();
  return pack.sources.flatMap(({ id, url, copyOf }, index): Found[] => {
    const place = `sources[${index}]`;
    const found: Found[] = [];
    if (copyOf !== undefined && !ids.has(copyOf) && !WORK_KEY.test(copyOf))
      found.push({ code: 'unresolved-copy', place: `${place}.copyOf`, ids: [id], detail: { copyOf } });
    const first = byUrl.get(url);
    if (first === undefined) byUrl.set(url, id);
    else found.push({ code: 'source-twice', place: `${place}.url`, ids: [id, first], detail: { url } });
    if (!used.has(id)) found.push({ code: 'source-unused', place, ids: [id], detail: { url } });
    // Sources are looked up by id over all packs: what an earlier pack says would be given another source.
    const other = earlier.get(id);
    if (other !== undefined && other.source.url !== url)
      found.push({
        code: 'source-replaced',
        place: `${place}.id`,
        ids: [id],
        detail: { pack: other.id, url: other.source.url },
      });
    return found;
  });
}

/** What is wrong with the series, points and sources of `pack`, opened after `others`. */
export const checkRecord = (pack: Pack, others: readonly Pack[]): Found[] => [
  ...findSameSeries(pack, others),
  ...checkPoints(pack),
  ...checkSources(pack, others),
];
