import { printValue } from '../../lib/core/dataset/pack-refusal';
import { LONGEST_PACK_TEXT } from '../../lib/core/dataset/parse-pack-text';
import { digestOf } from '../../lib/extension/digest';
import { saveFile } from '../../lib/extension/save-file';
import { movePack, readPackFile, removePack, switchPack, undoChange } from '../../lib/store/reader-packs';
import { checkBeside } from './check-beside';
import type { CheckedPack, FileRefusal } from './check-file';
import type { PackShelf } from './pack-shelf';

/** How far the adding of a pack has come. */
export type Adding = { readonly file: string } & (
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly refusal: FileRefusal }
  | {
      readonly step: 'checked';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly digest: string;
      readonly pack: CheckedPack;
    }
);

/** The key of a bundled pack in the list; a pack of the reader's may have the same id. */
export const bundledKey = (id: string): string => `bundled:${id}`;

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/**
 * What a reader does with packs: add one from a file, look into it, switch it off and on, move, export, remove it, and
 * take a change back. `onChange` is called whenever there is something else to show.
 */
export function createPackDesk(shelf: PackShelf, onChange: () => void) {
  const { db } = shelf;
  let adding: Adding | null = null;
  let looking: { readonly key: string; readonly query: string } | null = null;
  let checking = new AbortController();

  function show(next: Adding | null): void {
    adding = next;
    onChange();
  }

  async function addFile(file: File): Promise<void> {
    checking.abort();
    checking = new AbortController();
    const { signal } = checking;
    const name = printValue(file.name); // a name of a file may hold marks that turn the line around
    const refuse = (reason: FileRefusal['reason']): void =>
      show({ file: name, step: 'refused', refusal: { reason, place: '', value: '', position: null } });
    // By its size, before a byte of it is read.
    if (file.size > LONGEST_PACK_TEXT) return refuse('too-large');
    shelf.say(null);
    show({ file: name, step: 'reading' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const digest = await digestOf(bytes);
      const [bundled, own] = [shelf.bundledPacks(), shelf.ownPacks()];
      const verdict = await checkBeside({ bytes, bundled, own, asked: [] }, signal);
      if (verdict.kind === 'refused') show({ file: name, step: 'refused', refusal: verdict.refusal });
      else show({ file: name, step: 'checked', bytes, digest, pack: verdict.pack });
    } catch (error) {
      if (signal.aborted) return;
      // Moved or changed since it was chosen, a folder, or more than the memory holds.
      console.warn('Sidelight: a file could not be read', error);
      refuse('unreadable');
    }
  }

  return {
    adding: () => adding,
    looking: () => looking,

    addFiles(files: readonly File[]): void {
      const [file] = files;
      if (files.length > 1) shelf.say({ type: 'one-at-a-time' });
      else if (file !== undefined) void addFile(file);
    },

    async confirmAdd(): Promise<void> {
      if (adding?.step !== 'checked') return;
      const { bytes, digest } = adding;
      const { id, version, counts } = adding.pack;
      const before = shelf.rowById(id);
      const type = before === undefined ? 'added' : 'replaced';
      const written = await shelf.keep({ id, version, counts, digest, bytes }, type, before?.version ?? version);
      if (!(await shelf.afterWrite(written, null))) return;
      show(null);
      focus('#pack-file');
    },

    cancelAdd(): void {
      checking.abort();
      show(null);
      focus('#pack-file');
    },

    async switchPack(id: string, isOn: boolean): Promise<void> {
      await shelf.afterWrite(await switchPack(db, id, isOn), { type: 'switched', packId: id, isOn });
    },

    async movePack(id: string, by: 1 | -1): Promise<void> {
      await shelf.afterWrite(await movePack(db, id, by), { type: 'moved', packId: id });
    },

    async removePack(id: string): Promise<void> {
      if (looking?.key === id) looking = null;
      await shelf.afterWrite(await removePack(db, id, new Date().toISOString()), null);
      focus('.undo');
    },

    async undo(): Promise<void> {
      const happened = shelf.happened();
      if (happened?.type !== 'change') return;
      const undone = await undoChange(db, happened.change.seq);
      await shelf.afterWrite(undone, { type: 'undone' });
      focus(happened.change.type.startsWith('name-') ? '#names-title' : '#packs-title');
    },

    /** Look into a pack, or leave it again. */
    look(key: string): void {
      looking = looking?.key === key ? null : { key, query: '' };
      onChange();
    },

    search(query: string): void {
      if (looking !== null) looking = { ...looking, query };
      onChange();
    },

    /** Hand a pack's file to the browser, to the byte as it was added. */
    async exportPack(key: string): Promise<void> {
      const bundled = shelf.bundled().packs.find(({ pack }) => bundledKey(pack.id) === key);
      const row = shelf.rowById(key);
      const { id, version } = bundled?.pack ?? row ?? { id: key, version: '' };
      const bytes = bundled?.bytes ?? (row === undefined ? null : await readPackFile(db, row.digest).catch(() => null));
      if (bytes === null) return shelf.say({ type: 'fault', fault: 'gone' });
      const file = `${id}-${version}.json`;
      saveFile(file, bytes);
      shelf.say({ type: 'exported', file });
    },
  };
}

/** What a reader does with packs. */
export type PackDesk = ReturnType<typeof createPackDesk>;
