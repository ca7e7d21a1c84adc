import { COMPILED_NAMES } from 'virtual:bundled-packs';
import { readNames } from '../core/dataset/compiled-names';
import { findNames } from '../core/dataset/gazetteer';
import type { NameTable } from '../core/dataset/name-table';

type BytesFromBase64 = { fromBase64?(text: string): Uint8Array };

/** Bytes of `text`; Firefox has the direct call since 133, Chromium since 140. */
function fromBase64(text: string): Uint8Array {
  const { fromBase64: direct } = Uint8Array as BytesFromBase64;
  return direct === undefined
    ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
    : direct.call(Uint8Array, text);
}

/**
 * The names of the bundled packs, compiled while building and part of the script itself: a file of ours takes longer to
 * fetch than these take to read. Null where they are refused: they are compiled anew then.
 */
export function readBundledNames(): NameTable | null {
  const read = readNames(fromBase64(COMPILED_NAMES), true);
  if (!read.ok) {
    console.error(`Sidelight: the compiled names were refused: ${read.error}`);
    return null;
  }
  findNames('.', read.value.names.gazetteer); // lays out what every later look-up uses
  performance.mark('names-ready'); // read by tests/bench
  return read.value.names;
}
