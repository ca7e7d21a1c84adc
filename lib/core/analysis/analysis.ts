import type { Check } from '../context/check';
import type { Mention } from '../entities/mention';
import type { Figure } from '../figures/figure';
import type { IsoDate } from '../text/iso-date';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** What was read in one text. Lists are in text order; ids refer between them. */
export type Analysis = {
  readonly engine: string;
  /** 'id@version' of each pack; the same engine, packs and textHash give the same answer. */
  readonly packs: readonly string[];
  readonly textHash: string;
  readonly language: Language | null;
  readonly publishedAt: IsoDate | null;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  /** Whole sentences, in reading order. */
  readonly summary: readonly Span[];
};
