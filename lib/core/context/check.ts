import type { Measure, Point } from '../dataset/pack';
import type { Decimal } from '../text/decimal';
import type { IsoPeriod } from '../text/iso-date';

/** What a figure says of its quantity: its level, a change, a goal. */
export type Sense = 'level' | 'change-by' | 'change-to' | 'target' | 'forecast';

/** What a figure is about, as far as the text says. `subjects` are entity ids. */
export type About = {
  readonly conceptId: string | null;
  readonly subjects: readonly string[];
  readonly period: IsoPeriod | null;
  readonly measure: Measure | null;
  readonly sense: Sense;
};

/** A published point a figure is held against: the series carries the definition, the point the source. */
export type Reference = { readonly seriesId: string; readonly point: Point };

/** Why a figure and the references at hand cannot be compared. */
export type NotComparableReason = 'unit' | 'period' | 'definition' | 'subject' | 'sources-conflict';

/** Why there is nothing to hold a figure against. */
export type NoReferenceReason = 'no-series' | 'no-point' | 'only-this-article' | 'figure-unclear';

/** What the record says of a claim that a quantity went one way at every step of a time. */
export type Trend = {
  readonly rises: boolean;
  /** Every step goes the way said; false: one plainly does not. */
  readonly holds: boolean;
  /** The points of one series it was held against, in order of time; three at least. */
  readonly references: readonly Reference[];
};

/** Whether one figure agrees with the published record. `trend`: what its sentence claims of the quantity's way there. */
export type Check = { readonly figureId: string; readonly about: About; readonly trend?: Trend } & (
  | {
      readonly answer: 'consistent' | 'differs';
      readonly reference: Reference;
      /** Figure divided by reference. */
      readonly ratio: Decimal;
      /** A power of ten between the two, when the ratio is one within the printed precision. */
      readonly slip: 'x10' | 'x100' | 'x1000' | 'x10000' | null;
      readonly alsoSee: readonly Reference[];
    }
  | {
      readonly answer: 'not-comparable';
      readonly references: readonly Reference[];
      readonly because: readonly NotComparableReason[];
    }
  | { readonly answer: 'no-reference'; readonly because: NoReferenceReason }
  /** Of a date or period that bounds such a claim, where no amount of the quantity stands beside it. */
  | { readonly answer: 'trend'; readonly trend: Trend }
  | {
      readonly answer: 'arithmetic';
      readonly holds: boolean;
      readonly withFigureIds: readonly string[];
      readonly rule: 'growth' | 'sum' | 'share' | 'factor';
    }
);

/** Whether a check calls its figure wrong: against the record, or against other figures of the article. */
export const isContradicted = (check: Check): boolean =>
  check.answer === 'differs' ||
  (check.answer === 'arithmetic' && !check.holds) ||
  (check.answer === 'trend' && !check.trend.holds);
