import { type Conflict, findConflicts } from '../../lib/core/dataset/find-conflicts';
import { inOpeningOrder } from '../../lib/core/dataset/opening-order';
import type { Pack } from '../../lib/core/dataset/pack';
import type { Result } from '../../lib/core/result';
import { digestOf } from '../../lib/extension/digest';
import { type BundledPacks, loadBundledPacks } from '../../lib/extension/load-packs';
import { notePacks } from '../../lib/extension/may-have-packs';
import { sendPacksChanged } from '../../lib/extension/messages/send';
import { type PackChangeRow, type PackChangeType, type PackRow, PacksDatabase } from '../../lib/store/packs-database';
import { keepPack, type PackStoreFault, type PackToKeep, readPackFile } from '../../lib/store/reader-packs';
import { type KeptPacks, readKeptPacks, watchPacks } from '../../lib/store/watch-packs';

/** What the page last has to say; words are chosen where it is shown. */
export type Happened =
  | { readonly type: 'change'; readonly change: PackChangeRow }
  | { readonly type: 'switched'; readonly packId: string; readonly isOn: boolean }
  | { readonly type: 'moved'; readonly packId: string }
  | { readonly type: 'exported'; readonly file: string }
  | { readonly type: 'undone' }
  | { readonly type: 'one-at-a-time' }
  | { readonly type: 'unread' }
  | { readonly type: 'fault'; readonly fault: PackStoreFault };

const NOTHING: KeptPacks = { rows: [], last: null };
/** Changes that took something away: they are offered again when the page is opened later. */
const LOSSES: readonly PackChangeType[] = ['removed', 'replaced', 'name-removed'];

/**
 * The packs there are: those that come with Sidelight and the reader's, as they are kept now, whichever page changes
 * them. `onChange` is called whenever there is something else to show.
 */
export function createPackShelf(onChange: () => void) {
  const db = new PacksDatabase();
  let bundled: BundledPacks = { packs: [], damaged: [] };
  let kept: KeptPacks | null = NOTHING;
  /** By the digest of their file; null for one that cannot be read. */
  const opened = new Map<string, Pack | null>();
  let happened: Happened | null = null;
  let isUntold = false;
  let contested: { readonly key: string; readonly conflicts: readonly Conflict[] } = { key: '', conflicts: [] };

  async function openFile({ id, digest }: PackRow): Promise<Pack | null> {
    try {
      const bytes = await readPackFile(db, digest);
      if (bytes === null || (await digestOf(bytes)) !== digest) return null;
      // The cast is safe: the digest says that these bytes came through parsePackText when they were added.
      return JSON.parse(new TextDecoder().decode(bytes)) as Pack;
    } catch (error) {
      console.error(`Sidelight: the pack "${id}" could not be read`, error);
      return null;
    }
  }

  async function show(next: KeptPacks): Promise<void> {
    const isFirst = kept === NOTHING;
    kept = next;
    if (isFirst && happened === null && next.last !== null && LOSSES.includes(next.last.type))
      happened = { type: 'change', change: next.last };
    onChange();
    for (const row of next.rows) {
      if (opened.has(row.digest)) continue;
      opened.set(row.digest, await openFile(row));
      onChange();
    }
  }

  const rows = (): readonly PackRow[] => kept?.rows ?? [];
  const rowById = (id: string): PackRow | undefined => rows().find((row) => row.id === id);
  /** Undefined while its file has not been read; null where it cannot be. */
  const packOf = ({ digest }: PackRow): Pack | null | undefined => opened.get(digest);
  const bundledPacks = (): Pack[] => bundled.packs.map(({ pack }) => pack);
  const ownPacks = (): Pack[] => rows().flatMap((row) => (row.isOn ? (packOf(row) ?? []) : []));
  const openPacks = (): Pack[] => inOpeningOrder(bundledPacks(), ownPacks());

  function say(next: Happened | null): void {
    happened = next;
    onChange();
  }

  /**
   * Say what came of a write, and have the open pages read again. Resolves when the shelf is as it was left by the write.
   *
   * @param done - What is said of it when it was done; null where the write hands back a change that can be undone.
   */
  async function afterWrite(
    written: Result<PackChangeRow | null, PackStoreFault>,
    done: Happened | null,
  ): Promise<boolean> {
    if (!written.ok) {
      say({ type: 'fault', fault: written.error });
      return false;
    }
    isUntold = false;
    happened = done ?? (written.value === null ? null : { type: 'change', change: written.value });
    void sendPacksChanged().then(({ ok }) => {
      isUntold = !ok;
      onChange();
    });
    await show(await readKeptPacks(db));
    return true;
  }

  return {
    db,
    rows,
    rowById,
    packOf,
    bundled: () => bundled,
    bundledPacks,
    ownPacks,
    openPacks,
    say,
    afterWrite,
    happened: () => happened,
    /** Open pages could not be told of the last change. */
    isUntold: () => isUntold,
    /** The reader's packs cannot be read at all. */
    isUnread: () => kept === null,

    /** The open pack whose entity of this id counts: the last that has it. */
    ownerOf: (entityId: string): Pack | undefined =>
      openPacks().findLast(({ entities }) => entities.some(({ id }) => id === entityId)),

    /** Where the packs that are open say different things; looked for once for each set of packs. */
    conflicts(): readonly Conflict[] {
      const packs = openPacks();
      const digests = rows().flatMap((row) => (row.isOn && packOf(row) != null ? [row.digest] : []));
      const key = [...packs.map(({ id }) => id), ...digests].join(' ');
      if (contested.key !== key) contested = { key, conflicts: findConflicts(packs) };
      return contested.conflicts;
    },

    /** Keep a pack, in the place of the one of its id that is shown now. */
    async keep(pack: PackToKeep, type: PackChangeType, about: string): Promise<Result<PackChangeRow, PackStoreFault>> {
      await notePacks();
      const replaces = rowById(pack.id)?.digest ?? null;
      const kept = await keepPack(db, pack, replaces, { type, about, at: new Date().toISOString() });
      if (kept.ok) opened.delete(pack.digest); // where it could not be read, it is whole again
      return kept;
    },

    /** Begin to show what there is. */
    async start(): Promise<void> {
      watchPacks(
        db,
        (next) => void show(next),
        (error) => {
          console.error('Sidelight: the packs could not be read', error);
          kept = null;
          onChange();
        },
      );
      bundled = await loadBundledPacks();
      onChange();
    },
  };
}

/** The packs there are. */
export type PackShelf = ReturnType<typeof createPackShelf>;
