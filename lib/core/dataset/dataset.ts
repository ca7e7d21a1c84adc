import type { Gazetteer } from './gazetteer';
import type { Concept, Entity, Event, Series, Source } from './pack';

/** Packs opened together: lookups by id, and the compiled lists of names. Where two packs share an id the later wins. */
export type Dataset = {
  /** 'id@version' of each pack, in the order they were opened. */
  readonly packs: readonly string[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly series: readonly Series[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: readonly Event[];
  /** Names of entities; the value of a name is what `aliasOf` takes. */
  readonly gazetteer: Gazetteer;
  /** What a name of the gazetteer may mean; undefined for a value it does not have. */
  readonly aliasOf: (value: number) => Alias | undefined;
  /** How many names the gazetteer has. */
  readonly nameCount: number;
  /** Names of concepts; the value of a name is an index into `conceptIds`. */
  readonly conceptGazetteer: Gazetteer;
  readonly conceptIds: readonly string[];
};

/** One name and the entities it is a name of. */
export type Alias = {
  /** Folded. */
  readonly folded: string;
  /** As the pack prints it. */
  readonly printed: string;
  readonly readings: readonly AliasReading[];
};

/** One entity a name may mean. */
export type AliasReading = {
  readonly entity: Entity;
  /** The name is one of the entity's known misspellings. */
  readonly isMisspelling: boolean;
  /** Its first name in some language. */
  readonly isCanonical: boolean;
  /** Only in these letters: short names in capitals ("US", "ЦА"). */
  readonly isCaseSensitive: boolean;
  /** Words one of which must be near; null when the name needs none. */
  readonly cueWords: readonly string[] | null;
};
