import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../lib/core/annotation/operation';
import { type Copy, createAnnotation, noteOf } from '../../../lib/core/annotation/web-annotation';
import { applyOperation } from '../../../lib/store/apply-operation';
import { NotesDatabase } from '../../../lib/store/database';
import { readAnnotations } from '../../../lib/store/read-annotations';
import { toStoreFault } from '../../../lib/store/store-fault';

const TEXT = 'Trade grew. 石油出口下降。 Тауар айналымы өсті.';
const AT = '2025-11-06T08:00:00.000Z';
const KEYS = ['toutiao:1848019825008652', 'url:toutiao.com/article/1848019825008652'];

const copy = (id = 'copy-1'): Copy => ({
  id,
  url: 'https://www.toutiao.com/article/1848019825008652/',
  title: 'Trade',
  byline: null,
  publishedAt: '2025-11-06',
  language: 'en',
  textHash: id,
  textModel: 1,
  markerUrl: null,
});
const createOperation = (operationId: string, id: string, keys = KEYS, note = ''): Operation => ({
  operationId,
  at: AT,
  type: 'create',
  annotation: createAnnotation({
    id,
    at: AT,
    source: copy().url,
    text: TEXT,
    textModel: 1,
    span: { start: 0, end: 5 },
    colour: 'yellow',
    note,
  }),
  work: { id: keys[0] ?? '', keys },
  copy: copy(`copy of ${keys[0]}`),
});

let db: NotesDatabase;
const openFresh = (indexedDB = new IDBFactory()) => new NotesDatabase({ indexedDB, IDBKeyRange });
beforeEach(() => {
  db = openFresh();
});
const write = (operation: Operation) => applyOperation(db, operation);
const kept = async (keys = KEYS) => (await readAnnotations(db, keys)).kept;

