/*
 * What has digits and is no figure: parts of names (C5+1, VVER-1200), numbers of things (№ 5, Article 190, bus 17),
 * telephone numbers, ids, clock times, scores, dotted versions, addresses.
 */
import { classOf, DIGIT, HAN, LETTER } from '../text/script';
import { signBefore } from './currency-signs';
import { endsInForm, matchForm, startsWithForm } from './form-table';
import { readMeaning } from './read-meaning';
import { readCore } from './read-number';
import { classAt, isDigitCode, type Reader, skipSpace } from './reader';

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/;
const LONGEST_TOKEN = 64;
const PHONE_NEAR = 28; // "обращаться по телефону горячей линии: "

/** Whether a letter stands glued before `at` that is no currency: G20, H200, but not KZT5. */
function isGlued(reader: Reader, at: number): boolean {
  const { folded } = reader;
  const before = folded[at - 1] ?? '';
  if (ZERO_WIDTH.test(before)) return true;
  if (classAt(folded, at - 1) === LETTER) return signBefore(reader, at) === null;
  // VVER-1200, H-5; but "pre-2020" and "mid-2027" are dates.
  if (before === '-' && classAt(folded, at - 2) === LETTER)
    return !/^(?:19|20)\d\d(?!\d)/.test(folded.slice(at, at + 5)) || !endsInForm(folded, at - 1, reader.own.yearLeads);
  if (before === '-' && classAt(folded, at - 2) === HAN) return isHanModel(reader, at); // 歼-20
  if (before === '/') return classAt(folded, at - 2) === LETTER && signBefore(reader, at) === null;
  if (before === '^' || before === '_') return true;
  return before === '+' && classAt(folded, at - 2) !== 0;
}

/** Where the capitals begin that stand between a lead and its number: flight *KC* 851; `at` without them. */
function carrierStart({ text }: Reader, at: number): number {
  const carrier = / ?\p{Lu}[\p{Lu}\d]{1,2} ?$/u.exec(text.slice(Math.max(0, at - 5), at));
  return carrier === null ? at : at - carrier[0].length;
}

/** 东风-41, 伊尔-76: whole digits behind a hyphen that count nothing; 赤字为-1.2万亿 is an amount. */
function isHanModel(reader: Reader, at: number): boolean {
  const core = readCore(reader, at);
  if (core === null || core.hasMagnitude || core.decimal.includes('.')) return false;
  const meaning = readMeaning(reader, core);
  return meaning.kind === 'count' && meaning.end === core.end;
}

const isNumbered = (reader: Reader, at: number): boolean => {
  const { folded, own } = reader;
  const before = folded[at - 1] ?? '';
  const beforeSpace = before === ' ' ? (folded[at - 2] ?? '') : before;
  if (beforeSpace === '#' || beforeSpace === '№') return true;
  if (!endsInForm(folded, at, own.codeLeads) && !endsInForm(folded, carrierStart(reader, at), own.codeLeads))
    return false;
  // "line 5" is a number of a thing, "line 5 km long" is none.
  const core = readCore(reader, at);
  const isGrouped = core !== null && /[, ]/.test(folded.slice(at, core.end));
  return (
    core === null || (!core.hasMagnitude && !core.isOver && !isGrouped && readMeaning(reader, core).kind === 'count')
  );
};

