/*
 * The reader of figures: one pass over the folded text, anchored on what can begin a number (a digit, a Han numeral, a
 * number word, a word that opens a date). At an anchor it tries, in this order: what is no figure, a date or period, a
 * number. A number is read inside out: digits, magnitudes, then unit, currency or percent behind, currency before,
 * range, approximators. The forms are those of `en.ts`, `zh.ts`, `ru.ts`, `kk.ts`.
 */
import type { Decimal } from '../text/decimal';
import { addDecimals, shiftDecimal, toDecimal } from '../text/decimal-arithmetic';
import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { classOf, DIGIT, HAN, LETTER } from '../text/script';
import { CURRENCY_SIGNS } from './currency-signs';
import { en } from './en';
import type { Approximation, Figure, RangeOf } from './figure';
import type { FigureLanguage } from './figure-language';
import { endsInForm, type FormTable, matchForm, toFormTable } from './form-table';
import { kk } from './kk';
import { readDigits } from './read-digits';
import { isHanNumeral, readHan } from './read-han';
import { ru } from './ru';
import { zh } from './zh';

const LANGUAGES: Readonly<Record<Language, FigureLanguage>> = { en, zh, ru, kk };

/** The forms of one article: its own language first, then what is unambiguous of the others. */
type Reader = {
  readonly text: string;
  readonly folded: string;
  readonly own: FigureLanguage;
  readonly code: Language;
  readonly magnitudes: FormTable<number>;
  readonly units: FormTable<string>;
  readonly currencies: FormTable<string>;
  readonly percents: FormTable<'percent' | 'percentage-point' | 'basis-point'>;
  readonly times: FormTable<true>;
  readonly numberWords: FormTable<number>;
  readonly dateWords: FormTable<true>;
};

type Tables = Omit<Reader, 'text' | 'folded' | 'own' | 'code'>;

const tables = new Map<Language, Tables>();

/** Letters shorter than this mean something else in another language: 'т' is no tonne in English, 'm' no metre in Russian. */
const isUnambiguous = (form: string): boolean => form.replace('*', '').length >= 3 || !/^[a-zа-яәіңғүұқөһ]/.test(form);

function tablesFor(code: Language): Tables {
  const known = tables.get(code);
  if (known !== undefined) return known;
  const own = LANGUAGES[code];
  const others = Object.values(LANGUAGES).filter((language) => language !== own);
  const gather = <T>(pick: (language: FigureLanguage) => readonly (readonly [string, T])[]): FormTable<T> =>
    toFormTable([
      ...pick(own),
      ...others.flatMap((language) => pick(language).filter(([form]) => isUnambiguous(form))),
    ]);
  const made: Tables = {
    magnitudes: gather((language) => language.magnitudes),
    units: gather((language) => language.units),
    currencies: gather((language) => language.currencies),
    percents: gather((language) => [
      ...language.percents.map((form) => [form, 'percent'] as const),
      ...language.percentagePoints.map((form) => [form, 'percentage-point'] as const),
      ...language.basisPoints.map((form) => [form, 'basis-point'] as const),
    ]),
    times: toFormTable(own.times.map((form) => [form, true] as const)),
    numberWords: toFormTable(own.numberWords),
    dateWords: toFormTable(own.dateWords.map((form) => [form, true] as const)),
  };
  tables.set(code, made);
  return made;
}

