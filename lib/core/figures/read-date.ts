import { LETTER } from '../text/script';
import { signBefore } from './currency-signs';
import type { Figure } from './figure';
import type { DatePattern } from './figure-language';
import { toIsoDate } from './figure-language';
import { endsInForm, matchForm, startsWithForm } from './form-table';
import { mayBeginWithDigit } from './may-begin-with-digit';
import { readApproximation } from './read-approximation';
import { isHanNumeral } from './read-han';
import { readMeaning } from './read-meaning';
import { type Core, readCore } from './read-number';
import { classAt, isDigitCode, type Reader, skipSpace } from './reader';
import { withEnding } from './to-amount';

type DateFigure = Extract<Figure, { kind: 'date' | 'period' }>;

/** Patterns by what they can begin with, so that each place tries only its own. */
type Patterns = {
  /** One or two digits: days, quarters. */
  readonly atSmall: readonly DatePattern[];
  /** Four digits: years. */
  readonly atYear: readonly DatePattern[];
  readonly atWord: readonly DatePattern[];
};

const sorted = new WeakMap<readonly DatePattern[], Patterns>();

function patternsOf(dates: readonly DatePattern[]): Patterns {
  const known = sorted.get(dates);
  if (known !== undefined) return known;
  const isYear = ({ pattern: { source } }: DatePattern): boolean => /^\((?:\\d\{4\}|\\d\{3\}0)/.test(source);
  const isSmall = ({ pattern: { source } }: DatePattern): boolean => /^\((?:\\d\{1,2\}\)|\[1-4\]|\[12\])/.test(source);
  // A pattern that opens with an optional word, or with a word that may be digits ("1st"), is tried at all.
  const isOpen = (date: DatePattern): boolean => !isYear(date) && !isSmall(date);
  const ofDigits = dates.filter(({ pattern }) => mayBeginWithDigit(pattern.source));
  const made = {
    atSmall: ofDigits.filter((date) => !isYear(date)),
    atYear: ofDigits.filter((date) => !isSmall(date)),
    atWord: dates.filter(
      (date) =>
        isOpen(date) || /^\(\\d\{4\}\|/.test(date.pattern.source) || /^\(\\d\{1,2\}\|/.test(date.pattern.source),
    ),
  };
  sorted.set(dates, made);
  return made;
}

function toDate(reader: Reader, start: number, end: number, kind: 'date' | 'period', value: string): DateFigure {
  const surfaceForm = reader.text.slice(start, end);
  return { id: '', start, end, surfaceForm, approx: 'none', kind, unit: null, value, resolved: null };
}

const ISO = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/y;

const HAN_DATE = /^(?:\d{1,4}|[〇零一二三四五六七八九十]{1,4}) ?[年月日号世至到财学\-/~～]/;

/** A look ahead that spares most numbers the patterns of Chinese dates: 年, 月 or 日 must follow, or a second end. */
const mayBeHanDate = (folded: string, at: number): boolean => {
  const code = folded.charCodeAt(at);
  return (isDigitCode(code) || isHanNumeral(code)) && HAN_DATE.test(folded.slice(at, at + 6));
};

/** The date or period that begins at `at`, or null. */
export function readDate(reader: Reader, at: number): DateFigure | null {
  const { folded } = reader;
  const isDigit = isDigitCode(folded.charCodeAt(at));
  let digits = 0;
  while (digits < 5 && isDigitCode(folded.charCodeAt(at + digits))) digits += 1;
  if (digits === 3 || digits === 5) return null; // neither a day nor a year
  for (const { dates, yearLeads } of reader.all) {
    // Of other languages only what is in letters of its own: 2024年 in English copy.
    const isHan = yearLeads.length === 0;
    if ((dates !== reader.own.dates && !isHan) || (isHan && !mayBeHanDate(folded, at))) continue;
    const patterns = patternsOf(dates);
    const tried = digits === 0 ? patterns.atWord : digits === 4 ? patterns.atYear : patterns.atSmall;
    for (const { pattern, kind, read } of tried) {
      pattern.lastIndex = at;
      const found = pattern.exec(folded);
      if (found === null) continue;
      const value = read(found);
      if (value === null) continue;
      return toDate(reader, at, withEnding(reader, at + found[0].trimEnd().length), kind, value);
    }
  }
  if (!isDigit) return null;
  ISO.lastIndex = at;
  const iso = ISO.exec(folded);
  const value = iso === null ? null : toIsoDate(iso[1] ?? null, Number(iso[2]), iso[3] ?? null);
  if (iso !== null && value !== null) return toDate(reader, at, at + iso[0].length, 'date', value);
  return readBareYear(reader, at);
}

const BARE_YEAR = /(?:19|20)\d{2}(?!\d|[.,]\d| ?%|\+)/y;

/** Whether a dash and an amount of something follow: 2000-2500 тонн. */
function opensAmounts(reader: Reader, end: number): boolean {
  const dash = /^ ?- ?(?=\d)/.exec(reader.folded.slice(end, end + 4));
  const core = dash === null ? null : readCore(reader, end + dash[0].length);
  return core !== null && readMeaning(reader, core).kind !== 'count';
}

/** Four digits that read as a year: 1900 to 2099, no unit behind, and a word before or after that wants one. */
function readBareYear(reader: Reader, at: number): DateFigure | null {
  const { folded, own } = reader;
  BARE_YEAR.lastIndex = at;
  const found = BARE_YEAR.exec(folded);
  if (found === null || signBefore(reader, at) !== null) return null;
  // Қазақстан-2050, «Экспо-2017»: part of a name; "mid-2027" is a date.
  if (folded[at - 1] === '-' && classAt(folded, at - 2) === LETTER && !endsInForm(folded, at - 1, own.yearLeads))
    return null;
  const end = at + 4;
  if (matchForm(folded, skipSpace(folded, end), reader.magnitudes) !== null) return null;
  const core: Core | null = readCore(reader, at);
  if (core === null || core.end !== end) return null;
  if (opensAmounts(reader, end)) return null;
  const meaning = readMeaning(reader, core);
  if (meaning.kind !== 'count' || meaning.end !== end) return null;
  const isLed = endsInForm(folded, at, own.yearLeads) || /[(-]$/.test(folded.slice(Math.max(0, at - 1), at));
  if (!isLed && readApproximation(reader, at, end, 'count', false) !== 'none') return null;
  const tail = folded[end] ?? '';
  const isFollowed =
    tail === '' || /[),.;:\n"'-]/.test(tail) || startsWithForm(folded, skipSpace(folded, end), own.yearTails);
  if (!isLed && !isFollowed) return null;
  // A noun in the plural behind it is counted: "about 2000 workers", "2000 человек".
  if (/^ [a-zа-яә]+(?:s|ов|ей|ий|ек|ан|дар|дер)(?![a-zа-яәіңғүұқөһ])/.test(folded.slice(end, end + 24)) && !isLed)
    return null;
  const stop = withEnding(reader, end);
  if (stop === end && classAt(folded, end) === LETTER) return null;
  return toDate(reader, at, stop, 'date', found[0]);
}
