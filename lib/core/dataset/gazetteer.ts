/*
 * A list of names as a trie in breadth-first order (CSR): node i is led to by label[i] and, behind it, the units
 * tail[tailFirst[i]] .. tail[tailFirst[i+1]], where no other name branches off; its children are the nodes first[i] ..
 * first[i+1], sorted by label; value[i] is what ends there, or -1. Labels are folded UTF-16 units, and four that no text
 * holds stand for an inflected ending:
 *
 *   RUSSIAN  any singular ending of a Russian noun or adjective may stand here, then the name goes on
 *   NOUN     any singular ending of a masculine noun: Актюбинск takes no -ой, which would be its region's adjective
 *   PLURAL   the same for the endings of a Russian plural
 *   KAZAKH   any chain of Kazakh suffixes may stand here, and the name ends
 *
 * Names start only at word starts (Latin, Cyrillic) or at a Han character, so one walk from there finds the longest; the
 * failure links of Aho-Corasick would buy nothing. Sources: Fredkin, "Trie memory", CACM 3(9), 1960; Morrison,
 * "PATRICIA", JACM 15(4), 1968.
 */
import { alphabetOf, classOf, DIGIT, HAN, LETTER, OTHER } from '../text/script';
import {
  isKazakhSuffix,
  isNounEnding,
  isNounStem,
  isPluralName,
  isRussianEnding,
  isRussianPlural,
  kazakhStems,
  russianPluralStem,
  russianStem,
} from './inflection';
import { TrieBuilder } from './trie-builder';

const RUSSIAN = 1;
const KAZAKH = 2;
const PLURAL = 3;
const NOUN = 4;
const LAST_EDGE = NOUN;
const LONGEST_RUSSIAN = 4; // letters of a Russian ending
const LONGEST_ENDING = 12; // letters; the longest chain of Kazakh suffixes in news has eleven

/** A compiled list of names; see the head of this file. */
export type Gazetteer = {
  readonly label: Uint16Array;
  readonly first: Uint32Array;
  readonly value: Int32Array;
  readonly tailFirst: Uint32Array;
  readonly tail: Uint16Array;
};

/** One name to compile: its folded form, what it stands for, and whose endings it takes. */
export type GazetteerEntry = {
  readonly folded: string;
  readonly value: number;
  readonly inflection: 'ru' | 'kk' | null;
};

/** A name found in a text. */
export type GazetteerHit = {
  readonly start: number;
  /** Behind the whole inflected word. */
  readonly end: number;
  readonly value: number;
  /** An ending was accepted that the name as listed does not have. */
  readonly isInflected: boolean;
};

const isCyrillic = (text: string): boolean => alphabetOf(text.charCodeAt(0)) === 'cyrillic';
const SHORTEST_STEM = 4; // letters of a stem that stands alone; below that other words have the same
const SHORTEST_INSIDE = 3; // of one beside other words of its name: Белый дом
const SHORT_ENDINGS = ['а', 'у', 'е', 'ом', 'ем', 'ы', 'и', 'ой', 'ей']; // written out for names with a shorter stem: Ош, Гор, Куба

/** The name with its words' endings opened: `казахстанск\u0001 институт\u0001`; null when no word can be opened. */
function russianPattern(folded: string): string | null {
  const words = folded.split(' ');
  const isPlural = isPluralName(folded);
  const shortest = words.length > 1 ? SHORTEST_INSIDE : SHORTEST_STEM;
  let opened = false;
  const open = words.map((word) => {
    if (!isCyrillic(word)) return word;
    const plural = isPlural ? russianPluralStem(word) : null;
    const stem = plural ?? russianStem(word);
    if (stem === null || stem.length < shortest) return word;
    opened = true;
    return stem + String.fromCharCode(plural !== null ? PLURAL : isNounStem(word, stem) ? NOUN : RUSSIAN);
  });
  return opened ? open.join(' ') : null;
}

/** A short name in its cases, written out: its stem is too short to be left open. */
function shortForms(folded: string): string[] {
  if (folded.includes(' ') || !isCyrillic(folded)) return [];
  const stem = russianStem(folded);
  if (stem === null || stem.length >= SHORTEST_STEM || stem.length < 2) return [];
  return SHORT_ENDINGS.map((ending) => stem + ending);
}

/** The name with its last word open to suffixes, in each form the stem takes before them. */
function kazakhPatterns(folded: string): string[] {
  return kazakhStems(folded).map((stem) => stem + String.fromCharCode(KAZAKH));
}

