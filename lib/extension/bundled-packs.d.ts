/** Made while building, by scripts/bundled-packs.ts. */
declare module 'virtual:bundled-packs' {
  /** SHA-256 of each pack's file, in hexadecimal: the file that was checked and compiled, to the byte. */
  export const PACK_DIGESTS: Readonly<Record<string, string>>;
  /** The names of all bundled packs (lib/core/dataset/compiled-names.ts), in base64. */
  export const COMPILED_NAMES: string;
}
