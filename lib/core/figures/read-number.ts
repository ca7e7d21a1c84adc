import type { Decimal } from '../text/decimal';
import { addDecimals, multiplyDecimals, shiftDecimal, toDecimal } from '../text/decimal-arithmetic';
import { HAN, LETTER } from '../text/script';
import { signBefore } from './currency-signs';
import { matchForm, startsWithForm } from './form-table';
import { readDigits } from './read-digits';
import { isHanNumeral, readHan } from './read-han';
import { classAt, isDigitCode, type Reader, skipSpace } from './reader';

/** A number with its magnitudes, before what it is a number of. */
export type Core = {
  readonly start: number;
  readonly end: number;
  readonly decimal: Decimal;
  readonly hasMagnitude: boolean;
  /** The powers of ten its magnitudes multiply by. */
  readonly power: number;
  /** 多, 余, 几 and the + of "50+" say that it is more. */
  readonly isOver: boolean;
  /** In words or Han numerals. */
  readonly isWord: boolean;
};

const OVER_JOINS: ReadonlySet<string> = new Set(['多', '余', '几', '来']);

/** Digits or Han numerals or number words at `at`, with the magnitudes behind them; null where no number begins. */
export function readCore(reader: Reader, at: number): Core | null {
  const { folded } = reader;
  if (isDigitCode(folded.charCodeAt(at))) {
    const digits = readOwnDigits(reader, at);
    return digits === null ? null : withMagnitudes(reader, at, digits.end, digits.decimal, false);
  }
  if (isHanNumeral(folded.charCodeAt(at))) {
    const han = readHan(folded, at);
    return han === null ? null : withMagnitudes(reader, at, han.end, han.decimal, true);
  }
  const lone = matchForm(folded, at, reader.loneMagnitudes);
  if (lone !== null) return withMagnitudes(reader, at, at + lone.meaning, '1', true);
  const words = readWords(reader, at);
  return words === null ? null : withMagnitudes(reader, at, words.end, words.decimal, true, words.hasHundreds);
}

const readOwnDigits = (reader: Reader, at: number): ReturnType<typeof readDigits> =>
  readDigits(reader.folded, at, reader.own, (end, groups, count) => {
    // "30 000 tonnes" in a language of commas: one number if it ends in zeros, goes on in groups, or has a unit.
    if (/^0+$/.test(groups) || count > 1 || classAt(reader.folded, end) === HAN) return true;
    const next = skipSpace(reader.folded, end);
    return (
      matchForm(reader.folded, next, reader.units) !== null ||
      matchForm(reader.folded, next, reader.currencies) !== null ||
      signBefore(reader, at) !== null
    );
  });

type Words = { readonly end: number; readonly decimal: Decimal; readonly hasHundreds: boolean };

/** A number in Han numerals that was read up to `end`, with the magnitudes behind it. */
export const withHanMagnitudes = (reader: Reader, start: number, end: number, decimal: Decimal): Core =>
  withMagnitudes(reader, start, end, decimal, true);

/** "twenty-five", двести пятьдесят, жүз елу, екі жарым, "three hundred and fifty": number words that follow each other downwards. */
function readWords({ folded, numberWords, magnitudes, own }: Reader, at: number): Words | null {
  const first = matchForm(folded, at, numberWords);
  if (first === null) return null;
  let { end } = first;
  let value = first.meaning;
  let hasHundreds = false;
  for (;;) {
    const gap = folded[end];
    if (gap !== ' ' && gap !== '-') break;
    const joint = value >= 100 ? (own.numberJoints.find((word) => folded.startsWith(word, end + 1))?.length ?? 0) : 0;
    const next = matchForm(folded, end + 1 + joint, numberWords);
    if (next === null && !hasHundreds && value < 100) {
      const hundreds = matchForm(folded, end + 1, magnitudes);
      if (hundreds?.meaning !== 2) break;
      value *= 100;
      hasHundreds = true;
      ({ end } = hundreds);
      continue;
    }
    if (next === null || next.meaning <= 0) break;
    const isHundreds = next.meaning === 100 && value < 10;
    const room = 10 ** (String(value).length - String(value).replace(/(?<!0)0+$/, '').length);
    if (isHundreds) value *= 100;
    else if (next.meaning < room && Number.isInteger(value)) value += next.meaning;
    else break;
    ({ end } = next);
  }
  for (const half of own.halves) {
    if (!folded.startsWith(half, end) || classAt(folded, end + half.length) === LETTER) continue;
    end += half.length;
    value += 0.5;
    break;
  }
  const decimal = toDecimal(String(value));
  return decimal === null ? null : { end, decimal, hasHundreds };
}

