/*
 * Why a pack is refused, as data: a reason, the place and the value there. What a reader is told is said in four
 * languages by lib/core/wording; nothing here is a sentence.
 */
import type * as v from 'valibot';
import type { Pack } from './pack';
import { ADDRESS, DATE, DECIMAL, ID, LONGEST_NAME, PERIOD, VERSION } from './pack-schema';

/** What is wrong with a pack, or with the file it should be in. */
export type PackReason =
  | 'too-large'
  | 'nested-too-deep'
  | 'not-json'
  | 'forbidden-key'
  | 'direction-mark'
  | 'control-character'
  | 'lone-surrogate'
  | 'not-an-object'
  | 'unknown-format'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'empty'
  | 'name-too-long'
  | 'text-too-long'
  | 'too-many'
  | 'bad-id'
  | 'bad-version'
  | 'bad-date'
  | 'bad-period'
  | 'bad-decimal'
  | 'bad-year'
  | 'bad-unit'
  | 'bad-address'
  | 'duplicate-id'
  | 'unresolved-reference';

/** One thing a pack was refused for. */
export type PackRefusal = {
  readonly reason: PackReason;
  /** Where in the JSON: 'entities[12].names.ru[0]'; empty for the file as a whole. */
  readonly place: string;
  /** What stands there, cut short and safe to print; empty where nothing does. */
  readonly value: string;
  /** Line and column in the text, from 1, where there is no JSON yet to have places. */
  readonly position: { readonly line: number; readonly column: number } | null;
};

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
// What must not reach a line of a report as it is: it would break the line, or turn it around.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const LONGEST_VALUE = 60; // UTF-16 units: enough to know it again

const escaped = (text: string): string =>
  text.replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function cutShort(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const isBetweenHalves = /[\ud800-\udbff]$/.test(text.slice(0, LONGEST_VALUE));
  return `${text.slice(0, isBetweenHalves ? LONGEST_VALUE - 1 : LONGEST_VALUE)}…`;
}

/** `value` of a pack on one line: a text cut short, with what cannot be printed escaped; lists and objects as a sign. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return escaped(cutShort(value));
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return value === undefined ? '' : String(value);
}

/** A way into JSON as it is written in code: `entities[12].names.ru[0]`. */
export function printPlace(path: readonly (string | number)[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    if (!PLAIN_KEY.test(step)) return `${place}["${printValue(step)}"]`;
    return place === '' ? step : `${place}.${step}`;
  }, '');
}

const REASON_OF_PATTERN: ReadonlyMap<unknown, PackReason> = new Map<unknown, PackReason>([
  [ID, 'bad-id'],
  [VERSION, 'bad-version'],
  [DATE, 'bad-date'],
  [PERIOD, 'bad-period'],
  [DECIMAL, 'bad-decimal'],
  [ADDRESS, 'bad-address'],
]);

type Issue = v.BaseIssue<unknown>;

function reasonOf(issue: Issue): PackReason {
  switch (issue.type) {
    case 'regex':
      return REASON_OF_PATTERN.get(issue.requirement) ?? 'unknown-value';
    case 'picklist':
      return typeof issue.input === 'string' ? 'unknown-value' : 'wrong-type';
    case 'literal':
      return 'unknown-format';
    case 'min_length':
      return 'empty';
    case 'max_length':
      if (Array.isArray(issue.input)) return 'too-many';
      return issue.requirement === LONGEST_NAME ? 'name-too-long' : 'text-too-long';
    case 'integer':
      return 'bad-year';
    case 'check':
      return 'bad-unit';
    case 'strict_object':
      if (issue.expected === 'never') return 'unknown-field';
      return issue.path?.at(-1)?.origin === 'key' ? 'missing-field' : 'wrong-type';
    default:
      return 'wrong-type';
  }
}

const isStep = (key: unknown): key is string | number => typeof key === 'string' || typeof key === 'number';

/** What the schema found, as a refusal. */
export function toRefusal(issue: Issue): PackRefusal {
  const path = (issue.path ?? []).map(({ key }) => key).filter(isStep);
  return { reason: reasonOf(issue), place: printPlace(path), value: printValue(issue.input), position: null };
}

type Listed = { readonly id: string };

/** Ids that stand twice in one list of `pack`, at their second place. */
export function findDuplicates(pack: Pack): PackRefusal[] {
  const { entities, concepts, series, events, sources } = pack;
  const found: PackRefusal[] = [];
  for (const [list, entries] of Object.entries<readonly Listed[]>({ entities, concepts, series, events, sources })) {
    const seen = new Set<string>();
    for (const [index, { id }] of entries.entries()) {
      if (seen.has(id))
        found.push({ reason: 'duplicate-id', place: `${list}[${index}].id`, value: printValue(id), position: null });
      seen.add(id);
    }
  }
  return found;
}

/**
 * References that lead nowhere. Sources and concepts must be in the pack itself, so that each statement carries its
 * source; entities may be in another pack (a country is in `world`), so those are not looked up here.
 */
export function findUnresolved(pack: Pack): PackRefusal[] {
  const sources = new Set(pack.sources.map(({ id }) => id));
  const concepts = new Set(pack.concepts.map(({ id }) => id));
  const found: PackRefusal[] = [];
  const lacks = (value: string, place: string): void => {
    found.push({ reason: 'unresolved-reference', place, value: printValue(value), position: null });
  };
  for (const list of ['entities', 'concepts'] as const)
    for (const [index, { facts = [] }] of pack[list].entries())
      for (const [at, { sourceId }] of facts.entries())
        if (sourceId !== null && !sources.has(sourceId)) lacks(sourceId, `${list}[${index}].facts[${at}].sourceId`);
  for (const [index, { conceptId, points }] of pack.series.entries()) {
    if (!concepts.has(conceptId)) lacks(conceptId, `series[${index}].conceptId`);
    for (const [at, { sourceId }] of points.entries())
      if (!sources.has(sourceId)) lacks(sourceId, `series[${index}].points[${at}].sourceId`);
  }
  for (const [index, { sourceId }] of pack.events.entries())
    if (!sources.has(sourceId)) lacks(sourceId, `events[${index}].sourceId`);
  return found;
}
