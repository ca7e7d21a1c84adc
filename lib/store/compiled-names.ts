import type { PacksDatabase } from './packs-database';

/** The compiled names kept under `key`, or null. Throws what the database throws. */
export const loadCompiledNames = async (db: PacksDatabase, key: string): Promise<Uint8Array | null> =>
  (await db.names.get(key))?.bytes ?? null;

/** Keep compiled names under `key`, in place of all others: only those of the packs that are open are of use. */
export async function saveCompiledNames(db: PacksDatabase, key: string, bytes: Uint8Array): Promise<void> {
  await db.transaction('rw', db.names, async () => {
    await db.names.clear();
    await db.names.put({ key, bytes });
  });
}
