import type { Decimal } from '../text/decimal';
import { HAN, LETTER } from '../text/script';
import { signAt } from './currency-signs';
import type { Figure, RangeOf } from './figure';
import { endsInForm, formBefore, matchForm } from './form-table';
import { readApproximation } from './read-approximation';
import { isHanNumeral } from './read-han';
import { isNegated, type Meaning, readMeaning, signedStart } from './read-meaning';
import { type Core, readCore, scaleBy, shareMagnitude } from './read-number';
import { classAt, isDigitCode, type Reader } from './reader';
import { toAmount, withEnding } from './to-amount';

const LEAD = 60; // units before a range in which a word for a change is looked for
const TAIL = 30;
const LEAST_LEAP = 5; // a stretch hardly spans five times its lower end

/** How two numbers are joined: where the second begins, and by what. */
type Join = { readonly next: number; readonly isDash: boolean; readonly opens: boolean };

function joinAt({ folded, own }: Reader, first: Meaning, core: Core): Join | null {
  const at = first.kind === 'count' ? core.end : first.end;
  for (const ending of own.rangeEndings) {
    const form = `-${ending} `;
    if (folded.startsWith(form, at)) return { next: at + form.length, isDash: false, opens: true };
  }
  const dash = /^ ?[-~～] ?(?=[^\s-])|^ ?(?:\.{2,3}|…) ?(?=[-+\d])/.exec(folded.slice(at, at + 5));
  if (dash !== null) return { next: at + dash[0].length, isDash: true, opens: false };
  for (const word of own.rangeJoins) {
    const form = classAt(word, 0) === HAN ? word : ` ${word} `;
    if (!folded.startsWith(form, at)) continue;
    const pair = own.rangePairs.find(({ join }) => join === word);
    const next = at + form.length;
    // "and" joins a range only after "between".
    if (pair !== undefined && !endsInForm(folded, first.start, pair.opens)) return null;
    return { next, isDash: false, opens: pair !== undefined };
  }
  return null;
}

/** Two numbers joined by a dash or a word: one range, or two figures of a change that share magnitude and unit. */
export function readRange(reader: Reader, first: Core, firstMeaning: Meaning): Figure[] | null {
  const { folded } = reader;
  if (firstMeaning.kind === 'ordinal') return null;
  const join = joinAt(reader, firstMeaning, first);
  if (join === null) return null;
  const next = signAt(reader, numberAt(folded, join));
  const isNumber =
    isDigitCode(folded.charCodeAt(next)) ||
    (classAt(folded, next) === HAN && isHanNumeral(folded.charCodeAt(next))) ||
    (first.isWord && matchForm(folded, next, reader.numberWords) !== null);
  if (!isNumber) return null;
  const second = readCore(reader, next);
  if (second === null) return null;
  const meaning = readMeaning(reader, second);
  if (meaning.kind === 'ordinal') return null;
  const isBare = firstMeaning.kind === 'count' && firstMeaning.end === first.end;
  const isSameUnit = firstMeaning.kind === meaning.kind && firstMeaning.unit === meaning.unit;
  const isSignShared =
    firstMeaning.kind === 'money' && (meaning.kind === 'count' || meaning.unit === firstMeaning.unit);
  if (!isBare && !isSameUnit && !isSignShared) return null;
  if (!join.isDash && !isBare) {
    // Written with a unit of its own, the first end is a figure: "150 рублей до 200 рублей", "$0.1 billion to $4.2 billion".
    const isSign = firstMeaning.kind === 'money' && firstMeaning.start < first.start && firstMeaning.end === first.end;
    if (!isSign || first.hasMagnitude) return null;
  }
  if (!join.isDash && endsInForm(folded, firstMeaning.start, reader.own.byWords)) return null;
  const isYears = isYearLike(folded, first) && isYearLike(folded, second);
  if (isBare && meaning.kind === 'count' && join.isDash && isYears) return null;
  // A number word alone ("one to two") with nothing counted is no figure.
  if (meaning.kind === 'count' && (first.isWord || second.isWord) && !second.hasMagnitude) return null;
  const owner = isSignShared && meaning.kind === 'count' ? firstMeaning : meaning;
  const isDown = isNegated(reader, signedStart(reader, first.start), first.start);
  // Of "-10…-15 °C" and "-10-15 °C" both ends are below zero, of "-5…+3 °C" one.
  const isLower = isDown && meaning.unit === '°C';
  const isHigher = !isLower || folded[next - 1] === '+' || (!join.isDash && folded[next - 1] !== '-');
  const negate = (decimal: Decimal, isBelow: boolean): Decimal =>
    isBelow && decimal !== '0' ? `-${decimal}` : decimal;
  const low = negate(scaleBy(shareMagnitude(first, second), meaning.power), isLower);
  const high = negate(scaleBy(second.decimal, meaning.power), !isHigher);
  if (isChange(reader, firstMeaning.start, meaning.end, join, Number(high) / Number(low))) {
    return [
      toAmount(reader, { ...first, decimal: low }, { ...owner, power: 0, start: firstMeaning.start, end: first.end }),
      toAmount(reader, second, { ...meaning, start: next > join.next ? join.next : meaning.start }),
    ];
  }
  const start = isLower ? signedStart(reader, first.start) : firstMeaning.start;
  const end = withEnding(reader, meaning.end);
  if (isLower && Number(low) > Number(high)) return [rangeOf(reader, start, end, owner, high, low, first.isOver)];
  if (Number(low) >= Number(high)) return null;
  return [rangeOf(reader, start, end, owner, low, high, first.isOver)];
}

