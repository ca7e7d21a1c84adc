/** Packs that come with the extension (public/packs/ID.json), in the order they are opened: a later one wins. */
export const BUNDLED_PACK_IDS = ['world', 'central-asia'] as const;
