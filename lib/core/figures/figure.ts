import type { Decimal } from '../text/decimal';
import type { IsoDate, IsoPeriod } from '../text/iso-date';
import type { Span } from '../text/span';

/** Code of a unit of measure: 't' 'km' 'TEU' 't/a' 'bbl/d' …; lib/core/figures/units.ts lists them. */
export type UnitId = string;

/** A number twice: `value` = Number(decimal) for drawing and sorting; `decimal` is exact and decides. */
export type Amount = { readonly value: number; readonly decimal: Decimal };

/** How the text qualifies a number: 约, over, свыше, до … */
export type Approximation = 'none' | 'about' | 'over' | 'under';

/** What the two ends of a range are. */
export type RangeOf = 'money' | 'percent' | 'quantity' | 'count' | 'ratio';

/** A number-like mention: what the text says, read once, with its unit. */
export type Figure = Span & {
  /** 'f0', 'f1' … in text order, unique in one analysis. */
  readonly id: string;
  readonly surfaceForm: string;
  readonly approx: Approximation;
} & (
    | ({ readonly kind: 'money' /** ISO 4217; the value is in whole units. */; readonly unit: string } & Amount)
    | ({ readonly kind: 'percent'; readonly unit: 'percent' | 'percentage-point' | 'basis-point' } & Amount)
    | ({ readonly kind: 'quantity'; readonly unit: UnitId } & Amount)
    | ({ readonly kind: 'count'; readonly unit: null } & Amount)
    | ({ readonly kind: 'ratio'; readonly unit: 'times' } & Amount)
    | ({ readonly kind: 'ordinal'; readonly unit: null } & Amount)
    | {
        readonly kind: 'range';
        readonly of: RangeOf;
        readonly unit: string | null;
        readonly low: number;
        readonly high: number;
        readonly lowDecimal: Decimal;
        readonly highDecimal: Decimal;
      }
    | {
        readonly kind: 'date';
        readonly unit: null;
        readonly value: IsoDate;
        /** With the publication date, by lib/core/analysis. */
        readonly resolved: IsoDate | null;
      }
    | { readonly kind: 'period'; readonly unit: null; readonly value: IsoPeriod; readonly resolved: IsoPeriod | null }
  );