/** Where the digits of the second end begin: behind its sign. */
const numberAt = (folded: string, { next }: Join): number =>
  /[-+]/.test(folded[next] ?? '') && isDigitCode(folded.charCodeAt(next + 1)) ? next + 1 : next;

/** Four digits without groups that may be a year: 1990, not 1,000 nor 1000. */
const isYearLike = (folded: string, { start, end }: Core): boolean => /^(?:19|20)\d{2}$/.test(folded.slice(start, end));

/** "increased from 67 to 81.5mn tonnes", "3-тен 5 пайызға өсті": from one level to another, not a stretch between. */
function isChange({ folded, own }: Reader, start: number, end: number, join: Join, ratio: number): boolean {
  if (join.isDash) return false;
  const open = formBefore(folded, start, own.rangeOpens);
  if (join.opens) {
    if (own.rangeEndings.length === 0) return false;
    const tail = folded
      .slice(end, end + TAIL)
      .trimStart()
      .replace(/^-\S+ /, '');
    const rest = own.approx.upToAfter.reduce((words, form) => words.replace(new RegExp(`^${form} `), ''), tail);
    return own.changes.some((stem) => rest.startsWith(stem));
  }
  if (open === null) {
    // "fell 3.5 to 102.75": by so much, to so much; "will rise by 12 to 15 percent" is a stretch.
    return (
      ratio >= LEAST_LEAP && own.changes.some((stem) => isWordStart(folded.slice(Math.max(0, start - 12), start), stem))
    );
  }
  const lead = folded.slice(Math.max(0, start - LEAD), open);
  const clause = lead.slice(
    Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '), lead.lastIndexOf('，'), lead.lastIndexOf(', ')) + 1,
  );
  return own.changes.some((stem) => isWordStart(clause, stem));
}

/** Whether `stem` begins a word of `words`, or stands anywhere if it is Han. */
function isWordStart(words: string, stem: string): boolean {
  for (let at = words.indexOf(stem); at !== -1; at = words.indexOf(stem, at + 1))
    if (classAt(stem, 0) === HAN || classAt(words, at - 1) !== LETTER) return true;
  return false;
}

/** The range from `low` to `high` of what `meaning` says. */
export function rangeOf(
  reader: Reader,
  start: number,
  end: number,
  { kind, unit }: Meaning,
  low: Decimal,
  high: Decimal,
  isOver: boolean,
): Figure {
  return {
    id: '',
    start,
    end,
    surfaceForm: reader.text.slice(start, end),
    approx: rangeApproximation(reader, start, end, isOver),
    kind: 'range',
    of: kind as RangeOf,
    unit,
    low: Number(low),
    high: Number(high),
    lowDecimal: low,
    highDecimal: high,
  };
}

/** A range has its limits in itself: до and дейін say nothing more. */
function rangeApproximation(reader: Reader, start: number, end: number, isOver: boolean): Figure['approx'] {
  const approx = readApproximation(reader, start, end, 'range', isOver);
  return approx === 'under' && !endsInForm(reader.folded, start, reader.own.approx.before.under) ? 'none' : approx;
}
