import { readNames, VERSION, writeNames } from '../../lib/core/dataset/compiled-names';
import type { Dataset } from '../../lib/core/dataset/dataset';
import { compileNames, type NameTable } from '../../lib/core/dataset/name-table';
import { openDataset, packKey } from '../../lib/core/dataset/open-dataset';
import { inOpeningOrder } from '../../lib/core/dataset/opening-order';
import type { Pack } from '../../lib/core/dataset/pack';
import { readBundledNames } from '../../lib/extension/bundled-names';
import { digestOf } from '../../lib/extension/digest';
import { loadBundledPacks } from '../../lib/extension/load-packs';
import { mayHavePacks } from '../../lib/extension/may-have-packs';
import { loadCompiledNames, saveCompiledNames } from '../../lib/store/compiled-names';
import { type CompiledNamesRow, type PackRow, PacksDatabase } from '../../lib/store/packs-database';
import { listPacks, readPackFile } from '../../lib/store/reader-packs';

/** The dataset of all packs that are open, and which packs are missing in it. */
export type OpenedData = {
  readonly dataset: Dataset;
  /** Ids of bundled packs that could not be loaded. */
  readonly damagedPacks: readonly string[];
  /** Ids of the reader's packs that could not be read; 'all' where it is not known which there are. */
  readonly unreadPacks: readonly string[] | 'all';
};

/** A pack with the SHA-256 of its file. */
type DigestedPack = { readonly id: string; readonly pack: Pack; readonly digest: string };
const toPack = ({ pack }: DigestedPack): Pack => pack;
type OwnPacks = { readonly packs: readonly DigestedPack[]; readonly unread: readonly string[] | 'all' };

let openedDatabase: PacksDatabase | null = null;
const database = (): PacksDatabase => {
  openedDatabase ??= new PacksDatabase();
  return openedDatabase;
};

/** A pack of the reader's; null where its file is gone or damaged. */
async function readOwnPack({ id, digest }: PackRow): Promise<DigestedPack | null> {
  try {
    const bytes = await readPackFile(database(), digest);
    if (bytes === null || (await digestOf(bytes)) !== digest) {
      console.error(`Sidelight: the file of the pack "${id}" is ${bytes === null ? 'gone' : 'damaged'}`);
      return null;
    }
    // The cast is safe: the digest says that these bytes came through parsePackText when they were added.
    return { id, digest, pack: JSON.parse(new TextDecoder().decode(bytes)) as Pack };
  } catch (error) {
    console.error(`Sidelight: the pack "${id}" could not be read`, error);
    return null;
  }
}

/** The reader's packs that are switched on, in their order; null where that cannot be known. */
async function listOwnPacks(): Promise<readonly PackRow[] | null> {
  if (!(await mayHavePacks())) return [];
  try {
    return (await listPacks(database())).filter(({ isOn }) => isOn);
  } catch (error) {
    console.error('Sidelight: the packs of the reader could not be read', error);
    return null;
  }
}

/** The packs in `rows`. One that cannot be read is left out and named. */
async function readOwnPacks(rows: readonly PackRow[] | null): Promise<OwnPacks> {
  if (rows === null) return { packs: [], unread: 'all' };
  const read = await Promise.all(rows.map(async (row) => ({ id: row.id, pack: await readOwnPack(row) })));
  return {
    packs: read.flatMap(({ pack }) => (pack === null ? [] : [pack])),
    unread: read.flatMap(({ id, pack }) => (pack === null ? [id] : [])),
  };
}

/** Compiled names as they are kept; null where there are none. Asked for while the packs are being read. */
async function loadNames(): Promise<CompiledNamesRow | null> {
  try {
    return await loadCompiledNames(database());
  } catch (error) {
    console.warn('Sidelight: the compiled names could not be read', error);
    return null;
  }
}

