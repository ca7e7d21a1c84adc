import type { Entity, EntityKind } from '../dataset/pack';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Mention, MentionReason } from './mention';

/** A mention before it has its id and place in the list. */
export type Draft = Span & {
  readonly kind: EntityKind;
  /** Entities it may mean. More than one: the text does not decide. */
  readonly candidates: readonly Entity[];
  /** It may mean someone in no list as well: no link, even with one candidate. */
  readonly isOpen: boolean;
  /** The same for every mention of one person or body that is in no list. */
  readonly localKey: string | null;
  readonly confidence: number;
  readonly spelling: Mention['spelling'];
  readonly because: readonly MentionReason[];
  /** The mention that introduced a short form, by its place. */
  readonly antecedent: Span | null;
};

// The lower end of the 95 % interval (Wilson) of the share of exact marks in the half of the gold the rules were written
// by: alias 538 of 545, cue and coreference 80 of 80, person 92 of 92, body and quoted 102 of 104, place 10 of 10. Behind
// the others stand too few mentions (acronym and misspelling 7 of 7, ambiguous 3 of 3, use and fuzzy fewer): estimates.
// No group is worse than 98 % there, so no floor follows from it and none is set.
export const CONFIDENCE = {
  alias: 0.97,
  cue: 0.95,
  misspelling: 0.9,
  acronym: 0.9,
  use: 0.88,
  fuzzy: 0.85,
  coreference: 0.95,
  body: 0.93,
  person: 0.96,
  quoted: 0.93,
  place: 0.72,
  ambiguous: 0.5,
} as const;

/** The entity a draft is linked to, if it is. */
export const linkOf = (draft: Draft): Entity | null =>
  draft.candidates.length === 1 && !draft.isOpen ? (draft.candidates[0] ?? null) : null;

/** A mention of something that is in no list. */
export function unlisted(
  span: Span,
  kind: EntityKind,
  localKey: string,
  confidence: number,
  because: readonly MentionReason[],
): Draft {
  return {
    start: span.start,
    end: span.end,
    kind,
    candidates: [],
    isOpen: false,
    localKey: `${kind}:${localKey}`,
    confidence,
    spelling: 'usual',
    because,
    antecedent: null,
  };
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end;

/** `one` with those of `other` that overlap nothing, the longer first at each place; in text order. */
export function merge(one: readonly Draft[], other: readonly Draft[]): Draft[] {
  const free: Draft[] = [];
  let floor = 0;
  for (const draft of [...other].sort(byPlace)) {
    if (draft.start < floor || overlapping(one, draft) !== undefined) continue;
    free.push(draft);
    floor = draft.end;
  }
  return free.length === 0 ? [...one] : [...one, ...free].sort(byPlace);
}

/** `drafts` with `wider` in the place of what lies inside them; a wider one that only touches another gives way. */
export function replaceWith(drafts: readonly Draft[], wider: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let floor = 0;
  for (const draft of [...wider].sort(byPlace)) {
    if (draft.start < floor || hasCrossing(drafts, draft)) continue;
    kept.push(draft);
    floor = draft.end;
  }
  if (kept.length === 0) return [...drafts];
  return [...drafts.filter((draft) => overlapping(kept, draft) === undefined), ...kept].sort(byPlace);
}

/** Whether one of `drafts` reaches over an end of `span`, or covers it whole. */
function hasCrossing(drafts: readonly Draft[], span: Span): boolean {
  const first = overlapping(drafts, span);
  if (first === undefined) return false;
  if (contains(first, span) || !contains(span, first)) return true;
  const last = overlapping(drafts, { start: span.end - 1, end: span.end });
  return last !== undefined && !contains(span, last);
}