/** Where the digits that begin at `at` end, and, for what is no figure, where what hangs on them ends; null otherwise. */
export function skipNonFigure(reader: Reader, at: number): number | null {
  const { folded } = reader;
  let end = at;
  while (isDigitCode(folded.charCodeAt(end))) end += 1;
  if (end - at > 12) return end; // ids
  if (isGlued(reader, at)) return tokenEnd(folded, at, end);
  const next = folded.charCodeAt(end);
  const follows = folded[end] ?? '';
  if (ZERO_WIDTH.test(follows) && !/^[\s,;:]?$/.test(folded[end + 1] ?? '')) return tokenEnd(folded, at, end);
  if (isNumbered(reader, at)) return numberedEnd(folded, end);
  if (folded[at - 1] === '[') {
    const citation = /^[\d,; -]{0,24}\]/.exec(folded.slice(at, at + 25));
    if (citation !== null) return at + citation[0].length;
  }
  for (const code of reader.own.codes) {
    code.lastIndex = at;
    const found = code.exec(folded);
    if (found === null) continue;
    const stop = at + found[0].length;
    if (classAt(folded, stop - 1) !== DIGIT || !hasUnit(reader, stop)) return stop; // в 18.45, but в 18.45 тенге
  }
  // GB29 NWBK 6016 1331 9268 19: digits in fours, unless they are years.
  const fours =
    end - at === 4 && goesOn(folded, end)
      ? /^(?: (?!19|20)\d{4}){2,}(?: \d{1,4})?(?!\d)/.exec(folded.slice(end, end + 40))
      : null;
  if (fours !== null) return end + fours[0].length;
  const phone = phoneEnd(reader, at, end);
  if (phone !== null) return phone;
  if (isSerial(reader, at, end)) return end;
  const sides = /^ ?[x\u0445×](?=[\da-f])/.exec(folded.slice(end, end + 3)); // 4x4, 0x1F
  if (sides !== null) return sizeEnd(reader, at, end, end + sides[0].length);
  // Digits glued to Latin or Cyrillic letters may be a unit or a code; the number reader tells. The rest hangs on marks.
  if (classOf(next) === LETTER || classOf(next) === HAN || follows === ' ' || follows === '')
    return tailEnd(reader, at, end);
  return markedEnd(reader, at, end);
}

const LONGEST_COUNT = 8; // digits printed without groups; longer ones are ids unless something is counted

/** Whether the digits from `at` to `end` only name a thing: 019, 850101300123, the 24 of «Хабар 24». */
function isSerial(reader: Reader, at: number, end: number): boolean {
  const { folded } = reader;
  if (/[.,]/.test(folded[end] ?? '') && isDigitCode(folded.charCodeAt(end + 1))) return false;
  if (end - at > 1 && folded[at] === '0') return true;
  if (end - at > LONGEST_COUNT) return !hasUnit(reader, end) && signBefore(reader, at) === null;
  return closesName(reader, at, end);
}

const LONGEST_QUOTED_NAME = 40;
const CLOSING = /[»”」』》"]/;

/** Digits that end a quoted name of few words with a capital: «Нурлы жол – 2», “Agenda 2030”. */
function closesName({ folded, text }: Reader, at: number, end: number): boolean {
  if (!CLOSING.test(text[end] ?? '')) return false;
  const lead = text.slice(Math.max(0, at - LONGEST_QUOTED_NAME), at);
  const name = /[«“「『《"](\p{L}[^«“「『《"».,;:!?]*)$/u.exec(lead)?.[1] ?? '';
  const words = name.trim().split(/[\s-]+/).length;
  // «Из 124 скважин пробурено 97» is a sentence that somebody said.
  return name !== '' && words <= 3 && !/^\p{Ll}|\d/u.test(name) && !isDigitCode(folded.charCodeAt(at - 1));
}

/** "4x4" is a name; of "2×500 MW" the second number is what is measured. */
function sizeEnd(reader: Reader, at: number, end: number, next: number): number {
  const isTimes = /[\u0445×x]/.test(reader.folded[end] ?? '') && hasUnit(reader, tokenEnd(reader.folded, next, next));
  return isTimes ? next - 1 : tokenEnd(reader.folded, at, next);
}

/** Whether a mark or a space is followed by more digits. */
const goesOn = (folded: string, end: number): boolean =>
  isDigitCode(folded.charCodeAt(end + 1)) || folded[end + 1] === '(' || folded[end] === '(';

/** The end of a name or code that holds `at`: VVER-1200, LC/2026/118. */
function tokenEnd(folded: string, at: number, end: number): number {
  const token = /^[\da-z\u00c0-\u024f\u0400-\u052f.+:/_^\u200b-\u200d\u2060-]*/.exec(
    folded.slice(at, at + LONGEST_TOKEN),
  );
  const read = token?.[0] ?? '';
  if (read.length === LONGEST_TOKEN) return at + LONGEST_TOKEN;
  const hanging = /^[\da-zа-яәіңғүұқөһ.+/_^\u200b-\u200d\u2060-]*\d/.exec(read);
  return Math.max(end, at + (hanging?.[0].length ?? 0));
}

