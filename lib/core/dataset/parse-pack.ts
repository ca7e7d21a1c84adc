import * as v from 'valibot';
import type { Result } from '../result';
import { LANGUAGES } from '../text/language';
import type { Pack } from './pack';
import { parseSeriesUnit } from './series-unit';

/** Why a pack was refused. `packProblems` says it in words, with the places. */
export type PackFault = 'not-an-object' | 'unknown-format' | 'bad-shape' | 'duplicate-id' | 'unresolved-reference';

const ID = /^[a-z0-9][a-z0-9.-]{0,119}$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?|---\d{2})$/;
const PERIOD = /^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?)(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

const id = v.pipe(v.string(), v.regex(ID));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
const date = v.pipe(v.string(), v.regex(DATE));
const period = v.pipe(v.string(), v.regex(PERIOD));
const decimal = v.pipe(v.string(), v.regex(DECIMAL));
const language = v.picklist(LANGUAGES);
const confidence = v.picklist(['seen', 'common-knowledge', 'derived', 'target', 'expected', 'approximate', 'conflict']);

/** An object with some of the four languages; anything else in it is refused. */
const perLanguage = <T extends v.GenericSchema>(each: T) =>
  v.strictObject({ en: v.optional(each), zh: v.optional(each), ru: v.optional(each), kk: v.optional(each) });
const nameList = v.pipe(v.array(line), v.maxLength(200));
const names = perLanguage(nameList);
const text = v.strictObject({ en: line, zh: v.optional(line), ru: v.optional(line), kk: v.optional(line) });

const cue = v.strictObject({
  alias: line,
  language,
  use: v.picklist(['always', 'with-cue', 'context-only']),
  words: nameList,
  note: v.optional(line),
});
const fact = v.strictObject({
  text,
  year: v.nullable(v.pipe(v.number(), v.integer())),
  asOf: v.nullable(date),
  sourceId: v.nullable(id),
  confidence,
});
const concept = { id, names, unconfirmed: v.array(language) };
const entity = v.strictObject({
  ...concept,
  kind: v.picklist([
    'person',
    'organisation',
    'mechanism',
    'place',
    'facility',
    'route',
    'company',
    'programme',
    'document',
    'event',
  ]),
  gloss: perLanguage(line),
  misspellings: names,
  cues: v.array(cue),
  facts: v.array(fact),
  relations: v.array(v.strictObject({ type: id, to: id, asOf: v.optional(date) })),
});
const point = v.strictObject({
  period: v.nullable(period),
  stated: v.nullable(date),
  value: decimal,
  confidence,
  sourceId: id,
  note: v.optional(line),
});
const series = v.strictObject({
  id,
  names: perLanguage(line),
  conceptId: id,
  subjects: v.array(id),
  unit: v.pipe(
    v.string(),
    v.check((unit) => parseSeriesUnit(unit) !== null, 'is no unit a figure could be compared in'),
  ),
  definition: text,
  measure: v.picklist([
    'level',
    'flow-gross',
    'flow-net',
    'stock',
    'cumulative',
    'capacity',
    'throughput',
    'output',
    'share',
    'rate',
    'price',
    'count',
    'deal',
  ]),
  points: v.array(point),
});
const event = v.strictObject({
  id,
  date: period,
  title: text,
  placeId: v.nullable(id),
  actors: v.array(id),
  sourceId: id,
  confidence,
});
const source = v.strictObject({
  id,
  url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/), v.maxLength(2_000)),
  title: v.optional(line),
  publisher: v.optional(line),
  copyOf: v.optional(v.pipe(v.string(), v.maxLength(300))),
});
const pack = v.strictObject({
  format: v.literal(1),
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  entities: v.array(entity),
  concepts: v.array(v.strictObject(concept)),
  series: v.array(series),
  events: v.array(event),
  sources: v.array(source),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids that stand twice in one list of `parsed`. */
function duplicates(parsed: Pack): string[] {
  const lists = [parsed.entities, parsed.concepts, parsed.series, parsed.events, parsed.sources];
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ id: each }) => {
      const isSecond = seen.has(each);
      seen.add(each);
      return isSecond ? [each] : [];
    });
  });
}

/**
 * References that lead nowhere. Sources and concepts must be in the pack itself, so that each statement carries its
 * source; entities may be in another pack (a country is in `world`), so those are not looked up here.
 */
function unresolved(parsed: Pack): string[] {
  const sources = new Set(parsed.sources.map((each) => each.id));
  const concepts = new Set(parsed.concepts.map((each) => each.id));
  const wanted = [
    ...parsed.entities.flatMap((each) => each.facts.map((said) => said.sourceId)),
    ...parsed.series.flatMap((each) => each.points.map((said) => said.sourceId)),
    ...parsed.events.map((each) => each.sourceId),
  ];
  return [
    ...wanted.filter((each): each is string => each !== null && !sources.has(each)),
    ...parsed.series.map((each) => each.conceptId).filter((each) => !concepts.has(each)),
  ];
}

/**
 * Check a pack read from JSON.
 *
 * Strict: a field the format does not know is a fault, so that a typing error is not lost silently.
 *
 * @returns The pack, or why it was refused. Never throws.
 */
export function parsePack(json: unknown): Result<Pack, PackFault> {
  if (!isObject(json)) return { ok: false, error: 'not-an-object' };
  if (json.format !== 1) return { ok: false, error: 'unknown-format' };
  const parsed = v.safeParse(pack, json, { abortEarly: true });
  if (!parsed.success) return { ok: false, error: 'bad-shape' };
  // Absent optional fields are absent in the output too; valibot's types only cannot say so.
  const value = parsed.output as Pack;
  if (duplicates(value).length > 0) return { ok: false, error: 'duplicate-id' };
  return unresolved(value).length > 0 ? { ok: false, error: 'unresolved-reference' } : { ok: true, value };
}

/** What is wrong with a pack, a line each with the place in it, for its author. Empty when nothing is. */
export function packProblems(json: unknown): string[] {
  if (!isObject(json)) return ['A pack is a JSON object.'];
  if (json.format !== 1) return [`format is ${JSON.stringify(json.format)}; this version reads format 1.`];
  const parsed = v.safeParse(pack, json);
  if (!parsed.success) return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(pack)'}: ${issue.message}`);
  const value = parsed.output as Pack;
  return [
    ...duplicates(value).map((each) => `The id ${each} stands twice.`),
    ...unresolved(value).map((each) => `Nothing in this pack has the id ${each}.`),
  ];
}
