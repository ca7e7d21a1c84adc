import * as v from 'valibot';
import type { Result } from '../result';
import type { Pack } from './pack';
import {
  findDuplicates,
  findUnresolved,
  type PackReason,
  type PackRefusal,
  printValue,
  toRefusal,
} from './pack-refusal';
import { PACK_SCHEMA } from './pack-schema';

/** Why a pack was refused. `packProblems` says it in words, with the places. */
export type PackFault = 'not-an-object' | 'unknown-format' | 'bad-shape' | 'duplicate-id' | 'unresolved-reference';

/** A pack, or what it is refused for: at least one thing. */
type Judgement = { readonly pack: Pack } | { readonly first: PackRefusal; readonly lines: () => string[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refusedFor = (reason: PackReason, place: string, json: unknown, line: string): Judgement => ({
  first: { reason, place, value: printValue(json), position: null },
  lines: () => [line],
});

/**
 * The pack in `json`, or the first thing it is refused for.
 *
 * @param isWhole - Go on behind the first fault, for `lines`. A hostile file can have millions.
 */
export function judgePack(json: unknown, isWhole = false): Judgement {
  if (!isObject(json)) return refusedFor('not-an-object', '', json, 'A pack is a JSON object.');
  const { format } = json;
  if (format !== 1)
    return refusedFor(
      'unknown-format',
      'format',
      format,
      `format is ${printValue(format)}; this version reads format 1.`,
    );
  const parsed = v.safeParse(PACK_SCHEMA, json, { abortEarly: !isWhole, abortPipeEarly: true });
  if (!parsed.success)
    return {
      first: toRefusal(parsed.issues[0]),
      lines: () => parsed.issues.map((issue) => `${toRefusal(issue).place}: ${issue.message}`),
    };
  // Absent optional fields are absent in the output too; valibot's types only cannot say so.
  const pack = parsed.output as Pack;
  const refusals = [...findDuplicates(pack), ...findUnresolved(pack)];
  const [first] = refusals;
  if (first === undefined) return { pack };
  return {
    first,
    lines: () =>
      refusals.map(({ reason, place, value }) =>
        reason === 'duplicate-id'
          ? `${place}: the id ${value} stands twice.`
          : `${place}: nothing in this pack has the id ${value}.`,
      ),
  };
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
  const judged = judgePack(json);
  if ('pack' in judged) return { ok: true, value: judged.pack };
  return { ok: false, error: FAULTS.find((fault) => fault === judged.first.reason) ?? 'bad-shape' };
}

/** What is wrong with a pack, a line each with the place in it, for its author. Empty when nothing is. */
export function packProblems(json: unknown): string[] {
  const judged = judgePack(json, true);
  return 'pack' in judged ? [] : judged.lines();
}
