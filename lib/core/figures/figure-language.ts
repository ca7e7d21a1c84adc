import type { UnitId } from './figure';

/** A form as it is printed, folded to lower case; `*` at the end stands for up to eight letters of an ending. */
export type Form = string;

/** A date or period pattern: sticky, over folded text; `read` makes its ISO value, or null where it is none after all. */
export type DatePattern = {
  readonly pattern: RegExp;
  readonly kind: 'date' | 'period';
  readonly read: (groups: readonly (string | undefined)[]) => string | null;
};

/** How one language prints numbers. Lists need no order: the longest form that fits is taken. */
export type FigureLanguage = {
  readonly decimalMark: '.' | ',';
  /** What stands between groups of three digits. */
  readonly groupMark: ',' | ' ';
  /** Form → power of ten. */
  readonly magnitudes: readonly (readonly [Form, number])[];
  readonly units: readonly (readonly [Form, UnitId])[];
  /** Form behind a number → ISO 4217. */
  readonly currencies: readonly (readonly [Form, string])[];
  readonly percents: readonly Form[];
  readonly percentagePoints: readonly Form[];
  readonly basisPoints: readonly Form[];
  readonly times: readonly Form[];
  /** Words of a number that count only before a unit, a currency, a magnitude or a percent. */
  readonly numberWords: readonly (readonly [Form, number])[];
  readonly approx: {
    readonly before: {
      readonly about: readonly Form[];
      readonly over: readonly Form[];
      readonly under: readonly Form[];
    };
    readonly after: {
      readonly about: readonly Form[];
      readonly over: readonly Form[];
      readonly under: readonly Form[];
    };
  };
  /** Words that open a range: `between` 3 `and` 4; joined by the second list. */
  readonly rangeJoins: readonly Form[];
  readonly dates: readonly DatePattern[];
  /** First letters of words with which a date may begin, besides digits. */
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

/** The months from `from` to `to` of one year. */
export const toMonths = (year: string, from: number, to: number): string | null =>
  isYear(Number(year)) && isMonth(from) && isMonth(to) && from < to ? `${year}-${pad(from)}/${year}-${pad(to)}` : null;
