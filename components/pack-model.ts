import type { SourceCard } from '../lib/core/context/card-data';
import type { EntityKind } from '../lib/core/dataset/pack';
import type { Language } from '../lib/core/text/language';
import type { Said } from './panel-model';

/** An entry of a pack, as a reader who looks into it sees it. */
export type PackEntry = {
  readonly id: string;
  readonly name: Said;
  readonly others: readonly Said[];
  readonly kind: string;
  readonly gloss: Said | null;
  readonly facts: string;
  readonly sources: readonly SourceCard[];
};

/** What is shown of a pack that is looked into: the entries that were searched for. */
export type PackContents = {
  readonly query: string;
  readonly found: string;
  readonly entries: readonly PackEntry[];
  /** That there are more, and how many; null when these are all. */
  readonly more: string | null;
};

/** One pack of the list. */
export type PackItem = {
  readonly key: string;
  readonly title: string;
  readonly version: string;
  /** It comes with Sidelight: always there. */
  readonly isBundled: boolean;
  readonly isOn: boolean;
  /** It cannot be read, so there is nothing to look into. */
  readonly isUnread: boolean;
  readonly counts: string;
  /** Where it comes from, and what is to be known about it. */
  readonly remarks: readonly string[];
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  /** Null while it is not looked into. */
  readonly contents: PackContents | null;
};

/** Where one pack says other things than another. */
export type ConflictItem = {
  readonly key: string;
  readonly text: string;
  readonly entries: readonly Said[];
  readonly more: string | null;
};

/** Findings of one sort. */
export type FindingItem = {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly count: string;
  /** Place and what stands there, a line each. */
  readonly places: readonly { readonly place: string; readonly what: string }[];
  readonly more: string | null;
};

/** How far the adding of a pack has come. */
export type AddingModel =
  | { readonly step: 'reading'; readonly text: string }
  | {
      readonly step: 'refused';
      readonly title: string;
      readonly reason: string;
      readonly where: string | null;
      readonly value: string | null;
    }
  | {
      readonly step: 'checked';
      readonly title: string;
      readonly summary: string;
      readonly remarks: readonly string[];
      readonly verdict: string;
      readonly findings: readonly FindingItem[];
      readonly conflicts: readonly ConflictItem[];
      /** What the button that adds it says; null where it cannot be added. */
      readonly action: string | null;
    };

/** What the page last said of the packs. */
export type PackStatus = { readonly text: string; readonly isFault: boolean; readonly canUndo: boolean };

/** Everything the section of packs shows. */
export type PacksModel = {
  readonly items: readonly PackItem[];
  /** The reader's packs could not be read at all. */
  readonly isUnread: boolean;
  readonly conflicts: readonly ConflictItem[];
  readonly adding: AddingModel | null;
  readonly status: PackStatus | null;
};

/** One name of the reader's own. */
export type NameItem = {
  readonly entityId: string;
  readonly name: Said;
  readonly others: string;
  readonly kind: string;
  readonly text: Said | null;
  readonly remark: string | null;
  readonly canCopyAnew: boolean;
};

/** An entry a name may be another name of. */
export type EntryChoice = {
  readonly packId: string;
  readonly entityId: string;
  readonly name: Said;
  readonly about: string;
};

/** What the reader has typed into the form of a name. */
export type NameFields = {
  readonly name: string;
  readonly language: Language;
  readonly kind: EntityKind;
  readonly gloss: string;
  readonly others: string;
  /** What is typed to find an entry it is another name of. */
  readonly query: string;
};

/** The form of a name. */
export type NameFormModel = {
  readonly fields: NameFields;
  readonly isNew: boolean;
  /** The name is, or is to be, another name of an entry that has its own kind and description. */
  readonly isAnother: boolean;
  readonly choices: readonly EntryChoice[];
  /** The chosen entry's id; null for a new entry. */
  readonly chosen: string | null;
  /** That the entry will be copied, and from where; null where none is chosen. */
  readonly copies: string | null;
  /** The name as it is typed belongs to an entry already; null where it does not. */
  readonly hint: string | null;
  readonly fault: string | null;
  readonly isSaving: boolean;
};

/** Everything the section of the reader's own names shows. */
export type MyNamesModel = {
  readonly items: readonly NameItem[];
  readonly status: PackStatus | null;
  /** Null while it is shut. */
  readonly form: NameFormModel | null;
};
