import { type PackReason, type PackRefusal, printPlace, printValue } from './pack-refusal';

// Keys that mean something to JavaScript itself.
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
// Overrides and isolates turn the letters around them around: a name could show itself as another.
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

function reasonOf(unit: string): PackReason {
  if (/\p{Cc}/u.test(unit)) return 'control-character';
  return /\p{Cs}/u.test(unit) ? 'lone-surrogate' : 'direction-mark';
}

/** What makes `text` unsafe to show, or null. Markup is safe: it is shown as the letters it is. */
function unsafeIn(text: string): PackReason | null {
  const found = UNSAFE.exec(text);
  return found === null ? null : reasonOf(found[0]);
}

/** An unsafe text and the way to it, innermost step first. */
type Found = { readonly reason: PackReason; readonly text: string; readonly steps: (string | number)[] };

function within(found: Found, step: string | number): Found {
  found.steps.push(step);
  return found;
}

function search(json: unknown): Found | null {
  if (typeof json === 'string') {
    const reason = unsafeIn(json);
    return reason === null ? null : { reason, text: json, steps: [] };
  }
  if (typeof json !== 'object' || json === null) return null;
  if (Array.isArray(json)) {
    for (let index = 0; index < json.length; index += 1) {
      const found = search(json[index]);
      if (found !== null) return within(found, index);
    }
    return null;
  }
  for (const key of Object.keys(json)) {
    const reason = FORBIDDEN_KEYS.has(key) ? 'forbidden-key' : unsafeIn(key);
    // The cast is safe: it is an object of JSON, and the key is one of its own.
    const found = reason === null ? search((json as Record<string, unknown>)[key]) : { reason, text: key, steps: [] };
    if (found !== null) return within(found, key);
  }
  return null;
}

/**
 * The first string or key of `json`, in its order, that must not be in a pack: keys that reach a prototype; control
 * characters, marks that turn the direction of writing, halves of surrogate pairs.
 *
 * @param json - Read by JSON.parse, so that it has no cycle; goes one call deeper for each level.
 */
export function findUnsafeText(json: unknown): PackRefusal | null {
  const found = search(json);
  if (found === null) return null;
  const { reason, text, steps } = found;
  return { reason, place: printPlace(steps.reverse()), value: printValue(text), position: null };
}
