/*
 * Where the reader has switched us off, as match patterns: a site's, or those of every site. It wins over the hosts of the
 * manifest, over what is allowed, and over a press of our button.
 */
import { storage } from 'wxt/utils/storage';
import { ALL_ORIGINS, isCovered } from './match-pattern';

const kept = storage.defineItem<unknown>('local:off', { fallback: [] });
// What is switched off in a private window is not written down: the browser forgets it when it closes.
const unwritten = storage.defineItem<unknown>('session:off', { fallback: [] });
const ITEMS = [kept, unwritten] as const;

/** What is stored may be damaged: what is no pattern is as if not there. */
const toPatterns = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];

/** Whether everything is switched off. */
export const isAllOff = (off: readonly string[]): boolean => ALL_ORIGINS.every((pattern) => off.includes(pattern));

/** Whether the site of `url` itself is switched off, whatever holds for all others. */
export const isSiteOff = (url: string, off: readonly string[]): boolean =>
  isCovered(
    url,
    off.filter((pattern) => !ALL_ORIGINS.includes(pattern)),
  );

/** Match patterns of what is switched off now. */
export async function loadOff(): Promise<readonly string[]> {
  return (await Promise.all(ITEMS.map((item) => item.getValue()))).flatMap(toPatterns);
}

/** Switch `patterns` off; `isPrivate`: in a private window. */
export async function switchOff(patterns: readonly string[], isPrivate: boolean): Promise<void> {
  const item = isPrivate ? unwritten : kept;
  await item.setValue([...new Set([...toPatterns(await item.getValue()), ...patterns])]);
}

/** Switch `patterns` on again, wherever that is kept. */
export async function switchOn(patterns: readonly string[]): Promise<void> {
  for (const item of ITEMS) {
    const before = toPatterns(await item.getValue());
    const after = before.filter((pattern) => !patterns.includes(pattern));
    if (after.length < before.length) await item.setValue(after);
  }
}

/** Call `onChange` with what has come to be off, and what is on again, whenever that changes, wherever it was done. */
export function watchOff(onChange: (off: readonly string[], on: readonly string[]) => void): void {
  for (const item of ITEMS) {
    item.watch((now, before) => {
      const [after, was] = [toPatterns(now), toPatterns(before)];
      onChange(
        after.filter((pattern) => !was.includes(pattern)),
        was.filter((pattern) => !after.includes(pattern)),
      );
    });
  }
}
