import { findJsonFault, findTooDeep } from './find-json-fault';
import { findUnsafeText } from './find-unsafe-text';
import type { Pack } from './pack';
import { type PackReason, type PackRefusal, printValue } from './pack-refusal';
import { judgePack } from './parse-pack';

/**
 * The pack in a text, or the first thing it is refused for. A `Result` whose failure also says where and what, for the
 * words a reader is told.
 */
export type PackTextResult =
  | { readonly ok: true; readonly value: Pack }
  | { readonly ok: false; readonly error: PackReason; readonly refusal: PackRefusal };

/** UTF-16 units of the longest text that is looked at: a hundred times the largest bundled pack. */
export const LONGEST_PACK_TEXT = 64 * 1024 * 1024;
const DEEPEST = 32; // a pack has seven levels; anything this deep is no pack and could exhaust the stack

const refused = (refusal: PackRefusal): PackTextResult => ({ ok: false, error: refusal.reason, refusal });

function positionAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** A fault of the text at `offset`, with what stands there up to the end of its line. */
const refusedAt = (reason: PackReason, text: string, offset: number): PackTextResult =>
  refused({
    reason,
    place: '',
    value: printValue(text.slice(offset, offset + 80).split(/[\r\n]/, 1)[0]),
    position: positionAt(text, offset),
  });

/**
 * Read a pack from the text of a file, as someone else may have written it.
 *
 * Size and nesting are looked at before anything is parsed. Strings that could deceive where they are shown are refused,
 * markup is not: it is text.
 *
 * @returns The pack, or the first thing it is refused for. Never throws.
 */
export function parsePackText(text: string): PackTextResult {
  if (text.length > LONGEST_PACK_TEXT)
    return refused({ reason: 'too-large', place: '', value: String(text.length), position: null });
  const json = text.startsWith('\ufeff') ? text.slice(1) : text; // some editors begin a file with a mark
  const tooDeep = findTooDeep(json, DEEPEST);
  if (tooDeep !== null) return refusedAt('nested-too-deep', json, tooDeep);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // What the engine says of it is neither translated nor the same everywhere.
    return refusedAt('not-json', json, findJsonFault(json) ?? json.length);
  }
  const unsafe = findUnsafeText(value);
  if (unsafe !== null) return refused(unsafe);
  const judged = judgePack(value, 'first');
  return 'pack' in judged ? { ok: true, value: judged.pack } : refused(judged.refusals[0]);
}
