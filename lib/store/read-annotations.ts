import type { KeptAnnotation } from '../core/annotation/web-annotation';
import type { CopyRow, NotesDatabase } from './database';

/** The annotations of one work, with the copies they were made on. */
export type WorkAnnotations = {
  /** Without the deleted; the oldest first. */
  readonly kept: readonly KeptAnnotation[];
  readonly copies: readonly CopyRow[];
};

/** All annotations of the work known by any of `keys`. Throws what the database throws. */
export async function readAnnotations(db: NotesDatabase, keys: readonly string[]): Promise<WorkAnnotations> {
  const workIds = await db.works.where('keys').anyOf(keys).distinct().primaryKeys();
  const [rows, copies] = await Promise.all([
    db.annotations.where('workId').anyOf(workIds).toArray(),
    db.copies.where('workId').anyOf(workIds).toArray(),
  ]);
  const kept = rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id: _, ...each }) => each)
    .sort((a, b) => a.annotation.created.localeCompare(b.annotation.created));
  return { kept, copies };
}
