/** How much of a text is right (precision), how much of what is wanted is there (recall), and their harmonic mean. */
export type TokenScore = { readonly precision: number; readonly recall: number; readonly f1: number };

/** The tokens of a text: words, and each Han character by itself. */
export const tokensOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

/** Score `got` against `wanted` by their tokens, however often each occurs; order does not count. */
export function scoreTokens(got: string, wanted: string): TokenScore {
  const have = tokensOf(got);
  const want = tokensOf(wanted);
  const open = new Map<string, number>();
  for (const token of want) open.set(token, (open.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of have) {
    const count = open.get(token) ?? 0;
    if (count === 0) continue;
    hits += 1;
    open.set(token, count - 1);
  }
  const precision = have.length === 0 ? (want.length === 0 ? 1 : 0) : hits / have.length;
  const recall = want.length === 0 ? (have.length === 0 ? 1 : 0) : hits / want.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
