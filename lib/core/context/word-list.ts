import { classOf, HAN, LETTER } from '../text/script';
import type { Span } from '../text/span';
import type { Word } from './lexicon/lexicon';

/** Words a stretch of text may consist of, made for asking often. */
export type WordList = {
  readonly whole: ReadonlySet<string>;
  /** Beginnings of words, by their first two units. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Han words by their first unit, longest first. */
  readonly han: ReadonlyMap<string, readonly string[]>;
};

/** The list of `words`; one of several words counts as each of them. */
export function createWordList(words: readonly Word[]): WordList {
  const whole = new Set<string>();
  const stems = new Map<string, string[]>();
  const han = new Map<string, string[]>();
  const into = (map: Map<string, string[]>, key: string, word: string): void =>
    void map.set(key, [...(map.get(key) ?? []), word]);
  for (const word of words.flatMap((each) => (each.includes(' ') ? each.split(' ') : [each]))) {
    if (word.endsWith('*')) into(stems, word.slice(0, 2), word.slice(0, -1));
    else if (classOf(word.charCodeAt(0)) === HAN) into(han, word[0] ?? '', word);
    else whole.add(word);
  }
  for (const list of han.values()) list.sort((a, b) => b.length - a.length);
  return { whole, stems, han };
}

const SHORTEST_STEM = 3; // "ма*" would be half the language

function isKnownWord(word: string, list: WordList): boolean {
  if (word === '' || list.whole.has(word)) return true;
  return (list.stems.get(word.slice(0, 2)) ?? []).some((stem) => stem.length >= SHORTEST_STEM && word.startsWith(stem));
}

/** Letters, and what joins two of them in one word: two-way, country's, u.s. */
function isWordUnit(text: string, at: number): boolean {
  if (classOf(text.charCodeAt(at)) === LETTER) return true;
  return /[-'’.]/.test(text[at] ?? '') && classOf(text.charCodeAt(at + 1)) === LETTER;
}

/**
 * The words of `stretch` that are neither in `list` nor in one of the spans `known`, in text order; of Han text whole runs,
 * and digits one by one. Marks and spaces say nothing.
 *
 * @param folded - The text in lower case.
 * @param known - In text order; one that begins within another is passed over.
 */
export function unknownWords(folded: string, stretch: Span, list: WordList, known: readonly Span[]): string[] {
  const words: string[] = [];
  let run = ''; // of Han characters nothing explains
  const endRun = (): void => {
    if (run !== '') words.push(run);
    run = '';
  };
  let next = 0;
  for (let at = stretch.start; at < stretch.end; ) {
    while ((known[next]?.start ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const span = known[next];
    if (span !== undefined && span.start === at) {
      endRun();
      at = span.end;
      // The rest of a word whose beginning is known: казахстанск|ого.
      while (at < stretch.end && classOf(folded.charCodeAt(at)) === LETTER) at += 1;
      if (/^['’]s\b/.test(folded.slice(at, at + 3))) at += 2;
      continue;
    }
    const here = classOf(folded.charCodeAt(at));
    if (here === HAN) {
      const found = (list.han.get(folded[at] ?? '') ?? []).find((word) => folded.startsWith(word, at));
      if (found === undefined) {
        run += folded[at] ?? '';
        at += 1;
      } else {
        endRun();
        at += found.length;
      }
      continue;
    }
    endRun();
    if (here !== LETTER) {
      // Digits that are no figure are part of a name or a code.
      if (here !== 0) words.push(folded[at] ?? '');
      at += 1;
      continue;
    }
    let end = at;
    while (end < stretch.end && isWordUnit(folded, end)) end += 1;
    const word = folded.slice(at, end).replace(/['’]s$/, '');
    if (!isKnownWord(word, list)) words.push(word);
    at = end;
  }
  endRun();
  return words;
}

/** Whether every word of `stretch` is in `list` or in one of the spans `known`. */
export const consistsOf = (folded: string, stretch: Span, list: WordList, known: readonly Span[]): boolean =>
  unknownWords(folded, stretch, list, known).length === 0;
