/*
 * A list of names as a trie in breadth-first order (CSR): node i is led to by label[i]; its children are the nodes
 * first[i] .. first[i+1], sorted by label; value[i] is what ends there, or -1. Labels are folded UTF-16 units, and two
 * that no text holds stand for an inflected ending:
 *
 *   RUSSIAN  any singular ending of a Russian noun or adjective may stand here, then the name goes on
 *   KAZAKH   any chain of Kazakh suffixes may stand here, and the name ends
 *
 * Names start only at word starts (Latin, Cyrillic) or at a Han character, so one walk from there finds the longest; the
 * failure links of Aho-Corasick would buy nothing. Source: Fredkin, "Trie memory", CACM 3(9), 1960.
 */
import { alphabetOf, classOf, DIGIT, HAN, LETTER, OTHER } from '../text/script';
import { isKazakhSuffix, isRussianEnding, kazakhStems, russianStem } from './inflection';

const RUSSIAN = 1;
const KAZAKH = 2;
const LONGEST_ENDING = 12; // letters; the longest chain of Kazakh suffixes in news has eleven

/** A compiled list of names; see the head of this file. */
export type Gazetteer = {
  readonly label: Uint16Array;
  readonly first: Uint32Array;
  readonly value: Int32Array;
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
const SHORTEST_STEM = 4;

/** The name with its words' endings opened: `казахстанск\u0001 институт\u0001`; null when no word can be opened. */
function russianPattern(folded: string): string | null {
  let opened = false;
  const words = folded.split(' ').map((word) => {
    const stem = isCyrillic(word) ? russianStem(word) : null;
    if (stem === null || stem.length < SHORTEST_STEM) return word;
    opened = true;
    return stem + String.fromCharCode(RUSSIAN);
  });
  return opened ? words.join(' ') : null;
}

/** The name with its last word open to suffixes, in each form the stem takes before them. */
function kazakhPatterns(folded: string): string[] {
  return kazakhStems(folded).map((stem) => stem + String.fromCharCode(KAZAKH));
}

/** Compile `entries`. Where two have the same form, the first keeps it: give shared names one value. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const keys = new Map<string, number>();
  const add = (key: string, value: number): void => {
    if (!keys.has(key)) keys.set(key, value);
  };
  for (const { folded, value } of entries) add(folded, value);
  for (const { folded, value, inflection } of entries) {
    if (inflection === 'ru') {
      const pattern = russianPattern(folded);
      if (pattern !== null) add(pattern, value);
    } else if (inflection === 'kk') {
      for (const pattern of kazakhPatterns(folded)) add(pattern, value);
    }
  }
  return buildTrie(keys);
}

/** Grows by doubling; a million of these are made for a large pack. */
class Numbers {
  #numbers = new Int32Array(1_024);
  length = 0;
  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }
  view(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

function buildTrie(values: ReadonlyMap<string, number>): Gazetteer {
  const keys = [...values.keys()].sort(); // by UTF-16 units, as the nodes are
  // Breadth first: each node is a stretch of the sorted keys that share a prefix of its depth. Stretches are kept as
  // pairs of numbers in two lists that swap roles per level.
  const label = new Numbers();
  const value = new Numbers();
  const first = new Numbers();
  label.push(0);
  value.push(-1);
  let level = new Numbers();
  level.push(0);
  level.push(keys.length);
  for (let depth = 0; level.length > 0; depth += 1) {
    const next = new Numbers();
    for (let pair = 0; pair < level.length; pair += 2) {
      first.push(label.length);
      let at = level.at(pair);
      const to = level.at(pair + 1);
      while (at < to && (keys[at] ?? '').length <= depth) at += 1; // keys that end at this node
      while (at < to) {
        const key = keys[at] ?? '';
        const unit = key.charCodeAt(depth);
        let end = at + 1;
        while (end < to && (keys[end] ?? '').charCodeAt(depth) === unit) end += 1;
        label.push(unit);
        value.push(key.length === depth + 1 ? (values.get(key) ?? -1) : -1);
        next.push(at);
        next.push(end);
        at = end;
      }
    }
    level = next;
  }
  first.push(label.length);
  return {
    label: Uint16Array.from(label.view()),
    first: Uint32Array.from(first.view()),
    value: Int32Array.from(value.view()),
  };
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

type Best = { end: number; value: number; isInflected: boolean };

/** Walk from `at` on, keeping the longest accepted end in `best`. */
function walk(trie: Gazetteer, folded: string, at: number, node: number, isInflected: boolean, best: Best): void {
  let here = node;
  let position = at;
  for (;;) {
    const value = trie.value[here] ?? -1;
    if (value !== -1 && position > best.end && closesAt(folded, position)) {
      best.end = position;
      best.value = value;
      best.isInflected = isInflected;
    }
    const russian = childOf(trie, here, RUSSIAN);
    if (russian !== -1) {
      const end = wordEnd(folded, position);
      if (end - position <= LONGEST_ENDING && isRussianEnding(folded.slice(position, end))) {
        walk(trie, folded, end, russian, true, best);
      }
    }
    const kazakh = childOf(trie, here, KAZAKH);
    if (kazakh !== -1) {
      const from = folded.charCodeAt(position) === HYPHEN ? position + 1 : position;
      const end = wordEnd(folded, from);
      if (end > best.end && isKazakhSuffix(folded.slice(from, end))) {
        best.end = end;
        best.value = trie.value[kazakh] ?? -1;
        best.isInflected = true;
      }
    }
    if (position >= folded.length) return;
    const next = childOf(trie, here, folded.charCodeAt(position));
    if (next === -1) {
      // `"B5+1" International Forum`: a quotation mark that closes inside a name is no letter of it.
      if (folded.charCodeAt(position) !== QUOTE) return;
      position += 1;
      const behind = childOf(trie, here, folded.charCodeAt(position));
      if (behind === -1) return;
      here = behind;
    } else {
      here = next;
    }
    position += 1;
  }
}

/**
 * Find the names of `folded` (see lib/core/text/folding.ts): leftmost-longest, never overlapping, in text order. One
 * pass; the cost does not grow with the number of names.
 */
export function findNames(folded: string, trie: Gazetteer): GazetteerHit[] {
  const hits: GazetteerHit[] = [];
  const root = rootTable(trie);
  let previous: number = OTHER;
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    const here = classOf(code);
    const starts =
      here === HAN || here === DIGIT || here === LETTER
        ? previous === OTHER || previous === HAN || here === HAN
        : false;
    previous = here;
    const node = starts ? (root[code] ?? 0) : 0;
    if (node === 0) {
      at += 1;
      continue;
    }
    const best: Best = { end: at, value: -1, isInflected: false };
    walk(trie, folded, at + 1, node, false, best);
    if (best.value === -1) {
      at += 1;
      continue;
    }
    // A quotation mark inside that was opened before the name belongs to it whole: "B5+1" International Forum.
    const quotes = folded.slice(at, best.end).split('"').length - 1;
    const start = quotes % 2 === 1 && folded.charCodeAt(at - 1) === QUOTE ? at - 1 : at;
    hits.push({ start, end: best.end, value: best.value, isInflected: best.isInflected });
    at = best.end;
    previous = classOf(folded.charCodeAt(at - 1));
  }
  return hits;
}

const roots = new WeakMap<Gazetteer, Uint32Array>();

/** Children of the root by unit: the one look-up that every word start pays. */
function rootTable(trie: Gazetteer): Uint32Array {
  const known = roots.get(trie);
  if (known !== undefined) return known;
  const table = new Uint32Array(65_536);
  for (let child = trie.first[0] ?? 0; child < (trie.first[1] ?? 0); child += 1) table[trie.label[child] ?? 0] = child;
  roots.set(trie, table);
  return table;
}
