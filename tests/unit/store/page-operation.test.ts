import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../lib/core/annotation/operation';
import { createAnnotation, noteOf } from '../../../lib/core/annotation/web-annotation';
import { applyOperation } from '../../../lib/store/apply-operation';
import { NotesDatabase } from '../../../lib/store/database';
import { applyPageOperation } from '../../../lib/store/page-operation';
import { readAnnotations } from '../../../lib/store/read-annotations';

const NOW = '2026-01-02T00:00:00.000Z';
const VICTIM = 'https://www.toutiao.com/article/1848019825008652/';
const VICTIM_KEY = 'toutiao:1848019825008652';
const EVIL = 'https://evil.example/x';
const OTHER = 'https://www.toutiao.com/article/7570900343552986389/';

const create = (n: string, url: string, work: { id: string; keys: string[] }): Operation => ({
  operationId: `o-${n}`,
  at: NOW,
  type: 'create',
  annotation: createAnnotation({
    id: `urn:uuid:${n}`,
    at: NOW,
    source: url,
    text: 'The text of it',
    textModel: 1,
    span: { start: 0, end: 8 },
    colour: 'yellow',
    note: `note ${n}`,
  }),
  work,
  copy: {
    id: 'c',
    url,
    title: null,
    byline: null,
    publishedAt: null,
    language: 'en',
    textHash: 'h',
    textModel: 1,
    markerUrl: null,
  },
});

let db: NotesDatabase;
beforeEach(async () => {
  db = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await applyPageOperation(
    db,
    create('v', VICTIM, { id: VICTIM_KEY, keys: [VICTIM_KEY, 'url:toutiao.com/article/1848019825008652'] }),
    VICTIM,
    NOW,
  );
});
const ofPage = (operation: Operation, url: string) => applyPageOperation(db, operation, url, NOW);
const notes = async (keys: string[]) =>
  (await readAnnotations(db, keys)).kept.map(({ annotation }) => noteOf(annotation));

describe('a write that a page asks for', () => {
  it('joins no work the page may not speak for, whatever id it says', async () => {
    await ofPage(create('e', EVIL, { id: VICTIM_KEY, keys: ['url:evil.example/x', 'url:bank.example/'] }), EVIL);
    expect(await notes([VICTIM_KEY])).toEqual(['note v']);
    expect(await db.works.get('url:evil.example/x')).toEqual({
      id: 'url:evil.example/x',
      keys: ['url:evil.example/x'],
    });
  });

  it("names on Toutiao no article but the page's own", async () => {
    await ofPage(
      create('e', VICTIM, { id: VICTIM_KEY, keys: [VICTIM_KEY, 'url:toutiao.com/article/1848019825008652'] }),
      OTHER,
    );
    expect(await notes([VICTIM_KEY])).toEqual(['note v']);
    // Kept all the same, under the address it came from.
    expect(await notes(['url:toutiao.com/article/7570900343552986389'])).toEqual(['note e']);
  });

  it('says no address of another site for its own', async () => {
    await ofPage(create('e', 'https://bank.example/login', { id: 'x', keys: [] }), EVIL);
    const { kept, copies } = await readAnnotations(db, ['url:evil.example/x']);
    expect([kept[0]?.annotation.target.source, copies[0]?.url]).toEqual([EVIL, EVIL]);
  });

  it('writes no note, and takes none back', async () => {
    const rewrite: Operation = {
      operationId: 'r',
      at: NOW,
      type: 'rewrite',
      annotationId: 'urn:uuid:v',
      note: 'changed',
      baseVersion: 1,
    };
    expect(await ofPage(rewrite, VICTIM)).toEqual({ ok: false, error: 'failed' });
    await applyOperation(db, rewrite, NOW);
    const undo: Operation = { operationId: 'u', at: NOW, type: 'undo', undoes: 'r' };
    expect(await ofPage(undo, VICTIM)).toEqual({ ok: false, error: 'failed' });
    expect(await notes([VICTIM_KEY])).toEqual(['changed']);
  });

  it.each<[string, Operation]>([
    ['delete', { operationId: 'd', at: NOW, type: 'delete', annotationId: 'urn:uuid:v' }],
    ['recolour', { operationId: 'd', at: NOW, type: 'recolour', annotationId: 'urn:uuid:v', colour: 'pink' }],
    ['undo', { operationId: 'd', at: NOW, type: 'undo', undoes: 'o-v' }],
  ])('does not %s what was made on another article of Toutiao, and does it on its own', async (_, operation) => {
    expect(await ofPage(operation, OTHER)).toEqual({ ok: false, error: 'gone' });
    expect((await ofPage(operation, VICTIM)).ok).toBe(true);
  });
});
