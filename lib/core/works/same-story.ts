/*
 * Whether two texts look like the same story, told perhaps in two languages. Money, shares and amounts, the days named
 * and the entities linked mean the same in every language; words do not. This proposes and never merges: works are one
 * only by a key they share.
 */

/** What a text says that its language does not change. */
export type StoryFacts = {
  /** Value and unit of each figure: `USD` for money in whole units, `percent`, a unit's id; null for a bare count. */
  readonly figures: readonly { readonly value: number; readonly unit: string | null }[];
  /** Days named in the text: 'YYYY-MM-DD'. */
  readonly dates: readonly string[];
  /** Ids of the linked entities. */
  readonly entities: readonly string[];
  /** 'YYYY-MM-DD', or null where the page has none. */
  readonly publishedAt: string | null;
};

/** What two texts share that makes them look like one story: the reader is shown it and decides. */
export type SameStory = {
  /** 'unit:value', in the order of the first text. */
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  readonly entities: readonly string[];
  /** Shared part of the figures of the text that has fewer, 0 to 1. */
  readonly share: number;
};

const FEWEST_FIGURES = 3; // two agree by chance in texts on one topic
const LEAST_SHARE = 0.6; // of the shorter text's figures: a copy is often shortened, seldom rewritten
const FEWEST_ENTITIES = 2;
const MOST_DAYS = 3; // between the original and its copy; a later event has figures of its own but many old ones too
const SMALLEST_COUNT = 100; // a bare small number ("five countries") is in every text on the topic
const DIGITS = 4; // "1.9 billion" and 19亿 differ in no digit; converted units differ in the fifth

const MS_PER_DAY = 86_400_000;

/** The figure as a key ('unit:value'), or null where it tells nothing of the story. */
export function figureKey({ value, unit }: StoryFacts['figures'][number]): string | null {
  if (!Number.isFinite(value) || (unit === null && Math.abs(value) < SMALLEST_COUNT)) return null;
  return `${unit ?? 'count'}:${Number(value.toPrecision(DIGITS))}`;
}

const keysOf = (facts: StoryFacts): Set<string> => new Set(facts.figures.flatMap((figure) => figureKey(figure) ?? []));

const sharedOf = (one: Iterable<string>, other: Iterable<string>): string[] => {
  const others = new Set(other);
  return [...new Set(one)].filter((each) => others.has(each));
};

/** Whether both days are known and too far apart for one to be a copy of the other. */
function isAnotherTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / MS_PER_DAY;
  return days > MOST_DAYS; // NaN, a day that is none, says nothing
}

/**
 * What makes `one` and `other` look like the same story.
 *
 * @returns null where too little agrees: few telling figures, a small share of them, other entities, another time.
 */
export function findSameStory(one: StoryFacts, other: StoryFacts): SameStory | null {
  if (isAnotherTime(one.publishedAt, other.publishedAt)) return null;
  const [keys, others] = [keysOf(one), keysOf(other)];
  const figures = sharedOf(keys, others);
  const share = figures.length / Math.max(1, Math.min(keys.size, others.size));
  const entities = sharedOf(one.entities, other.entities);
  if (figures.length < FEWEST_FIGURES || share < LEAST_SHARE || entities.length < FEWEST_ENTITIES) return null;
  return { figures, dates: sharedOf(one.dates, other.dates), entities, share };
}