// Chinese measure words: they need a number before them and join the span of a count.
const MEASURE_WORDS = [
  '人次',
  '架次',
  '家',
  '个',
  '名',
  '位',
  '人',
  '户',
  '台',
  '架',
  '列',
  '节',
  '辆',
  '艘',
  '座',
  '条',
  '项',
  '份',
  '件',
  '款',
  '种',
  '套',
  '批',
  '次',
  '班',
  '趟',
  '颗',
  '枚',
  '所',
  '场',
  '篇',
  '本',
  '头',
  '只',
  '匹',
  '株',
  '棵',
  '宗',
  '起',
  '届',
  '间',
  '支',
];
const NUMERAL_JOINS: ReadonlySet<string> = new Set(['多', '余', '几', '来']);
const NO_UNIT_AFTER: ReadonlySet<string> = new Set(['线', '路', '楼', '室', '号']);

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const classAt = (text: string, at: number): number => (at < 0 || at >= text.length ? 0 : classOf(text.charCodeAt(at)));
const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** What is no figure, though it has digits: where it ends, so that the reader goes on behind it. */
function skipNonFigure(reader: Reader, at: number): number | null {
  const { folded } = reader;
  const before = folded[at - 1] ?? '';
  // Part of a name or a code: C5+1, VVER-1200, B52, G20, №5, #5; but 在2015 and US$5 are none.
  // Part of a name or a code, unless the letters are a currency (KZT5, T1.5 billion).
  const glued = classAt(folded, at - 1) === LETTER && signBefore(reader, at) === null;
  const hyphened = before === '-' && classAt(folded, at - 2) === LETTER && /[a-zа-я]/.test(folded[at - 2] ?? '');
  const plussed = before === '+' && classAt(folded, at - 2) !== 0;
  const numbered =
    before === '#' ||
    before === '№' ||
    /(?:^|[^a-z])no\.? ?$/.test(folded.slice(Math.max(0, at - 5), at)) ||
    /№ $/.test(folded.slice(Math.max(0, at - 2), at));
  let end = at;
  while (isDigitCode(folded.charCodeAt(end))) end += 1;
  const token = /^[\da-z\u00c0-\u024f\u0400-\u052f.+:/_-]*/.exec(folded.slice(at, at + 64))?.[0] ?? '';
  if (glued || hyphened || plussed || numbered)
    return at + Math.max(1, token.length === 64 ? 64 : (/^[\da-zа-я+.-]*\d/.exec(token)?.[0].length ?? end - at));
  if (end - at >= 12) return end; // ids
  const tail = folded.slice(end, end + 24);
  // Models, clock times, scores, dotted versions, phone numbers, "5+1".
  if (/^[:：]\d/.test(tail)) return end + (/^(?:[:：]\d+)+/.exec(tail)?.[0].length ?? 0);
  if (/^\.\d+\.\d/.test(tail) && !/^\.\d{2}\.\d{4}/.test(tail))
    return end + (/^(?:\.\d+)+/.exec(tail)?.[0].length ?? 0);
  if (/^\+\d/.test(tail)) return end + (/^\+\d+/.exec(tail)?.[0].length ?? 0);
  if (/^-\d+-\d/.test(tail) && !/^-\d{2}-\d{2}(?!\d)/.test(tail))
    return end + (/^(?:-\d+)+/.exec(tail)?.[0].length ?? 0);
  if (/^-\d(?!\d)/.test(tail) && end - at === 3 && /^[-](\d)(?! ?(?:%|percent|млн|million|км|km))/.test(tail))
    return end + 2; // 787-9
  return null;
}

/** The end of an address or a path that begins at `at`, or null: digits inside are no figures. */
function skipAddress(folded: string, at: number): number | null {
  const found =
    /^(?:https?:\/\/|www\.)\S+|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|kz|ru|cn|uz|kg|gov|edu|info|io|ai)(?:\/[^\s，。；）)]*)?(?![a-z])/.exec(
      folded.slice(at, at + 256),
    );
  return found === null ? null : at + found[0].length;
}

type Core = {
  start: number;
  end: number;
  decimal: Decimal;
  hasMagnitude: boolean;
  power: number;
  isOver: boolean;
  isWord: boolean;
};

/** Digits or Han numerals or a number word at `at`, with the magnitudes behind them. */
function readCore(reader: Reader, at: number): Core | null {
  const { folded, own } = reader;
  let isWord = false;
  let read: { end: number; decimal: Decimal } | null = null;
  if (isDigitCode(folded.charCodeAt(at))) read = readDigits(folded, at, own);
  else if (isHanNumeral(folded[at] ?? '')) {
    read = readHan(folded, at);
    isWord = true;
  } else {
    const word = matchForm(folded, at, reader.numberWords);
    const decimal = word === null ? null : toDecimal(String(word.meaning));
    if (word !== null && decimal !== null) {
      read = { end: word.end, decimal };
      isWord = true;
      // "twenty-five", "двадцать пять"
      const joined =
        folded[word.end] === '-' || folded[word.end] === ' '
          ? matchForm(folded, word.end + 1, reader.numberWords)
          : null;
      if (
        joined !== null &&
        word.meaning >= 20 &&
        word.meaning % 10 === 0 &&
        word.meaning < 100 &&
        joined.meaning < 10
      ) {
        read = { end: joined.end, decimal: addDecimals(decimal, String(joined.meaning)) };
      }
    }
  }
  if (read === null) return null;
  const core: Core = {
    start: at,
    end: read.end,
    decimal: read.decimal,
    hasMagnitude: false,
    power: 0,
    isOver: false,
    isWord,
  };
  readMagnitudes(reader, core);
  return core;
}

