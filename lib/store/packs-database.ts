import Dexie, { type EntityTable } from 'dexie';
import type { PackCounts } from '../core/dataset/count-pack';

/** A row of `packs`: what is known of a pack without opening its file. */
export type PackRow = {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of its file, in hexadecimal; also the key of the file. */
  readonly digest: string;
  readonly isOn: boolean;
  /** Its place among the reader's packs: a later one wins. */
  readonly position: number;
  readonly addedAt: string;
  readonly counts: PackCounts;
};

/** A row of `files`: a pack as it was added, to the byte; exporting it gives it back. */
export type PackFileRow = { readonly digest: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What a change did: to a pack, or to the reader's own names. */
export type PackChangeType = 'added' | 'replaced' | 'removed' | 'name-added' | 'name-changed' | 'name-removed';

/** A row of `changes`: a change that was made, with what was there before, so that it can be undone. */
export type PackChangeRow = {
  readonly seq: number;
  readonly type: PackChangeType;
  readonly packId: string;
  /** What it was about, as it is said: the name that was added, the version that was replaced. */
  readonly about: string;
  readonly at: string;
  /** Null where there was none. Its file is kept as long as this row. */
  readonly before: PackRow | null;
  /** Digest of the file after the change, null where there is none: undoing what others followed would undo those too. */
  readonly digestAfter: string | null;
};

/** A row of `names`: compiled names of a set of packs (lib/core/dataset/compiled-names.ts), under the key of that set. */
export type CompiledNamesRow = { readonly key: string; readonly bytes: Uint8Array };

/**
 * The reader's packs, in the extension's own origin. Pages of ours write packs; the background reads them, and keeps
 * the names it compiled of them.
 *
 *   packs     one per pack id
 *   files     their files, by digest
 *   changes   the last changes, newest with the largest `seq`
 *   names     compiled names
 */
export class PacksDatabase extends Dexie {
  readonly packs!: EntityTable<PackRow, 'id'>;
  readonly files!: EntityTable<PackFileRow, 'digest'>;
  readonly changes!: EntityTable<PackChangeRow, 'seq'>;
  readonly names!: EntityTable<CompiledNamesRow, 'key'>;

  /** @param factory - Where there is no global IndexedDB: the one to use, with its key ranges. */
  constructor(factory?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }) {
    // As for notes: what is said to be kept is on the disk.
    super('packs', { chromeTransactionDurability: 'strict', ...factory });
    // Versions are append-only: never edit one that shipped.
    this.version(1).stores({ packs: 'id', files: 'digest', changes: '++seq', names: 'key' });
  }
}