/** The end of a number of a thing: "Articles 5, 6 and 7" ends behind 5, "No. 5-2" behind 2. */
const numberedEnd = (folded: string, end: number): number =>
  end + (/^(?:[-/.]\d+)*/.exec(folded.slice(end, end + 24))?.[0].length ?? 0);

/** Digits in groups near a word for telephone: +7 727 250-10-20, 0118 496 0142, 112. */
function phoneEnd(reader: Reader, at: number, end: number): number | null {
  const { folded, own } = reader;
  const isInternational = folded[at - 1] === '+' && /^\d{1,3}[ (-]{1,2}\d{2,4}/.test(folded.slice(at, at + 9));
  const isOpen = goesOn(folded, end);
  const isGrouped =
    isOpen && /^[ -]?\(?\d{2,4}\)?[ -]\d{2,4}[ -]\d{2}/.test(folded.slice(end, end + 20)) && end - at <= 4;
  const isLong =
    isOpen &&
    /^-\d{2,4}-\d{2,4}/.test(folded.slice(end, end + 12)) &&
    !/^-\d{2}-\d{2}(?!\d)/.test(folded.slice(end, end + 7));
  // Short numbers count things; a telephone number has three digits at least, or goes on.
  const mayBeCued = end - at >= 3 || /^[ -]\(?\d/.test(folded.slice(end, end + 3));
  const lead = mayBeCued ? folded.slice(Math.max(0, at - PHONE_NEAR), at) : '';
  const isCued =
    mayBeCued && own.phoneCues.some((cue) => lead.includes(cue) || folded.startsWith(cue, skipSpace(folded, end)));
  if (!isInternational && !isCued && !isLong && !(isGrouped && (folded[at] === '0' || end - at === 1))) return null;
  if (
    isCued &&
    !isInternational &&
    !isGrouped &&
    end - at !== 3 &&
    end - at !== 4 &&
    !/^[ -]\d/.test(folded.slice(end, end + 2)) &&
    end - at < 6
  )
    return null;
  if (!isInternational && hasUnit(reader, end)) return null;
  return end + (/^(?:[ ()-]{0,3}\d{2,4}(?!\d))*/.exec(folded.slice(end, end + 32))?.[0].length ?? 0);
}

/** Whether what stands at `at` makes the number before it a figure: a magnitude, a unit, a currency, a measure word. */
function hasUnit({ folded, own, magnitudes, units, currencies, percents }: Reader, at: number): boolean {
  const next = skipSpace(folded, at);
  return (
    [magnitudes, units, currencies, percents].some((table) => matchForm<unknown>(folded, next, table) !== null) ||
    own.measureWords.some((word) => folded.startsWith(word, next))
  );
}

/** A number in front of a word that makes it a number of a thing, a clock time, a score of points: 19路, 190-бап, 9 a.m. */
function tailEnd(reader: Reader, at: number, end: number): number | null {
  const { folded } = reader;
  const mark = folded[skipSpace(folded, end)];
  const score = mark === '-' || mark === '比' ? scoreEnd(reader, at, end) : null;
  if (score !== null) return score;
  if (isCodeTail(reader, at, end)) return end;
  if (!goesOn(folded, end)) return null;
  // "8 800 080 77 77" and other numbers in groups of two at their end.
  const grouped = /^(?: \d{3}){1,2}(?: \d{2}){2}(?!\d)/.exec(folded.slice(end, end + 20));
  return grouped === null ? null : end + grouped[0].length;
}

function isCodeTail({ folded, own, units }: Reader, at: number, end: number): boolean {
  const fraction = folded[end] === '.' ? /^\.\d+/.exec(folded.slice(end, end + 6)) : null;
  const next = skipSpace(folded, end + (fraction?.[0].length ?? 0)); // 96.20分
  if (folded[at - 1] === '第' && own.numberedWords.some((word) => folded.startsWith(word, next))) return true;
  if (!startsWithForm(folded, next, own.codeTails)) return false;
  // 分 scores points, 分钟 are minutes.
  return matchForm(folded, next, units) === null;
}

/** Digits followed by a mark and more: clock times, scores, versions, fractions, models, serial numbers. */
function markedEnd(reader: Reader, at: number, end: number): number | null {
  const { folded } = reader;
  const tail = folded.slice(end, end + 24);
  const through = (pattern: RegExp): number => end + (pattern.exec(tail)?.[0].length ?? 0);
  if (/^[:∶·・•]\d/.test(tail)) return through(/^(?:[:∶·・•]\d+)+/); // 10:30, 3∶1, 9·11
  if (/^\.\d+\.\d/.test(tail) && !/^\.\d{1,2}\.\d{4}(?!\d)/.test(tail)) return through(/^(?:\.\d+)+/);
  if (/^\+\d/.test(tail)) return through(/^\+\d+/);
  if (/^\^/.test(tail)) return through(/^\^-?\d*/);
  if (/^'\d|^°\d/.test(tail)) return through(/^(?:['°"]\d*)+/); // 43°15'20"
  if (/^\/\d/.test(tail)) {
    // 5/5/2024 and 2024/25 are dates; 24/7, 1/2 and 2026/118 are none.
    if (/^\/\d{1,2}\/\d{4}(?!\d)/.test(tail) && end - at <= 2) return null;
    if (/^\/\d{1,2}\/\d{1,2}(?!\d)/.test(tail) && end - at === 4) return null;
    return /^\/(?:\d{4}|\d{2})(?![\d/])/.test(tail) && end - at === 4 ? null : through(/^(?:\/\d+)+/);
  }
  if (/^-\d+-\d/.test(tail)) return through(/^(?:-\d+)+/);
  // 787-9: a model; a range rises and most often has a unit.
  const model = /^-(\d)(?![\d.,])/.exec(tail);
  if (model !== null && end - at === 3 && !/^ ?(?:%|[a-zа-яәіңғүұқөһ])/.test(tail.slice(2))) return end + 2;
  return scoreEnd(reader, at, end) ?? (isCodeTail(reader, at, end) ? end : null);
}

/** Two small numbers of a score: 98-94, 6比3; null where they may be a range. */
function scoreEnd(reader: Reader, at: number, end: number): number | null {
  const { folded, own } = reader;
  const second = /^ ?(?:(-) ?(\d{1,3})(?![\d%]|[.,]\d)|(比) ?(\d{1,3}(?:\.\d+)?))/.exec(folded.slice(end, end + 10));
  if (second === null || end - at > 3) return null;
  if (classAt(folded, at - 1) === DIGIT || /[.,$€£¥]/.test(folded[at - 1] ?? '')) return null;
  const stop = end + second[0].length;
  const [first, last] = [Number(folded.slice(at, end)), Number(second[2] ?? second[4])];
  const rest = folded.slice(stop, stop + 2);
  const near = folded.slice(Math.max(0, at - 60), stop + 40);
  const isCued = own.scoreCues.some((cue) => near.includes(cue));
  if (second[3] !== undefined) return /^[^\d]/.test(rest) || rest === '' ? stop : null;
  // A range rises, and a day of a month may stand behind either.
  if (first >= last) return /^ ?[a-zа-яәіңғүұқөһ%\u3400-\u9fff°]/.test(rest) && !isCued ? null : stop;
  return isCued && !hasUnit(reader, stop) ? stop : null;
}

/** The end of an address or a path that begins at `at`, or null: digits inside are no figures. */
export function skipAddress(folded: string, at: number): number | null {
  const found =
    /^(?:https?:\/\/|www\.)\S+|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|kz|ru|cn|uz|kg|gov|edu|info|io|ai)(?:\/[^\s，。；）)]*)?(?![a-z])/.exec(
      folded.slice(at, at + 256),
    );
  return found === null ? null : at + found[0].length;
}

// ISO 13616: a country, two check digits, then up to thirty letters and digits, printed in fours.
const ACCOUNT = /[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?![a-z\d])/y;

/** The end of a bank account (IBAN) that begins with the word at `at`, or null. */
export function skipAccount(folded: string, at: number): number | null {
  ACCOUNT.lastIndex = at;
  const found = ACCOUNT.exec(folded);
  // Words of four letters are no groups: "in 2024 they", but an account has digits in most of its groups.
  return found === null || found[0].replace(/\D/g, '').length < LEAST_ACCOUNT_DIGITS ? null : at + found[0].length;
}

const LEAST_ACCOUNT_DIGITS = 10;
