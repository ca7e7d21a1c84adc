/** A text without the marks that split one letter in two or hide inside a word, with the way back. */
export type Composed = {
  readonly text: string;
  /** Where the unit at `offset` of the composed text begins in the text as it was. */
  offsetOf(offset: number): number;
  /** Where a stretch that ends at `end` of the composed text ends in the text as it was. */
  endOf(end: number): number;
};

// Combining marks, which NFC joins to the letter before; soft hyphens and characters of no width, which are dropped.
const MARK = /[\u0300-\u036f]/;
const NO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
// 哈 萨 克 斯 坦: characters set apart, or read by a machine with a space behind each. Chinese writes none inside a sentence.
const SPACED = /[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){3,}/g;
const EITHER = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Offsets of the spaces between characters that stand apart, four or more in a row. */
function spacesBetween(text: string): ReadonlySet<number> {
  const spaces = new Set<number>();
  for (const { index, 0: run } of text.matchAll(SPACED))
    for (let at = index + 1; at < index + run.length; at += 2) spaces.add(at);
  return spaces;
}

/**
 * `text` with its combining marks joined, and its invisible characters and the spaces between characters set apart left
 * out; null where it has none, as most.
 */
export function composeText(text: string): Composed | null {
  const spaces = spacesBetween(text);
  if (spaces.size === 0 && !EITHER.test(text)) return null;
  const units: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (NO_WIDTH.test(unit) || spaces.has(at)) continue;
    const last = units.length - 1;
    if (MARK.test(unit) && last >= 0) {
      const joined = `${units[last] ?? ''}${unit}`.normalize('NFC');
      // A mark no letter of Unicode has joined is dropped: names are compared without it.
      if (joined.length === 1) units[last] = joined;
      continue;
    }
    units.push(unit);
    starts.push(at);
  }
  return {
    text: units.join(''),
    offsetOf: (offset) => starts[offset] ?? text.length,
    endOf: (end) => {
      if (end === 0) return 0;
      // Up to the mark behind the last letter, but not over invisible characters behind the name.
      let at = (starts[end - 1] ?? text.length) + 1;
      while (at < text.length && MARK.test(text[at] ?? '')) at += 1;
      return at;
    },
  };
}
