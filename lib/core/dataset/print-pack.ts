import type { Pack } from './pack';

/** Fields in the order of docs/pack-format.md; one that is not here comes behind them, by its letters. */
const ORDER: readonly string[] = [
  ...['format', 'id', 'version', 'kind', 'date', 'title', 'url', 'publisher', 'copyOf'],
  ...['alias', 'language', 'use', 'words', 'type', 'to', 'text', 'en', 'zh', 'ru', 'kk'],
  ...['names', 'unconfirmed', 'gloss', 'misspellings', 'cues', 'facts', 'relations'],
  ...['conceptId', 'subjects', 'unit', 'definition', 'measure', 'points', 'period', 'stated', 'value'],
  ...['placeId', 'actors', 'year', 'asOf', 'sourceId', 'confidence', 'note'],
];
const rankOf = new Map(ORDER.map((field, rank) => [field, rank]));

function compareFields(one: string, other: string): number {
  const [rank = ORDER.length, otherRank = ORDER.length] = [rankOf.get(one), rankOf.get(other)];
  // By UTF-16 units: the same in every browser and language.
  return rank - otherRank || (one < other ? -1 : 1);
}

/** `json` with the fields of every object in one order, whatever order they were made in. */
function inOrder(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inOrder);
  if (typeof json !== 'object' || json === null) return json;
  const fields = Object.entries(json).sort(([one], [other]) => compareFields(one, other));
  return Object.fromEntries(fields.map(([field, value]) => [field, inOrder(value)]));
}

const printList = (name: string, entries: readonly object[]): string =>
  entries.length === 0
    ? `  "${name}": []`
    : `  "${name}": [\n${entries.map((entry) => `    ${JSON.stringify(inOrder(entry))}`).join(',\n')}\n  ]`;

/**
 * `pack` as the text of a file: equal packs give equal texts, to the letter. One entry a line, so that two versions can
 * be compared line by line.
 */
export function printPack(pack: Pack): string {
  const { format, id, version, entities, concepts, series, events, sources } = pack;
  const head = Object.entries({ format, id, version }).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  const lists = Object.entries<readonly object[]>({ entities, concepts, series, events, sources });
  return `{\n${[...head, ...lists.map(([name, entries]) => printList(name, entries))].join(',\n')}\n}\n`;
}
