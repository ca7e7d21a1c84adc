/*
 * The reader of figures: one pass over the folded text, anchored on what can begin a number (a digit, a Han numeral, a
 * number word, a word that opens a date). At an anchor it tries, in this order: a date or period, what is no figure, a
 * number. A number is read inside out: digits and magnitudes (read-number.ts), then unit, currency or percent
 * (read-meaning.ts), a second end (read-range.ts), approximators. The forms are those of `en.ts`, `zh.ts`, `ru.ts`, `kk.ts`.
 */
import { addDecimals, shiftDecimal } from '../text/decimal-arithmetic';
import type { Language } from '../text/language';
import { classOf, DIGIT, HAN, LETTER, OTHER } from '../text/script';
import type { Figure } from './figure';
import { endsInForm, matchForm, mayOpen } from './form-table';
import { readDate } from './read-date';
import { isHanNumeral, readHanStretch } from './read-han';
import { readHanPercent } from './read-han-percent';
import { readMeaning } from './read-meaning';
import { readCore, scaleBy, withHanMagnitudes } from './read-number';
import { rangeOf, readRange } from './read-range';
import { classAt, createReader, isDigitCode, type Reader, skipSpace } from './reader';
import { skipAccount, skipAddress, skipNonFigure } from './skip-non-figure';
import { type Amounted, toAmount } from './to-amount';

/**
 * Find the figures of `text`: numbers with their magnitude, unit, currency or percent, dates and periods.
 *
 * One pass; the cost grows linearly with the text.
 *
 * @param language - The article's language: it decides what a comma is. Forms of the other languages are read where
 *   they can mean nothing else.
 * @returns In text order, never overlapping; ids 'f0', 'f1' …; `resolved` of dates is null. Empty when the text counts
 *   nothing: that is an answer, not an error.
 */
export function findFigures(text: string, language: Language): Figure[] {
  const reader = createReader(text, language);
  const { folded } = reader;
  const found: Figure[] = [];
  let floor = 0; // nothing may begin before the end of the last figure
  const take = (figures: readonly Figure[]): void => {
    for (const figure of figures) {
      if (figure.start < floor) continue;
      found.push(figure);
      floor = figure.end;
    }
  };
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    const here = classOf(code);
    if (here === LETTER) {
      const read = readWord(reader, at);
      take(read.figures);
      at = Math.max(read.end, floor, at + 1);
    } else if (here === DIGIT && isDigitCode(code)) {
      const read = readDigitsAt(reader, at);
      take(read.figures);
      at = Math.max(read.end, floor, at + 1);
    } else {
      if (here === HAN && isHanNumeral(code)) take(readAt(reader, at) ?? []);
      at = Math.max(at + 1, floor);
    }
  }
  // Fresh objects of ours: numbered in place, so that a long text does not make each twice.
  for (const [index, figure] of found.entries()) (figure as { id: string }).id = `f${index}`;
  return found;
}

type Read = { readonly figures: readonly Figure[]; readonly end: number };

/** What begins with digits at `at`, and where reading goes on. */
function readDigitsAt(reader: Reader, at: number): Read {
  const { folded } = reader;
  // Glued to a letter or a mark, digits are of a name, whatever they look like; a date is read before the rest.
  const before = folded[at - 1];
  const isFree = before !== '^' && before !== '_' && before !== '+' && classAt(folded, at - 1) !== LETTER;
  const date = isFree && before !== '/' && !endsInForm(folded, at, reader.own.codeLeads) ? readDate(reader, at) : null;
  if (date !== null) return { figures: [date], end: date.end };
  const skipped = skipNonFigure(reader, at);
  if (skipped !== null) return { figures: [], end: skipped };
  // ".5 percent" lost its nought; what stands behind the point is no whole number.
  const isFraction = before === '.' && classAt(folded, at - 2) === OTHER;
  const figures = isFraction ? null : readAt(reader, at);
  return figures === null ? { figures: [], end: digitsEnd(folded, at) } : { figures, end: at + 1 };
}

