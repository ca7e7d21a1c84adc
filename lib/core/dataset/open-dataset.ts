import type { Alias, Dataset } from './dataset';
import { aliasOf, compileNames, type NameTable } from './name-table';
import type { Pack } from './pack';

const byId = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): Map<string, T> =>
  new Map(lists.flat().map((each) => [each.id, each]));

/** 'id@version', as an analysis and compiled names say what they are of. */
export const packKey = ({ id, version }: Pick<Pack, 'id' | 'version'>): string => `${id}@${version}`;

/**
 * Open packs together: lookups by id, and their names to be found.
 *
 * Takes only packs that came through `parsePack`. Where two packs share an id the later one wins whole.
 *
 * @param names - The names of just these packs, where they were compiled before (lib/core/dataset/compiled-names.ts).
 */
export function openDataset(packs: readonly Pack[], names: NameTable = compileNames(packs)): Dataset {
  const entities = byId(packs.map((pack) => pack.entities));
  const aliases: (Alias | undefined)[] = [];
  return {
    packs: packs.map(packKey),
    entities,
    concepts: byId(packs.map((pack) => pack.concepts)),
    series: [...byId(packs.map((pack) => pack.series)).values()],
    sources: byId(packs.map((pack) => pack.sources)),
    events: [...byId(packs.map((pack) => pack.events)).values()],
    gazetteer: names.gazetteer,
    // An article uses some hundred of ten thousand names: each is put together when it is first met.
    aliasOf: (value) => {
      aliases[value] ??= aliasOf(names, value, entities);
      return aliases[value];
    },
    nameCount: names.readingFirst.length - 1,
    conceptGazetteer: names.conceptGazetteer,
    conceptIds: names.conceptIds,
  };
}
