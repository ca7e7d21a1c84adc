import type { CompiledNamesRow, PacksDatabase } from './packs-database';

/** The compiled names that are kept, with the key of their packs; null where there are none. Throws what the database throws. */
export const loadCompiledNames = async (db: PacksDatabase): Promise<CompiledNamesRow | null> =>
  (await db.names.toCollection().first()) ?? null;

/** Keep compiled names under `key`, in place of all others: only those of the packs that are open are of use. */
export async function saveCompiledNames(
  db: PacksDatabase,
  key: string,
  bytes: CompiledNamesRow['bytes'],
): Promise<void> {
  await db.transaction('rw', db.names, async () => {
    await db.names.clear();
    await db.names.put({ key, bytes });
  });
}
