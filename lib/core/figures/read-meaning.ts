/* What a number is a number of: money, percent, an ordinal, a quantity, a factor, or things counted. */
import { DIGIT, HAN, LETTER } from '../text/script';
import { signBefore } from './currency-signs';
import { endsInForm, formBefore, matchForm, startsWithForm } from './form-table';
import { type Core, withoutFullStop } from './read-number';
import { classAt, type Reader, skipSpace, type UnitForm } from './reader';

/** Kind and unit of a number, with the span they give it; `power` is the power of ten of the unit's form. */
export type Meaning = {
  readonly start: number;
  readonly end: number;
  readonly power: number;
  readonly hasHalf?: boolean;
} & (
  | { readonly kind: 'money'; readonly unit: string }
  | { readonly kind: 'percent'; readonly unit: 'percent' | 'percentage-point' | 'basis-point' }
  | { readonly kind: 'quantity'; readonly unit: string }
  | { readonly kind: 'ratio'; readonly unit: 'times' }
  | { readonly kind: 'ordinal'; readonly unit: null }
  | { readonly kind: 'count'; readonly unit: null }
);

/** Read what `core` counts. */
export function readMeaning(reader: Reader, core: Core): Meaning {
  const { folded, own } = reader;
  const { start, end: coreEnd } = core;
  const gap = skipSpace(folded, coreEnd);
  const sign = signBefore(reader, start);
  // "IRR 12%" is a rate, whatever currency has that code.
  const isRate =
    sign !== null && classAt(folded, sign.start) === LETTER && matchForm(folded, gap, reader.percents) !== null;
  if (sign !== null && !isRate) {
    // "$5 billion dollars", "人民币5万元": a second naming of the same currency belongs to it.
    const again = currencyAt(reader, gap);
    return {
      kind: 'money',
      unit: sign.code,
      start: signedStart(reader, sign.start),
      end: again?.meaning === sign.code ? again.end : coreEnd,
      power: 0,
    };
  }
  const percent = matchForm(folded, gap, reader.percents) ?? adjectiveAt(reader, coreEnd, reader.percents);
  if (percent !== null)
    return { kind: 'percent', unit: percent.meaning, start: signedStart(reader, start), end: percent.end, power: 0 };
  if (folded[gap] === '‰')
    return { kind: 'percent', unit: 'percent', start: signedStart(reader, start), end: gap + 1, power: -1 };
  const ordinal = core.hasMagnitude || core.isWord ? null : readOrdinal(reader, core);
  if (ordinal !== null) return ordinal;
  const money = currencyAt(reader, gap) ?? adjectiveAt(reader, coreEnd, reader.currencies);
  const unit = unitAt(reader, coreEnd);
  if (money !== null && money.end >= (unit?.end ?? 0))
    return { kind: 'money', unit: money.meaning, start: signedStart(reader, start), end: money.end, power: 0 };
  if (unit !== null && isUnitHere(reader, core, unit.end)) {
    const isSigned = unit.meaning.unit === '°C';
    const isMinutes = unit.meaning.unit === 'm' && /\dh ?$/.test(folded.slice(Math.max(0, start - 3), start)); // 12h 30m
    const half = halfBehind(folded, gap, unit.end, unit.meaning.unit);
    const speed = unit.meaning.unit === 'km' ? formBefore(folded, start, own.speedWords) : null;
    return {
      kind: 'quantity',
      unit: speed !== null ? 'km/h' : isMinutes ? 'min' : unit.meaning.unit,
      start: speed ?? (isSigned ? signedStart(reader, start) : start),
      end: half ?? unit.end,
      hasHalf: half !== null,
      power: unit.meaning.power,
    };
  }
  const cents = matchForm(folded, gap, reader.subunits);
  if (cents !== null) return { kind: 'money', unit: cents.meaning, start, end: cents.end, power: -2 };
  const times =
    matchForm(folded, gap, reader.times) ?? (folded[coreEnd] === '-' ? matchForm(folded, coreEnd, reader.times) : null);
  if (times !== null && !isOccasion(reader, core, times.end))
    return { kind: 'ratio', unit: 'times', start, end: times.end, power: 0 };
  return { kind: 'count', unit: null, start, end: coreEnd + measureWordAt(reader, coreEnd), power: 0 };
}

/** The end of a half that a Chinese duration has: 两个半小时, 一年半; 一年半数 has none. */
function halfBehind(folded: string, at: number, end: number, unit: string): number | null {
  if (classAt(folded, end - 1) !== HAN) return null;
  if (folded.slice(at, end).includes('半')) return end;
  const isDuration = unit === 'a' || unit === 'h' || unit === 'd' || unit === 'mo';
  return isDuration && folded[end] === '半' && !/[数导岛径夜途路场天月年以]/.test(folded[end + 1] ?? '')
    ? end + 1
    : null;
}

const measureWordAt = ({ folded, own }: Reader, at: number): number =>
  own.measureWords.find((word) => folded.startsWith(word, at))?.length ?? 0;

/** A currency behind a number; a sign with digits behind it belongs to those: "In 2024 $4.2 billion". */
function currencyAt(reader: Reader, at: number): { end: number; meaning: string } | null {
  const { folded } = reader;
  const found = matchForm(folded, at, reader.currencies);
  if (found === null) return null;
  const isSign = classAt(folded, at) !== LETTER && classAt(folded, at) !== HAN;
  const isCode = /^[a-z]{3}$/.test(folded.slice(at, found.end)) && reader.text[at] !== folded[at];
  if (isSign && classAt(folded, found.end) === DIGIT) return null;
  if (isCode && classAt(folded, skipSpace(folded, found.end)) === DIGIT) return null;
  return { end: withoutFullStop(reader, found.end), meaning: found.meaning };
}