function readMagnitudes(reader: Reader, core: Core): void {
  const { folded } = reader;
  const joinOver = (): void => {
    while (NUMERAL_JOINS.has(folded[core.end] ?? '') && classAt(folded, core.end + 1) === HAN) {
      core.isOver = true;
      core.end += 1;
    }
  };
  joinOver();
  let last = Number.POSITIVE_INFINITY;
  let value = core.decimal;
  for (;;) {
    const gap = folded[core.end] === ' ' || (folded[core.end] === '-' && !core.hasMagnitude) ? core.end + 1 : core.end;
    const magnitude = matchForm(folded, gap, reader.magnitudes) ?? letterMagnitude(reader, core);
    if (magnitude === null) break;
    value = shiftDecimal(value, magnitude.meaning);
    core.power += magnitude.meaning;
    core.end = magnitude.end;
    core.hasMagnitude = true;
    last = magnitude.meaning;
    joinOver();
    // "28 миллион 700 мың", 1亿3000万: a smaller part may follow.
    const next = skipSpace(folded, core.end);
    if (!isDigitCode(folded.charCodeAt(next)) && !isHanNumeral(folded[next] ?? '')) continue;
    const part = isDigitCode(folded.charCodeAt(next)) ? readDigits(folded, next, reader.own) : readHan(folded, next);
    const smaller = part === null ? null : matchForm(folded, skipSpace(folded, part.end), reader.magnitudes);
    if (part !== null && smaller !== null && smaller.meaning < last) {
      value = addDecimals(value, shiftDecimal(part.decimal, smaller.meaning));
      core.end = smaller.end;
      joinOver();
    }
    break;
  }
  core.decimal = value;
}

const LETTER_POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

/** "£2.7m", "$1.2B", "5M people": one letter glued to the digits is a magnitude after a currency, or as a capital. */
function letterMagnitude(reader: Reader, core: Core): { end: number; meaning: number } | null {
  const letter = reader.folded[core.end] ?? '';
  const power = LETTER_POWERS[letter];
  if (power === undefined || core.hasMagnitude || classAt(reader.folded, core.end + 1) === LETTER || core.isWord)
    return null;
  const isMoney = signBefore(reader, core.start) !== null;
  const isCapital = reader.code === 'en' && /[KMB]/.test(reader.text[core.end] ?? '');
  return isMoney || isCapital ? { end: core.end + 1, meaning: power } : null;
}

/** The currency sign before `at`: where it begins and its code. */
function signBefore(reader: Reader, at: number): { start: number; code: string } | null {
  const { folded, text } = reader;
  for (const gap of [0, 1]) {
    if (gap === 1 && folded[at - 1] !== ' ') break;
    const end = at - gap;
    for (const [sign, code] of CURRENCY_SIGNS) {
      if (!folded.endsWith(sign, end)) continue;
      const start = end - sign.length;
      const isWordSign = /^[a-z]/.test(sign);
      if (isWordSign && classAt(folded, start - 1) === LETTER) continue;
      if (/^[a-z]+$/.test(sign) && text.slice(start, end) !== text.slice(start, end).toUpperCase()) continue; // "try 5"
      return { start, code };
    }
  }
  // "T1.5 billion": the tenge in Kazakh news in English.
  if (
    text[at - 1] === 'T' &&
    classAt(folded, at - 2) !== LETTER &&
    /^[\d.,]+ ?(?:million|billion|trillion|mn|bn|tn)/.test(folded.slice(at, at + 24))
  ) {
    return { start: at - 1, code: 'KZT' };
  }
  return null;
}

/** What a number is a number of. */
type Meaning =
  | { kind: 'money'; unit: string; start: number; end: number }
  | { kind: 'percent'; unit: 'percent' | 'percentage-point' | 'basis-point'; start: number; end: number }
  | { kind: 'quantity'; unit: string; start: number; end: number }
  | { kind: 'ratio'; unit: 'times'; start: number; end: number }
  | { kind: 'ordinal'; unit: null; start: number; end: number }
  | { kind: 'count'; unit: null; start: number; end: number };

