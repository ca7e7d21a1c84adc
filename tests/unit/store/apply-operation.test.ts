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
const NOW = '2025-11-06T08:00:01.000Z';
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
const write = (operation: Operation, now = NOW) => applyOperation(db, operation, now);
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

  it('refuses no note because of a colour or a deletion since it was opened', async () => {
    await write(createOperation('o1', 'urn:uuid:1'));
    await write({ operationId: 'o2', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'green' });
    const rewrite = (operationId: string, baseVersion: number): Operation => ({
      operationId,
      at: AT,
      type: 'rewrite',
      annotationId: 'urn:uuid:1',
      note: `note of ${operationId}`,
      baseVersion,
    });
    expect((await write(rewrite('o3', 1))).ok).toBe(true);
    await write({ operationId: 'o4', at: AT, type: 'delete', annotationId: 'urn:uuid:1' });
    // An edit beats a delete: what was typed meanwhile is there again, with its highlight.
    expect((await write(rewrite('o5', 3))).ok).toBe(true);
    expect((await kept()).map(({ annotation }) => [noteOf(annotation), annotation.target.styleClass])).toEqual([
      ['note of o5', 'green'],
    ]);
    // A note that was taken back is another note.
    await write({ operationId: 'o6', at: AT, type: 'undo', undoes: 'o5' });
    expect(await write(rewrite('o7', 5))).toEqual({ ok: false, error: 'changed-elsewhere' });
  });

  it('has a deleted annotation back, and lists the deleted, the last first', async () => {
    for (const n of [1, 2]) await write(createOperation(`o${n}`, `urn:uuid:${n}`));
    for (const n of [1, 2])
      await write(
        { operationId: `d${n}`, at: AT, type: 'delete', annotationId: `urn:uuid:${n}` },
        `2025-11-06T09:00:0${n}.000Z`,
      );
    const deleted = async () => (await readAnnotations(db, KEYS)).deleted.map(({ annotation }) => annotation.id);
    expect(await deleted()).toEqual(['urn:uuid:2', 'urn:uuid:1']);
    const restore: Operation = { operationId: 'r1', at: AT, type: 'restore', annotationId: 'urn:uuid:1' };
    expect((await write(restore)).ok).toBe(true);
    expect((await kept()).map(({ annotation }) => annotation.id)).toEqual(['urn:uuid:1']);
    expect(await deleted()).toEqual(['urn:uuid:2']);
    // Pressed twice, it does nothing more; it can be undone once.
    expect((await write({ ...restore, operationId: 'r2' })).ok).toBe(true);
    expect((await write({ operationId: 'u1', at: AT, type: 'undo', undoes: 'r1' })).ok).toBe(true);
    expect(await kept()).toEqual([]);
    expect(await write({ ...restore, operationId: 'r3', annotationId: 'nobody' })).toEqual({
      ok: false,
      error: 'gone',
    });
  });

  it.each(['2099-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'])(
    'counts by its own clock, not by a time that is asked for with (%s)',
    async (at) => {
      await write(createOperation('o1', 'urn:uuid:1'));
      await write(createOperation('o2', 'urn:uuid:2'));
      await write({ operationId: 'o3', at: AT, type: 'delete', annotationId: 'urn:uuid:1' });
      await write({ operationId: 'o4', at, type: 'delete', annotationId: 'urn:uuid:2' });
      await write({ operationId: 'o5', at, type: 'undo', undoes: 'o4' });
      await write({ operationId: 'o6', at, type: 'delete', annotationId: 'urn:uuid:2' });
      expect(await db.operations.count()).toBe(6);
      expect((await write({ operationId: 'o7', at: AT, type: 'undo', undoes: 'o3' })).ok).toBe(true);
      await write({ operationId: 'o8', at, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'pink' });
      const [row] = await kept();
      expect((row?.annotation.modified ?? '') <= NOW).toBe(true);
    },
  );

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

  it('goes back step by step, and forward again by one', async () => {
    const colour = async () => (await kept())[0]?.annotation.target.styleClass;
    for (const [operationId, to] of [
      ['o2', 'green'],
      ['o3', 'blue'],
      ['o4', 'pink'],
    ] as const)
      await write({ operationId, at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: to });
    const undo = async (operationId: string, undoes: string) =>
      (await write({ operationId, at: AT, type: 'undo', undoes })).ok && (await colour());
    expect(await undo('u1', 'o3')).toBe(false); // not the newest
    expect(await undo('u2', 'o4')).toBe('blue');
    expect(await undo('u3', 'o4')).toBe(false); // taken back already
    expect(await undo('u4', 'o3')).toBe('green');
    expect(await undo('u5', 'u4')).toBe('blue');
    expect(await undo('u6', 'u2')).toBe(false); // something was written after it
    expect(await undo('u7', 'u5')).toBe('green');
    expect(await undo('u8', 'o2')).toBe('yellow');
    await write({ operationId: 'o5', at: AT, type: 'recolour', annotationId: 'urn:uuid:1', colour: 'violet' });
    expect(await undo('u9', 'u8')).toBe(false);
    expect(await undo('u10', 'o5')).toBe('yellow');
    await undo('u11', 'o1');
    expect(await kept()).toEqual([]);
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
    await write({ operationId: 'o4', at: AT, type: 'delete', annotationId: 'urn:uuid:2' }, '2025-12-20T08:00:00.000Z');
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

  it('stay two at one address that shows the latest article, before and after a note on each', async () => {
    const latest = 'url:copies.example/latest';
    const [a, b] = [
      ['toutiao:1848019825008652', latest],
      ['toutiao:7570900343552986389', latest],
    ];
    await write(createOperation('o1', 'urn:uuid:1', a));
    expect(await kept(b)).toEqual([]);
    await write(createOperation('o2', 'urn:uuid:2', b));
    const idsOf = async (keys?: string[]) => (await kept(keys)).map(({ annotation }) => annotation.id);
    expect(await idsOf(a)).toEqual(['urn:uuid:1']);
    expect(await idsOf(b)).toEqual(['urn:uuid:2']);
    expect((await db.works.toArray()).map(({ keys }) => keys)).toEqual([a, b]);
    // A third that names no original there is neither.
    expect(await idsOf([latest])).toEqual([]);
    await write(createOperation('o3', 'urn:uuid:3', [latest]));
    expect(await idsOf([latest])).toEqual(['urn:uuid:3']);
    expect(await idsOf(a)).toEqual(['urn:uuid:1']);
  });

  it('learn the id of what was first known by its address alone', async () => {
    await write(createOperation('o1', 'urn:uuid:1', ['url:a.example/7']));
    await write(createOperation('o2', 'urn:uuid:2', ['toutiao:1848019825008652', 'url:a.example/7']));
    expect(await kept(['toutiao:1848019825008652'])).toHaveLength(2);
    // The address shows another article by now, and is the id of a work that is not its.
    await write(createOperation('o3', 'urn:uuid:3', ['toutiao:7570900343552986389', 'url:a.example/7']));
    await write(createOperation('o4', 'urn:uuid:4', ['url:a.example/7']));
    expect(await kept(['toutiao:1848019825008652'])).toHaveLength(2);
  });

  it('keep a copy for each address the same text stands at', async () => {
    for (const [n, url] of [
      'https://one.example/a',
      'https://two.example/a?utm_source=x',
      'https://two.example/a',
    ].entries()) {
      const operation = createOperation(`o${n}`, `urn:uuid:${n}`);
      if (operation.type === 'create') await write({ ...operation, copy: { ...operation.copy, url } });
    }
    const { copies, kept: rows } = await readAnnotations(db, KEYS);
    expect(copies.map(({ url }) => url).sort()).toEqual(['https://one.example/a', 'https://two.example/a']);
    expect(new Set(rows.map(({ copyId }) => copyId)).size).toBe(2);
    expect(rows.every(({ copyId }) => copies.some(({ id }) => id === copyId))).toBe(true);
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
