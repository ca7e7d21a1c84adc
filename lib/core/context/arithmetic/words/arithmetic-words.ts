import type { Word } from '../../lexicon/lexicon';

/** Words of one language that tie the figures of a sentence to each other. */
export type ArithmeticWords = {
  /** Words that may stand between two tied figures and say nothing else. */
  readonly glue: readonly Word[];
  /** Words that say a quantity rose, and that it fell. */
  readonly rises: readonly Word[];
  readonly falls: readonly Word[];
  /** Words just before an amount that is itself the change: `by $0.5 billion`. */
  readonly changeBy: readonly Word[];
  /** Words just before an amount in which a change ended, where `changeBy` would match them too: 增至. */
  readonly changeTo: readonly Word[];
  /** Words that say by which factor: `doubled`. */
  readonly factors: readonly { readonly factor: number; readonly words: readonly Word[] }[];
  /** Words beside a factor that loosen it. */
  readonly nearly: readonly Word[];
  readonly moreThan: readonly Word[];
  /** What joins a share to its whole: words between the two (`of the total`), or the ending of the whole. */
  readonly of: { readonly between: readonly Word[]; readonly endings: readonly string[] };
  /** Words that make a growth another than that of the printed values: means, other bases, plans, lists. */
  readonly otherGrowth: readonly Word[];
  /** Words of money whose growth is told in real terms, whatever its values: GDP, output. */
  readonly realTerms: readonly Word[];
  /** Money that is counted as it is paid, so that its growth is that of its values. */
  readonly nominal: readonly Word[];
  /** Words that say that what was listed is all there is: `for a total of`. */
  readonly total: readonly Word[];
  /** Words that may stand between a sum and its parts, beside `glue`: `including`, `amounted to`. */
  readonly partGlue: readonly Word[];
  /** Exports and imports together. */
  readonly trade: readonly Word[];
};
