import type { WriteFault } from '../core/annotation/operation';

/** Names of an error and of what caused it: Dexie wraps the browser's errors, sometimes twice. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let each: unknown = error; typeof each === 'object' && each !== null; ) {
    const { name, inner } = each as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') names.push(name);
    each = inner === each ? null : inner;
  }
  return names;
}

/** Names under which browsers refuse IndexedDB as a whole: blocked by policy or settings, a damaged profile. */
const BLOCKED = new Set([
  'SecurityError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'UnknownError',
]);

/** What a failed read or write means to the reader. */
export function toStoreFault(error: unknown): Extract<WriteFault, 'disk-full' | 'storage-blocked' | 'failed'> {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'disk-full';
  return names.some((name) => BLOCKED.has(name)) ? 'storage-blocked' : 'failed';
}
