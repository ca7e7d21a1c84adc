import { classOf, HAN, OTHER } from './script';
import type { Span } from './span';

// A full stop after one of these ends no sentence by itself. Lower case, without the stop; the four languages together,
// as news in one cites another.
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'gen',
  'sen',
  'rep',
  'gov',
  'st',
  'inc',
  'ltd',
  'co',
  'corp',
  'no',
  'vs',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'e.g',
  'i.e',
  'fig',
  'approx',
  'г',
  'гг',
  'в',
  'вв',
  'тыс',
  'млн',
  'млрд',
  'трлн',
  'руб',
  'долл',
  'ул',
  'им',
  'см',
  'др',
  'пр',
  'т.д',
  'т.п',
  'т.е',
  'т',
  'ж',
  'жж',
  'ғ',
  'мыс',
  'т.б',
]);

// Abbreviations that stand before a name, so that a capital behind them begins no sentence: им. Абая, Dr. Smith.
const BEFORE_NAMES = /^(?:mr|mrs|ms|dr|prof|st|no|sen|gen|rep|gov|им|ул|см|fig)$/;
// … and those that do unless a number stands before them: г. Алматы, but 2024 г. Казахстан.
const BEFORE_NAMES_OR_BEHIND_NUMBERS = /^(?:г|ж|ғ|т|в|п|с|д)$/;

const HAN_END = /[。！？…]/;
const LATIN_END = /[.!?…]/;
const CLOSER = /["'”’»」』）)\]]/;
/** A letter, a digit or a Han character. */
const isWordUnit = (code: number): boolean => classOf(code) !== OTHER;
const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);

/** Whether a unit can end a sentence at all: all but a few cannot, and need no closer look. */
const mayEnd = (code: number): boolean =>
  code === 0x0a ||
  code === 0x2e ||
  code === 0x21 ||
  code === 0x3f ||
  code === 0x2026 ||
  code === 0x3002 ||
  code === 0xff01 ||
  code === 0xff1f;

/** The word that ends just before `at`, dots inside included: 'u.s', 'млрд', 'т.д'. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 12 && (isWordUnit(text.charCodeAt(start - 1)) || text[start - 1] === '.'))
    start -= 1;
  return text.slice(start, at).toLowerCase();
}

const isAmountWord = (word: string): boolean => /^(?:тыс|млн|млрд|трлн|руб|долл)$/.test(word);

/** Whether the stop at `at` belongs to a number, an initial or an abbreviation. */
function isInner(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const next = text[at + 1];
  if (next !== undefined && isWordUnit(next.charCodeAt(0))) return true; // 4.2, U.S., inform.kz
  const word = wordBefore(text, at);
  const isInitial = /(?:^|\.)[a-z\u00c0-\u024f\u0400-\u052f]$/.test(word);
  if (!isInitial && !ABBREVIATIONS.has(word)) return false;
  // An abbreviation may still end its sentence: then a capital follows that starts no name. Unknowable; one rule:
  // initials ("J. Biden", "U.S. officials") go on, and so does what stands before names or a short word in capitals
  // ("долл. США"); other abbreviations end before a capital.
  const after = text.slice(at + 1, at + 8).trimStart();
  const first = after[0];
  if (first === undefined || first === first.toLowerCase() || BEFORE_NAMES.test(word)) return true;
  if (/^\p{Lu}{2,4}(?!\p{L})/u.test(after) && isAmountWord(word)) return true;
  if (!BEFORE_NAMES_OR_BEHIND_NUMBERS.test(word)) return isInitial;
  return !/\d[\s\u00a0]*$/.test(text.slice(Math.max(0, at - word.length - 3), at - word.length));
}

/**
 * Whole sentences of `text`, in order, white space around them left out. A line break always ends one; quotation marks
 * and brackets that close after the stop belong to it. Empty lines give none.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text[from])) from += 1;
    while (to > from && isSpace(text[to - 1])) to -= 1;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (!mayEnd(text.charCodeAt(at))) continue;
    const unit = text[at] ?? '';
    if (unit === '\n') {
      push(at);
      continue;
    }
    const isHanEnd = HAN_END.test(unit);
    if (!isHanEnd && !LATIN_END.test(unit)) continue;
    if (!isHanEnd && isInner(text, at)) continue;
    let end = at + 1;
    while (
      end < text.length &&
      (HAN_END.test(text[end] ?? '') || LATIN_END.test(text[end] ?? '') || CLOSER.test(text[end] ?? ''))
    )
      end += 1;
    // A Latin stop ends a sentence only before white space: "inform.kz", "v1.2".
    if (isHanEnd || end >= text.length || isSpace(text[end]) || classOf(text.charCodeAt(end)) === HAN) {
      push(end);
      at = end - 1;
    }
  }
  push(text.length);
  return sentences;
}
