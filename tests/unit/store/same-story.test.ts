import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnotation } from '../../../lib/core/annotation/web-annotation';
import type { StoryFacts } from '../../../lib/core/works/same-story';
import { applyOperation } from '../../../lib/store/apply-operation';
import { NotesDatabase } from '../../../lib/store/database';
import { readAnnotations } from '../../../lib/store/read-annotations';
import { findSameStoryWork, judgeStory } from '../../../lib/store/same-story';

const NOW = '2025-11-06T08:00:01.000Z';
const CHINESE = ['toutiao:7300000000000000001'];
const ENGLISH = ['toutiao:7300000000000000002', 'url:www.toutiao.com/article/7300000000000000002'];
const story: StoryFacts = {
  figures: [
    { value: 1.9e9, unit: 'USD' },
    { value: 47, unit: 'percent' },
    { value: 6_200_000, unit: 't' },
  ],
  dates: ['2025-11-06'],
  entities: ['river-port', 'river-land'],
  publishedAt: '2025-11-06',
};
const another: StoryFacts = {
  ...story,
  figures: story.figures.map(({ unit }, index) => ({ value: index + 500, unit })),
};

let db: NotesDatabase;
beforeEach(() => {
  db = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});

/** Keep one highlight on the page known by `keys`. */
async function keep(id: string, keys: readonly string[], facts?: StoryFacts): Promise<void> {
  const url = `https://www.toutiao.com/article/${keys[0]?.slice(8)}/`;
  const span = { start: 0, end: 5 };
  const written = await applyOperation(
    db,
    {
      ...{ operationId: `o ${id}`, at: NOW, type: 'create', work: { id: keys[0] ?? '', keys } },
      annotation: createAnnotation({
        ...{ id, at: NOW, source: url, text: 'Trade grew.', textModel: 1, span, colour: 'green', note: '' },
      }),
      copy: {
        ...{ id: '', url, title: id, byline: null, publishedAt: null, language: 'en', textHash: id, textModel: 1 },
        ...{ markerUrl: null, ...(facts === undefined ? {} : { story: facts }) },
      },
    },
    NOW,
  );
  expect(written.ok).toBe(true);
}
const keptAt = async (keys: readonly string[]): Promise<string[]> =>
  (await readAnnotations(db, keys)).kept.map(({ annotation }) => annotation.id).sort();

describe('a work that tells the same story', () => {
  it('is offered with what both say and how many notes there are', async () => {
    await keep('urn:uuid:1', CHINESE, story);
    await keep('urn:uuid:2', CHINESE, story);
    expect(await findSameStoryWork(db, ENGLISH, story)).toMatchObject({
      workId: CHINESE[0],
      count: 2,
      same: { share: 1, figures: ['USD:1900000000', 'percent:47', 't:6200000'] },
    });
  });

  it.each([
    ['tells another', another],
    ['was kept before stories were', undefined],
  ])('is not offered where it %s', async (_, facts) => {
    await keep('urn:uuid:1', CHINESE, facts);
    expect(await findSameStoryWork(db, ENGLISH, story)).toBeNull();
  });

  it('is not offered on its own page, nor without a note that is left', async () => {
    await keep('urn:uuid:1', CHINESE, story);
    expect(await findSameStoryWork(db, CHINESE, story)).toBeNull();
    await applyOperation(db, { operationId: 'd', at: NOW, type: 'delete', annotationId: 'urn:uuid:1' }, NOW);
    expect(await findSameStoryWork(db, ENGLISH, story)).toBeNull();
  });
});

describe('what the reader says of it', () => {
  beforeEach(() => keep('urn:uuid:1', CHINESE, story));

  it('joins both: each page shows the notes of both', async () => {
    await keep('urn:uuid:2', ENGLISH, another);
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'same');
    expect(await keptAt(ENGLISH)).toEqual(['urn:uuid:1', 'urn:uuid:2']);
    expect(await findSameStoryWork(db, ENGLISH, story)).toMatchObject({ workId: CHINESE[0], same: null });
  });

  it('separates them again, and nothing is lost or moved', async () => {
    await keep('urn:uuid:2', ENGLISH, another);
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'same');
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'undecided');
    expect(await keptAt(ENGLISH)).toEqual(['urn:uuid:2']);
    expect(await keptAt(CHINESE)).toEqual(['urn:uuid:1']);
    expect(await findSameStoryWork(db, ENGLISH, story)).toMatchObject({ same: { share: 1 } });
  });

  it('keeps a highlight that was made while they were joined', async () => {
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'same');
    await keep('urn:uuid:3', ENGLISH, story);
    expect(await keptAt(CHINESE)).toEqual(['urn:uuid:1', 'urn:uuid:3']);
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'undecided');
    expect(await keptAt(CHINESE)).toEqual(['urn:uuid:1', 'urn:uuid:3']);
  });

  it('is heard where they are two: it is not offered again, until that is taken back', async () => {
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'another');
    expect(await findSameStoryWork(db, ENGLISH, story)).toBeNull();
    await judgeStory(db, CHINESE[0] ?? '', ENGLISH, 'undecided');
    expect(await findSameStoryWork(db, ENGLISH, story)).not.toBeNull();
  });

  it('of a work that is gone is nothing', async () => {
    await expect(judgeStory(db, 'no such work', ENGLISH, 'same')).resolves.toBeUndefined();
  });
});