const NODES_A_NAME = 3; // a name brings fewer into the trie, its endings included, in the bundled packs

/** Compile `entries`. Where two have the same form, the first keeps it: give shared names one value. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const trie = new TrieBuilder(entries.length * NODES_A_NAME, LAST_EDGE);
  for (const { folded, value } of entries) trie.add(folded, value);
  for (const { folded, value, inflection } of entries) {
    if (inflection === 'ru') {
      const pattern = russianPattern(folded);
      if (pattern !== null) trie.add(pattern, value);
      else for (const form of shortForms(folded)) trie.add(form, value);
    } else if (inflection === 'kk') {
      for (const pattern of kazakhPatterns(folded)) trie.add(pattern, value);
    }
  }
  return trie.build();
}

/** The child of `node` under `unit`, or -1. */
function childOf(trie: Gazetteer, node: number, unit: number): number {
  const { label, first } = trie;
  let low = first[node] ?? 0;
  let high = (first[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = label[middle] ?? 0;
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether a name may end before `at`: at the end of a word, or where the script changes to or from Han. */
function closesAt(folded: string, at: number): boolean {
  if (at >= folded.length) return true;
  const last = classOf(folded.charCodeAt(at - 1));
  const next = classOf(folded.charCodeAt(at));
  if (folded.charCodeAt(at) === CHIEF && isOffice(folded, at)) return false;
  if (last === HAN || next === HAN || next === OTHER || last === OTHER) return true;
  return false;
}

const CHIEF = 0x957f; // 长
const HEADED = /[部厅局院所署社行处省州市县区台馆团会]/;

/** 外交部长 is a person's office, not the ministry; 外交部长期 is the ministry again. */
const isOffice = (folded: string, at: number): boolean =>
  HEADED.test(folded[at - 1] ?? '') && !/[期达远久年]/.test(folded[at + 1] ?? '');

const HYPHEN = 0x2d;
const QUOTE = 0x22;

/** Where the letters that begin at `at` end. */
function wordEnd(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && classOf(folded.charCodeAt(end)) === LETTER && end - at <= LONGEST_ENDING) end += 1;
  return end;
}

/** The longest name so far that begins at `start`. One object serves a whole text: half of all words begin a walk. */
type Walk = {
  readonly trie: Gazetteer;
  readonly folded: string;
  start: number;
  end: number;
  value: number;
  isInflected: boolean;
};

/** Accept a Russian ending of the sort `edge` says at `position`, and go on with the next word of the name. */
function takeRussian(walk: Walk, position: number, child: number, edge: number): void {
  const { folded } = walk;
  const end = wordEnd(folded, position);
  if (end - position > LONGEST_RUSSIAN) return;
  const ending = folded.slice(position, end);
  const isEnding = edge === RUSSIAN ? isRussianEnding : edge === NOUN ? isNounEnding : isRussianPlural;
  if (isEnding(ending)) goOn(walk, end, child, true);
}

/** Accept a chain of Kazakh suffixes at `position`, which ends the name. */
function takeKazakh(walk: Walk, position: number, child: number): void {
  const { folded } = walk;
  const from = folded.charCodeAt(position) === HYPHEN ? position + 1 : position;
  const end = wordEnd(folded, from);
  if (end <= walk.end || !isKazakhSuffix(folded.slice(from, end), folded.slice(walk.start, position))) return;
  walk.end = end;
  walk.value = walk.trie.value[child] ?? -1;
  walk.isInflected = true;
}

/** Behind the tail of `node` at `position`; -1 where the text reads otherwise. */
function skipTail(trie: Gazetteer, folded: string, position: number, node: number): number {
  const { tailFirst, tail } = trie;
  const to = tailFirst[node + 1] ?? 0;
  let behind = position;
  for (let at = tailFirst[node] ?? 0; at < to; at += 1) {
    if (folded.charCodeAt(behind) !== tail[at]) return -1;
    behind += 1;
  }
  return behind;
}

/** Go on from `node`, behind whose label `position` is, keeping the longest accepted end in `walk`. */
function goOn(walk: Walk, from: number, node: number, isInflected: boolean): void {
  const { trie, folded } = walk;
  let here = node;
  let position = from;
  for (;;) {
    position = skipTail(trie, folded, position, here);
    if (position === -1) return;
    const value = trie.value[here] ?? -1;
    // The name as listed before one with an ending that ends there too: Грузия is Грузи+я as well.
    const isBetter = position > walk.end || (position === walk.end && walk.isInflected && !isInflected);
    if (value !== -1 && isBetter && closesAt(folded, position)) {
      walk.end = position;
      walk.value = value;
      walk.isInflected = isInflected;
    }
    // Open endings have the smallest labels: most nodes are done with one look at their first child.
    for (let child = trie.first[here] ?? 0; child < (trie.first[here + 1] ?? 0); child += 1) {
      const edge = trie.label[child] ?? 0;
      if (edge > LAST_EDGE) break;
      if (edge === KAZAKH) takeKazakh(walk, position, child);
      else takeRussian(walk, position, child, edge);
    }
    if (position >= folded.length) return;
    const next = childOf(trie, here, folded.charCodeAt(position));
    if (next === -1) return;
    here = next;
    position += 1;
  }
}

/**
 * Find the names of `folded` (see lib/core/text/folding.ts): leftmost-longest, never overlapping, in text order. One
 * pass; the cost does not grow with the number of names.
 */
export function findNames(folded: string, trie: Gazetteer): GazetteerHit[] {
  const hits: GazetteerHit[] = [];
  const opening = openingsOf(trie);
  const { roots } = opening;
  const walk: Walk = { trie, folded, start: 0, end: 0, value: -1, isInflected: false };
  let isInWord = false; // the unit before is a letter or a digit: no name begins with one behind it
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    const here = classOf(code);
    const isOfWord = here === LETTER || here === DIGIT;
    // «Балқаш» АЭС: a name may open with a quotation mark
    const starts = isOfWord ? !isInWord : here === HAN || code === QUOTE;
    isInWord = isOfWord;
    const node = starts ? (roots[code] ?? 0) : 0;
    if (node === 0 || !mayOpen(opening, node, code, folded.charCodeAt(at + 1))) {
      at += 1;
      continue;
    }
    walk.start = at;
    walk.end = at;
    walk.value = -1;
    walk.isInflected = false;
    goOn(walk, at + 1, node, false);
    if (walk.value === -1) {
      at += 1;
      continue;
    }
    hits.push({ start: at, end: walk.end, value: walk.value, isInflected: walk.isInflected });
    at = walk.end;
    const last = classOf(folded.charCodeAt(at - 1));
    isInWord = last === LETTER || last === DIGIT;
  }
  return hits;
}

const PAIR_BITS = 18; // 32 kB: with 100 000 names a pair that opens none is let through less than one time in ten

/** Where the two units that open a name are noted; several pairs may share a place, which costs a walk and no answer. */
const pairOf = (one: number, other: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - PAIR_BITS);

/** What every word start looks up. Small: a waking worker waits until the memory for it is there. */
type Openings = {
  /** The root's child under a unit, 0 for none. The root's children are the nodes behind it, so that two bytes hold them. */
  readonly roots: Uint16Array;
  /** By child of the root: 1 where any second unit may follow. */
  readonly isFree: Uint8Array;
  /** Of the others, the first two units: a bit at `pairOf` each. */
  readonly pairs: Uint32Array;
};

/** Whether a name may begin with `one`, which leads to the root's child `node`, and `other`. */
function mayOpen({ isFree, pairs }: Openings, node: number, one: number, other: number): boolean {
  if (isFree[node] === 1) return true;
  const pair = pairOf(one, other);
  return (((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1;
}

const openings = new WeakMap<Gazetteer, Openings>();

function openingsOf(trie: Gazetteer): Openings {
  const known = openings.get(trie);
  if (known !== undefined) return known;
  const { label, first, tailFirst, tail, value } = trie;
  const behind = first[1] ?? 0;
  const roots = new Uint16Array(65_536);
  const isFree = new Uint8Array(behind);
  const pairs = new Uint32Array(2 ** (PAIR_BITS - 5));
  const note = (one: number, other: number): void => {
    const pair = pairOf(one, other);
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
  };
  for (let child = first[0] ?? 0; child < behind; child += 1) {
    const unit = label[child] ?? 0;
    roots[unit] = child;
    const tailAt = tailFirst[child] ?? 0;
    if (tailAt < (tailFirst[child + 1] ?? 0)) {
      note(unit, tail[tailAt] ?? 0);
      continue;
    }
    const from = first[child] ?? 0;
    // A name of one unit, or one whose ending may follow its first: any second unit will do.
    if (value[child] !== -1 || (label[from] ?? 0) <= LAST_EDGE) isFree[child] = 1;
    else for (let next = from; next < (first[child + 1] ?? 0); next += 1) note(unit, label[next] ?? 0);
  }
  const made = { roots, isFree, pairs };
  openings.set(trie, made);
  return made;
}