/** "1.2-billion-dollar", "100-процентный": what a hyphen ties to the number. */
function adjectiveAt<T>(
  { folded }: Reader,
  end: number,
  table: Parameters<typeof matchForm<T>>[2],
): { end: number; meaning: T } | null {
  if (folded[end] !== '-') return null;
  return (
    matchForm(folded, end, table) ?? (/[a-z]/.test(folded[end + 1] ?? '') ? matchForm(folded, end + 1, table) : null)
  );
}

/** The unit behind a number, with "per …" where a slash adds it: м³/с, т/год. */
function unitAt(reader: Reader, coreEnd: number): { end: number; meaning: UnitForm } | null {
  const { folded, text, own } = reader;
  const gap = skipSpace(folded, coreEnd);
  const cased = own.casedUnits.find(
    ([form]) =>
      form.charCodeAt(0) === text.charCodeAt(gap) &&
      text.startsWith(form, gap) &&
      classAt(folded, gap + form.length) !== LETTER,
  );
  const found =
    cased !== undefined
      ? { end: gap + cased[0].length, meaning: { unit: cased[1], power: cased[2] } }
      : (matchForm(folded, gap, reader.units) ?? adjectiveAt(reader, coreEnd, reader.units));
  if (found === null) return null;
  if (folded[found.end] === '/') {
    const per = matchForm(folded, found.end + 1, reader.perUnits);
    // кВт/ч, кВт/сағ: so the kilowatt-hour is often misprinted; power per hour is nothing news counts.
    if (per?.meaning === 'h' && /^[kMGT]?W$/.test(found.meaning.unit))
      return { end: per.end, meaning: { unit: `${found.meaning.unit}.h`, power: found.meaning.power } };
    if (per !== null)
      return { end: per.end, meaning: { unit: `${found.meaning.unit}/${per.meaning}`, power: found.meaning.power } };
  }
  return { end: withoutFullStop(reader, found.end), meaning: found.meaning };
}

/** An ordinal glued to its digits comes before units: "5th" is no tonne. 第36位. */
function readOrdinal({ folded, own }: Reader, { start, end }: Core): Meaning | null {
  const ending = own.ordinalEndings.find(
    (each) => folded.startsWith(each, end) && classAt(folded, end + each.length) !== LETTER,
  );
  if (ending !== undefined) return { kind: 'ordinal', unit: null, start, end: end + ending.length, power: 0 };
  if (folded[start - 1] !== '第') return null;
  const measure = own.measureWords.find((word) => folded.startsWith(word, end));
  return { kind: 'ordinal', unit: null, start: start - 1, end: end + (measure?.length ?? 0), power: 0 };
}

/** A + or - just before a number belongs to it where it can be one: -9 °C, +2,1 %, -$5m; not in 5-9. минус, 零下 too. */
export function signedStart({ folded, own }: Reader, start: number): number {
  const sign = folded[start - 1];
  if (sign !== '+' && sign !== '-') {
    const word = formBefore(folded, start, own.minusWords);
    // "5 минус 3" is a sum, "плюс-минус 5 %" is about.
    return word === null || /[\d-] ?$/.test(folded.slice(Math.max(0, word - 2), word)) ? start : word;
  }
  const before = classAt(folded, start - 2);
  return before === LETTER || before === DIGIT || /[%)°]/.test(folded[start - 2] ?? '') ? start : start - 1;
}

/** Whether what stands between the beginning of a figure and its number makes it negative. */
export const isNegated = ({ folded, own }: Reader, start: number, numberStart: number): boolean =>
  start < numberStart && (folded[start] === '-' || startsWithForm(folded, start, own.minusWords));

/** "met five times", "three times in 2024": occasions, not a factor; no one meets 1.3 times. */
function isOccasion({ folded, own }: Reader, core: Core, end: number): boolean {
  if (own.factorTails.length === 0 || core.decimal.includes('.') || classAt(folded, core.end) !== 0) return false;
  if (folded[core.end] === '-' || folded[end - 1] === 'x') return false;
  return !startsWithForm(folded, skipSpace(folded, end), own.factorTails);
}

/** Whether the letters behind the number are a unit here: "in" is no inch, 米 may begin another word, "5 M" no metre. */
function isUnitHere(reader: Reader, core: Core, end: number): boolean {
  const { folded, text } = reader;
  const form = folded.slice(skipSpace(folded, core.end), end);
  if (classAt(form, 0) === HAN) return isHanUnitHere(reader, core, form, end);
  // "5 M", "3 G", "5T": capitals that are no unit.
  if (/^[tmg]$/.test(form) && text[end - 1] !== form) return false;
  if (core.isWord && core.decimal === '1' && endsInForm(folded, core.start, reader.own.negations)) return false;
  return true;
}

const LEAST_POWER_HOURS = 4;
const BEHIND_CUBIC = ['，', '。', '、', '；', '天然气', '水', '木'];

function isHanUnitHere({ folded }: Reader, core: Core, form: string, end: number): boolean {
  if (form === '年') {
    if (core.isWord && core.decimal.length === 4 && !core.hasMagnitude) return false;
    // 上一年, 同一年: a year pointed at, not a length of time. 90年代 is a decade, 千年 an age.
    if (core.isWord && core.decimal === '1' && /[上前这那同后新每某次头]/.test(folded[core.start - 1] ?? ''))
      return false;
    if (/^[代级]/.test(folded.slice(end, end + 1))) return false;
  }
  if (form === '方') return startsWithForm(folded, end, BEHIND_CUBIC);
  if (form === '里' || form === '周') return !core.isWord || classAt(folded, end) !== HAN;
  if (form === '度') return core.power >= LEAST_POWER_HOURS; // 29亿度: nobody counts so many degrees
  return !(core.isWord && form === '天' && core.decimal === '1');
}
