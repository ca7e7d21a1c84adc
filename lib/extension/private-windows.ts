/*
 * In a private window nothing is written unless the reader says so, once for each window. What they said lies in
 * `storage.session`: it is gone with the browser, and no page can read or write it.
 */
import { storage } from 'wxt/utils/storage';

const agreed = storage.defineItem<unknown>('session:keptPrivateWindows', { fallback: [] });

const toIds = (stored: unknown): number[] =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'number' && each >= 0) : [];

/** Ids of the private windows from which is written. */
export const loadAgreed = async (): Promise<readonly number[]> => toIds(await agreed.getValue());

/** Whether something may be written from a window. `privateWindowId`: null for one that is not private. */
export const mayWriteFrom = async (privateWindowId: number | null): Promise<boolean> =>
  privateWindowId === null || (await loadAgreed()).includes(privateWindowId);

/** The reader agrees that what they keep in this private window is written. To be called in a page of ours only. */
export const agreeToWriteFrom = async (privateWindowId: number): Promise<void> =>
  agreed.setValue([...new Set([...(await loadAgreed()), privateWindowId])]);

/** Call `onChange` when the reader has agreed, in whichever panel that was. */
export const watchAgreed = (onChange: () => void): void => void agreed.watch(onChange);
