import { storage } from 'wxt/utils/storage';

const noted = storage.defineItem<boolean>('local:mayHavePacks', { fallback: false });

/**
 * Whether the reader may have packs of their own: false as long as none was ever added. A background that wakes opens
 * their database only then, so that whoever has none waits for none, and is told of no fault in it.
 */
export const mayHavePacks = (): Promise<boolean> => noted.getValue();

/** To be noted before the first pack is written. */
export const notePacks = (): Promise<void> => noted.setValue(true);
