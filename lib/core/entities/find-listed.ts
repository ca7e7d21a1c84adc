import type { Alias, AliasReading, Dataset } from '../dataset/dataset';
import { findNames } from '../dataset/gazetteer';
import { classOf, DIGIT, HAN, LETTER } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Word } from './words';

/** A name of the lists found in the text, with the entities it may mean there. */
export type Listed = Span & {
  readonly alias: Alias;
  readonly readings: readonly AliasReading[];
  readonly isInflected: boolean;
  /** A cue word was needed and found. */
  readonly isCued: boolean;
};

// A transliterated Chinese surname of two characters goes on in these: 克里 in 克里斯托弗, 戈尔 in 戈尔班.
const GOES_ON = /[斯尔夫耶娃奇维托弗班诺娅姆米巴乔]/;
const HAN_DOT = '·';

/** Whether the letters on the page are those of a name: a name in capitals is no common word in small letters. */
function hasCase(text: string, start: number, end: number, alias: Alias, reading: AliasReading): boolean {
  const printed = text.slice(start, end).replace(/^["“”„«]/, '');
  if (reading.isCaseSensitive)
    return printed.startsWith(alias.printed) || printed.normalize('NFKC').startsWith(alias.printed);
  const first = alias.printed[0] ?? '';
  const isName = first !== first.toLowerCase();
  const begins = printed[0] ?? '';
  return !isName || begins !== begins.toLowerCase();
}

/** Two Han characters that are part of a longer rendering of a foreign name. */
function isPartOfHanName(folded: string, start: number, end: number, alias: Alias, kind: string): boolean {
  if (classOf(alias.folded.charCodeAt(0)) !== HAN || kind !== 'person' || alias.folded.includes(HAN_DOT)) return false;
  if (folded[start - 1] === HAN_DOT || folded[end] === HAN_DOT) return true;
  return end - start <= 2 && GOES_ON.test(folded[end] ?? '');
}

// 哈萨克族 is a people and 哈萨克语 a language; 内蒙古 is no Mongolia; 华盛顿州, 阿拉木图州 are other places than the city.
const HAN_OTHER_AFTER = /^(?:族|语|文字|裔|州(?!长会)|省)/;
const HAN_OTHER_BEFORE = /[内]$/;
const WORD_OTHER_AFTER = /^ (?:Region|Oblast|State|Province|область|области|облысы|облысының|dollars?|доллар)/;

function isOtherPlace(text: string, start: number, end: number, kind: string): boolean {
  if (kind !== 'place') return false;
  const tail = text.slice(end, end + 16);
  return (
    HAN_OTHER_AFTER.test(tail) ||
    HAN_OTHER_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
    WORD_OTHER_AFTER.test(tail)
  );
}

/** Whether one of `words` stands in the paragraph around `span`, outside of it. */
function hasCue(folded: string, span: Span, words: readonly string[]): boolean {
  const from = folded.lastIndexOf('\n', span.start - 1) + 1;
  const to = folded.indexOf('\n', span.end);
  const before = folded.slice(from, span.start);
  const after = folded.slice(span.end, to === -1 ? folded.length : to);
  return words.some((word) => containsWord(before, word) || containsWord(after, word));
}

/** NaN behind the end is no unit of a word. */
const isWordUnit = (code: number): boolean => classOf(code) === LETTER || classOf(code) === DIGIT;

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (classOf(word.charCodeAt(0)) === HAN) return true;
    // A cue may go on in an ending, but must begin a word.
    if (at === 0 || !isWordUnit(text.charCodeAt(at - 1))) {
      const isShort = word.length <= 3;
      if (!isShort || !isWordUnit(text.charCodeAt(at + word.length))) return true;
    }
  }
  return false;
}

/**
 * The names of the dataset that stand in `text`, longest first at each place, with cases and cues applied. Words that
 * mix alphabets are tried in both their readings.
 */
export function findListed(text: string, folded: string, words: readonly Word[], dataset: Dataset): Listed[] {
  const hits = findNames(folded, dataset.gazetteer);
  const longest = new Map(hits.map(({ start, end }) => [start, end]));
  const mixed = words.filter((word) => word.readings.length > 0);
  for (const choice of [0, 1]) {
    if (!mixed.some((word) => word.readings[choice] !== undefined)) break;
    const parts: string[] = [];
    let end = 0;
    for (const word of mixed) {
      parts.push(folded.slice(end, word.start), word.readings[choice] ?? word.readings[0] ?? word.folded);
      end = word.end;
    }
    const read = parts.join('') + folded.slice(end);
    for (const hit of findNames(read, dataset.gazetteer)) {
      const isOfMixed = overlapping(mixed, hit) !== undefined;
      if (isOfMixed && !((longest.get(hit.start) ?? 0) >= hit.end)) hits.push(hit);
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);

  const listed: Listed[] = [];
  let floor = 0;
  for (const { start, end, value, isInflected } of hits) {
    const alias = dataset.aliasOf(value);
    if (alias === undefined || start < floor) continue;
    const fitting = alias.readings.filter(
      (reading) =>
        hasCase(text, start, end, alias, reading) &&
        !isPartOfHanName(folded, start, end, alias, reading.entity.kind) &&
        !isOtherPlace(text, start, end, reading.entity.kind) &&
        (reading.cueWords === null || hasCue(folded, { start, end }, reading.cueWords)),
    );
    if (fitting.length === 0) continue;
    listed.push({
      start,
      end,
      alias,
      readings: fitting,
      isInflected,
      isCued: fitting.some((reading) => reading.cueWords !== null),
    });
    floor = end;
  }
  return listed;
}
