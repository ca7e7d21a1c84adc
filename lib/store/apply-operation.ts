import type { Operation, WriteFault, Written } from '../core/annotation/operation';
import { type Copy, changeAnnotation, type Work } from '../core/annotation/web-annotation';
import type { Result } from '../core/result';
import type { AnnotationRow, NotesDatabase, OperationRow } from './database';
import { toStoreFault } from './store-fault';

const KEPT_DELETED_DAYS = 30; // so long a deleted note can be had back
const KEPT_OPERATIONS_DAYS = 30; // as long as there may be something to undo

/** Leaves the transaction without writing anything. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly fault: WriteFault) {
    super(fault);
  }
}

/** The id of the work that `work` is: one that is known by any of its keys, else itself. Its keys are added to it. */
async function joinWork(db: NotesDatabase, work: Work): Promise<string> {
  const known = await db.works.where('keys').anyOf(work.keys).distinct().toArray();
  // Best key first: what shares the id of an article is that article, whatever address it shares with another.
  const owner = work.keys.flatMap((key) => known.find(({ keys }) => keys.includes(key)) ?? [])[0];
  const taken = new Set(known.filter((each) => each !== owner).flatMap(({ keys }) => keys));
  const keys = [...new Set([...(owner?.keys ?? []), ...work.keys])].filter((key) => !taken.has(key));
  const joined: Work = { id: owner?.id ?? work.id, keys };
  await db.works.put(joined);
  return joined.id;
}

async function create(db: NotesDatabase, operation: Extract<Operation, { type: 'create' }>): Promise<AnnotationRow> {
  const { annotation, work, copy } = operation;
  if ((await db.annotations.get(annotation.id)) !== undefined) throw new Refusal('failed');
  const workId = await joinWork(db, work);
  const stored: Copy & { workId: string } = { ...copy, workId };
  await db.copies.put(stored);
  return { id: annotation.id, annotation, workId, copyId: copy.id, version: 1, deletedAt: null };
}

async function undo(db: NotesDatabase, undoes: string, at: string): Promise<AnnotationRow> {
  const done = await db.operations.get(undoes);
  const now = done === undefined ? undefined : await db.annotations.get(done.annotationId);
  if (done === undefined || now === undefined) throw new Refusal('gone');
  if (now.version !== done.versionAfter) throw new Refusal('changed-elsewhere');
  const version = now.version + 1;
  // What was created is deleted again; it stays for a while, so this too can be undone.
  return done.before === null ? { ...now, version, deletedAt: at } : { ...done.before, version };
}

/** The row an operation leaves, given what was there. */
async function perform(db: NotesDatabase, operation: Operation, before: AnnotationRow | null): Promise<AnnotationRow> {
  if (operation.type === 'create') return create(db, operation);
  if (operation.type === 'undo') return undo(db, operation.undoes, operation.at);
  if (before === null || (before.deletedAt !== null && operation.type !== 'delete')) throw new Refusal('gone');
  const version = before.version + 1;
  const { at } = operation;
  switch (operation.type) {
    case 'recolour':
      return {
        ...before,
        version,
        annotation: changeAnnotation(before.annotation, { colour: operation.colour }, at),
      };
    case 'rewrite':
      if (operation.baseVersion !== before.version) throw new Refusal('changed-elsewhere');
      return { ...before, version, annotation: changeAnnotation(before.annotation, { note: operation.note }, at) };
    case 'delete':
      return { ...before, version, deletedAt: at };
  }
}

const daysBefore = (at: string, days: number): string =>
  new Date(new Date(at).getTime() - days * 86_400_000).toISOString();

/** Let go of what was deleted long ago, and of the log that could have undone it. */
async function forgetOld(db: NotesDatabase, at: string): Promise<void> {
  await db.annotations.where('deletedAt').below(daysBefore(at, KEPT_DELETED_DAYS)).delete();
  await db.operations.where('at').below(daysBefore(at, KEPT_OPERATIONS_DAYS)).delete();
}

const toWritten = ({ id: _, ...kept }: AnnotationRow, operationId: string): Written => ({ operationId, kept });

/** The annotation an operation is about. */
async function subjectOf(db: NotesDatabase, operation: Operation): Promise<string> {
  if (operation.type === 'create') return operation.annotation.id;
  if (operation.type !== 'undo') return operation.annotationId;
  return (await db.operations.get(operation.undoes))?.annotationId ?? '';
}

/**
 * Do one write, once: an operation that was done before is answered and not done again. All of it is one transaction,
 * and it is on the disk when this resolves. Never throws.
 */
export async function applyOperation(db: NotesDatabase, operation: Operation): Promise<Result<Written, WriteFault>> {
  try {
    const written = await db.transaction('rw', db.annotations, db.works, db.copies, db.operations, async () => {
      const done = await db.operations.get(operation.operationId);
      if (done !== undefined) {
        const row = await db.annotations.get(done.annotationId);
        if (row === undefined) throw new Refusal('gone');
        return toWritten(row, operation.operationId);
      }
      const annotationId = await subjectOf(db, operation);
      const before = (await db.annotations.get(annotationId)) ?? null;
      const row = await perform(db, operation, before);
      await db.annotations.put(row);
      const log: OperationRow = {
        id: operation.operationId,
        type: operation.type,
        annotationId: row.id,
        at: operation.at,
        before,
        versionAfter: row.version,
      };
      await db.operations.add(log);
      if (operation.type === 'delete') await forgetOld(db, operation.at);
      return toWritten(row, operation.operationId);
    });
    return { ok: true, value: written };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    console.error(`Sidelight: the ${operation.type} was not written`, error);
    return { ok: false, error: toStoreFault(error) };
  }
}
