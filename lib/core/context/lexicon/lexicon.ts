import type { Measure } from '../../dataset/pack';
import type { Sense } from '../check';

/**
 * A word as it stands in lower case; one ending in `*` stands for its beginning (`накоплен*`), any other must stand
 * alone; Han words match anywhere.
 */
export type Word = string;

/** How an entity is tied into its clause: exports `to` it, imports `from` it, investment `in` it. */
export type Role = 'to' | 'from' | 'in';

/** Words of one language that say what a figure is about. */
export type ContextLexicon = {
  /** Words near a figure that settle what is measured. */
  readonly measures: Readonly<Partial<Record<Measure, readonly Word[]>>>;
  /** Words before a figure that say it is a change, a goal or a forecast. First sense that matches wins. */
  readonly senses: readonly { readonly sense: Exclude<Sense, 'level'>; readonly words: readonly Word[] }[];
  /** Words just behind a figure that do: `10 million tons more`, `10 млн тоннаға артты`. */
  readonly sensesAfter: readonly { readonly sense: Exclude<Sense, 'level'>; readonly words: readonly Word[] }[];
  /** Words just before a figure that make it where a change began: `from $3.1 billion`. */
  readonly changeFrom: { readonly before: readonly Word[]; readonly endings: readonly string[] };
  /** Words between a date and the figure that follows, or after the date: the date is a start, not a period. */
  readonly since: { readonly before: readonly Word[]; readonly after: readonly Word[] };
  /** Words between the two ends of a stretch of time: `с 2022 по 2024`. */
  readonly until: readonly Word[];
  /** Words just before a date that tie it to the figure in front of it: `$4.2 billion in 2024`. */
  readonly dateTies: readonly Word[];
  /** Words that point back to the last year named. */
  readonly thatYear: readonly Word[];
  /** Words for whole years counted from the publication date. */
  readonly relativeYears: readonly { readonly words: readonly Word[]; readonly years: number }[];
  /** Words that pair two lists in order. */
  readonly respectively: readonly Word[];
  /** Words that join two statements: a date beyond one is another statement's. */
  readonly joins: readonly Word[];
  /** Words that say someone says it: what stands before them narrows nothing. */
  readonly reporting: readonly Word[];
  /** Words that deny, doubt or suppose what the sentence says: no verdict on it then. */
  readonly doubts: readonly Word[];
  /** Words with which a clause opens that says where or of what the next one speaks: `in agriculture, …`. */
  readonly leads: readonly Word[];
  /** Words that say nothing of what is counted. Any other word beside a figure may narrow it. */
  readonly neutral: readonly Word[];
  /** What stands before an entity (or, as an ending, at its end) that is a partner of a flow. */
  readonly roles: Readonly<Record<Role, { readonly before: readonly Word[]; readonly endings: readonly string[] }>>;
  /** What makes the growing thing a share of a quantity, before its name or at its end: a share *of* GDP, ЖІӨ-*дегі*. */
  readonly partOf: {
    readonly before: readonly Word[];
    readonly endings: readonly string[];
    /** Words anywhere before it that do. */
    readonly shares: readonly Word[];
  };
  /** Words in an age: the population of 40岁以上 is a part. */
  readonly ages: readonly Word[];
  /** Claims that a quantity went one way at every step of a time. */
  readonly steady: { readonly rises: readonly Word[]; readonly falls: readonly Word[] };
  /** Words between a concept and a figure of its size: контракт *на* 4 млрд, though рост *на* is a change. */
  readonly worth: readonly Word[];
  /** Names of a concept whose rise is the concept: consumer prices rose by what inflation was. */
  readonly prices: readonly Word[];
  /** What an exchange rate is of: against the dollar, or against others, and as the average of its time. */
  readonly rates: {
    readonly dollar: readonly Word[];
    readonly others: readonly Word[];
    readonly average: readonly Word[];
  };
  /** Words of a concept that has a direction. */
  readonly flows: {
    readonly exports: readonly Word[];
    readonly imports: readonly Word[];
    readonly investment: readonly Word[];
  };
  /** What follows or precedes the name of an agency at the head of its report. */
  readonly dateline: { readonly before: readonly Word[]; readonly after: readonly Word[] };
};
