import type { UnitId } from './figure';

/**
 * A form as it is printed, folded to lower case; `*` at the end stands for up to eight letters of an ending, `~` for up
 * to three.
 */
export type Form = string;

/** A date or period pattern: sticky, over folded text; `read` makes its ISO value, or null where it is none after all. */
export type DatePattern = {
  readonly pattern: RegExp;
  readonly kind: 'date' | 'period';
  readonly read: (groups: readonly (string | undefined)[]) => string | null;
};

/** Words that qualify a number. */
export type ApproxForms = {
  readonly about: readonly Form[];
  readonly over: readonly Form[];
  readonly under: readonly Form[];
};

/** How one language prints numbers. Lists need no order: the longest form that fits is taken. */
export type FigureLanguage = {
  readonly decimalMark: '.' | ',';
  /** What stands between groups of three digits. */
  readonly groupMark: ',' | ' ';
  /** Form → power of ten. */
  readonly magnitudes: readonly (readonly [Form, number])[];
  /** Form → unit, and the power of ten that is part of the form (bcm: 9). */
  readonly units: readonly (readonly [Form, UnitId, number?])[];
  /** Units whose case tells them apart: Mt is a million tonnes, mt one. */
  readonly casedUnits: readonly (readonly [printed: string, UnitId, number])[];
  /** What may follow a unit and a slash: м³/с, t/year. */
  readonly perUnits: readonly (readonly [Form, string])[];
  /** Words before a number that make kilometres kilometres per hour: 时速. Inside the span. */
  readonly speedWords: readonly Form[];
  /** Words before a number that make it negative: минус, 零下. Inside the span. */
  readonly minusWords: readonly Form[];
  /** Form behind a number → ISO 4217. */
  readonly currencies: readonly (readonly [Form, string])[];
  /** Hundredths of a currency: cents, тиын. */
  readonly subunits: readonly (readonly [Form, string])[];
  /** Words before an amount that name its currency and belong to it: 人民币. */
  readonly currencyPrefixes: readonly (readonly [Form, string])[];
  /** Words that make a ¥ near them a yen. */
  readonly yenCues: readonly string[];
  readonly percents: readonly Form[];
  readonly percentagePoints: readonly Form[];
  readonly basisPoints: readonly Form[];
  readonly times: readonly Form[];
  /** Words behind `times` that make it a factor; without one it counts occasions. Empty: always a factor. */
  readonly factorTails: readonly Form[];
  /** Endings glued to digits, with the mark that glues them, that make an ordinal: th, -й, -ші. */
  readonly ordinalEndings: readonly string[];
  /** Words of a number that count only before a unit, a currency, a magnitude or a percent. */
  readonly numberWords: readonly (readonly [Form, number])[];
  /** Words that leave a number word uncounted: *not* one tonne. */
  readonly negations: readonly Form[];
  /** Words between hundreds and what follows them, with the space behind: three hundred *and* fifty. */
  readonly numberJoints: readonly string[];
  /** Magnitudes that are a number by themselves, and the length of their number word: *a* million, миллион. */
  readonly loneMagnitudes: readonly (readonly [Form, number])[];
  /** Words before such a magnitude that leave it uncounted: несколько, *quarter of* a million. */
  readonly vague: readonly Form[];
  /** "and a half" behind a number word, with what joins it. */
  readonly halves: readonly Form[];
  /** Words that count in millions what one letter glued to the number says: 5m people. */
  readonly countedNouns: readonly Form[];
  /** What stands between number and noun and joins the span: 家, 万人次. */
  readonly measureWords: readonly string[];
  readonly approx: {
    readonly before: ApproxForms;
    /** Words behind a number; where it must end in a case for them, the endings of that case. */
    readonly after: readonly {
      readonly approx: 'about' | 'over' | 'under';
      readonly forms: readonly Form[];
      readonly endings: readonly string[];
    }[];
    /** Words that may stand between an approximator and its number: более чем *на* 30 лет. */
    readonly links: readonly Form[];
    /** Words that set a limit unless something changes so far: до 15 самолетов, but вырос до 15. */
    readonly upTo: readonly Form[];
    /** The same for a lower limit of money and measures: от 350 тысяч тенге. */
    readonly from: readonly Form[];
    /** The same behind the number: 37-ге дейін. */
    readonly upToAfter: readonly Form[];
    /** Endings glued to a figure: 1 800-дей. */
    readonly endings: readonly string[];
  };
  /** Beginnings of words for a change: what goes from A to B is two figures, no range. */
  readonly changes: readonly string[];
  /** Words that join two ends of a range. */
  readonly rangeJoins: readonly Form[];
  /** Joins that make a range only behind one of these words: between 3 and 4. */
  readonly rangePairs: readonly { readonly join: Form; readonly opens: readonly Form[] }[];
  /** Words before a number that make it the size of a change: what follows "to" then is no second end. */
  readonly byWords: readonly Form[];
  /** Words that open a change or a range: from 3 to 4. */
  readonly rangeOpens: readonly Form[];
  /** Endings of the first end where the language has no word for it: 3-тен 5 пайызға. */
  readonly rangeEndings: readonly string[];
  /** Words before digits that number a thing: Article 5, каб. 12. */
  readonly codeLeads: readonly Form[];
  /** What behind digits does: 19路, 190-бап. */
  readonly codeTails: readonly Form[];
  /** Digits that are no figure, with the words around that say so; sticky, at the digits: clock times, coordinates. */
  readonly codes: readonly RegExp[];
  /** Words behind 第 and digits that make them a number of a thing: 第190条. */
  readonly numberedWords: readonly string[];
  /** Words near two numbers that make them a score. */
  readonly scoreCues: readonly string[];
  /** Words near digits that make them a telephone number. */
  readonly phoneCues: readonly string[];
  /** Words before four digits that read as a year, and behind them. */
  readonly yearLeads: readonly Form[];
  readonly yearTails: readonly Form[];
  /** Names of months that are other words without a capital. */
  readonly verbMonths: readonly Form[];
  /** Names of months that are first names of people. */
  readonly nameMonths: readonly Form[];
  readonly dates: readonly DatePattern[];
  /** Words with which a date may begin, besides digits. */
  readonly dateWords: readonly Form[];
};

