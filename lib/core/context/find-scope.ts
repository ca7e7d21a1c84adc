/*
 * Whether the words beside a figure leave its quantity whole. "Food inflation", "exports of wheat", "12 companies in the
 * delegation", "production at one field" are parts of what a series counts, and there is no end of such words. So it is
 * asked the other way round: a word that is no name of the subjects, no name of the concept, no figure, and not in the
 * language's list of words that narrow nothing, may narrow. It does not where the very series that is held beside the
 * figure is named so: "tons of oil" beside what an oil pipeline carries.
 */
import type { ConceptMention } from '../dataset/find-concepts';
import type { Series } from '../dataset/pack';
import { classOf, HAN, LETTER } from '../text/script';
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { ContextLexicon, Word } from './lexicon/lexicon';
import type { Surroundings } from './surroundings';

type WordList = {
  readonly whole: ReadonlySet<string>;
  /** Beginnings of words, by their first two units. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Han words by their first unit, longest first. */
  readonly han: ReadonlyMap<string, readonly string[]>;
};

const lists = new WeakMap<ContextLexicon, WordList>();

function listOf(lexicon: ContextLexicon): WordList {
  const known = lists.get(lexicon);
  if (known !== undefined) return known;
  const words: readonly Word[] = [
    ...lexicon.neutral,
    ...lexicon.joins,
    ...lexicon.dateTies,
    ...lexicon.thatYear,
    ...lexicon.since.before,
    ...lexicon.since.after,
    ...lexicon.senses.flatMap((sense) => sense.words),
    ...lexicon.sensesAfter.flatMap((sense) => sense.words),
    ...lexicon.relativeYears.flatMap((relative) => relative.words),
    ...Object.values(lexicon.measures).flat(),
  ].flatMap((word) => (word.includes(' ') ? word.split(' ') : [word]));
  const whole = new Set<string>();
  const stems = new Map<string, string[]>();
  const han = new Map<string, string[]>();
  const into = (map: Map<string, string[]>, key: string, word: string): void =>
    void map.set(key, [...(map.get(key) ?? []), word]);
  for (const word of words) {
    if (word.endsWith('*')) into(stems, word.slice(0, 2), word.slice(0, -1));
    else if (classOf(word.charCodeAt(0)) === HAN) into(han, word[0] ?? '', word);
    else whole.add(word);
  }
  for (const list of han.values()) list.sort((a, b) => b.length - a.length);
  const made = { whole, stems, han };
  lists.set(lexicon, made);
  return made;
}

const SHORTEST_STEM = 3; // "ма*" would be half the language

/**
 * The words of `stretch`, in lower case, that are no subject, no name of the concept, no figure, and none that narrows
 * nothing; of Han text whole runs. In text order.
 */
export function findNarrowing(
  around: Surroundings,
  lexicon: ContextLexicon,
  stretch: Span,
  concept: ConceptMention,
  isName: (span: Span) => boolean,
): string[] {
  const known: Span[] = [
    ...spansWithin(around.mentions, stretch).filter(isName),
    ...spansWithin(around.silentSubjects, stretch),
    ...spansWithin(around.concepts, stretch).filter(({ conceptId }) => conceptId === concept.conceptId),
    ...spansWithin(around.figures, stretch),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const list = listOf(lexicon);
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
      while (at < stretch.end && classOf(around.folded.charCodeAt(at)) === LETTER) at += 1;
      if (/^['’]s\b/.test(around.folded.slice(at, at + 3))) at += 2;
      continue;
    }
    const here = classOf(around.folded.charCodeAt(at));
    if (here === HAN) {
      const found = (list.han.get(around.folded[at] ?? '') ?? []).find((word) => around.folded.startsWith(word, at));
      if (found === undefined) {
        run += around.folded[at] ?? '';
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
      if (here !== 0) words.push(around.folded[at] ?? '');
      at += 1;
      continue;
    }
    let end = at;
    while (end < stretch.end && isWordUnit(around.folded, end)) end += 1;
    const word = around.folded.slice(at, end).replace(/['’]s$/, '');
    if (!isKnownWord(word, list)) words.push(word);
    at = end;
  }
  endRun();
  return words;
}

const MOST_ENDING = 3; // letters in which two forms of one word may differ at the end
const SHORTEST_COMMON = 3;

/** Two forms of one word: нефть, нефти; export, exports. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const least = Math.max(SHORTEST_COMMON, Math.min(one.length, other.length) - 2);
  return Math.max(one.length, other.length) - least <= MOST_ENDING && one.slice(0, least) === other.slice(0, least);
}

/** Whether `series` itself is named with `word`, in any language: it then narrows nothing that the series does not. */
export function isNamedWith(series: Series, word: string): boolean {
  const names = Object.values(series.names).map((name) => name.toLowerCase());
  if (classOf(word.charCodeAt(0)) === HAN) return names.some((name) => name.includes(word));
  return names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((other) => other !== '' && isSameWord(word, other)));
}

/** Letters, and what joins two of them in one word: two-way, country's, u.s. */
function isWordUnit(text: string, at: number): boolean {
  if (classOf(text.charCodeAt(at)) === LETTER) return true;
  return /[-'’.]/.test(text[at] ?? '') && classOf(text.charCodeAt(at + 1)) === LETTER;
}

function isKnownWord(word: string, list: WordList): boolean {
  if (word === '' || list.whole.has(word)) return true;
  return (list.stems.get(word.slice(0, 2)) ?? []).some((stem) => stem.length >= SHORTEST_STEM && word.startsWith(stem));
}
