import type { Measure } from '../../dataset/pack';
import type { Sense } from '../check';

/**
 * Words of one language that say what a figure is about. Lower case; a word ending in `*` stands for its beginning
 * (`накоплен*`), any other must stand alone; Han words match anywhere.
 */
export type ContextLexicon = {
  /** Words near a figure that settle what is measured. */
  readonly measures: Readonly<Partial<Record<Measure, readonly string[]>>>;
  /** Words before a figure that say it is a change, a goal or a forecast. First sense that matches wins. */
  readonly senses: readonly { readonly sense: Exclude<Sense, 'level'>; readonly words: readonly string[] }[];
  /** Words between a date and the figure that follows, or after the date: the date is a start, not a period. */
  readonly since: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words just before a date that tie it to the figure in front of it: `$4.2 billion in 2024`. */
  readonly dateTies: readonly string[];
  /** Words that point back to the last year named. */
  readonly thatYear: readonly string[];
  /** Words for whole years counted from the publication date. */
  readonly relativeYears: readonly { readonly words: readonly string[]; readonly years: number }[];
  /** What follows or precedes the name of an agency at the head of its report. */
  readonly dateline: { readonly before: readonly string[]; readonly after: readonly string[] };
};