/** Two digits. */
export const pad = (number: string | number): string => String(number).padStart(2, '0');

/** A month or a day that exists. */
export const isMonth = (number: number): boolean => number >= 1 && number <= 12;
export const isDay = (number: number): boolean => number >= 1 && number <= 31;

/** A year news speaks of. */
export const isYear = (number: number): boolean => number >= 1500 && number <= 2199;

/** ISO date from what the text gives; null where a part cannot be. */
export function toIsoDate(year: string | null, month: number | null, day: string | null): string | null {
  if (year !== null && !isYear(Number(year))) return null;
  if (month !== null && !isMonth(month)) return null;
  if (day !== null && !isDay(Number(day))) return null;
  if (month === null) return day === null ? year : `---${pad(day)}`;
  const tail = day === null ? pad(month) : `${pad(month)}-${pad(day)}`;
  return `${year ?? '-'}-${tail}`;
}

/** The months from `from` to `to` of one year, or of a year the text leaves out. */
export const toMonths = (year: string | null, from: number, to: number): string | null =>
  (year === null || isYear(Number(year))) && isMonth(from) && isMonth(to) && from < to
    ? `${year ?? '-'}-${pad(from)}/${year ?? '-'}-${pad(to)}`
    : null;

/** The days from one to another; a month or year said once is that of both. */
export function toDays(
  year: string | null,
  from: { month: number; day: string },
  to: { month: number; day: string },
): string | null {
  const [first, last] = [toIsoDate(year, from.month, from.day), toIsoDate(year, to.month, to.day)];
  if (first === null || last === null) return null;
  const isInOrder = from.month < to.month || (from.month === to.month && Number(from.day) < Number(to.day));
  return isInOrder ? `${first}/${last}` : null;
}

/** The years from `from` to `to`; `to` may be printed with two digits (2024/25). */
export function toYears(from: string, to: string): string | null {
  const last = to.length === 2 ? from.slice(0, 2) + to : to;
  return isYear(Number(from)) && isYear(Number(last)) && Number(from) < Number(last) ? `${from}/${last}` : null;
}

/** The ten years of a decade that begins with `year`: 1990 → 1990/1999. */
export const toDecade = (year: string): string | null =>
  isYear(Number(year)) && year.endsWith('0') ? `${year}/${year.slice(0, 3)}9` : null;
