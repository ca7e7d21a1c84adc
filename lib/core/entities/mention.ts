import type { EntityKind } from '../dataset/pack';
import type { Span } from '../text/span';

/** Why a mention is believed to be one, and to mean what it is linked to. */
export type MentionReason = 'alias' | 'suffix' | 'cue' | 'coreference' | 'acronym' | 'fuzzy' | 'role' | 'shape';

/** A name in the text, linked to the dataset where the text decides. */
export type Mention = Span & {
  /** 'm0', 'm1' … in text order, unique in one analysis. */
  readonly id: string;
  readonly surfaceForm: string;
  readonly kind: EntityKind;
  /** The entity it means, or null. */
  readonly entityId: string | null;
  /** In no pack: one 'x0', 'x1' … per person or body this article names. */
  readonly localId: string | null;
  /** Entity ids, best first; more than one means the text does not decide, and `entityId` is null. */
  readonly candidates: readonly string[];
  /** 0..1, by the way it was found: CONFIDENCE in draft.ts says what was measured. */
  readonly confidence: number;
  /** 'differs' is said on the card. */
  readonly spelling: 'usual' | 'variant' | 'differs';
  readonly because: readonly MentionReason[];
  /** The mention that introduced a short form. */
  readonly antecedentId: string | null;
};
