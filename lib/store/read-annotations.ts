import type { KeptAnnotation } from '../core/annotation/web-annotation';
import { findSameWorks } from '../core/works/same-works';
import type { AnnotationRow, CopyRow, NotesDatabase } from './database';

/** The annotations of one work, with the copies they were made on. */
export type WorkAnnotations = {
  /** Without the deleted; the oldest first. */
  readonly kept: readonly KeptAnnotation[];
  /** Those that were deleted and can still be had back; the one deleted last first. */
  readonly deleted: readonly KeptAnnotation[];
  readonly copies: readonly CopyRow[];
};

const toKept = ({ id: _, noteVersion: __, ...kept }: AnnotationRow): KeptAnnotation => kept;

/** All annotations of the work known by `keys` (lib/core/works/same-works.ts). Throws what the database throws. */
export async function readAnnotations(db: NotesDatabase, keys: readonly string[]): Promise<WorkAnnotations> {
  const known = await db.works.where('keys').anyOf(keys).distinct().toArray();
  const workIds = findSameWorks(keys, known).map(({ id }) => id);
  const [rows, copies] = await Promise.all([
    db.annotations.where('workId').anyOf(workIds).toArray(),
    db.copies.where('workId').anyOf(workIds).toArray(),
  ]);
  const all = rows.map(toKept);
  return {
    kept: all
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.annotation.created.localeCompare(b.annotation.created)),
    deleted: all
      .filter(({ deletedAt }) => deletedAt !== null)
      .sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '')),
    copies,
  };
}
