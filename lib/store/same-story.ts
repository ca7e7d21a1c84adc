import { liveQuery } from 'dexie';
import type { Work } from '../core/annotation/web-annotation';
import { findSameStory, type SameStory, type StoryFacts } from '../core/works/same-story';
import { findSameWorks } from '../core/works/same-works';
import type { CopyRow, NotesDatabase } from './database';

/** A work the reader has notes on that tells, it seems, what the page tells; or one that the reader joined with it. */
export type SameStoryWork = {
  readonly workId: string;
  /** The copy that is most like the page. */
  readonly copy: CopyRow;
  /** How many highlights the reader has on it. */
  readonly count: number;
  /** What both say; null where the reader has joined them. */
  readonly same: SameStory | null;
};

const isShared = (keys: readonly string[], others: readonly string[] = []): boolean =>
  keys.some((key) => others.includes(key));

const countOf = (db: NotesDatabase, workId: string): Promise<number> =>
  db.annotations
    .where('workId')
    .equals(workId)
    .filter(({ deletedAt }) => deletedAt === null)
    .count();

/** The work that the reader has joined with a page known by `keys`. */
async function findJoined(
  db: NotesDatabase,
  keys: readonly string[],
  own: readonly Work[],
): Promise<SameStoryWork | null> {
  const work = own.find(({ joined }) => isShared(keys, joined));
  if (work === undefined) return null;
  const copies = await db.copies.where('workId').equals(work.id).toArray();
  const copy = copies[0];
  return copy === undefined ? null : { workId: work.id, copy, count: await countOf(db, work.id), same: null };
}

/**
 * What there is to say of a page known by `keys` and another work: that the reader joined them, else the work with notes
 * that is most like it; null without either. Throws what the database throws.
 */
export async function findSameStoryWork(
  db: NotesDatabase,
  keys: readonly string[],
  story: StoryFacts,
): Promise<SameStoryWork | null> {
  const own = findSameWorks(keys, await db.works.where('keys').anyOf(keys).distinct().toArray());
  const joined = await findJoined(db, keys, own);
  if (joined !== null) return joined;
  const ownIds = new Set(own.map(({ id }) => id));
  const like = (await db.copies.toArray())
    .flatMap((copy) => {
      const same = copy.story === undefined || ownIds.has(copy.workId) ? null : findSameStory(story, copy.story);
      return same === null ? [] : [{ copy, same }];
    })
    .sort((a, b) => b.same.share - a.same.share || b.same.figures.length - a.same.figures.length);
  for (const { copy, same } of like) {
    const work = await db.works.get(copy.workId);
    if (work === undefined || isShared(keys, work.apart)) continue;
    const count = await countOf(db, work.id);
    if (count > 0) return { workId: work.id, copy, count, same };
  }
  return null;
}

/** Call `onChange` with what `findSameStoryWork` finds, now and after every write. Returns what stops it. */
export function watchSameStory(
  db: NotesDatabase,
  keys: readonly string[],
  story: StoryFacts,
  onChange: (work: SameStoryWork | null) => void,
  onFault: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => findSameStoryWork(db, keys, story)).subscribe(onChange, onFault);
  return () => subscription.unsubscribe();
}

const without = (keys: readonly string[] = [], gone: readonly string[] = []): string[] =>
  keys.filter((key) => !gone.includes(key));

/**
 * Keep what the reader says of a page known by `pageKeys` and a work. 'same' makes the page one of the work's; 'another'
 * keeps it from being offered again; 'undecided' takes back either. Nothing of an annotation is touched.
 */
export async function judgeStory(
  db: NotesDatabase,
  workId: string,
  pageKeys: readonly string[],
  verdict: 'same' | 'another' | 'undecided',
): Promise<void> {
  await db.transaction('rw', db.works, async () => {
    const work = await db.works.get(workId);
    if (work === undefined) return; // its last note is gone: nothing is offered any more
    const joinedNow = (work.joined ?? []).filter((key) => pageKeys.includes(key));
    const added = verdict === 'same' ? without(pageKeys, work.keys) : [];
    await db.works.put({
      ...work,
      keys: [...without(work.keys, verdict === 'same' ? [] : joinedNow), ...added],
      joined: [...without(work.joined, verdict === 'same' ? [] : joinedNow), ...added],
      apart: verdict === 'another' ? [...new Set([...(work.apart ?? []), ...pageKeys])] : without(work.apart, pageKeys),
    });
  });
}
