/** What one UTF-16 unit is, for deciding where a word begins and ends. */
export type UnitClass = typeof OTHER | typeof LETTER | typeof DIGIT | typeof HAN;

/** Neither letter nor digit: space, punctuation, sign. */
export const OTHER = 0;
/** A letter of an alphabet, or a mark that joins one. */
export const LETTER = 1;
/** A decimal digit, full-width ones too. */
export const DIGIT = 2;
/** A Han character: a word may begin and end at each. */
export const HAN = 3;

// Letters and the marks that join them (general categories L and M) in the planes the four languages are written in, read
// off Unicode 15: first and last of each run. Asking the engine's \p{L} for each unit takes a worker that wakes longer
// than all its names. The rest stays OTHER.
const LETTERS = [
  0x0041, 0x005a, 0x0061, 0x007a, 0x00aa, 0x00aa, 0x00b5, 0x00b5, 0x00ba, 0x00ba, 0x00c0, 0x00d6, 0x00d8, 0x00f6,
  0x00f8, 0x02c1, 0x02c6, 0x02d1, 0x02e0, 0x02e4, 0x02ec, 0x02ec, 0x02ee, 0x02ee, 0x0300, 0x0374, 0x0376, 0x0377,
  0x037a, 0x037d, 0x037f, 0x037f, 0x0386, 0x0386, 0x0388, 0x038a, 0x038c, 0x038c, 0x038e, 0x03a1, 0x03a3, 0x03f5,
  0x03f7, 0x0481, 0x0483, 0x052f, 0x1e00, 0x1f15, 0x1f18, 0x1f1d, 0x1f20, 0x1f45, 0x1f48, 0x1f4d, 0x1f50, 0x1f57,
  0x1f59, 0x1f59, 0x1f5b, 0x1f5b, 0x1f5d, 0x1f5d, 0x1f5f, 0x1f7d, 0x1f80, 0x1fb4, 0x1fb6, 0x1fbc, 0x1fbe, 0x1fbe,
  0x1fc2, 0x1fc4, 0x1fc6, 0x1fcc, 0x1fd0, 0x1fd3, 0x1fd6, 0x1fdb, 0x1fe0, 0x1fec, 0x1ff2, 0x1ff4, 0x1ff6, 0x1ffc,
  0x3006, 0x3006, 0xff21, 0xff3a, 0xff41, 0xff5a,
];

const classes = new Uint8Array(65_536);
for (let at = 0; at < LETTERS.length; at += 2) classes.fill(LETTER, LETTERS[at], (LETTERS[at + 1] ?? 0) + 1);
classes.fill(DIGIT, 0x0030, 0x003a);
classes.fill(DIGIT, 0xff10, 0xff1a);
for (const unit of '々〇') classes[unit.charCodeAt(0)] = HAN;
classes.fill(HAN, 0x3400, 0x4dc0);
classes.fill(HAN, 0x4e00, 0xa000);
classes.fill(HAN, 0xf900, 0xfb00);

/** The class of the unit with this code; surrogates are OTHER. */
export const classOf = (code: number): UnitClass => (classes[code] ?? OTHER) as UnitClass;

/** Which alphabet a letter is of, as far as telling mixed words needs. */
export function alphabetOf(code: number): 'latin' | 'cyrillic' | null {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f))
    return 'latin';
  return code >= 0x400 && code <= 0x52f ? 'cyrillic' : null;
}
