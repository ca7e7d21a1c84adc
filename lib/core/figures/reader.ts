import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { classOf } from '../text/script';
import { en } from './en';
import type { FigureLanguage } from './figure-language';
import { type FormTable, type Openings, toFormTable, toOpenings } from './form-table';
import { kk } from './kk';
import { ru } from './ru';
import { zh } from './zh';

const LANGUAGES: Readonly<Record<Language, FigureLanguage>> = { en, zh, ru, kk };

/** A unit of measure as a form names it; `power` is the power of ten that is part of the form. */
export type UnitForm = { readonly unit: string; readonly power: number };

/** The forms of one article: its own language first, then what is unambiguous of the others. */
type Tables = {
  readonly magnitudes: FormTable<number>;
  readonly units: FormTable<UnitForm>;
  readonly perUnits: FormTable<string>;
  readonly currencies: FormTable<string>;
  readonly subunits: FormTable<string>;
  readonly percents: FormTable<'percent' | 'percentage-point' | 'basis-point'>;
  readonly times: FormTable<true>;
  readonly numberWords: FormTable<number>;
  readonly loneMagnitudes: FormTable<number>;
  readonly dateWords: FormTable<true>;
  /** Of the number words and the words that open a date. */
  readonly openings: Openings;
};

/** One text being read. */
export type Reader = Tables & {
  readonly text: string;
  readonly folded: string;
  readonly own: FigureLanguage;
  readonly code: Language;
  /** Languages whose dates and approximators are read, own first. */
  readonly all: readonly FigureLanguage[];
};

const tables = new Map<Language, Tables>();

/** Letters shorter than this mean something else in another language: 'т' is no tonne in English, 'm' no metre in Russian. */
const isUnambiguous = (form: string): boolean =>
  !form.startsWith('-') && (form.replace(/[*~]$/, '').length >= 3 || !/^[a-zа-яәіңғүұқөһ]/.test(form));

const MIXED: readonly Language[] = ['en', 'zh']; // what stands in news of other languages: English terms, 42亿美元

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
  const numberWords = toFormTable(own.numberWords);
  const loneMagnitudes = toFormTable(own.loneMagnitudes);
  const dateWords = toFormTable(own.dateWords.map((form) => [form, true] as const));
  const made: Tables = {
    magnitudes: gather((language) => language.magnitudes),
    units: gather((language) => language.units.map(([form, unit, power = 0]) => [form, { unit, power }] as const)),
    perUnits: toFormTable(own.perUnits),
    currencies: gather((language) => language.currencies),
    subunits: toFormTable(own.subunits),
    percents: gather((language) => [
      ...language.percents.map((form) => [form, 'percent'] as const),
      ...language.percentagePoints.map((form) => [form, 'percentage-point'] as const),
      ...language.basisPoints.map((form) => [form, 'basis-point'] as const),
    ]),
    times: toFormTable(own.times.map((form) => [form, true] as const)),
    numberWords,
    loneMagnitudes,
    dateWords,
    openings: toOpenings([numberWords, loneMagnitudes, dateWords]),
  };
  tables.set(code, made);
  return made;
}

/** Make ready to read `text`. */
export const createReader = (text: string, code: Language): Reader => ({
  text,
  folded: foldText(text),
  own: LANGUAGES[code],
  code,
  all: [LANGUAGES[code], ...MIXED.filter((each) => each !== code).map((each) => LANGUAGES[each])],
  ...tablesFor(code),
});

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** The class of the unit at `at`, OTHER outside of `text`. */
export const classAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? 0 : classOf(text.charCodeAt(at));
export const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
