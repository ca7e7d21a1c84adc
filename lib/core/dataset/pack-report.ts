import type { Language } from '../text/language';

/** `error`: the pack should not be opened like this; `warning`: probably not meant; `note`: worth knowing. */
export type FindingLevel = 'error' | 'warning' | 'note';

/** What was found, in the order findings are listed. What each means for a pack: docs/pack-format.md. */
export const FINDING_LEVELS = {
  'unresolved-entity': 'error',
  'unresolved-copy': 'error',
  'no-name': 'error',
  'ambiguous-alias': 'error',
  'name-and-misspelling': 'error',
  'cue-without-words': 'error',
  'fact-without-source': 'error',
  'common-word': 'warning',
  'unreachable-alias': 'warning',
  'duplicate-alias': 'warning',
  'cue-without-alias': 'warning',
  'fact-without-year': 'warning',
  'office-undated': 'warning',
  'office-old': 'warning',
  'same-series': 'warning',
  'point-undated': 'warning',
  'point-of-copy': 'warning',
  'source-twice': 'warning',
  'source-replaced': 'warning',
  'folded-alias': 'note',
  'timeless-fact': 'note',
  'one-way-relation': 'note',
  'series-by-definition': 'note',
  'source-unused': 'note',
  'entity-replaced': 'note',
  'concept-replaced': 'note',
  'series-replaced': 'note',
  'event-replaced': 'note',
} as const satisfies Readonly<Record<string, FindingLevel>>;

/** One sort of finding. */
export type FindingCode = keyof typeof FINDING_LEVELS;

/** Something a pack's author should look at; data, to be said in words where it is shown. */
export type Finding = {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  /** Where in the pack: 'entities[12].names.ru[0]'. */
  readonly place: string;
  /** Ids of the entities, series, events, concepts or sources concerned; that of the place first. */
  readonly ids: readonly string[];
  /** What the code needs to be understood: the alias, the date, the other pack. */
  readonly detail: Readonly<Record<string, string | readonly string[]>>;
};

/** A finding as its check makes it; the level follows from the code. */
export type Found = Omit<Finding, 'level'>;

/** How much of a pack can be read in one language: of how many entities and facts. */
export type Coverage = {
  readonly language: Language;
  /** Entities with a name. */
  readonly names: number;
  /** Entities with a name that some source shows. */
  readonly confirmed: number;
  /** Entities with a gloss. */
  readonly gloss: number;
  readonly facts: number;
};

/** What `checkPack` finds. */
export type PackReport = {
  /** 'id@version'. */
  readonly pack: string;
  /** Errors first; within a level by code, then in the order of the pack. */
  readonly findings: readonly Finding[];
  readonly entityCount: number;
  readonly factCount: number;
  /** One row per language. */
  readonly coverage: readonly Coverage[];
};
