import { PACK_DIGESTS } from 'virtual:bundled-packs';
import { browser } from 'wxt/browser';
import type { Pack } from '../core/dataset/pack';
import { parsePack } from '../core/dataset/parse-pack';
import { BUNDLED_PACK_IDS } from './bundled-pack-ids';
import { digestOf } from './digest';

/** A pack that comes with Sidelight, with its file. */
export type BundledPack = {
  readonly pack: Pack;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** It is the very file that was checked, and its names compiled, while building. */
  readonly isAsBuilt: boolean;
};

/** What could be loaded, and the ids of packs that could not be. */
export type BundledPacks = { readonly packs: readonly BundledPack[]; readonly damaged: readonly string[] };

/** 'id:digest' of the bundled packs as they were while building, in their order. */
export const digestAsBuilt = (id: string): string => PACK_DIGESTS[id] ?? '';

/** A bundled pack; as it was built it is not checked again. */
async function loadPack(id: string): Promise<BundledPack | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`/packs/${id}.json` as '/'));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const digest = await digestOf(bytes);
    const isAsBuilt = digest === digestAsBuilt(id);
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    // The cast is safe: the digest says that these bytes came through parsePack.
    if (isAsBuilt) return { pack: json as Pack, bytes, digest, isAsBuilt };
    const parsed = parsePack(json);
    if (!parsed.ok) console.error(`Sidelight: the pack "${id}" was refused: ${parsed.error}`);
    return parsed.ok ? { pack: parsed.value, bytes, digest, isAsBuilt } : null;
  } catch (error) {
    console.error(`Sidelight: the pack "${id}" could not be read`, error);
    return null;
  }
}

/** Load the bundled packs. A damaged one is left out and named, so that the rest still serves. */
export async function loadBundledPacks(): Promise<BundledPacks> {
  const all = await Promise.all(BUNDLED_PACK_IDS.map(async (id) => ({ id, loaded: await loadPack(id) })));
  return {
    packs: all.flatMap(({ loaded }) => (loaded === null ? [] : [loaded])),
    damaged: all.flatMap(({ id, loaded }) => (loaded === null ? [id] : [])),
  };
}
