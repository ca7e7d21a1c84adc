import type { Operation, WriteFault, Written } from '../core/annotation/operation';
import type { Result } from '../core/result';
import { isSameSite, keysOfPage, normaliseUrl } from '../core/works/work-keys';
import { applyOperation } from './apply-operation';
import type { NotesDatabase } from './database';
import { toStoreFault } from './store-fault';

/** The address `said`, where it is one of the page's own site; else the page's. */
const ownAddress = (said: string, url: string): string => (isSameSite(said, url) ? said : url);

/** A new annotation with the keys and addresses the page at `url` may speak for. */
function createdBy(operation: Extract<Operation, { type: 'create' }>, url: string): Operation {
  const { work, copy, annotation } = operation;
  const allowed = keysOfPage(work.keys, url);
  const own = `url:${normaliseUrl(url)}`;
  const keys = allowed.length > 0 ? allowed : [own];
  const { target } = annotation;
  return {
    ...operation,
    annotation: { ...annotation, target: { ...target, source: ownAddress(target.source, url) } },
    work: { id: keys.includes(work.id) ? work.id : (keys[0] ?? own), keys },
    copy: { ...copy, url: ownAddress(copy.url, url) },
  };
}

/** Whether the page at `url` may change this annotation: one of a work whose keys it may speak for. */
async function isOfPage(db: NotesDatabase, annotationId: string, url: string): Promise<boolean> {
  const row = await db.annotations.get(annotationId);
  const work = row === undefined ? undefined : await db.works.get(row.workId);
  return work !== undefined && keysOfPage(work.keys, url).length > 0;
}

/**
 * Do one write that the page at `url` asks for: only what its bar can do, and only with what is its own. A page may have
 * been taken over, with all that our script in it can say. Notes are written in pages of ours (docs/decisions/0008), so no
 * page writes or takes back one. Never throws.
 *
 * @param url - The page's address as the browser gives it.
 */
export async function applyPageOperation(
  db: NotesDatabase,
  operation: Operation,
  url: string,
  now: string,
): Promise<Result<Written, WriteFault>> {
  if (operation.type === 'create') return applyOperation(db, createdBy(operation, url), now);
  if (operation.type === 'rewrite') return { ok: false, error: 'failed' };
  try {
    const undone = operation.type === 'undo' ? await db.operations.get(operation.undoes) : undefined;
    if (undone?.type === 'rewrite') return { ok: false, error: 'failed' };
    const annotationId = operation.type === 'undo' ? (undone?.annotationId ?? '') : operation.annotationId;
    if (!(await isOfPage(db, annotationId, url))) return { ok: false, error: 'gone' };
  } catch (error) {
    console.error(`Sidelight: the ${operation.type} of a page was not written`, error);
    return { ok: false, error: toStoreFault(error) };
  }
  return applyOperation(db, operation, now);
}
