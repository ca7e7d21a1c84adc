import type { Operation, WriteFault, Written } from '../../lib/core/annotation/operation';
import type { KeptAnnotation } from '../../lib/core/annotation/web-annotation';
import type { Result } from '../../lib/core/result';
import type { KeptFault, StoryVerdict } from '../../lib/extension/messages/protocol';
import { applyOperation } from '../../lib/store/apply-operation';
import { NotesDatabase } from '../../lib/store/database';
import { applyPageOperation } from '../../lib/store/page-operation';
import { readAnnotations } from '../../lib/store/read-annotations';
import { judgeStory } from '../../lib/store/same-story';
import { toStoreFault } from '../../lib/store/store-fault';

let opened: NotesDatabase | null = null;

/** One connection, opened when it is first needed: a page without notes costs none. */
const database = (): NotesDatabase => {
  opened ??= new NotesDatabase();
  return opened;
};

/** What the reader has kept of the work known by `workKeys`. */
export async function getKept(workKeys: readonly string[]): Promise<Result<readonly KeptAnnotation[], KeptFault>> {
  try {
    return { ok: true, value: (await readAnnotations(database(), workKeys)).kept };
  } catch (error) {
    console.error('Sidelight: the notes could not be read', error);
    return { ok: false, error: toStoreFault(error) };
  }
}

/** Keep what the reader says of a page and a work that look like one story. */
export async function judge(
  workId: string,
  pageKeys: readonly string[],
  verdict: StoryVerdict,
): Promise<Result<null, KeptFault>> {
  try {
    await judgeStory(database(), workId, pageKeys, verdict);
    return { ok: true, value: null };
  } catch (error) {
    console.error('Sidelight: what was said of two works was not written', error);
    return { ok: false, error: toStoreFault(error) };
  }
}

/** Do one write. `pageUrl`: the page that asks for it; null for a page of ours. */
export function write(operation: Operation, pageUrl: string | null): Promise<Result<Written, WriteFault>> {
  const now = new Date().toISOString();
  return pageUrl === null
    ? applyOperation(database(), operation, now)
    : applyPageOperation(database(), operation, pageUrl, now);
}
