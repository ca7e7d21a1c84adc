import type { Operation, WriteFault, Written } from '../core/annotation/operation';
import { changeAnnotation, noteOf, type Work } from '../core/annotation/web-annotation';
import type { Result } from '../core/result';
import { copyIdOf } from '../core/works/copy-id';
import { findSameWorks } from '../core/works/same-works';
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

/** `at`, or `now` where it lies in the future or is no time: whoever asks has a clock of their own. */
const notAfter = (at: string, now: string): string => (Date.parse(at) <= Date.parse(now) ? at : now);

/** The id of the work that `work` is: one that is known already, else itself. Its keys are added to it. */
async function joinWork(db: NotesDatabase, work: Work, operationId: string): Promise<string> {
  const known = await db.works.where('keys').anyOf(work.keys).distinct().toArray();
  const owner = findSameWorks(work.keys, known)[0];
  // An address that names another article by now may be that work's id.
  const isTaken = owner === undefined && (await db.works.get(work.id)) !== undefined;
  const id = owner?.id ?? (isTaken ? `${work.id} ${operationId}` : work.id);
  await db.works.put({ ...owner, id, keys: [...new Set([...(owner?.keys ?? []), ...work.keys])] });
  return id;
}

async function create(
  db: NotesDatabase,
  operation: Extract<Operation, { type: 'create' }>,
  now: string,
): Promise<AnnotationRow> {
  const { work, copy } = operation;
  const annotation = {
    ...operation.annotation,
    created: notAfter(operation.annotation.created, now),
    modified: notAfter(operation.annotation.modified, now),
  };
  if ((await db.annotations.get(annotation.id)) !== undefined) throw new Refusal('failed');
  const workId = await joinWork(db, work, operation.operationId);
  const copyId = copyIdOf(workId, copy);
  await db.copies.put({ ...copy, id: copyId, workId });
  return { id: annotation.id, annotation, workId, copyId, version: 1, noteVersion: 1, deletedAt: null };
}

/** Note that an operation was taken back, or is in force again; taking back an undo puts what it undid in force again. */
async function setUndone(db: NotesDatabase, operation: OperationRow, isUndone: boolean): Promise<void> {
  await db.operations.update(operation.id, { isUndone });
  const undone = operation.undoes === null ? undefined : await db.operations.get(operation.undoes);
  if (undone !== undefined) await setUndone(db, undone, !isUndone);
}

/** Whether `done` is what would be undone next: the newest write that was not taken back, or the taking back itself. */
async function isNext(db: NotesDatabase, done: OperationRow, now: AnnotationRow): Promise<boolean> {
  if (done.isUndone) return false;
  if (done.type === 'undo') return done.versionAfter === now.version;
  const after = db.operations
    .where('[annotationId+versionAfter]')
    .between([done.annotationId, done.versionAfter], [done.annotationId, Number.POSITIVE_INFINITY], false);
  return (await after.filter(({ type, isUndone }) => type !== 'undo' && !isUndone).count()) === 0;
}

async function undo(db: NotesDatabase, undoes: string, now: string): Promise<AnnotationRow> {
  const done = await db.operations.get(undoes);
  const row = done === undefined ? undefined : await db.annotations.get(done.annotationId);
  if (done === undefined || row === undefined) throw new Refusal('gone');
  if (!(await isNext(db, done, row))) throw new Refusal('changed-elsewhere');
  await setUndone(db, done, true);
  const version = row.version + 1;
  // What was created is deleted again; it stays for a while, so this too can be undone.
  const before = done.before ?? { ...row, deletedAt: now };
  const isSameNote = noteOf(before.annotation) === noteOf(row.annotation);
  return {
    ...before,
    version,
    noteVersion: isSameNote ? row.noteVersion : version,
    deletedAt: before.deletedAt === null ? null : now,
  };
}

/** The row an operation leaves, given what was there: the very same where there was nothing to do. */
async function perform(
  db: NotesDatabase,
  operation: Operation,
  before: AnnotationRow | null,
  now: string,
): Promise<AnnotationRow> {
  if (operation.type === 'create') return create(db, operation, now);
  if (operation.type === 'undo') return undo(db, operation.undoes, now);
  if (before === null) throw new Refusal('gone');
  const version = before.version + 1;
  const at = notAfter(operation.at, now);
  switch (operation.type) {
    case 'recolour':
      if (before.deletedAt !== null) throw new Refusal('gone');
      return { ...before, version, annotation: changeAnnotation(before.annotation, { colour: operation.colour }, at) };
    case 'rewrite':
      if (operation.baseVersion < before.noteVersion) throw new Refusal('changed-elsewhere');
      return {
        ...before,
        version,
        noteVersion: version,
        // What someone was writing meanwhile is worth more than that the highlight was deleted.
        deletedAt: null,
        annotation: changeAnnotation(before.annotation, { note: operation.note }, at),
      };
    case 'delete':
      return before.deletedAt === null ? { ...before, version, deletedAt: now } : before;
    case 'restore':
      return before.deletedAt === null ? before : { ...before, version, deletedAt: null };
  }
}

const daysBefore = (at: string, days: number): string =>
  new Date(new Date(at).getTime() - days * 86_400_000).toISOString();

/** Let go of what was deleted long ago, and of the log that could have undone it. */
async function forgetOld(db: NotesDatabase, now: string): Promise<void> {
  await db.annotations.where('deletedAt').below(daysBefore(now, KEPT_DELETED_DAYS)).delete();
  await db.operations.where('at').below(daysBefore(now, KEPT_OPERATIONS_DAYS)).delete();
}

const toWritten = ({ id: _, noteVersion: __, ...kept }: AnnotationRow, operationId: string): Written => ({
  operationId,
  kept,
});

/** The annotation an operation is about. */
async function subjectOf(db: NotesDatabase, operation: Operation): Promise<string> {
  if (operation.type === 'create') return operation.annotation.id;
  if (operation.type !== 'undo') return operation.annotationId;
  return (await db.operations.get(operation.undoes))?.annotationId ?? '';
}

/**
 * Do one write, once: an operation that was done before is answered and not done again. All of it is one transaction,
 * and it is on the disk when this resolves. Never throws.
 *
 * @param now - The background's own clock, ISO 8601, UTC: what is kept for thirty days is counted by it.
 */
export async function applyOperation(
  db: NotesDatabase,
  operation: Operation,
  now: string,
): Promise<Result<Written, WriteFault>> {
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
      const row = await perform(db, operation, before, now);
      // Nothing to do is nothing to undo.
      if (row === before) return toWritten(row, operation.operationId);
      await db.annotations.put(row);
      const log: OperationRow = {
        id: operation.operationId,
        type: operation.type,
        annotationId: row.id,
        at: now,
        before,
        versionAfter: row.version,
        undoes: operation.type === 'undo' ? operation.undoes : null,
        isUndone: false,
      };
      await db.operations.add(log);
      if (operation.type === 'delete') await forgetOld(db, now);
      return toWritten(row, operation.operationId);
    });
    return { ok: true, value: written };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    console.error(`Sidelight: the ${operation.type} was not written`, error);
    return { ok: false, error: toStoreFault(error) };
  }
}