function readMeaning(reader: Reader, core: Core): Meaning {
  const { folded } = reader;
  const sign = signBefore(reader, core.start);
  const gap = folded[core.end] === ' ' ? core.end + 1 : core.end;
  if (sign !== null) {
    // "$5 billion dollars", "$100 млн": a second naming of the same currency belongs to it.
    const again = matchForm(folded, gap, reader.currencies);
    return {
      kind: 'money',
      unit: sign.code,
      start: sign.start,
      end: again?.meaning === sign.code ? again.end : core.end,
    };
  }
  const percent = matchForm(folded, gap, reader.percents);
  if (percent !== null) {
    const sign =
      /[+-]/.test(folded[core.start - 1] ?? '') && classAt(folded, core.start - 2) !== DIGIT
        ? core.start - 1
        : core.start;
    return { kind: 'percent', unit: percent.meaning, start: sign, end: percent.end };
  }
  // An ordinal glued to its digits comes before units: "5th" is no tonne.
  if (!core.hasMagnitude && !core.isWord) {
    const suffix =
      /^(?:st|nd|rd|th)(?![a-z])/.exec(folded.slice(core.end, core.end + 3)) ??
      /^-(?:й|я|е|го|му|м|ый|ая|ое|ші|шы|інші|ыншы|нші|ншы)(?![а-яәіңғүұқөһ])/.exec(
        folded.slice(core.end, core.end + 7),
      );
    if (suffix !== null) return { kind: 'ordinal', unit: null, start: core.start, end: core.end + suffix[0].length };
    if (folded[core.start - 1] === '第') {
      const measure = MEASURE_WORDS.find((word) => folded.startsWith(word, core.end));
      return { kind: 'ordinal', unit: null, start: core.start - 1, end: core.end + (measure?.length ?? 0) };
    }
  }
  const hyphen = folded[core.end] === '-' && !core.hasMagnitude ? core.end + 1 : gap;
  const money = matchForm(folded, gap, reader.currencies);
  const unit =
    matchForm(folded, gap, reader.units) ?? (hyphen === gap ? null : matchForm(folded, hyphen, reader.units));
  if (money !== null && money.end >= (unit?.end ?? 0))
    return { kind: 'money', unit: money.meaning, start: core.start, end: money.end };
  if (unit !== null && isUnitHere(reader, core, unit.end))
    return { kind: 'quantity', unit: unit.meaning, start: core.start, end: unit.end };
  const times =
    matchForm(folded, gap, reader.times) ??
    (folded[core.end] === '-' ? matchForm(folded, core.end, reader.times) : null);
  if (times !== null && !(reader.code === 'en' && folded.startsWith('times', gap) && isOccasion(folded, times.end))) {
    return { kind: 'ratio', unit: 'times', start: core.start, end: times.end };
  }
  const measure = MEASURE_WORDS.find((word) => folded.startsWith(word, core.end));
  return { kind: 'count', unit: null, start: core.start, end: core.end + (measure?.length ?? 0) };
}

/** "met five times", "three times in 2024": occasions, not a factor. */
const isOccasion = (folded: string, end: number): boolean =>
  !/^ (?:as|more|less|higher|lower|larger|greater|bigger|the|that|what|its|their|over|faster)/.test(
    folded.slice(end, end + 10),
  );

/** "in" after a number is no inch, "米" may begin another word, and a bare small letter needs its number glued or spaced. */
function isUnitHere(reader: Reader, core: Core, end: number): boolean {
  const { folded } = reader;
  const form = folded.slice(skipSpace(folded, core.end), end);
  if (reader.code === 'zh' && form === '年' && core.isWord && core.decimal.length === 4 && !core.hasMagnitude)
    return false;
  // 上一年, 同一年: a year pointed at, not a length of time.
  if (form === '年' && core.isWord && core.decimal === '1' && /[上前这那同后新每某]/.test(folded[core.start - 1] ?? ''))
    return false;
  if (form === '方' && !/^[，。、；\s]|^天/.test(folded.slice(end, end + 1))) return false;
  if (form === '里' || form === '周') return !core.isWord || classAt(folded, end) !== HAN;
  if ((form === 't' || form === 'm' || form === 'g') && reader.text[end - 1] !== form) return false; // "5 M", "3 G"
  return true;
}

