import type { Language } from '../../text/language';

/** Why the panel shows no article, or not yet. */
export type PanelState =
  | 'looking'
  | 'searching'
  | 'reading'
  | 'not-here'
  | 'protected'
  | 'tab-gone'
  | 'no-article'
  | 'empty-article'
  | 'no-answer'
  | 'off-here'
  | 'off-everywhere';

type Group = 'people' | 'organisations' | 'places' | 'others' | 'figures' | 'dates';

/** Words of our own pages in one language: the panel, the settings, the welcome page. */
export type PageWords = {
  readonly language: Language;
  /** For the `lang` attribute. */
  readonly tag: string;
  readonly languages: Readonly<Record<Language, string>>;
  /** Where a note is written. */
  readonly editor: {
    readonly placeholder: string;
    readonly save: string;
    readonly cancel: string;
    readonly noteTooLong: (units: string, most: string) => string;
    readonly changedElsewhere: string;
    readonly keepMine: string;
  };
  readonly panel: {
    readonly title: string;
    readonly tabs: Readonly<Record<'summary' | 'people' | 'figures' | 'notes' | 'marks', string>>;
    readonly sections: string;
    /** What the panel says instead of an article. */
    readonly states: Readonly<Record<PanelState, string>>;
    /** What can be done about it, where something can. */
    readonly hints: Partial<Readonly<Record<PanelState, string>>>;
    /** Buttons of the head: off on this site, off everywhere, and back on. */
    readonly offHere: (site: string) => string;
    readonly offEverywhere: string;
    readonly onHere: (site: string) => string;
    readonly onEverywhere: string;
    /** In a private window: nothing is written, and the button by which the reader agrees that it is. */
    readonly privateWindow: string;
    readonly keepPrivate: string;
    readonly privateKept: string;
    readonly dataDamaged: string;
    readonly readInPart: (units: string) => string;
    readonly copyOf: (work: string) => string;
    readonly copies: (count: string) => string;
    readonly toLookAt: string;
    readonly yourNotes: string;
    readonly others: string;
    readonly noSummary: string;
    readonly noPeople: string;
    readonly noFigures: string;
    readonly noNotes: string;
    readonly noMarks: string;
    readonly notesUnreadable: string;
    readonly roleUnknown: string;
    readonly badges: {
      readonly differs: (factor: string) => string;
      readonly agrees: string;
      readonly unsure: string;
      readonly none: string;
    };
    readonly discarded: string;
    /** Notes that were not saved, and where their highlights are. */
    readonly unsaved: string;
    readonly unsavedBack: string;
    readonly unsavedNotKept: string;
    readonly ofDeleted: string;
    readonly onOtherArticle: (title: string) => string;
    /** Highlights that were deleted and can be had back. */
    readonly deleted: (count: string) => string;
    readonly deletedHint: string;
    readonly deletedOn: (date: string) => string;
    readonly restore: string;
    readonly restored: string;
    readonly notFound: string;
    readonly onOtherCopy: (title: string) => string;
    /** Another article with notes that looks like this one; its title follows `looksLike` and `joined`. */
    readonly story: {
      readonly looksLike: (count: string) => string;
      /** A list of figures, days and names follows. */
      readonly bothSay: string;
      readonly join: string;
      readonly another: string;
      readonly joined: string;
      readonly part: string;
      readonly saidJoined: string;
      readonly saidAnother: string;
      readonly saidParted: string;
    };
    readonly colour: (name: string) => string;
    readonly settings: string;
  };
  readonly options: {
    readonly title: string;
    readonly lead: string;
    readonly language: string;
    readonly automatic: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly hover: string;
    readonly hovers: Readonly<Record<'rest' | 'click' | 'keys', string>>;
    readonly marks: string;
    readonly groups: Readonly<Record<Group, string>>;
    readonly colours: string;
    readonly coloursLead: string;
    readonly where: string;
    readonly whereText: string;
    readonly whereElse: string;
    /** How the reader allows more sites, and takes that back. */
    readonly sites: {
      readonly title: string;
      readonly lead: string;
      readonly none: string;
      readonly everywhere: string;
      readonly address: string;
      readonly allow: string;
      readonly allowOf: (site: string) => string;
      readonly allowEverywhere: string;
      readonly remove: string;
      readonly removeOf: (site: string) => string;
      readonly said: {
        readonly allowed: (site: string) => string;
        readonly removed: (site: string) => string;
        readonly refused: string;
        /** The browser does not let it go. */
        readonly kept: (site: string) => string;
        readonly noSite: string;
        readonly failed: string;
      };
    };
    readonly saved: string;
    readonly notSaved: string;
    readonly keys: string;
    readonly keysText: string;
    readonly privacy: string;
    readonly privacyText: string;
  };
  readonly welcome: {
    readonly title: string;
    readonly lead: string;
    readonly tryIt: string;
    readonly tryLead: string;
    readonly tryFailed: string;
    /** A sentence with marks; one figure in it is wrong on purpose, and `tryLead` says so. */
    readonly sample: string;
    readonly keep: string;
    readonly keepText: string;
    readonly where: string;
    readonly whereText: string;
    readonly whereElse: string;
    readonly whereMore: string;
    readonly pin: string;
    readonly pinSteps: readonly string[];
    readonly settings: string;
  };
  readonly pageStates: Readonly<
    Record<
      | 'reading'
      | 'read'
      /** With notes of the reader's on this article: made here, or on another copy. */
      | 'read-noted'
      | 'read-noted-on-copy'
      | 'no-article'
      | 'empty-article'
      | 'data-damaged'
      | 'packs-unread'
      | 'no-answer'
      | 'off-here'
      | 'off-everywhere',
      string
    >
  >;
};
