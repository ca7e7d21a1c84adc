import type { EntityCard, FigureCard } from '../lib/core/context/card-data';
import type { Check } from '../lib/core/context/check';
import type { Mention } from '../lib/core/entities/mention';
import type { Figure } from '../lib/core/figures/figure';
import type { Names } from '../lib/core/text/language';

/** What one card shows. */
export type CardModel =
  | {
      readonly kind: 'entity';
      readonly mention: Mention;
      /** Null for what no pack knows. */
      readonly card: EntityCard | null;
      /** Cards of the candidates, where the text does not decide. */
      readonly candidates: readonly EntityCard[];
      /** The full name a short form stands for, as printed above. */
      readonly fullName: string | null;
      /** All mentions of the same thing in this article, in text order. */
      readonly mentionIds: readonly string[];
    }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** As the languages that are not the reader's print it. */
      readonly inOthers: Names<string>;
      /** Null for dates and periods, which are not checked. */
      readonly check: Check | null;
      readonly card: FigureCard | null;
      /** The figures its arithmetic was reckoned with, as printed; empty without one. */
      readonly withFigures: readonly { readonly id: string; readonly surfaceForm: string }[];
    };