function approximationOf(reader: Reader, core: Core, start: number, end: number): Approximation {
  if (core.isOver) return 'over';
  const { folded } = reader;
  const languages = reader.code === 'en' ? [reader.own] : [reader.own, en];
  for (const { approx } of languages) {
    // Longer words first: "not more than" ends in "more than".
    if (endsInForm(folded, start, approx.before.under)) return 'under';
    if (endsInForm(folded, start, approx.before.over)) return 'over';
    if (endsInForm(folded, start, approx.before.about)) return 'about';
    const tail = folded.slice(end, end + 24);
    const follows = (forms: readonly string[]): boolean =>
      forms.some((form) => {
        const at = tail.startsWith(' ') ? 1 : 0;
        return tail.startsWith(form, at) && (classAt(tail, at) === HAN || classAt(tail, at + form.length) !== LETTER);
      });
    if (follows(approx.after.over)) return 'over';
    if (follows(approx.after.under)) return 'under';
    if (follows(approx.after.about)) return 'about';
  }
  return 'none';
}

type Amounted = Exclude<Figure, { kind: 'range' | 'date' | 'period' }>;

/** A Kazakh or Russian ending glued to the figure with a hyphen: 97%-ы, 4 700-дей, 2030-ға. */
function withEnding(reader: Reader, end: number): number {
  if (reader.folded[end] !== '-') return end;
  const ending = /^-[а-яәіңғүұқөһ]{1,7}(?![a-zа-яәіңғүұқөһ\d])/.exec(reader.folded.slice(end, end + 10));
  return ending === null ? end : end + ending[0].length;
}

function toAmount(reader: Reader, core: Core, meaning: Meaning): Amounted {
  const end = meaning.kind === 'ordinal' ? meaning.end : withEnding(reader, meaning.end);
  const isNegative = meaning.kind === 'percent' && reader.folded[meaning.start] === '-' && meaning.start < core.start;
  const decimal = isNegative ? `-${core.decimal}` : core.decimal;
  const base = {
    id: '',
    start: meaning.start,
    end,
    surfaceForm: reader.text.slice(meaning.start, end),
    approx: approximationOf(reader, core, meaning.start, end),
    value: Number(decimal),
    decimal,
  };
  // One branch per kind keeps each unit with its kind for the compiler.
  switch (meaning.kind) {
    case 'money':
      return { ...base, kind: 'money', unit: meaning.unit };
    case 'percent':
      return { ...base, kind: 'percent', unit: meaning.unit };
    case 'quantity':
      return { ...base, kind: 'quantity', unit: meaning.unit };
    case 'ratio':
      return { ...base, kind: 'ratio', unit: 'times' };
    case 'ordinal':
      return { ...base, kind: 'ordinal', unit: null };
    case 'count':
      return { ...base, kind: 'count', unit: null };
  }
}

const CHANGE =
  /(?:increas|ris|rose|grow|grew|grown|fell|fall|declin|decreas|drop|climb|jump|expand|doubl|rais|cut|up|down|вырос|увелич|сниз|сократ|рост|增|升|降|提高|扩大|өс|арт|төмен)/;