/** The magnitude at `at`, unless it is the beginning of a unit: 兆 in 兆瓦, 千 in 千伏. */
function magnitudeAt({ folded, magnitudes, units }: Reader, at: number): { end: number; meaning: number } | null {
  const found = matchForm(folded, at, magnitudes);
  if (found === null) return null;
  if (classAt(folded, at) !== HAN) return found;
  const unit = matchForm(folded, at, units);
  return unit !== null && unit.end > found.end ? null : found;
}

/** `value` and what multiplies it: 4,2 млрд, 两万亿, 28 миллион 700 мың, 十二万五千. */
function withMagnitudes(
  reader: Reader,
  start: number,
  numberEnd: number,
  number: Decimal,
  isWord: boolean,
  hasHundreds = false,
): Core {
  const { folded } = reader;
  let end = numberEnd;
  let isOver = false;
  const joinOver = (): void => {
    while (OVER_JOINS.has(folded[end] ?? '') && classAt(folded, end + 1) === HAN) {
      isOver = true;
      end += 1;
    }
  };
  const isHan = isWord && classAt(folded, start) === HAN;
  joinOver();
  if (folded[end] === '+' && !isWord && classAt(folded, end + 1) !== LETTER && !/[\d-]/.test(folded[end + 1] ?? '')) {
    isOver = true;
    end += 1;
  }
  let total: Decimal = '0';
  let part = number;
  let power = 0;
  let last = Number.POSITIVE_INFINITY;
  let hasMagnitude = hasHundreds || (isHan && isLongHan(folded, start, numberEnd));
  for (;;) {
    // The magnitudes of one part multiply: 万亿, "hundred thousand".
    let partPower = 0;
    for (;;) {
      const gap = folded[end] === ' ' || (folded[end] === '-' && partPower === 0) ? end + 1 : end;
      const found =
        magnitudeAt(reader, gap) ??
        (partPower === 0 && total === '0' ? letterMagnitude(reader, start, end, isWord) : null);
      if (found === null || (partPower > 0 && classAt(folded, gap) !== HAN && found.meaning < 2)) break;
      partPower += found.meaning;
      end = withoutFullStop(reader, found.end);
      hasMagnitude = true;
      joinOver();
    }
    total = addDecimals(total, shiftDecimal(part, partPower));
    power += last === Number.POSITIVE_INFINITY ? partPower : 0;
    if (partPower === 0) break;
    last = partPower;
    // A smaller part may follow, with a magnitude of its own or, in Han numerals, without one.
    const next = skipSpace(folded, end);
    const smaller = isDigitCode(folded.charCodeAt(next))
      ? readOwnDigits(reader, next)
      : isHanNumeral(folded.charCodeAt(next)) && next === end
        ? readHan(folded, next)
        : (startsWithLetter(folded, next) && readWords(reader, next)) || null;
    if (smaller === null || Number(smaller.decimal) === 0) break;
    const follows = magnitudeAt(reader, skipSpace(folded, smaller.end));
    const isRest =
      follows === null &&
      (isHan
        ? /[十百千]/.test(folded.slice(next, smaller.end))
        : last === 3 && isThousandRest(reader, next, smaller.end, smaller.decimal));
    const isSmaller =
      follows !== null && follows.meaning < last && Number(smaller.decimal) < 10 ** (last - follows.meaning);
    if (!isSmaller && !isRest) break;
    part = smaller.decimal;
    ({ end } = smaller);
    joinOver();
    if (isRest) {
      total = addDecimals(total, part);
      break;
    }
  }
  return { start, end, decimal: total, hasMagnitude, power, isOver, isWord };
}

