import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCompiledNames, saveCompiledNames } from '../../../lib/store/compiled-names';
import { type PackChangeType, PacksDatabase } from '../../../lib/store/packs-database';
import {
  keepPack,
  lastChange,
  listPacks,
  movePack,
  readPackFile,
  removePack,
  switchPack,
  undoChange,
} from '../../../lib/store/reader-packs';

const AT = '2026-01-05T08:00:00.000Z';
const counts = { entities: 1, names: 2, facts: 0, series: 0, events: 0, sources: 0 };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let db: PacksDatabase;
const openFresh = (indexedDB = new IDBFactory()) => new PacksDatabase({ indexedDB, IDBKeyRange });
beforeEach(() => {
  db = openFresh();
});

/** Keep a pack whose file is its digest; the digest also is its id and version, in short: 'steppe-1.0.0'. */
const keep = (digest: string, replaces: string | null = null, type: PackChangeType = 'added', at = AT) => {
  const [id = '', version = ''] = digest.split('@');
  return keepPack(db, { id, version, digest, counts, bytes: bytesOf(digest) }, replaces, { type, about: version, at });
};
const ids = async (): Promise<string[]> => (await listPacks(db)).map(({ digest }) => digest);
const undoLast = async () => undoChange(db, (await lastChange(db))?.seq ?? -1);

describe('keeping packs', () => {
  it('keeps a file to the byte, behind all others and switched on', async () => {
    expect((await keep('steppe@1.0.0')).ok).toBe(true);
    await keep('rivers@1.0.0');
    expect(await listPacks(db)).toEqual([
      { id: 'steppe', version: '1.0.0', digest: 'steppe@1.0.0', counts, isOn: true, position: 1, addedAt: AT },
      { id: 'rivers', version: '1.0.0', digest: 'rivers@1.0.0', counts, isOn: true, position: 2, addedAt: AT },
    ]);
    expect(await readPackFile(db, 'steppe@1.0.0')).toEqual(bytesOf('steppe@1.0.0'));
    expect(await readPackFile(db, 'none')).toBeNull();
  });

  it('replaces only what the reader was told of, where it stood and as it was switched', async () => {
    await keep('steppe@1.0.0');
    await keep('rivers@1.0.0');
    await switchPack(db, 'steppe', false);
    expect(await keep('steppe@1.1.0')).toEqual({ ok: false, error: 'changed-elsewhere' });
    expect(await keep('steppe@1.1.0', 'another file')).toEqual({ ok: false, error: 'changed-elsewhere' });
    expect((await keep('steppe@1.1.0', 'steppe@1.0.0', 'replaced')).ok).toBe(true);
    expect((await listPacks(db)).map(({ version, isOn, position }) => [version, isOn, position])).toEqual([
      ['1.1.0', false, 1],
      ['1.0.0', true, 2],
    ]);
  });

  it('switches the reader’s names on when one is added', async () => {
    await keep('my-names@1.0.0', null, 'name-added');
    await switchPack(db, 'my-names', false);
    await keep('my-names@1.0.1', 'my-names@1.0.0', 'name-changed');
    expect((await listPacks(db))[0]?.isOn).toBe(false);
    await keep('my-names@1.0.2', 'my-names@1.0.1', 'name-added');
    expect((await listPacks(db))[0]?.isOn).toBe(true);
  });

  it('moves a pack before and behind its neighbour, and no further than the ends', async () => {
    await keep('a@1.0.0');
    await keep('b@1.0.0');
    await keep('c@1.0.0');
    await movePack(db, 'c', -1);
    expect(await ids()).toEqual(['a@1.0.0', 'c@1.0.0', 'b@1.0.0']);
    await movePack(db, 'a', -1);
    await movePack(db, 'b', 1);
    expect(await ids()).toEqual(['a@1.0.0', 'c@1.0.0', 'b@1.0.0']);
  });

  it('says so when a pack is not there any more', async () => {
    const gone = { ok: false, error: 'gone' };
    expect(await removePack(db, 'steppe', AT)).toEqual(gone);
    expect(await switchPack(db, 'steppe', true)).toEqual(gone);
    expect(await movePack(db, 'steppe', 1)).toEqual(gone);
    expect(await undoChange(db, 7)).toEqual(gone);
  });
});

