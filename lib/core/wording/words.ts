import type { Language } from '../text/language';

type Kind =
  | 'person'
  | 'organisation'
  | 'mechanism'
  | 'place'
  | 'facility'
  | 'route'
  | 'company'
  | 'programme'
  | 'document'
  | 'event';
type ConfidenceKey = 'seen' | 'common-knowledge' | 'derived' | 'target' | 'expected' | 'approximate' | 'conflict';
type Approx = 'none' | 'about' | 'over' | 'under';

/** How a language prints numbers. */
export type NumberWords = {
  readonly decimalMark: string;
  readonly groupMark: string;
  /** Powers of ten with their words, largest first; the word follows the number (with `space` between). */
  readonly magnitudes: readonly { readonly power: number; readonly word: string }[];
  readonly space: string;
  readonly percent: (number: string) => string;
  readonly approx: Readonly<Record<Approx, (printed: string) => string>>;
  readonly range: (low: string, high: string) => string;
  readonly times: (number: string) => string;
  /** Percentage points. */
  readonly points: (number: string) => string;
  readonly basisPoints: (number: string) => string;
  readonly ordinal: (number: string) => string;
};

/** The product's own words in one language. Sentences are functions, so that each language orders its own. */
export type Words = {
  readonly language: Language;
  /** For the `lang` attribute. */
  readonly tag: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Record<ConfidenceKey, string>>;
  readonly units: Readonly<Record<string, (number: string) => string>>;
  readonly currencies: Readonly<Record<string, (number: string) => string>>;
  readonly numbers: NumberWords;
  readonly months: readonly string[];
  readonly dates: {
    readonly day: (year: string | null, month: number, day: number) => string;
    readonly month: (year: string | null, month: number) => string;
    readonly year: (year: string) => string;
    readonly dayOnly: (day: number) => string;
    readonly quarter: (year: string, quarter: number) => string;
    readonly half: (year: string, half: number) => string;
    readonly span: (from: string, to: string) => string;
  };
  readonly card: {
    readonly figure: string;
    readonly date: string;
    readonly asOf: (date: string) => string;
    readonly inThisArticle: (index: number, count: number) => string;
    readonly goTo: (index: number) => string;
    readonly unconfirmed: string;
    readonly spellingDiffers: (printed: string, usual: string) => string;
    readonly shortFor: (full: string) => string;
    readonly notInData: string;
    /** A button: opens the form of a name of the reader's own. */
    readonly addName: string;
    readonly undecided: string;
    readonly source: string;
    readonly noSource: string;
    readonly sameAgency: string;
    readonly more: string;
    readonly less: string;
    readonly pin: string;
    readonly unpin: string;
    readonly close: string;
    readonly next: string;
    readonly previous: string;
    readonly stated: (date: string) => string;
    readonly noPeriod: string;
    readonly alsoSee: string;
    readonly thisArticle: string;
    readonly definition: string;
    /** A button: opens the table of a chart. */
    readonly numbers: string;
    /** An amount in another currency; `year` is that of its rate. */
    readonly atRateOf: (amount: string, year: string) => string;
    readonly opensInNewTab: string;
    readonly settings: string;
    readonly factsInEnglish: string;
  };
  readonly checks: {
    readonly consistent: string;
    readonly differs: string;
    readonly notComparable: string;
    readonly noReference: string;
    readonly agreesWith: (value: string, isTarget: boolean) => string;
    readonly differsFrom: (value: string, factor: string, isMore: boolean, isTarget: boolean) => string;
    readonly slip: (power: string) => string;
    readonly because: Readonly<Record<'unit' | 'period' | 'definition' | 'subject' | 'sources-conflict', string>>;
    readonly without: Readonly<Record<'no-series' | 'no-point' | 'only-this-article' | 'figure-unclear', string>>;
    readonly arithmetic: (holds: boolean) => string;
    readonly trend: (rises: boolean, holds: boolean) => string;
  };
  readonly notes: {
    readonly extensionGone: string;
    readonly dataDamaged: string;
    /** `packs` is empty where it is not known which. */
    readonly packsUnread: (packs: string) => string;
    readonly noAnswer: string;
    readonly readInPart: (units: string) => string;
    readonly tooOldBrowser: string;
  };
  /** Highlights and notes on the page. */
  readonly keep: {
    readonly label: string;
    readonly ofHighlight: string;
    readonly colours: Readonly<Record<'yellow' | 'green' | 'blue' | 'pink' | 'violet', string>>;
    readonly highlightIn: (colour: string) => string;
    readonly note: string;
    readonly editNote: string;
    readonly saving: string;
    readonly saved: string;
    readonly remove: string;
    readonly removed: string;
    readonly undo: string;
    readonly undone: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyRefused: string;
    readonly close: string;
    readonly selectFirst: string;
    readonly onlyArticle: string;
    readonly inForm: string;
    readonly quoteTooLong: (units: string, most: string) => string;
    readonly faults: Readonly<
      Record<
        | 'changed-elsewhere'
        | 'gone'
        | 'disk-full'
        | 'storage-blocked'
        | 'failed'
        | 'private-window'
        | 'no-answer'
        | 'extension-gone',
        string
      >
    >;
  };
};

/** A form of a counted word by the number before it: 1, 2–4, 5 and more, as Russian counts; other languages use two. */
export function russianForm(number: string, one: string, few: string, many: string): string {
  if (/[.,]/.test(number)) return few; // 4,2 тонны
  const digits = number.replace(/\D/g, '');
  const last = Number(digits.slice(-1));
  const teen = Number(digits.slice(-2));
  if (teen >= 11 && teen <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}
