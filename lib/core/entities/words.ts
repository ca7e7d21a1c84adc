import { latinReadings } from '../text/folding';
import { alphabetOf, classOf, DIGIT, LETTER } from '../text/script';
import type { Span } from '../text/span';

/** A run of letters, with what names need to know of it. */
export type Word = Span & {
  readonly folded: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Latin readings when the word mixes Latin and Cyrillic letters; else empty. */
  readonly readings: readonly string[];
};

const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

/** The words of a text in letters of an alphabet, hyphens and apostrophes inside included; Han is no word here. */
export function findWords(text: string, folded: string): Word[] {
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
      const joins = (code === HYPHEN || code === APOSTROPHE) && classOf(folded.charCodeAt(end + 1)) === LETTER;
      if (here !== LETTER && here !== DIGIT && !joins) break;
      if (here === LETTER) countAlphabet(end);
    }
    const first = text[at] ?? '';
    const printed = folded.slice(at, end);
    const possessive = /'s$/.exec(printed);
    const stop = possessive === null ? end : end - 2;
    words.push({
      start: at,
      end: stop,
      folded: folded.slice(at, stop),
      isCapital: first !== first.toLowerCase(),
      readings: latin > 0 && cyrillic > 0 ? latinReadings(folded.slice(at, stop)) : [],
    });
    at = end - 1;
  }
  return words;
}
