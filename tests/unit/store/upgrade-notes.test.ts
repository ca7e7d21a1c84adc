import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createAnnotation, noteOf } from '../../../lib/core/annotation/web-annotation';
import { applyOperation } from '../../../lib/store/apply-operation';
import { NotesDatabase } from '../../../lib/store/database';
import { readAnnotations } from '../../../lib/store/read-annotations';

const AT = '2025-11-06T08:00:00.000Z';
const SOURCE = 'https://reader.example/read?source=17';

/** A row as version 1 wrote it. */
const rowAt = (version: number, note: string, deletedAt: string | null = null) => ({
  id: 'urn:uuid:1',
  annotation: createAnnotation({
    id: 'urn:uuid:1',
    at: AT,
    source: SOURCE,
    text: 'Trade grew.',
    textModel: 1,
    span: { start: 0, end: 5 },
    colour: 'yellow',
    note,
  }),
  workId: 'url:reader.example/read',
  copyId: 'copy-1',
  version,
  deletedAt,
});

/** The database as version 1 left it: made, rewritten, rewritten again, that undone. */
async function writeVersion1(indexedDB: IDBFactory): Promise<void> {
  const old = new Dexie('notes', { indexedDB, IDBKeyRange });
  old.version(1).stores({
    annotations: 'id, workId, copyId, deletedAt',
    works: 'id, *keys',
    copies: 'id, workId',
    operations: 'id, annotationId, at',
  });
  await old.table('annotations').put(rowAt(4, 'first'));
  await old.table('works').put({ id: 'url:reader.example/read', keys: ['url:reader.example/read'] });
  await old.table('copies').put({ id: 'copy-1', url: SOURCE, workId: 'url:reader.example/read' });
  const log = (id: string, type: string, versionAfter: number, before: unknown) => ({
    id,
    type,
    annotationId: 'urn:uuid:1',
    at: AT,
    before,
    versionAfter,
  });
  await old
    .table('operations')
    .bulkPut([
      log('o1', 'create', 1, null),
      log('o2', 'rewrite', 2, rowAt(1, '')),
      log('o3', 'rewrite', 3, rowAt(2, 'first')),
      log('u3', 'undo', 4, rowAt(3, 'second')),
    ]);
  old.close();
}

it('opens what version 1 kept: found at its address, with its copy, and undone step by step', async () => {
  const indexedDB = new IDBFactory();
  await writeVersion1(indexedDB);
  const db = new NotesDatabase({ indexedDB, IDBKeyRange });
  const read = () => readAnnotations(db, ['url:reader.example/read?source=17']);
  const { kept, copies } = await read();
  expect(kept.map(({ annotation, copyId }) => [noteOf(annotation), copyId])).toEqual([['first', copies[0]?.id]]);
  const undo = (operationId: string, undoes: string) =>
    applyOperation(db, { operationId, at: AT, type: 'undo', undoes }, AT);
  expect(await undo('u4', 'o3')).toEqual({ ok: false, error: 'changed-elsewhere' }); // taken back before the upgrade
  expect((await undo('u5', 'o2')).ok).toBe(true);
  expect((await read()).kept.map(({ annotation }) => noteOf(annotation))).toEqual(['']);
  const note = { at: AT, type: 'rewrite', annotationId: 'urn:uuid:1', note: 'new' } as const;
  expect(await applyOperation(db, { ...note, operationId: 'r1', baseVersion: 4 }, AT)).toMatchObject({ ok: false });
  expect(await applyOperation(db, { ...note, operationId: 'r2', baseVersion: 5 }, AT)).toMatchObject({ ok: true });
});