describe('writing', () => {
  it('keeps an annotation as W3C JSON, with its work and its copy', async () => {
    const operation = createOperation('o1', 'urn:uuid:1');
    expect(await write(operation)).toMatchObject({ ok: true, value: { operationId: 'o1', kept: { version: 1 } } });
    const found = await readAnnotations(db, ['toutiao:1848019825008652']);
    expect(found.kept.map(({ annotation }) => annotation)).toEqual([
      operation.type === 'create' ? operation.annotation : null,
    ]);
    expect(found.copies.map(({ url }) => url)).toEqual([copy().url]);
  });

  it('does an operation once, however often it is asked for', async () => {
    const operation = createOperation('o1', 'urn:uuid:1');
    const answers = await Promise.all([write(operation), write(operation), write(operation)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await write({ operationId: 'o2', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'blue' });
    await write(operation); // late: the highlight is blue by now, and stays blue
    expect((await kept()).map(({ annotation, version }) => [annotation.target.styleClass, version])).toEqual([
      ['blue', 2],
    ]);
    expect(await db.operations.count()).toBe(2);
  });

  it('refuses a note that was changed elsewhere since it was opened, and changes nothing', async () => {
    await write(createOperation('o1', 'urn:uuid:1'));
    const rewrite = (operationId: string, note: string, baseVersion: number) =>
      write({ operationId, at: AT, type: 'rewrite', annotationId: 'urn:uuid:1', note, baseVersion });
    expect((await rewrite('o2', 'from the panel', 1)).ok).toBe(true);
    expect(await rewrite('o3', 'from the page', 1)).toEqual({ ok: false, error: 'changed-elsewhere' });
    expect((await kept()).map(({ annotation }) => noteOf(annotation))).toEqual(['from the panel']);
    expect((await rewrite('o4', 'both', 2)).ok).toBe(true);
  });

  it('answers "gone" for what is not there, and for a change of what was deleted', async () => {
    const gone = { ok: false, error: 'gone' };
    expect(await write({ operationId: 'a', at: AT, type: 'delete', annotationId: 'nobody' })).toEqual(gone);
    expect(await write({ operationId: 'b', at: AT, type: 'undo', undoes: 'nothing' })).toEqual(gone);
    await write(createOperation('o1', 'urn:uuid:1'));
    await write({ operationId: 'o2', at: AT, type: 'delete', annotationId: 'urn:uuid:1' });
    expect(
      await write({ operationId: 'o3', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'pink' }),
    ).toEqual(gone);
    expect(await db.operations.count()).toBe(2);
  });
});

describe('undo', () => {
  beforeEach(() => write(createOperation('o1', 'urn:uuid:1', KEYS, 'a note')));

  it.each<[string, Operation]>([
    ['a deletion', { operationId: 'o2', at: AT, type: 'delete', annotationId: 'urn:uuid:1' }],
    ['a colour', { operationId: 'o2', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'green' }],
    ['a note', { operationId: 'o2', at: AT, type: 'rewrite', annotationId: 'urn:uuid:1', note: '', baseVersion: 1 }],
  ])('takes back %s', async (_, operation) => {
    const [before] = await kept();
    expect((await write(operation)).ok).toBe(true);
    expect((await write({ operationId: 'o3', at: AT, type: 'undo', undoes: 'o2' })).ok).toBe(true);
    const [after] = await kept();
    expect(after?.annotation).toEqual(before?.annotation);
  });

  it('takes back a new highlight, and its undoing too', async () => {
    await write({ operationId: 'o2', at: AT, type: 'undo', undoes: 'o1' });
    expect(await kept()).toEqual([]);
    await write({ operationId: 'o3', at: AT, type: 'undo', undoes: 'o2' });
    expect(await kept()).toHaveLength(1);
  });

  it('refuses where something was written since: it would take that back too', async () => {
    await write({ operationId: 'o2', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'green' });
    await write({ operationId: 'o3', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'pink' });
    expect(await write({ operationId: 'o4', at: AT, type: 'undo', undoes: 'o2' })).toEqual({
      ok: false,
      error: 'changed-elsewhere',
    });
  });

  it('is possible for thirty days; then what was deleted is let go', async () => {
    await write({ operationId: 'o2', at: AT, type: 'delete', annotationId: 'urn:uuid:1' });
    await write(createOperation('o3', 'urn:uuid:2'));
    await write({ operationId: 'o4', at: '2025-12-20T08:00:00.000Z', type: 'delete', annotationId: 'urn:uuid:2' });
    expect(await db.annotations.toCollection().primaryKeys()).toEqual(['urn:uuid:2']);
  });
});

describe('works', () => {
  it('are one under all their keys, and learn new ones', async () => {
    await write(createOperation('o1', 'urn:uuid:1', ['toutiao:7', 'url:a.example/7']));
    await write(createOperation('o2', 'urn:uuid:2', ['toutiao:7', 'url:b.example/x']));
    expect(await kept(['url:b.example/x'])).toHaveLength(2);
    expect(await db.works.count()).toBe(1);
  });

  it('stay two where they share only an address, and the better key decides', async () => {
    await write(createOperation('o1', 'urn:uuid:1', ['toutiao:7', 'url:a.example/list']));
    await write(createOperation('o2', 'urn:uuid:2', ['toutiao:8']));
    await write(createOperation('o3', 'urn:uuid:3', ['toutiao:8', 'url:a.example/list']));
    expect((await kept(['toutiao:8'])).map(({ annotation }) => annotation.id)).toEqual(['urn:uuid:2', 'urn:uuid:3']);
    expect(await kept(['toutiao:7'])).toHaveLength(1);
  });
});

describe('what the browser refuses', () => {
  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['SecurityError', 'storage-blocked'],
    ['UnknownError', 'storage-blocked'],
    ['ConstraintError', 'failed'],
  ])('%s is said as %s', (name, fault) => {
    expect(toStoreFault({ name: 'AbortError', inner: new DOMException('no', name) })).toBe(fault);
    expect(toStoreFault(new DOMException('no', name))).toBe(fault);
  });

  it('leaves nothing behind when the disk is full in the middle of a write', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    db.operations.hook('creating', () => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await write(createOperation('o1', 'urn:uuid:1'))).toEqual({ ok: false, error: 'disk-full' });
    expect([await db.annotations.count(), await db.works.count(), await db.copies.count()]).toEqual([0, 0, 0]);
  });

  it('says that storage is blocked where there is none', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const blocked = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    db = openFresh(blocked);
    expect(await write(createOperation('o1', 'urn:uuid:1'))).toEqual({ ok: false, error: 'storage-blocked' });
  });
});
