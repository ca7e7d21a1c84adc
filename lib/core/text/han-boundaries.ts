/*
 * Whether a name in Chinese characters is cut out of other words: 中亚 out of 其中|亚军, 西安 out of 陕西|安康. Chinese writes no
 * spaces, so the reading that is commonest as a whole decides: the words around with the name in it, or without it.
 *
 * Source: the unigram model of word segmentation, as in Sproat et al., "A stochastic finite-state word-segmentation
 * algorithm for Chinese", Computational Linguistics 22(3), 1996.
 */
import { PAIR_COSTS, SINGLE_COSTS } from './han-words';
import { classOf, HAN } from './script';

const NAME_COST = 16; // of a name that is no word of the list: seen 900 times in 60 million
const RARE_SINGLE = 19; // a character that is no word, standing alone
const AROUND = 3; // characters looked at on each side

let singles: ReadonlyMap<number, number> | null = null;
let pairs: ReadonlyMap<number, number> | null = null;

const pairKey = (one: number, other: number): number => one * 65_536 + other;

// Laid out when the first Chinese name is looked at: other languages never pay for it.
function costs(): { singles: ReadonlyMap<number, number>; pairs: ReadonlyMap<number, number> } {
  if (singles === null || pairs === null) {
    const one = new Map<number, number>();
    for (const [cost, characters] of SINGLE_COSTS)
      for (let at = 0; at < characters.length; at += 1) one.set(characters.charCodeAt(at), cost);
    const two = new Map<number, number>();
    for (const [cost, words] of PAIR_COSTS)
      for (let at = 0; at + 1 < words.length; at += 2)
        two.set(pairKey(words.charCodeAt(at), words.charCodeAt(at + 1)), cost);
    singles = one;
    pairs = two;
  }
  return { singles, pairs };
}

/** Whether the two characters at `at` of folded text are a common word together. */
export const isHanWord = (folded: string, at: number): boolean =>
  costs().pairs.has(pairKey(folded.charCodeAt(at), folded.charCodeAt(at + 1)));

const RARE_PAIR = 18; // seen less than once in 260 000 words

/** Whether the two characters at `at` are a word so common that a rendering of a name beside a role is none: not 库克. */
export const isFrequentHanWord = (folded: string, at: number): boolean =>
  (costs().pairs.get(pairKey(folded.charCodeAt(at), folded.charCodeAt(at + 1))) ?? RARE_PAIR) < RARE_PAIR;

/** The cheapest reading of `[from, to)`, in words of the list; with `name`, one in which it is one word. */
function cheapest(folded: string, from: number, to: number, name: { start: number; end: number } | null): number {
  const known = costs();
  let beforeLast = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    if (name !== null && at === name.start) {
      last +=
        (name.end - at === 2 ? known.pairs.get(pairKey(folded.charCodeAt(at), folded.charCodeAt(at + 1))) : null) ??
        NAME_COST;
      beforeLast = Number.POSITIVE_INFINITY;
      at = name.end - 1;
      continue;
    }
    const single = last + (known.singles.get(folded.charCodeAt(at)) ?? RARE_SINGLE);
    const pair = known.pairs.get(pairKey(folded.charCodeAt(at - 1), folded.charCodeAt(at)));
    const together = pair === undefined ? Number.POSITIVE_INFINITY : beforeLast + pair;
    beforeLast = last;
    last = Math.min(single, together);
  }
  return last;
}

/** Whether the two or three characters at `[start, end)` are read as parts of other words rather than as a name. */
export function isCutFromWords(folded: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < AROUND && classOf(folded.charCodeAt(from - 1)) === HAN) from -= 1;
  while (to < folded.length && to - end < AROUND && classOf(folded.charCodeAt(to)) === HAN) to += 1;
  if (from === start && to === end) return false;
  // A cheaper reading must break the name up across one of its ends; one that splits it inside says nothing.
  const crosses = (from < start && isHanWord(folded, start - 1)) || (to > end && isHanWord(folded, end - 1));
  return crosses && cheapest(folded, from, to, null) < cheapest(folded, from, to, { start, end });
}
