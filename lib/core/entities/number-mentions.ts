import { type Draft, linkOf } from './draft';
import type { Mention } from './mention';

/** Drafts in text order as mentions: with ids that count, and one local id per person or body that is in no list. */
export function numberMentions(text: string, drafts: readonly Draft[]): Mention[] {
  const locals = new Map<string, string>();
  const places = new Map(drafts.map((draft, index) => [draft.start, index]));
  return drafts.map((draft, index): Mention => {
    let localId: string | null = null;
    if (draft.candidates.length === 0 && draft.localKey !== null) {
      localId = locals.get(draft.localKey) ?? `x${locals.size}`;
      locals.set(draft.localKey, localId);
    }
    const antecedent = draft.antecedent === null ? undefined : places.get(draft.antecedent.start);
    return {
      id: `m${index}`,
      start: draft.start,
      end: draft.end,
      surfaceForm: text.slice(draft.start, draft.end),
      kind: draft.kind,
      entityId: linkOf(draft)?.id ?? null,
      localId,
      candidates: [...new Set(draft.candidates.map(({ id }) => id))],
      confidence: draft.confidence,
      spelling: draft.spelling,
      because: draft.because,
      antecedentId: antecedent === undefined ? null : `m${antecedent}`,
    };
  });
}