/** Two numbers joined by a dash or a word of the language: the second, and whether they make one range. */
function readRange(reader: Reader, first: Core, firstMeaning: Meaning): Figure[] | null {
  const { folded, own } = reader;
  const at = firstMeaning.kind === 'count' ? first.end : firstMeaning.end;
  const dash = /^ ?[-~～] ?/.exec(folded.slice(at, at + 3));
  const word = own.rangeJoins
    .map((form) => (classAt(form, 0) === HAN ? form : ` ${form} `))
    .find((form) => folded.startsWith(form, at));
  const join = dash?.[0] ?? word;
  if (join === undefined) return null;
  const lead = folded.slice(Math.max(0, firstMeaning.start - 12), firstMeaning.start);
  // "and" joins a range only after "between"; "to" and до open one after "from", от, с, or stand between bare numbers.
  if ((join === ' and ' || join === ' и ') && !/(?:between|между) $/.test(lead)) return null;
  let next = at + join.length;
  const skipSign = CURRENCY_SIGNS.find(([sign]) => folded.startsWith(sign, next) && !/^[a-z]+$/.test(sign));
  if (skipSign !== undefined) next += skipSign[0].length;
  if (!isDigitCode(folded.charCodeAt(next)) && !(classAt(folded, next) === HAN && isHanNumeral(folded[next] ?? '')))
    return null;
  const second = readCore(reader, next);
  if (second === null) return null;
  const meaning = readMeaning(reader, second);
  if (meaning.kind === 'ordinal' || firstMeaning.kind === 'ordinal') return null;
  const firstIsBare = firstMeaning.kind === 'count' && firstMeaning.end === first.end;
  const isSameUnit = firstMeaning.kind === meaning.kind && firstMeaning.unit === meaning.unit;
  const isMoneyShared = firstMeaning.kind === 'money' && meaning.kind === 'count';
  if (!firstIsBare && !isSameUnit && !isMoneyShared) return null;
  if (
    firstIsBare &&
    meaning.kind === 'count' &&
    join.includes('-') &&
    first.power === 0 &&
    second.power === 0 &&
    /^\d{4}$/.test(first.decimal)
  )
    return null; // years
  const shared = first.hasMagnitude || !second.hasMagnitude ? first.decimal : shiftDecimal(first.decimal, second.power);
  const unitOwner = isMoneyShared ? firstMeaning : meaning;
  const start = firstMeaning.start;
  const end = withEnding(reader, meaning.end);
  const before = folded.slice(Math.max(0, start - 48), start);
  const isFromTo = /(?:from|от|с|从|由) ?$/.test(before);
  const isSpanOfWords = join.includes('-') || join.includes('~') || join.includes('～');
  const isChange = !isSpanOfWords && isFromTo && CHANGE.test(before.replace(/(?:from|от|с|从|由) ?$/, ''));
  if (
    isChange ||
    (!isSpanOfWords &&
      !firstIsBare &&
      !isMoneyShared &&
      /^(?: to | до |至|到)$/.test(join) &&
      CHANGE.test(folded.slice(at, at + join.length + 1)))
  ) {
    // "increased from 67 to 81.5mn tonnes" is a change: two figures, the first with the magnitude and unit of the second.
    const left = toAmount(
      reader,
      { ...first, decimal: shared },
      { ...unitOwner, start, end: firstIsBare ? first.end : firstMeaning.end },
    );
    return [
      left,
      toAmount(reader, second, {
        ...meaning,
        start: skipSign === undefined ? meaning.start : second.start - skipSign[0].length,
      }),
    ];
  }
  // A number word alone ("one to two") with nothing counted is no figure.
  if (meaning.kind === 'count' && (first.isWord || second.isWord) && !second.hasMagnitude) return null;
  if (Number(shared) >= Number(second.decimal)) return null;
  const of: RangeOf = unitOwner.kind;
  return [
    {
      id: '',
      start,
      end,
      surfaceForm: reader.text.slice(start, end),
      approx: approximationOf(reader, first, start, end),
      kind: 'range',
      of,
      unit: unitOwner.unit,
      low: Number(shared),
      high: Number(second.decimal),
      lowDecimal: shared,
      highDecimal: second.decimal,
    },
  ];
}

/** Chinese percents are said before the number: 百分之六点二, and tenths after it: 三成, 一成五. */
function readChinesePercent(reader: Reader, at: number): Figure | null {
  const { folded, text } = reader;
  const percent = (end: number, decimal: Decimal): Figure => ({
    id: '',
    start: at,
    end,
    surfaceForm: text.slice(at, end),
    kind: 'percent',
    unit: 'percent',
    value: Number(decimal),
    decimal,
    approx: approximationOf(
      reader,
      { start: at, end, decimal, hasMagnitude: false, power: 0, isOver: false, isWord: true },
      at,
      end,
    ),
  });
  if (folded.startsWith('百分之', at)) {
    const core = isDigitCode(folded.charCodeAt(at + 3))
      ? readDigits(folded, at + 3, reader.own)
      : readHan(folded, at + 3);
    return core === null ? null : percent(core.end, core.decimal);
  }
  const tenths = /^([一二两三四五六七八九])成([一二三四五六七八九半])?(?![功为立员本交就都熟分长])/.exec(
    folded.slice(at, at + 4),
  );
  if (tenths === null) return null;
  const whole = readHan(tenths[1] ?? '', 0)?.decimal ?? '0';
  const part = tenths[2] === undefined ? '0' : tenths[2] === '半' ? '5' : (readHan(tenths[2], 0)?.decimal ?? '0');
  return percent(at + tenths[0].length, addDecimals(shiftDecimal(whole, 1), part));
}