/** What follows thousands without a magnitude: две тысячи *пятьсот*, 12 мың *500* тонна. */
function isThousandRest({ folded }: Reader, at: number, end: number, { length }: Decimal): boolean {
  return (
    folded[at - 1] === ' ' &&
    length <= 3 &&
    (length === 3 || !isDigitCode(folded.charCodeAt(at))) &&
    folded[end] !== '-'
  );
}

/** 三千五百, 两百: as good as a magnitude; 百 and 千 alone begin words (百姓, 千方百计). */
const isLongHan = (folded: string, start: number, end: number): boolean =>
  end - start > 1 && /[百千]/.test(folded.slice(start, end)) && !/^[百千]/.test(folded.slice(start, end));

const startsWithLetter = (folded: string, at: number): boolean => classAt(folded, at) === LETTER;

/** "4,2 млрд." at the end of a sentence: the full stop is the sentence's; that of "4,2 млрд. долларов" is the word's. */
export function withoutFullStop({ folded, text }: Reader, end: number): number {
  if (folded[end - 1] !== '.') return end;
  const rest = text.slice(end, end + 6);
  // Behind a closing mark the sentence goes on if a comma or a dash does: «… 100 тыс.», – считает он.
  const isLast = rest === '' || /^["'”»)\]]*(?:\n|$)/.test(rest) || /^["'”»)\]]+(?! ?[,–—-])/.test(rest);
  // A capital begins a sentence, unless it is a country or a currency: 4 млрд долл. США, 5 тыс. TEU.
  const isBeforeCapital = /^ ["«“]?\p{Lu}/u.test(rest) && !/^ \p{Lu}{2,4}(?!\p{L})/u.test(rest);
  return isLast || isBeforeCapital ? end - 1 : end;
}

const LETTER_POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

/**
 * "£2.7m", "$1.2B", "5M people", "1.2m bpd": one letter glued to the digits is a magnitude after a currency, as a
 * capital, or before a unit or a noun that is counted in millions.
 */
function letterMagnitude(
  reader: Reader,
  start: number,
  end: number,
  isWord: boolean,
): { end: number; meaning: number } | null {
  const { folded, text, own } = reader;
  const at = folded[end] === ' ' ? end + 1 : end;
  const letter = folded[at] ?? '';
  // "$5MM": a thousand thousand, as bankers write.
  const isDouble = letter === 'm' && folded[at + 1] === 'm' && at === end && classAt(folded, at + 2) !== LETTER;
  if (isDouble && !isWord && signBefore(reader, start) !== null) return { end: at + 2, meaning: 6 };
  const power = LETTER_POWERS[letter];
  if (power === undefined || isWord || classAt(folded, at + 1) === LETTER || folded[at + 1] === '/') return null;
  if (at === end && signBefore(reader, start) !== null) return { end: at + 1, meaning: power };
  if (own.countedNouns.length === 0) return null;
  const next = skipSpace(folded, at + 1);
  const counts =
    matchForm(folded, next, reader.currencies) !== null ||
    startsWithForm(folded, next, own.countedNouns) ||
    (letter !== 't' && next > at + 1 && isBulkUnit(reader, next));
  if (counts) return { end: at + 1, meaning: power };
  return at === end && /[KMB]/.test(text[at] ?? '') ? { end: at + 1, meaning: power } : null;
}

/** A unit of what is counted in millions; "5 m h" is none. */
function isBulkUnit({ folded, units }: Reader, at: number): boolean {
  const unit = matchForm(folded, at, units);
  return unit !== null && /^(?:bbl|t|toe|m3|ha|TEU|q|kg|oz|L|kW|MW|GW)/.test(unit.meaning.unit);
}

/** `core` as if the magnitude of `other` were its own: the 3 of "3 to 5 billion". */
export const shareMagnitude = (core: Core, other: Core): Decimal =>
  core.hasMagnitude || !other.hasMagnitude || other.power === 0
    ? core.decimal
    : shiftDecimal(core.decimal, other.power);

/** `decimal` times ten to the power of a unit's form. */
export const scaleBy = (decimal: Decimal, power: number): Decimal =>
  power === 0 ? decimal : multiplyDecimals(decimal, shiftDecimal('1', power));
