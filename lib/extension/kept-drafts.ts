import { storage } from 'wxt/utils/storage';
import type { Language } from '../core/text/language';
import { newId } from './messages/new-id';

/*
 * Notes that are being written lie in `storage.session`, which only our own pages can read and which never reaches the
 * disk, under one key per panel. A panel holds a lock of that name while it lives; whoever gets the lock of another
 * panel knows that it is gone, and takes its drafts over.
 */

/** A note that is being written and is not saved. */
export type KeptDraft = {
  readonly annotationId: string;
  readonly text: string;
  /** What the note said when it was opened. */
  readonly saved: string;
  /** The version of the annotation it was opened at. */
  readonly baseVersion: number;
  /** What the note says now, when it was changed elsewhere since; else null. */
  readonly other: string | null;
  /** The words of the highlight, and the page it is on: the draft may outlive both. */
  readonly exact: string;
  readonly language: Language | null;
  readonly title: string | null;
  readonly url: string;
};

const PREFIX = 'drafts-';
const keyOf = (owner: string) => `session:${PREFIX}${owner}` as const;
const lockOf = (owner: string): string => `sidelight-${PREFIX}${owner}`;

/** Where one panel keeps its drafts. */
export type DraftShelf = {
  /** Keep just these, from now on. */
  keep(drafts: readonly KeptDraft[]): void;
  /** Hand over at once what waits to be written: the panel is going. */
  flush(): void;
  /** Look for drafts that panels which are gone have left. */
  look(): Promise<void>;
};

/**
 * Open the shelf of this panel.
 *
 * @param onFound - Called with what another panel left, as soon as that panel is gone. Returns those it takes; the others
 *   stay where they are.
 * @param onFault - Called when drafts could not be kept.
 */
export function openDraftShelf(
  onFound: (drafts: readonly KeptDraft[]) => Promise<readonly KeptDraft[]>,
  onFault: (error: unknown) => void,
): DraftShelf {
  const own = newId();
  let wanted: readonly KeptDraft[] = [];
  let writing: Promise<void> | null = null;
  let isKept = true; // the last write was one that succeeded
  const awaited = new Set<string>();
  // Held until this page is gone.
  void navigator.locks.request(lockOf(own), () => new Promise(() => {}));

  async function write(drafts: readonly KeptDraft[]): Promise<void> {
    try {
      await (drafts.length === 0 ? storage.removeItem(keyOf(own)) : storage.setItem(keyOf(own), drafts));
      isKept = true;
    } catch (error) {
      isKept = false;
      onFault(error);
    }
  }

  /** One write at a time, the latest last: what is typed meanwhile is one more write, however many keys it was. */
  async function writeLatest(): Promise<void> {
    for (let written: readonly KeptDraft[] | null = null; written !== wanted; ) {
      written = wanted;
      await write(written);
    }
    writing = null;
  }

  async function takeOver(owner: string): Promise<void> {
    const left = (await storage.getItem<readonly KeptDraft[]>(keyOf(owner))) ?? [];
    const taken = new Set(await onFound(left));
    // Kept here before they are let go of there.
    await writing;
    if (!isKept) return;
    const rest = left.filter((draft) => !taken.has(draft));
    if (rest.length === 0) await storage.removeItem(keyOf(owner));
    else if (rest.length < left.length) await storage.setItem(keyOf(owner), rest);
  }

  return {
    keep(drafts) {
      wanted = drafts;
      writing ??= writeLatest();
    },
    flush() {
      if (writing !== null) void write(wanted);
    },
    async look() {
      const stored = Object.keys(await storage.snapshot('session'));
      for (const owner of stored.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))) {
        if (owner === own || awaited.has(owner)) continue;
        awaited.add(owner);
        navigator.locks
          .request(lockOf(owner), () => takeOver(owner))
          .catch(onFault)
          .finally(() => awaited.delete(owner));
      }
    },
  };
}
