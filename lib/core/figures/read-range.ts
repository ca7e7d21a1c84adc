import type { Decimal } from '../text/decimal';
import { HAN, LETTER } from '../text/script';
import { signAt } from './currency-signs';
import type { Figure, RangeOf } from './figure';
import { endsInForm, formBefore } from './form-table';
import { readApproximation } from './read-approximation';
import { isHanNumeral } from './read-han';
import { type Meaning, readMeaning } from './read-meaning';
import { type Core, readCore, scaleBy, shareMagnitude } from './read-number';
import { classAt, isDigitCode, type Reader } from './reader';
import { toAmount, withEnding } from './to-amount';

const LEAD = 60; // units before a range in which a word for a change is looked for
const TAIL = 30;

/** How two numbers are joined: where the second begins, and by what. */
type Join = { readonly next: number; readonly isDash: boolean; readonly opens: boolean };

function joinAt({ folded, own }: Reader, first: Meaning, core: Core): Join | null {
  const at = first.kind === 'count' ? core.end : first.end;
  for (const ending of own.rangeEndings) {
    const form = `-${ending} `;
    if (folded.startsWith(form, at)) return { next: at + form.length, isDash: false, opens: true };
  }
  const dash = /^ ?[-~～] ?(?=[^\s-])/.exec(folded.slice(at, at + 4));
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
  const next = signAt(reader, join.next);
  if (
    !isDigitCode(folded.charCodeAt(next)) &&
    !(classAt(folded, next) === HAN && isHanNumeral(folded.charCodeAt(next)))
  )
    return null;
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
  const isYears = /^\d{4}$/.test(first.decimal) && first.power === 0 && second.power === 0;
  if (isBare && meaning.kind === 'count' && join.isDash && isYears) return null;
  // A number word alone ("one to two") with nothing counted is no figure.
  if (meaning.kind === 'count' && (first.isWord || second.isWord) && !second.hasMagnitude) return null;
  const owner = isSignShared && meaning.kind === 'count' ? firstMeaning : meaning;
  const low = scaleBy(shareMagnitude(first, second), meaning.power);
  const high = scaleBy(second.decimal, meaning.power);
  if (isChange(reader, firstMeaning.start, meaning.end, join)) {
    return [
      toAmount(reader, { ...first, decimal: low }, { ...owner, power: 0, start: firstMeaning.start, end: first.end }),
      toAmount(reader, second, { ...meaning, start: next > join.next ? join.next : meaning.start }),
    ];
  }
  if (Number(low) >= Number(high)) return null;
  return [rangeOf(reader, firstMeaning.start, withEnding(reader, meaning.end), owner, low, high, first.isOver)];
}

/** "increased from 67 to 81.5mn tonnes", "3-тен 5 пайызға өсті": from one level to another, not a stretch between. */
function isChange({ folded, own }: Reader, start: number, end: number, join: Join): boolean {
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
  if (open === null) return false; // "will rise by 12 to 15 percent"
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

function rangeOf(
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