/** What begins at `at`, if a figure does: one, or two that share a magnitude. */
function readAt(reader: Reader, at: number): readonly Figure[] | null {
  const { folded } = reader;
  const isHan = classAt(folded, at) === HAN;
  // 千瓦时 alone is a unit, no thousand of one.
  if (isHan && matchForm(folded, at, reader.units) !== null) return null;
  if (isHan || classAt(folded, at + 1) === HAN || folded[at + 1] === '.') {
    const percent = readHanPercent(reader, at);
    if (percent !== null) return [percent];
  }
  if (isHan) {
    const date = readDate(reader, at);
    if (date !== null) return [date];
  }
  // 数百万, 几十万: some, nobody says how many.
  if (isHan && /[数几]/.test(folded[at - 1] ?? '') && /[十百千]/.test(folded[at] ?? '')) return null;
  const stretch = isHan ? readStretch(reader, at) : null;
  if (stretch !== null) return [stretch];
  const core = readCore(reader, at);
  if (core === null) return null;
  const meaning = readMeaning(reader, core);
  const range = readRange(reader, core, meaning);
  if (range !== null) return range;
  if (core.isWord) {
    // Number words are figures only with a unit, a currency, a magnitude or a percent (conventions, point 9).
    if (meaning.kind === 'ratio' || meaning.kind === 'ordinal') return null;
    if (meaning.kind === 'count' && (!core.hasMagnitude || (isHan && core.end - core.start === 1))) return null;
    if (core.decimal === '1' && !core.hasMagnitude && endsInForm(folded, core.start, reader.own.negations)) return null;
  }
  const amount = toAmount(reader, core, meaning);
  if (core.isWord && matchForm(folded, core.start, reader.loneMagnitudes) !== null) {
    // "thanks a million", половина миллиона: alone it counts only what has a unit or is qualified.
    if (meaning.kind === 'count' && amount.approx === 'none') return null;
    if (endsInForm(folded, core.start, reader.own.vague)) return null;
  }
  // A letter glued behind makes a code: 777F, 5G, 3D.
  const isGlued = meaning.kind === 'count' && meaning.end === core.end && classAt(folded, core.end) === LETTER;
  if (isGlued && !core.hasMagnitude) return null;
  return [withSubunit(reader, amount)];
}

/** 三五年, 两三百家: two neighbouring Han digits with something counted. */
function readStretch(reader: Reader, at: number): Figure | null {
  const digits = readHanStretch(reader.folded, at);
  if (digits === null) return null;
  const core = withHanMagnitudes(reader, at, digits.end, digits.high);
  const meaning = readMeaning(reader, core);
  if (meaning.kind === 'ordinal' || (meaning.kind === 'count' && !core.hasMagnitude)) return null;
  const [low, high] = [shiftDecimal(digits.low, core.power), core.decimal].map((end) => scaleBy(end, meaning.power));
  return low === undefined || high === undefined
    ? null
    : rangeOf(reader, meaning.start, meaning.end, meaning, low, high, core.isOver);
}

/** "24 теңге 60 тиын", 5元6角: the hundredths that follow an amount are part of it. */
function withSubunit(reader: Reader, amount: Amounted): Amounted {
  if (amount.kind !== 'money') return amount;
  const { folded, text } = reader;
  const at = skipSpace(folded, amount.end);
  if (!isDigitCode(folded.charCodeAt(at))) return amount;
  const core = readCore(reader, at);
  if (core === null || core.hasMagnitude || Number(core.decimal) >= 100) return amount;
  const cents = matchForm(folded, skipSpace(folded, core.end), reader.subunits);
  if (cents === null || cents.meaning !== amount.unit) return amount;
  const decimal = addDecimals(amount.decimal, shiftDecimal(core.decimal, -2));
  const { start } = amount;
  return { ...amount, end: cents.end, surfaceForm: text.slice(start, cents.end), decimal, value: Number(decimal) };
}

/** Behind digits that are no figure, with what hangs on them: "2,5" in English is no 5. */
function digitsEnd(folded: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if (isDigitCode(folded.charCodeAt(end))) end += 1;
    else if (/[.,]/.test(folded[end] ?? '') && isDigitCode(folded.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

/** Whether the first word of an address may end at `end`: www.…, https:…, my-site.… */
function opensAddress(folded: string, end: number): boolean {
  const mark = folded.charCodeAt(end);
  if (mark === 0x2e) return classAt(folded, end + 1) !== OTHER;
  return mark === 0x2d || (mark === 0x3a && folded.charCodeAt(end + 1) === 0x2f);
}

const NONE: readonly Figure[] = [];

/** A word of letters at `at`: an address to skip, a date it opens, a number word; and where reading goes on. */
function readWord(reader: Reader, at: number): Read {
  const { folded, text } = reader;
  let end = at;
  while (end < folded.length && classOf(folded.charCodeAt(end)) === LETTER) end += 1;
  if (opensAddress(folded, end) && end - at <= 40) {
    const address = skipAddress(folded, at);
    if (address !== null) return { figures: NONE, end: address };
  }
  if (end - at === 2 && isDigitCode(folded.charCodeAt(end))) {
    const account = skipAccount(folded, at);
    if (account !== null) return { figures: NONE, end: account };
  }
  if (!mayOpen(folded, at, reader.openings)) return { figures: NONE, end };
  if (matchForm(folded, at, reader.dateWords) !== null) {
    const date = readDate(reader, at);
    // "May" is a month as a name; "may" and "march" are verbs.
    const isName = text[at] !== folded[at] || !reader.own.verbMonths.includes(folded.slice(at, end));
    // "May Whitfield", "April said": a capital behind a bare month that is a name makes it one.
    const isPerson =
      date !== null &&
      reader.own.nameMonths.includes(folded.slice(at, date.end)) &&
      /^ \p{Lu}/u.test(text.slice(date.end, date.end + 2));
    if (date !== null && isName && !isPerson) return { figures: [date], end: date.end };
  }
  if (matchForm(folded, at, reader.numberWords) !== null || matchForm(folded, at, reader.loneMagnitudes) !== null) {
    const figures = readAt(reader, at);
    if (figures !== null) return { figures, end: at + 1 };
  }
  return { figures: NONE, end };
}
