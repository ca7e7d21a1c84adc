import type { Result } from '../core/result';
import type { PackChangeRow, PackChangeType, PackFileRow, PackRow, PacksDatabase } from './packs-database';
import { toStoreFault } from './store-fault';

const KEPT_CHANGES = 10; // as many can be undone; each keeps the file of a pack
const KEPT_CHANGES_DAYS = 30; // as for notes

/** Why a change was not made. */
export type PackStoreFault = 'changed-elsewhere' | 'gone' | 'disk-full' | 'storage-blocked' | 'failed';

/** A pack that is to be kept, with its file. */
export type PackToKeep = Pick<PackRow, 'id' | 'version' | 'digest' | 'counts'> & {
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Leaves the transaction without writing anything. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly fault: PackStoreFault) {
    super(fault);
  }
}

async function inOneWrite<T>(db: PacksDatabase, work: () => Promise<T>): Promise<Result<T, PackStoreFault>> {
  try {
    return { ok: true, value: await db.transaction('rw', db.packs, db.files, db.changes, work) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    console.error('Sidelight: the packs were not written', error);
    return { ok: false, error: toStoreFault(error) };
  }
}

const daysBefore = (at: string, days: number): string =>
  new Date(new Date(at).getTime() - days * 86_400_000).toISOString();

/** Let go of changes that are too old to be undone, and of files nothing speaks of any more. */
async function forgetOld(db: PacksDatabase, at: string): Promise<void> {
  const changes = await db.changes.orderBy('seq').reverse().toArray();
  const oldest = daysBefore(at, KEPT_CHANGES_DAYS);
  const kept = changes.slice(0, KEPT_CHANGES).filter((change) => change.at >= oldest);
  const keptSeqs = new Set(kept.map(({ seq }) => seq));
  await db.changes.bulkDelete(changes.flatMap(({ seq }) => (keptSeqs.has(seq) ? [] : [seq])));
  const rows = await db.packs.toArray();
  const spokenOf = new Set([
    ...rows.map(({ digest }) => digest),
    ...kept.flatMap(({ before }) => (before === null ? [] : [before.digest])),
  ]);
  const digests = await db.files.toCollection().primaryKeys();
  await db.files.bulkDelete(digests.filter((digest) => !spokenOf.has(digest)));
}

async function logChange(db: PacksDatabase, change: Omit<PackChangeRow, 'seq'>): Promise<PackChangeRow> {
  const seq = await db.changes.add(change);
  await forgetOld(db, change.at);
  return { ...change, seq };
}

const inOrder = (rows: readonly PackRow[]): PackRow[] => [...rows].sort((a, b) => a.position - b.position);

/** The reader's packs in their order. Throws what the database throws. */
export const listPacks = async (db: PacksDatabase): Promise<PackRow[]> => inOrder(await db.packs.toArray());

/** The file of a pack, to the byte; null where it is not there any more. Throws what the database throws. */
export const readPackFile = async (db: PacksDatabase, digest: string): Promise<PackFileRow['bytes'] | null> =>
  (await db.files.get(digest))?.bytes ?? null;

/** The newest change that can still be undone, or null. Throws what the database throws. */
export const lastChange = async (db: PacksDatabase): Promise<PackChangeRow | null> =>
  (await db.changes.orderBy('seq').last()) ?? null;

/** What a kept pack is to be known by later: what was done, and to what. */
export type ChangeNote = { readonly type: PackChangeType; readonly about: string; readonly at: string };

/**
 * Keep a pack: a new one behind all others and switched on, one that replaces another where that was. All of it is one
 * transaction, and it is on the disk when this resolves, with the change that can be undone. Never throws.
 *
 * @param replaces - Digest of the file the reader was told it replaces; null for none. Where something else is there by
 *   now, nothing is written.
 */
export function keepPack(
  db: PacksDatabase,
  { bytes, ...pack }: PackToKeep,
  replaces: string | null,
  { type, about, at }: ChangeNote,
): Promise<Result<PackChangeRow, PackStoreFault>> {
  return inOneWrite(db, async () => {
    const before = (await db.packs.get(pack.id)) ?? null;
    if ((before?.digest ?? null) !== replaces) throw new Refusal('changed-elsewhere');
    const last = inOrder(await db.packs.toArray()).at(-1);
    await db.files.put({ digest: pack.digest, bytes });
    await db.packs.put({
      ...pack,
      // A name that was just written down is to be marked.
      isOn: type === 'name-added' || (before?.isOn ?? true),
      position: before?.position ?? (last?.position ?? 0) + 1,
      addedAt: before !== null && type.startsWith('name-') ? before.addedAt : at,
    });
    return logChange(db, { type, about, at, packId: pack.id, before, digestAfter: pack.digest });
  });
}

/** Take a pack away; it can be had back. Never throws. */
export function removePack(db: PacksDatabase, id: string, at: string): Promise<Result<PackChangeRow, PackStoreFault>> {
  return inOneWrite(db, async () => {
    const before = await db.packs.get(id);
    if (before === undefined) throw new Refusal('gone');
    await db.packs.delete(id);
    return logChange(db, { type: 'removed', about: before.version, at, packId: id, before, digestAfter: null });
  });
}

/** Switch a pack on or off. Never throws. */
export function switchPack(db: PacksDatabase, id: string, isOn: boolean): Promise<Result<null, PackStoreFault>> {
  return inOneWrite(db, async () => {
    if ((await db.packs.update(id, { isOn })) === 0 && (await db.packs.get(id)) === undefined)
      throw new Refusal('gone');
    return null;
  });
}

/** Let a pack change places with the one before it (-1) or behind it (1). Never throws. */
export function movePack(db: PacksDatabase, id: string, by: 1 | -1): Promise<Result<null, PackStoreFault>> {
  return inOneWrite(db, async () => {
    const rows = inOrder(await db.packs.toArray());
    const at = rows.findIndex((row) => row.id === id);
    const [row, other] = [rows[at], rows[at + by]];
    if (row === undefined) throw new Refusal('gone');
    if (other === undefined) return null;
    await db.packs.bulkPut([
      { ...row, position: other.position },
      { ...other, position: row.position },
    ]);
    return null;
  });
}

/** Take a change back, if nothing was changed in that pack since. Never throws. */
export function undoChange(db: PacksDatabase, seq: number): Promise<Result<PackChangeRow, PackStoreFault>> {
  return inOneWrite(db, async () => {
    const change = await db.changes.get(seq);
    if (change === undefined) throw new Refusal('gone');
    const now = await db.packs.get(change.packId);
    if ((now?.digest ?? null) !== change.digestAfter) throw new Refusal('changed-elsewhere');
    const { before } = change;
    if (before === null) await db.packs.delete(change.packId);
    else if (now !== undefined) {
      // Whether it is on, and where it stands, may have been chosen since: that is not what is undone.
      await db.packs.put({ ...before, isOn: now.isOn, position: now.position });
    } else {
      const rows = inOrder(await db.packs.toArray());
      const isTaken = rows.some(({ position }) => position === before.position);
      await db.packs.put({ ...before, position: isTaken ? (rows.at(-1)?.position ?? 0) + 1 : before.position });
    }
    await db.changes.delete(seq);
    await forgetOld(db, change.at);
    return change;
  });
}
