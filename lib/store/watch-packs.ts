import { liveQuery } from 'dexie';
import type { PackChangeRow, PackRow, PacksDatabase } from './packs-database';
import { lastChange, listPacks } from './reader-packs';

/** The reader's packs in their order, and the newest change that can still be undone. */
export type KeptPacks = { readonly rows: readonly PackRow[]; readonly last: PackChangeRow | null };

/** What is kept now. Throws what the database throws. */
export const readKeptPacks = (db: PacksDatabase): Promise<KeptPacks> =>
  db.transaction('r', db.packs, db.changes, async () => ({ rows: await listPacks(db), last: await lastChange(db) }));

/**
 * Call `onChange` with the reader's packs now and after every write, whichever page writes. `onFault` is called where
 * they cannot be read. Returns what stops it.
 */
export function watchPacks(
  db: PacksDatabase,
  onChange: (kept: KeptPacks) => void,
  onFault: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readKeptPacks(db)).subscribe(onChange, onFault);
  return () => subscription.unsubscribe();
}
