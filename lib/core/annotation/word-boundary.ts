import { classOf, DIGIT, LETTER } from '../text/script';

const HAN_NUMERALS = '〇零一二三四五六七八九十百千万亿兆两';

const classAt = (text: string, at: number): number => (at < 0 || at >= text.length ? 0 : classOf(text.charCodeAt(at)));
const isDigit = (text: string, at: number): boolean => classAt(text, at) === DIGIT;
const isNumeral = (text: string, at: number): boolean =>
  isDigit(text, at) || (at >= 0 && at < text.length && HAN_NUMERALS.includes(text.charAt(at)));
const isWordUnit = (text: string, at: number): boolean => isDigit(text, at) || classAt(text, at) === LETTER;

/** How many digits stand in a row from `at` in direction `by`; four where they are more than three. */
function digitsFrom(text: string, at: number, by: 1 | -1): number {
  let count = 0;
  while (count < 4 && isDigit(text, at + count * by)) count += 1;
  return count;
}

/** Whether the unit at `at` parts two digits of one number: '1.3', '1,500', '1 500'. */
function isInNumber(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (unit === '.' || unit === ',') return isDigit(text, at - 1) && isDigit(text, at + 1);
  const before = digitsFrom(text, at - 1, -1);
  return unit === ' ' && before >= 1 && before <= 3 && digitsFrom(text, at + 1, 1) === 3;
}

/** Whether a word or a number of `text` (in its comparable form) goes on over the offset `at`. Han has no words here. */
export const splitsWord = (text: string, at: number): boolean =>
  (isWordUnit(text, at - 1) && isWordUnit(text, at)) ||
  (isNumeral(text, at - 1) && isNumeral(text, at)) ||
  isInNumber(text, at - 1) ||
  isInNumber(text, at);
