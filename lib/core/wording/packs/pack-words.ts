import type { Language } from '../../text/language';

type Counted = 'entities' | 'names' | 'facts' | 'series' | 'events' | 'sources';
type Reason =
  | 'too-large'
  | 'nested-too-deep'
  | 'not-utf-8'
  | 'not-json'
  | 'unreadable'
  | 'forbidden-key'
  | 'direction-mark'
  | 'control-character'
  | 'lone-surrogate'
  | 'not-an-object'
  | 'unknown-format'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'empty'
  | 'name-too-long'
  | 'text-too-long'
  | 'too-many'
  | 'crowded-name'
  | 'bad-id'
  | 'bad-version'
  | 'bad-date'
  | 'bad-period'
  | 'bad-decimal'
  | 'bad-year'
  | 'bad-unit'
  | 'bad-address'
  | 'duplicate-id'
  | 'unresolved-reference';
type FindingKey =
  | 'unresolved-entity'
  | 'unresolved-copy'
  | 'no-name'
  | 'ambiguous-alias'
  | 'name-and-misspelling'
  | 'cue-without-words'
  | 'fact-without-source'
  | 'common-word'
  | 'unreachable-alias'
  | 'duplicate-alias'
  | 'cue-without-alias'
  | 'fact-without-year'
  | 'office-undated'
  | 'office-old'
  | 'same-series'
  | 'point-undated'
  | 'point-of-copy'
  | 'source-twice'
  | 'source-replaced'
  | 'folded-alias'
  | 'timeless-fact'
  | 'one-way-relation'
  | 'series-by-definition'
  | 'source-unused'
  | 'entity-replaced'
  | 'concept-replaced'
  | 'series-replaced'
  | 'event-replaced';

/** A sentence with a number in it. */
export type Counting = (count: string) => string;

/** Words about packs and the reader's own names, in one language. Apart from those of other pages: only one shows them. */
export type PackWords = {
  readonly language: Language;
  /** For the `lang` attribute. */
  readonly tag: string;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    /** Names of packs by id; others are called by their id. */
    readonly titles: Readonly<Record<string, string>>;
    readonly version: (version: string) => string;
    readonly counts: Readonly<Record<Counted, Counting>>;
    readonly bundled: string;
    readonly added: (date: string) => string;
    /** Said of a bundled pack in whose place the reader's own is open. */
    readonly replacedBy: (version: string) => string;
    /** Said of the reader's pack that is open in the place of a bundled one. */
    readonly inPlaceOf: string;
    readonly unread: string;
    readonly storeUnread: string;
    readonly look: string;
    readonly hide: string;
    readonly export: string;
    readonly remove: string;
    readonly earlier: string;
    readonly later: string;
    /** What a button does, and to which pack. */
    readonly of: (action: string, pack: string) => string;
    readonly conflicts: string;
    readonly conflict: (later: string, count: string, earlier: string) => string;
    readonly andMore: Counting;
    readonly search: string;
    readonly found: Counting;
    readonly sources: string;
    readonly noSources: string;
  };
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly choose: string;
    readonly drop: string;
    readonly oneAtATime: string;
    readonly reading: (file: string) => string;
    readonly cancel: string;
    readonly close: string;
  };
  readonly report: {
    readonly title: (file: string) => string;
    readonly replaces: (from: string, to: string) => string;
    readonly takesPlaceOf: (pack: string, version: string) => string;
    readonly sameFile: string;
    readonly reserved: string;
    readonly errors: Counting;
    readonly warnings: Counting;
    readonly notes: Counting;
    readonly clean: string;
    readonly cannotAdd: string;
    readonly add: string;
    readonly replace: (from: string, to: string) => string;
    readonly findings: Readonly<Record<FindingKey, string>>;
  };
  readonly refusal: {
    readonly title: (file: string) => string;
    readonly place: (place: string) => string;
    readonly position: (line: string, column: string) => string;
    readonly unchanged: string;
    readonly reasons: Readonly<Record<Reason, string>>;
  };
  readonly status: {
    readonly added: (pack: string) => string;
    readonly replaced: (pack: string, from: string) => string;
    readonly removed: (pack: string) => string;
    readonly on: (pack: string) => string;
    readonly off: (pack: string) => string;
    readonly moved: (pack: string) => string;
    readonly nameAdded: (name: string) => string;
    readonly nameChanged: (name: string) => string;
    readonly nameRemoved: (name: string) => string;
    readonly exported: (file: string) => string;
    readonly undo: string;
    readonly undone: string;
    readonly pagesNotTold: string;
    readonly faults: Readonly<
      Record<'changed-elsewhere' | 'gone' | 'disk-full' | 'storage-blocked' | 'failed', string>
    >;
  };
  readonly names: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly addName: string;
    readonly formTitle: string;
    readonly changeTitle: string;
    readonly name: string;
    readonly nameHint: string;
    readonly language: string;
    readonly kind: string;
    readonly gloss: string;
    readonly glossHint: string;
    readonly others: string;
    readonly othersHint: string;
    readonly another: string;
    readonly anotherHint: string;
    readonly newEntry: string;
    readonly copies: (entry: string, pack: string) => string;
    readonly isNameOf: (name: string, entry: string) => string;
    readonly copiedFrom: (entry: string, pack: string, facts: string) => string;
    readonly newerOrigin: (version: string) => string;
    readonly copyAnew: string;
    readonly originGone: string;
    readonly save: string;
    readonly edit: string;
    readonly remove: string;
    readonly export: string;
    readonly faults: Readonly<Record<'empty-name' | 'name-too-short' | 'already-there' | 'gone', string>>;
  };
};