function readDate(reader: Reader, at: number): Figure | null {
  const languages = reader.code === 'zh' ? [reader.own] : [reader.own, zh];
  for (const { dates } of languages) {
    for (const { pattern, kind, read } of dates) {
      pattern.lastIndex = at;
      const found = pattern.exec(reader.folded);
      if (found === null) continue;
      const value = read(found);
      if (value === null) continue;
      const end = withEnding(reader, at + found[0].trimEnd().length);
      return {
        id: '',
        start: at,
        end,
        surfaceForm: reader.text.slice(at, end),
        approx: 'none',
        kind,
        unit: null,
        value,
        resolved: null,
      };
    }
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(reader.folded.slice(at, at + 11));
  if (iso !== null && Number(iso[2]) >= 1 && Number(iso[2]) <= 12 && Number(iso[3]) >= 1 && Number(iso[3]) <= 31) {
    const end = at + iso[0].length;
    const value = `${iso[1]}-${(iso[2] ?? '').padStart(2, '0')}-${(iso[3] ?? '').padStart(2, '0')}`;
    return {
      id: '',
      start: at,
      end,
      surfaceForm: reader.text.slice(at, end),
      approx: 'none',
      kind: 'date',
      unit: null,
      value,
      resolved: null,
    };
  }
  return readBareYear(reader, at);
}

const YEAR_LEADS =
  /(?:^|[\s("'-])(?:in|since|by|from|of|to|until|till|till|during|and|through|for|after|before|between|early|late|mid|year|the|as of|c|с|в|до|к|по|от|на|и|после|до|из|году?)[ -]$/;

/** Four digits that read as a year: 1900 to 2100, no unit behind, and a word before or after that wants one. */
function readBareYear(reader: Reader, at: number): Figure | null {
  const { folded, text } = reader;
  const found = /^(?:19|20)\d{2}(?!\d|[.,]\d|%| ?%)/.exec(folded.slice(at, at + 8));
  if (found === null || signBefore(reader, at) !== null) return null;
  const end = at + 4;
  const core: Core = { start: at, end, decimal: found[0], hasMagnitude: false, power: 0, isOver: false, isWord: false };
  if (matchForm(folded, skipSpace(folded, end), reader.magnitudes) !== null) return null;
  const meaning = readMeaning(reader, core);
  if (meaning.kind !== 'count' || meaning.end !== end) return null;
  if (approximationOf(reader, core, at, end) !== 'none') return null;
  const lead = folded.slice(Math.max(0, at - 10), at);
  const tail = folded.slice(end, end + 14);
  const wantsYear =
    YEAR_LEADS.test(lead) ||
    /^(?:\)|,|\.|;|:|$|\n|-?s\b|'s| (?:and|to|was|is|has|had|will|as|when|with|after|before|by|under|at|on|the|in|summit|election|budget|plan|season|edition|olympics|world|strategy|report|census|constitution))/.test(
      tail,
    ) ||
    /[(-]$/.test(lead);
  // Russian and Kazakh say the word for year; without it, only a preposition and an end make four digits one.
  if (!wantsYear) return null;
  if (/^ [a-zа-яә]+(?:s|ов|ей|ий|ек|ан|дар|дер)\b/.test(tail) && !/(?:in|since|by|until|during) $/.test(lead))
    return null;
  const stop = withEnding(reader, end);
  return {
    id: '',
    start: at,
    end: stop,
    surfaceForm: text.slice(at, stop),
    approx: 'none',
    kind: 'date',
    unit: null,
    value: found[0],
    resolved: null,
  };
}

/** What begins at `at`, if a figure does: one, or two that share a magnitude. */
function readAt(reader: Reader, at: number): Figure[] | null {
  const { folded } = reader;
  if (folded[at] === '百' || isHanNumeral(folded[at] ?? '')) {
    const percent = readChinesePercent(reader, at);
    if (percent !== null) return [percent];
  }
  const date = readDate(reader, at);
  if (date !== null) return [date];
  const core = readCore(reader, at);
  if (core === null) return null;
  const meaning = readMeaning(reader, core);
  const range = readRange(reader, core, meaning);
  if (range !== null) return range;
  // Number words are figures only with a unit, a currency, a magnitude or a percent (docs of conventions, point 9).
  if (core.isWord && meaning.kind === 'ratio') return null;
  if (core.isWord && !core.hasMagnitude && (meaning.kind === 'count' || meaning.kind === 'ordinal')) return null;
  if (core.isWord && meaning.kind === 'count' && isHanWord(reader, core)) return null;
  if (meaning.kind === 'count' && NO_UNIT_AFTER.has(folded[core.end] ?? '')) return null;
  // A single letter glued behind makes a code: 777F, 5G, 3D.
  if (
    meaning.kind === 'count' &&
    meaning.end === core.end &&
    !core.hasMagnitude &&
    classAt(folded, core.end) === LETTER
  )
    return null;
  return [toAmount(reader, core, meaning)];
}

/** 百 and 千 begin many words (百姓, 千方百计): alone they count nothing. */
const isHanWord = (reader: Reader, core: Core): boolean =>
  /^[十百千]/.test(reader.folded[core.start] ?? '') && core.end - core.start === 1;

/**
 * Find the figures of `text`: numbers with their magnitude, unit, currency or percent, dates and periods.
 *
 * @param language - The article's language: it decides what a comma is. Forms of the other languages are read where
 *   they can mean nothing else.
 * @returns In text order, never overlapping; ids 'f0', 'f1' …; `resolved` of dates is null. Empty when the text counts
 *   nothing: that is an answer, not an error.
 */
export function findFigures(text: string, language: Language): Figure[] {
  const reader: Reader = {
    text,
    folded: foldText(text),
    own: LANGUAGES[language],
    code: language,
    ...tablesFor(language),
  };
  const { folded } = reader;
  const found: Figure[] = [];
  let floor = 0; // nothing may begin before the end of the last figure
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    const here = classOf(code);
    if (here === LETTER) {
      const read = readWord(reader, at);
      if (read.figures !== null) for (const figure of read.figures) if (figure.start >= floor) found.push(figure);
      at = Math.max(read.end, at + 1);
      floor = Math.max(floor, found.at(-1)?.end ?? 0);
      continue;
    }
    const isAnchor = here === DIGIT ? isDigitCode(code) : here === HAN && isHanNumeral(folded[at] ?? '');
    if (!isAnchor) {
      at += 1;
      continue;
    }
    const skipped = here === DIGIT ? skipNonFigure(reader, at) : null;
    if (skipped !== null) {
      at = Math.max(skipped, at + 1);
      continue;
    }
    const figures = readAt(reader, at)?.filter((figure) => figure.start >= floor) ?? [];
    const last = figures.at(-1);
    if (last === undefined) {
      at = here === DIGIT ? digitsEnd(folded, at) : at + 1;
      continue;
    }
    found.push(...figures);
    at = Math.max(last.end, at + 1);
    floor = last.end;
  }
  return found.map((figure, index) => ({ ...figure, id: `f${index}` }));
}

/** Behind digits that are no figure, with what hangs on them: "2,5" in English is no 5. */
function digitsEnd(folded: string, at: number): number {
  let end = at + 1;
  while (
    isDigitCode(folded.charCodeAt(end)) ||
    (/[.,]/.test(folded[end] ?? '') && isDigitCode(folded.charCodeAt(end + 1)))
  )
    end += 1;
  return end;
}

/** A word of letters at `at`: an address to skip, a date it opens, a number word; and where reading goes on. */
function readWord(reader: Reader, at: number): { figures: Figure[] | null; end: number } {
  const { folded } = reader;
  let end = at;
  while (end < folded.length && classOf(folded.charCodeAt(end)) === LETTER) end += 1;
  if ((folded[end] === '.' || folded[end] === ':' || folded[end] === '-') && end - at <= 40) {
    const address = skipAddress(folded, at);
    if (address !== null) return { figures: null, end: address };
  }
  const opensDate = matchForm(folded, at, reader.dateWords) !== null || /^[qh]$/.test(folded.slice(at, end));
  // "May" is a month only as a name beside a number; "may" is a verb.
  const isVerb = folded.slice(at, end) === 'may' && reader.text[at] !== 'M';
  if (opensDate && !isVerb) {
    const date = readDate(reader, at);
    if (date !== null) return { figures: [date], end: date.end };
  }
  if (matchForm(folded, at, reader.numberWords) !== null) {
    const figures = readAt(reader, at);
    const last = figures?.at(-1);
    if (figures !== null && last !== undefined) return { figures, end: last.end };
  }
  return { figures: null, end };
}
