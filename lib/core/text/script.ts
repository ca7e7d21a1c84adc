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

const classes = new Uint8Array(65_536);
{
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{Nd}/u;
  const han = /\p{Script=Han}/u;
  // Only the planes the four languages are written in; the rest stays OTHER until it is asked for, which is once.
  const ranges: readonly (readonly [number, number])[] = [
    [0x0030, 0x052f],
    [0x1e00, 0x1fff],
    [0x3005, 0x3007],
    [0xff10, 0xff5a],
  ];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const unit = String.fromCharCode(code);
      if (digit.test(unit)) classes[code] = DIGIT;
      else if (han.test(unit)) classes[code] = HAN;
      else if (letter.test(unit)) classes[code] = LETTER;
    }
  }
  classes.fill(HAN, 0x3400, 0x4dc0);
  classes.fill(HAN, 0x4e00, 0xa000);
  classes.fill(HAN, 0xf900, 0xfb00);
}

/** The class of the unit with this code; surrogates are OTHER. */
export const classOf = (code: number): UnitClass => (classes[code] ?? OTHER) as UnitClass;

/** Which alphabet a letter is of, as far as telling mixed words needs. */
export function alphabetOf(code: number): 'latin' | 'cyrillic' | null {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f))
    return 'latin';
  return code >= 0x400 && code <= 0x52f ? 'cyrillic' : null;
}
