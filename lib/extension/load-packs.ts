import { COMPILED_NAMES, PACK_DIGESTS } from 'virtual:bundled-packs';
import { browser } from 'wxt/browser';
import { readNames } from '../core/dataset/compiled-names';
import { findNames } from '../core/dataset/gazetteer';
import type { NameTable } from '../core/dataset/name-table';
import type { Pack } from '../core/dataset/pack';
import { parsePack } from '../core/dataset/parse-pack';
import { BUNDLED_PACK_IDS } from './bundled-pack-ids';

/** What could be loaded: packs, their compiled names (null: to be compiled), and the ids of packs that could not be. */
export type LoadedPacks = {
  readonly packs: readonly Pack[];
  readonly names: NameTable | null;
  readonly damaged: readonly string[];
};

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
function readBundledNames(): NameTable | null {
  const read = readNames(fromBase64(COMPILED_NAMES));
  if (!read.ok) {
    console.error(`Sidelight: the compiled names were refused: ${read.error}`);
    return null;
  }
  findNames('.', read.value.names.gazetteer); // lays out what every later look-up uses
  performance.mark('names-ready'); // read by tests/bench
  return read.value.names;
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A bundled pack; `isAsBuilt` where it is the very file that was checked while building, which is not checked again. */
async function loadPack(id: string): Promise<{ pack: Pack; isAsBuilt: boolean } | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`/packs/${id}.json` as '/'));
    const bytes = await response.arrayBuffer();
    const isAsBuilt = (await digestOf(bytes)) === PACK_DIGESTS[id];
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    // The cast is safe: the digest says that these bytes came through parsePack.
    if (isAsBuilt) return { pack: json as Pack, isAsBuilt };
    const parsed = parsePack(json);
    if (!parsed.ok) console.error(`Sidelight: the pack "${id}" was refused: ${parsed.error}`);
    return parsed.ok ? { pack: parsed.value, isAsBuilt } : null;
  } catch (error) {
    console.error(`Sidelight: the pack "${id}" could not be read`, error);
    return null;
  }
}

/** Load the bundled packs. A damaged one is left out and named, so that the rest still serves. */
export async function loadBundledPacks(): Promise<LoadedPacks> {
  const loading = BUNDLED_PACK_IDS.map(async (id) => ({ id, loaded: await loadPack(id) }));
  const names = readBundledNames(); // while the files come
  const all = await Promise.all(loading);
  const isAsBuilt = all.every(({ loaded }) => loaded?.isAsBuilt === true);
  return {
    packs: all.flatMap(({ loaded }) => (loaded === null ? [] : [loaded.pack])),
    names: isAsBuilt ? names : null,
    damaged: all.flatMap(({ id, loaded }) => (loaded === null ? [id] : [])),
  };
}
