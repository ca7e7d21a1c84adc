import Dexie, { type EntityTable } from 'dexie';
import type { Operation } from '../core/annotation/operation';
import type { Copy, KeptAnnotation, Work } from '../core/annotation/web-annotation';
import { upgradeToVersion2 } from './upgrade-notes';

/** A row of `annotations`: what is kept, with its id beside it. */
export type AnnotationRow = KeptAnnotation & {
  readonly id: string;
  /** Version at which its note was last written: a colour that was chosen since is no reason to refuse another note. */
  readonly noteVersion: number;
};
/** A row of `copies`. */
export type CopyRow = Copy & { readonly workId: string };
/**
 * A row of `operations`: a write that was done, so that it is not done twice and can be undone. `before` is the
 * annotation as it was; null where there was none.
 */
export type OperationRow = {
  readonly id: string;
  readonly type: Operation['type'];
  readonly annotationId: string;
  readonly at: string;
  readonly before: AnnotationRow | null;
  /** Version of the annotation after the write: undoing a write that others followed would undo those too. */
  readonly versionAfter: number;
  /** The write that an undo took back; null in any other. */
  readonly undoes: string | null;
  /** Whether it was taken back, so that the one before it is the next to be. */
  readonly isUndone: boolean;
};

/**
 * The reader's notes, in the extension's own origin. Only the background writes; the panel reads.
 *
 *   annotations   one per highlight; `annotation` in it is a W3C Web Annotation
 *   works         articles the reader has annotations on, under all keys they are known by
 *   copies        texts of those works, one per page and text
 *   operations    the log of writes
 */
export class NotesDatabase extends Dexie {
  readonly annotations!: EntityTable<AnnotationRow, 'id'>;
  readonly works!: EntityTable<Work, 'id'>;
  readonly copies!: EntityTable<CopyRow, 'id'>;
  readonly operations!: EntityTable<OperationRow, 'id'>;

  /** @param factory - Where there is no global IndexedDB: the one to use, with its key ranges. */
  constructor(factory?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }) {
    // `relaxed`, Chrome's default since 121, answers before the note is on the disk.
    super('notes', { chromeTransactionDurability: 'strict', ...factory });
    // Versions are append-only: never edit one that shipped.
    this.version(1).stores({
      annotations: 'id, workId, copyId, deletedAt',
      works: 'id, *keys',
      copies: 'id, workId',
      operations: 'id, annotationId, at',
    });
    // Undo looks for what was written after an operation.
    this.version(2).stores({ operations: 'id, at, [annotationId+versionAfter]' }).upgrade(upgradeToVersion2);
  }
}
