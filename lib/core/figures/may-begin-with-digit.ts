/* Reads the sources of our own date patterns, not expressions in general: what it does not know may begin with a digit. */

/** Behind the group or class that opens at `at` of `source`. */
function closeOf(source: string, at: number): number {
  let depth = 0;
  for (let here = at; here < source.length; here += 1) {
    const unit = source[here];
    if (unit === '\\') here += 1;
    else if (unit === '[') here = source.indexOf(']', here + 1);
    else if (unit === '(') depth += 1;
    else if (unit === ')') {
      depth -= 1;
      if (depth === 0) return here + 1;
    }
  }
  return source.length;
}

/** The alternatives of `source` that stand in no group. */
function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let here = 0; here < source.length; here += 1) {
    const unit = source[here];
    if (unit === '\\') here += 1;
    else if (unit === '(') here = closeOf(source, here) - 1;
    else if (unit === '[') here = source.indexOf(']', here + 1);
    else if (unit === '|') {
      found.push(source.slice(from, here));
      from = here + 1;
    }
  }
  return [...found, source.slice(from)];
}

/** Whether a text that begins with a digit may match the expression `source` there; wrong only in saying that it may. */
export function mayBeginWithDigit(source: string): boolean {
  const alternatives = alternativesOf(source);
  if (alternatives.length > 1) return alternatives.some(mayBeginWithDigit);
  if (!source.startsWith('(')) return !/^\p{L}(?![?*{])/u.test(source);
  const close = closeOf(source, 0);
  const body = source.slice(source.startsWith('(?:') ? 3 : 1, close - 1);
  if (body.startsWith('?') || mayBeginWithDigit(body)) return true; // (?! and the like look at the text behind
  return /^[?*{]/.test(source.slice(close)) && mayBeginWithDigit(source.slice(close + 1));
}
