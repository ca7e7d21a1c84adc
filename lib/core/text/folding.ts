/*
 * Folding as names are compared by: letters (letter-folding.ts), and traditional Chinese characters to simplified ones.
 */
import { createLetterTable, type FoldTable, foldWith } from './letter-folding';
import { SIMPLIFIED, TRADITIONAL } from './traditional';

let made: FoldTable | null = null;

function createTable(): FoldTable {
  const table = createLetterTable();
  for (let at = 0; at < TRADITIONAL.length; at += 1) table[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  return table;
}

/** `text` folded unit by unit; same length, same offsets. A text that is folded already is given back as it is. */
export function foldText(text: string): string {
  // Made when it is first needed: a worker that wakes has its names folded already.
  made ??= createTable();
  return foldWith(made, text);
}

// A word that mixes alphabets was typed on two keyboards or left half transliterated. Both happen, so it has two
// readings: by sound ("Alyshер" ends in "er": р = r) and by look ("СРС" for "CPC": р = p).
const BY_SOUND: readonly [string, string] = ['абвгдезийклмнопрстуфхцыіқғңөұүһәэ', 'abvgdeziyklmnoprstufhcyiqgnouuhae'];
const BY_LOOK: readonly [string, string] = ['авекмнорстухіһ', 'abekmhopctyxih'];

const readings = [BY_SOUND, BY_LOOK].map(([from, to]) => {
  const map = new Map<number, number>();
  for (let at = 0; at < from.length; at += 1) map.set(from.charCodeAt(at), to.charCodeAt(at));
  return map;
});

// The way back: "h" is "Н" by its look in capitals, which names begin with, before it is "һ".
const cyrillicByLook = new Map<string, string>();
for (const [at, letter] of Array.from(BY_LOOK[1]).entries())
  if (!cyrillicByLook.has(letter)) cyrillicByLook.set(letter, BY_LOOK[0][at] ?? letter);

/** The Cyrillic reading by look of a folded word that mixes both alphabets, as long as the word; null when a letter has none. */
export function cyrillicReading(foldedWord: string): string | null {
  let reading = '';
  for (const letter of foldedWord) {
    const other = cyrillicByLook.get(letter) ?? letter;
    if (/[a-z]/.test(other)) return null;
    reading += other;
  }
  return reading;
}

/**
 * The Latin readings of a folded word that mixes Latin and Cyrillic letters: by sound, then by look, each as long as the
 * word. One reading where both agree; empty when a letter has neither.
 */
export function latinReadings(foldedWord: string): string[] {
  const read = readings.map((map) => {
    let reading = '';
    for (let at = 0; at < foldedWord.length; at += 1) {
      const code = foldedWord.charCodeAt(at);
      reading += String.fromCharCode(map.get(code) ?? code);
    }
    return reading;
  });
  return [...new Set(read)].filter((reading) => !/\p{Script=Cyrillic}/u.test(reading));
}
