import { cyrillicReading, latinReadings } from '../text/folding';
import type { Language } from '../text/language';
import { alphabetOf, classOf, DIGIT, LETTER } from '../text/script';
import type { Span } from '../text/span';

/** A run of letters, with what names need to know of it. */
export type Word = Span & {
  readonly folded: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Two letters or more, none of them small. */
  readonly isAllCapitals: boolean;
  /** Only white space of one unit lies between it and the word before. */
  readonly isAdjacent: boolean;
  /** The capital may be there because a sentence begins. */
  readonly isSentenceStart: boolean;
  /** Readings in one alphabet when the word mixes Latin and Cyrillic letters, the language's own first; else empty. */
  readonly readings: readonly string[];
};

const SPACE = 0x20;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;
const QUOTE = 0x22;
const ENDS_SENTENCE: ReadonlySet<number> = new Set(Array.from('.!?…\n:。！？；：', (sign) => sign.charCodeAt(0)));
// Two letters before a full stop that ends no sentence, beside a single one: "им.", "Dr."; "РК." and "он." may end it.
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'им ул пр пл ст св см ср гг вв тг жж дж др dr mr ms st jr sr lt vs th ch yu ya zh'.split(' '),
);

/** Whether a sentence begins at `at`, as far as what stands before it says. */
function startsSentence(folded: string, at: number, before: Word | undefined): boolean {
  let last = at - 1;
  let isQuoted = false;
  while (last >= 0) {
    const code = folded.charCodeAt(last);
    // One with a space behind it closes what was quoted: «Медеу» Болат Есімов.
    if (code === QUOTE) isQuoted ||= folded.charCodeAt(last + 1) !== SPACE;
    else if (code !== SPACE && code !== 0x28) break;
    last -= 1;
  }
  if (last < 0 || isQuoted) return true;
  const code = folded.charCodeAt(last);
  if (code === FULL_STOP && before !== undefined && before.end === last)
    return before.folded.length > 1 && !ABBREVIATIONS.has(before.folded);
  return ENDS_SENTENCE.has(code);
}

/** How a word that mixes alphabets may be read: in Russian and Kazakh most often with a Latin letter for its look-alike. */
function readingsOf(folded: string, language: Language): string[] {
  const own = language === 'ru' || language === 'kk' ? cyrillicReading(folded) : null;
  return own === null ? latinReadings(folded) : [own, ...latinReadings(folded)];
}

/** The words of a text in letters of an alphabet, hyphens and apostrophes inside included; Han is no word here. */
export function findWords(text: string, folded: string, language: Language): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (classOf(folded.charCodeAt(at)) !== LETTER) continue;
    let end = at + 1;
    let latin = 0;
    let cyrillic = 0;
    const countAlphabet = (index: number): void => {
      const alphabet = alphabetOf(folded.charCodeAt(index));
      if (alphabet === 'latin') latin += 1;
      else if (alphabet === 'cyrillic') cyrillic += 1;
    };
    countAlphabet(at);
    for (; end < folded.length; end += 1) {
      const code = folded.charCodeAt(end);
      const here = classOf(code);
      const next = classOf(folded.charCodeAt(end + 1));
      const joins =
        (code === HYPHEN && (next === LETTER || next === DIGIT)) || (code === APOSTROPHE && next === LETTER);
      if (here !== LETTER && here !== DIGIT && !joins) break;
      if (here === LETTER) countAlphabet(end);
    }
    // The possessive is no part of a word.
    const isPossessive = folded.charCodeAt(end - 1) === 0x73 && folded.charCodeAt(end - 2) === APOSTROPHE;
    const stop = isPossessive ? end - 2 : end;
    const printed = text.slice(at, stop);
    const first = printed[0] ?? '';
    const before = words.at(-1);
    const isCapital = first !== first.toLowerCase();
    words.push({
      start: at,
      end: stop,
      folded: folded.slice(at, stop),
      isCapital,
      isAllCapitals: isCapital && stop - at > 1 && printed === printed.toUpperCase(),
      isAdjacent: before !== undefined && before.end === at - 1 && folded.charCodeAt(at - 1) === SPACE,
      isSentenceStart: isCapital && startsSentence(folded, at, before),
      readings: latin > 0 && cyrillic > 0 ? readingsOf(folded.slice(at, stop), language) : [],
    });
    at = end - 1;
  }
  return words;
}

/** Index of the first of `words` that starts at or behind `offset`. */
export function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
