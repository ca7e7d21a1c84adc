import { liveQuery } from 'dexie';
import type { NotesDatabase } from './database';
import { readAnnotations, type WorkAnnotations } from './read-annotations';

/**
 * Call `onChange` with the annotations of the work known by `keys`, now and after every write, whoever writes.
 * `onFault` is called where they cannot be read. Returns what stops it.
 */
export function watchAnnotations(
  db: NotesDatabase,
  keys: readonly string[],
  onChange: (annotations: WorkAnnotations) => void,
  onFault: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readAnnotations(db, keys)).subscribe(onChange, onFault);
  return () => subscription.unsubscribe();
}