/** The names kept under `key`; null where other ones are kept, or they are refused. */
function readKeptNames(kept: CompiledNamesRow | null, key: string): NameTable | null {
  if (kept?.key !== key) return null;
  const read = readNames(kept.bytes);
  // What the store gives back under a key is not trusted to be what was put there.
  if (read.ok && read.value.packs.join(' ') === key) return read.value.names;
  console.warn(`Sidelight: the compiled names were refused: ${read.ok ? 'of other packs' : read.error}`);
  return null;
}

/** Keep compiled names for the next start; where that fails they are compiled again then. */
async function saveNames(key: string, packs: readonly string[], names: NameTable): Promise<void> {
  try {
    await saveCompiledNames(database(), key, writeNames({ packs, names }));
  } catch (error) {
    console.warn('Sidelight: the compiled names could not be kept', error);
  }
}

/** Names of a set of packs that is not just the bundled ones: compiled once, then read back. */
function namesOf(packs: readonly DigestedPack[], kept: CompiledNamesRow | null): NameTable {
  const keys = [`names@${VERSION}`, ...packs.map(({ pack, digest }) => `${packKey(pack)}:${digest}`)];
  const key = keys.join(' ');
  const known = readKeptNames(kept, key);
  if (known !== null) return known;
  const names = compileNames(packs.map(toPack));
  // After the first article was answered: writing them down takes as long as finding its names.
  setTimeout(() => void saveNames(key, keys, names));
  return names;
}

/** What comes with Sidelight, on its way: its files, and its names while the files come. */
type Bundled = { readonly files: ReturnType<typeof loadBundledPacks>; readonly names: NameTable | null };

async function openAll(bundledData: Bundled, listing: Promise<readonly PackRow[] | null>): Promise<OpenedData> {
  const namesWanted = listing.then((rows) => (rows !== null && rows.length > 0 ? loadNames() : null));
  const loading = Promise.all([bundledData.files, listing.then(readOwnPacks), namesWanted]);
  const [{ packs: files, damaged: damagedPacks }, own, keptNames] = await loading;
  const bundled = files.map(({ pack, digest }): DigestedPack => ({ id: pack.id, pack, digest }));
  if (own.packs.length > 0) {
    try {
      const packs = inOpeningOrder(bundled, own.packs);
      return {
        dataset: openDataset(packs.map(toPack), namesOf(packs, keptNames)),
        damagedPacks,
        unreadPacks: own.unread,
      };
    } catch (error) {
      // More than the memory holds: what comes with Sidelight still serves.
      console.error('Sidelight: the packs of the reader could not be opened', error);
    }
  }
  const isAsBuilt = damagedPacks.length === 0 && files.every((file) => file.isAsBuilt);
  const dataset = openDataset(
    bundled.map(toPack),
    isAsBuilt && bundledData.names !== null ? bundledData.names : undefined,
  );
  const unreadPacks = own.unread === 'all' ? own.unread : [...own.unread, ...own.packs.map(({ id }) => id)];
  return { dataset, damagedPacks, unreadPacks };
}

/** What tells one set of the reader's packs from another, order included. */
const keyOf = (rows: readonly PackRow[] | null): string => rows?.map(({ digest }) => digest).join(' ') ?? 'unread';

type Opening = { readonly key: Promise<string>; readonly data: Promise<OpenedData> };
let opened: Opening | null = null;

function open(): Opening {
  // The files first, then the names while they come: the first call of the storage takes as long as all the names.
  const files = loadBundledPacks();
  const bundledData = { files, names: readBundledNames() };
  const listing = listOwnPacks();
  return { key: listing.then(keyOf), data: openAll(bundledData, listing) };
}

/** The dataset, opened once in the life of the worker and after each change of the reader's packs. */
export function openedData(): Promise<OpenedData> {
  opened ??= open();
  return opened.data;
}

/** Open the dataset anew where the reader's packs are no longer those it was opened with. */
export async function openAnew(): Promise<void> {
  const before = opened;
  // A worker that was woken by the change itself has opened what there is now. A file that could not be read may have
  // been put in its place again.
  const isSame =
    before !== null &&
    (await before.key) === keyOf(await listOwnPacks()) &&
    (await before.data).unreadPacks.length === 0;
  if (!isSame && opened === before) opened = open();
}
