import * as v from 'valibot';
import { LANGUAGES } from '../text/language';
import { parseSeriesUnit } from './series-unit';

/** Letters of an id. */
export const ID = /^[a-z0-9][a-z0-9.-]{0,119}$/;
/** A canonical decimal: no exponent, no plus, no zero at the end. */
export const DECIMAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
/** An ISO 8601 date as far as it is known; a dash for what is left out. */
export const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?|---\d{2})$/;
/** A date, a quarter, a half-year, or a stretch from one date to another. */
export const PERIOD = /^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?)(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** The version of a pack. */
export const VERSION = /^\d+\.\d+\.\d+$/;
/** An item of Wikidata. */
export const WIKIDATA = /^Q[1-9]\d*$/;
/** An address on the web. */
export const ADDRESS = /^https?:\/\/\S+$/;
/** UTF-16 units of a name; the longest in news, a treaty in English, has some 150. */
export const LONGEST_NAME = 200;
const LONGEST_LINE = 600; // UTF-16 units: a definition with its exceptions

const id = v.pipe(v.string(), v.regex(ID));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_LINE));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME));
const date = v.pipe(v.string(), v.regex(DATE));
const period = v.pipe(v.string(), v.regex(PERIOD));
const decimal = v.pipe(v.string(), v.regex(DECIMAL));
const language = v.picklist(LANGUAGES);
const confidence = v.picklist(['seen', 'common-knowledge', 'derived', 'target', 'expected', 'approximate', 'conflict']);

/** An object with some of the four languages; anything else in it is refused. */
const perLanguage = <T extends v.GenericSchema>(each: T) =>
  v.strictObject({ en: v.optional(each), zh: v.optional(each), ru: v.optional(each), kk: v.optional(each) });
const nameList = v.pipe(v.array(name), v.maxLength(200));
const names = perLanguage(nameList);
const text = v.strictObject({ en: line, zh: v.optional(line), ru: v.optional(line), kk: v.optional(line) });

const cue = v.strictObject({
  alias: name,
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
const named = { id, names, unconfirmed: v.array(language) };
const concept = { ...named, gloss: v.optional(perLanguage(line)), facts: v.optional(v.array(fact)) };
const entity = v.strictObject({
  ...named,
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
  wikidata: v.optional(v.pipe(v.string(), v.regex(WIKIDATA))),
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
  names: perLanguage(name),
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
  topic: v.optional(id),
  note: v.optional(line),
  placeName: v.optional(name),
  actorNames: v.optional(nameList),
});
const source = v.strictObject({
  id,
  url: v.pipe(v.string(), v.regex(ADDRESS), v.maxLength(2_000)),
  title: v.optional(line),
  publisher: v.optional(line),
  copyOf: v.optional(v.pipe(v.string(), v.maxLength(300))),
});
/** Format 1 as valibot checks it; docs/pack.schema.json says the same, and a test holds the two equal. */
export const PACK_SCHEMA = v.strictObject({
  format: v.literal(1),
  id,
  version: v.pipe(v.string(), v.regex(VERSION)),
  entities: v.array(entity),
  concepts: v.array(v.strictObject(concept)),
  series: v.array(series),
  events: v.array(event),
  sources: v.array(source),
});
