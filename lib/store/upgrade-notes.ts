import type { Transaction } from 'dexie';
import type { WebAnnotation } from '../core/annotation/web-annotation';
import { normaliseUrl } from '../core/works/work-keys';

/** What the upgrade reads and writes of a row; version 1 had none of the optional fields. */
type Row = {
  id: string;
  workId: string;
  version: number;
  annotation: WebAnnotation;
  noteVersion?: number;
};
type WorkRow = { id: string; keys: string[] };
type LogRow = {
  id: string;
  type: string;
  annotationId: string;
  versionAfter: number;
  before: Row | null;
  undoes?: string | null;
  isUndone?: boolean;
};

/** Which operations of one annotation were taken back, and by which: version 1 undid only what was written last. */
function findUndone(log: readonly LogRow[]): Map<string, { undoes: string | null; isUndone: boolean }> {
  const found = new Map<string, { undoes: string | null; isUndone: boolean }>();
  const setUndone = (id: string, isUndone: boolean): void => {
    const entry = found.get(id);
    if (entry === undefined) return;
    entry.isUndone = isUndone;
    if (entry.undoes !== null) setUndone(entry.undoes, !isUndone);
  };
  let last: LogRow | null = null;
  for (const row of [...log].sort((a, b) => a.versionAfter - b.versionAfter)) {
    const isNext = last !== null && last.versionAfter === row.versionAfter - 1;
    const undoes: string | null = row.type === 'undo' && isNext && last !== null ? last.id : null;
    found.set(row.id, { undoes, isUndone: false });
    if (undoes !== null) setUndone(undoes, true);
    last = row;
  }
  return found;
}

/**
 * Version 2: rows know when their note was last written, operations which of them were taken back, and works the
 * addresses of their pages as they are compared now (`source` and `from` were left out on every site, routes too).
 */
export async function upgradeToVersion2(transaction: Transaction): Promise<void> {
  const annotations = transaction.table<Row, string>('annotations');
  // It is not known which of the writes were of the note: as if all had been.
  const withNoteVersion = (row: Row): Row => ({ ...row, noteVersion: row.version });
  const rows = (await annotations.toArray()).map(withNoteVersion);
  await annotations.bulkPut(rows);

  const operations = transaction.table<LogRow, string>('operations');
  const log = new Map<string, LogRow[]>();
  for (const row of await operations.toArray()) {
    const ofOne = log.get(row.annotationId);
    if (ofOne === undefined) log.set(row.annotationId, [row]);
    else ofOne.push(row);
  }
  for (const ofOne of log.values()) {
    const undone = findUndone(ofOne);
    await operations.bulkPut(
      ofOne.map((row) => ({
        ...row,
        before: row.before === null ? null : withNoteVersion(row.before),
        ...(undone.get(row.id) ?? { undoes: null, isUndone: false }),
      })),
    );
  }

  const works = transaction.table<WorkRow, string>('works');
  for (const { workId, annotation } of rows) {
    const work = await works.get(workId);
    const key = `url:${normaliseUrl(annotation.target.source)}`;
    if (work !== undefined && !work.keys.includes(key)) await works.put({ ...work, keys: [...work.keys, key] });
  }
}
