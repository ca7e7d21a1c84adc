/*
 * Many long strings are looked for in one text. Every stretch of eight units of it is entered in a table once; a string is
 * then compared only where the rarest of its stretches stands. At half a million units one pass of `indexOf` takes over a
 * millisecond, and fifty quotes need a hundred.
 */
const STRETCH = 8;
const FACTOR = 31;
const LEAVING = FACTOR ** (STRETCH - 1) % 2 ** 32; // what the last unit of a stretch counts in its hash
const BUCKETS = 65_536;

/** Where stretches of a text stand: the first place of each bucket, the next of each place, and how many there are. */
type StretchTable = { readonly first: Int32Array; readonly next: Int32Array; readonly counts: Uint32Array };

/** Places where `wanted` begins, in order: the first `most` of them. */
export type FindPlaces = (wanted: string, most: number) => number[];

const bucketOf = (hash: number): number => (hash ^ (hash >>> 16)) & (BUCKETS - 1);

/** Call `visit` with the bucket of each stretch of `text`, from the last to the first. */
function forEachStretch(text: string, visit: (bucket: number, at: number) => void): void {
  const last = text.length - STRETCH;
  if (last < 0) return;
  // Source of the rolling hash: Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987.
  let hash = 0;
  for (let at = 0; at < STRETCH; at += 1)
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(last + STRETCH - 1 - at)) | 0;
  visit(bucketOf(hash), last);
  for (let at = last - 1; at >= 0; at -= 1) {
    hash = (hash - Math.imul(text.charCodeAt(at + STRETCH), LEAVING)) | 0;
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at)) | 0;
    visit(bucketOf(hash), at);
  }
}

function createTable(text: string): StretchTable {
  const first = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(text.length);
  const counts = new Uint32Array(BUCKETS);
  forEachStretch(text, (bucket, at) => {
    next[at] = first[bucket] ?? -1;
    first[bucket] = at;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  });
  return { first, next, counts };
}

/** What finds strings in `text`, the table made when it is first asked. */
export function createFinder(text: string): FindPlaces {
  let table: StretchTable | null = null;
  return (wanted, most) => {
    const found: number[] = [];
    if (wanted.length < STRETCH) {
      for (let at = text.indexOf(wanted); at !== -1 && found.length < most; at = text.indexOf(wanted, at + 1))
        found.push(at);
      return found;
    }
    table ??= createTable(text);
    const { first, next, counts } = table;
    let rarest = { bucket: 0, at: 0, count: Number.POSITIVE_INFINITY };
    forEachStretch(wanted, (bucket, at) => {
      const count = counts[bucket] ?? 0;
      if (count < rarest.count) rarest = { bucket, at, count };
    });
    for (let at = first[rarest.bucket] ?? -1; at !== -1 && found.length < most; at = next[at] ?? -1)
      if (at >= rarest.at && text.startsWith(wanted, at - rarest.at)) found.push(at - rarest.at);
    return found;
  };
}