describe('undo', () => {
  it('brings a removed pack back where it was, file and all', async () => {
    await keep('steppe@1.0.0');
    await keep('rivers@1.0.0');
    await removePack(db, 'steppe', AT);
    expect(await ids()).toEqual(['rivers@1.0.0']);
    expect((await undoLast()).ok).toBe(true);
    expect(await ids()).toEqual(['steppe@1.0.0', 'rivers@1.0.0']);
    expect(await readPackFile(db, 'steppe@1.0.0')).toEqual(bytesOf('steppe@1.0.0'));
  });

  it('puts it behind the others where its place was taken meanwhile', async () => {
    await keep('steppe@1.0.0');
    const removed = await removePack(db, 'steppe', AT);
    await keep('rivers@1.0.0');
    if (removed.ok) await undoChange(db, removed.value.seq);
    expect((await listPacks(db)).map(({ id, position }) => [id, position])).toEqual([
      ['rivers', 1],
      ['steppe', 2],
    ]);
  });

  it('takes a replacement back, and the adding, one after the other', async () => {
    await keep('steppe@1.0.0');
    await keep('steppe@1.1.0', 'steppe@1.0.0', 'replaced');
    await undoLast();
    expect(await ids()).toEqual(['steppe@1.0.0']);
    await undoLast();
    expect(await ids()).toEqual([]);
    expect(await lastChange(db)).toBeNull();
  });

  it('leaves on what was switched on since, and refuses what was changed since', async () => {
    await keep('steppe@1.0.0');
    const replaced = await keep('steppe@1.1.0', 'steppe@1.0.0', 'replaced');
    await switchPack(db, 'steppe', false);
    await keep('steppe@1.2.0', 'steppe@1.1.0', 'replaced');
    if (!replaced.ok) throw new Error(replaced.error);
    expect(await undoChange(db, replaced.value.seq)).toEqual({ ok: false, error: 'changed-elsewhere' });
    await undoLast();
    expect((await listPacks(db)).map(({ version, isOn }) => [version, isOn])).toEqual([['1.1.0', false]]);
  });

  it('is possible for the last ten changes and thirty days; then the files are let go', async () => {
    await keep('old@1.0.0', null, 'added', '2025-11-01T08:00:00.000Z');
    await removePack(db, 'old', '2025-11-02T08:00:00.000Z');
    expect(await db.files.count()).toBe(1);
    await keep('steppe@1.0.0');
    expect(await db.files.toCollection().primaryKeys()).toEqual(['steppe@1.0.0']);
    for (let version = 1; version <= 12; version += 1)
      await keep(`steppe@1.${version}.0`, `steppe@1.${version - 1}.0`, 'replaced');
    expect(await db.changes.count()).toBe(10);
    expect(await db.files.count()).toBe(11); // the one that is there, and the ten before it
  });
});

describe('what the browser refuses', () => {
  it('leaves nothing behind when the disk is full, and what was there stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await keep('steppe@1.0.0');
    db.packs.hook('creating', () => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await keep('rivers@1.0.0')).toEqual({ ok: false, error: 'disk-full' });
    expect(await ids()).toEqual(['steppe@1.0.0']);
    expect(await db.files.count()).toBe(1);
  });

  it('says that storage is blocked where there is none', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    db = openFresh({
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory);
    expect(await keep('steppe@1.0.0')).toEqual({ ok: false, error: 'storage-blocked' });
  });
});

describe('compiled names', () => {
  it('are kept for one set of packs at a time', async () => {
    expect(await loadCompiledNames(db)).toBeNull();
    await saveCompiledNames(db, 'one', bytesOf('names of one'));
    await saveCompiledNames(db, 'two', bytesOf('names of two'));
    expect(await loadCompiledNames(db)).toEqual({ key: 'two', bytes: bytesOf('names of two') });
  });
});
