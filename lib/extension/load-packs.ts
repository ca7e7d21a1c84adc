import { browser } from 'wxt/browser';
import type { Pack } from '../core/dataset/pack';
import { parsePack } from '../core/dataset/parse-pack';

/** Packs that come with the extension, in the order they are opened. */
export const BUNDLED_PACKS = [{ id: 'central-asia', path: '/packs/central-asia.json' }] as const;

/** What could be loaded, and the ids of the packs that could not. */
export type LoadedPacks = { readonly packs: readonly Pack[]; readonly damaged: readonly string[] };

async function loadPack({ id, path }: (typeof BUNDLED_PACKS)[number]): Promise<Pack | null> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    const parsed = parsePack(await response.json());
    if (!parsed.ok) console.error(`Sidelight: the pack "${id}" was refused: ${parsed.error}`);
    return parsed.ok ? parsed.value : null;
  } catch (error) {
    console.error(`Sidelight: the pack "${id}" could not be read`, error);
    return null;
  }
}

/** Load the bundled packs. A damaged one is left out and named, so that the rest still serves. */
export async function loadBundledPacks(): Promise<LoadedPacks> {
  const loaded = await Promise.all(
    BUNDLED_PACKS.map(async (bundled) => ({ id: bundled.id, pack: await loadPack(bundled) })),
  );
  return {
    packs: loaded.flatMap(({ pack }) => (pack === null ? [] : [pack])),
    damaged: loaded.flatMap(({ id, pack }) => (pack === null ? [id] : [])),
  };
}
