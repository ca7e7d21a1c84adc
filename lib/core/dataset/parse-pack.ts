import * as v from 'valibot';
import type { Result } from '../result';
import type { Pack } from './pack';
import { findDuplicates, findUnresolved, type PackRefusal, printValue, toRefusal } from './pack-refusal';
import { PACK_SCHEMA } from './pack-schema';

/** Why a pack was refused. `judgePack` says where and for what. */
export type PackFault = 'not-an-object' | 'unknown-format' | 'bad-shape' | 'duplicate-id' | 'unresolved-reference';

/** A pack, or what it is refused for: at least one thing. */
type Judgement = { readonly pack: Pack } | { readonly refusals: readonly [PackRefusal, ...PackRefusal[]] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The pack in `json`, or what it is refused for.
 *
 * @param extent - 'first' stops at the first fault of its shape; a hostile file can have millions. 'all' is for authors.
 */
export function judgePack(json: unknown, extent: 'first' | 'all'): Judgement {
  const refused = (reason: PackRefusal['reason'], place: string, value: unknown): Judgement => ({
    refusals: [{ reason, place, value: printValue(value), position: null }],
  });
  if (!isObject(json)) return refused('not-an-object', '', json);
  if (json.format !== 1) return refused('unknown-format', 'format', json.format);
  const parsed = v.safeParse(PACK_SCHEMA, json, { abortEarly: extent === 'first', abortPipeEarly: true });
  if (!parsed.success) {
    const [first, ...rest] = parsed.issues;
    return { refusals: [toRefusal(first), ...rest.map(toRefusal)] };
  }
  // Absent optional fields are absent in the output too; valibot's types only cannot say so.
  const pack = parsed.output as Pack;
  const [first, ...rest] = [...findDuplicates(pack), ...findUnresolved(pack)];
  return first === undefined ? { pack } : { refusals: [first, ...rest] };
}

const FAULTS: readonly PackFault[] = ['not-an-object', 'unknown-format', 'duplicate-id', 'unresolved-reference'];

/**
 * Check a pack read from JSON.
 *
 * Strict: a field the format does not know is a fault, so that a typing error is not lost silently.
 *
 * @returns The pack, or why it was refused. Never throws.
 */
export function parsePack(json: unknown): Result<Pack, PackFault> {
  const judged = judgePack(json, 'first');
  if ('pack' in judged) return { ok: true, value: judged.pack };
  return { ok: false, error: FAULTS.find((fault) => fault === judged.refusals[0].reason) ?? 'bad-shape' };
}

/** What is wrong with a pack, a line each with the place in it, for its author. Empty when nothing is. */
export function packProblems(json: unknown): string[] {
  const judged = judgePack(json, 'all');
  if ('pack' in judged) return [];
  return judged.refusals.map(({ reason, place, value }) =>
    [place === '' ? 'pack' : place, reason, value === '' ? '' : `(${value})`].filter((part) => part !== '').join(' '),
  );
}
