import type { HighlightColour } from '../lib/core/annotation/web-annotation';
import type { Span } from '../lib/core/text/span';

/** Words in some language, for the `lang` attribute. */
export type Said = { readonly text: string; readonly lang: string };

/** A place in the article a button of the panel leads to. */
export type Place = Span & { readonly id: string };

/** Someone or something the article names. */
export type NamedItem = {
  readonly place: Place;
  readonly name: Said;
  /** Role or description; null where the bundled data has none. */
  readonly role: Said | null;
  readonly count: number;
  /** All its mentions: the row is the current one when any of them is. */
  readonly ids: readonly string[];
};

/** How a figure stands to the record. */
export type Badge = { readonly tone: 'differs' | 'agrees' | 'unsure' | 'none'; readonly text: string };

/** A figure of the article. */
export type FigureItem = {
  readonly place: Place;
  /** What it counts, in the reader's words; else the words around it. */
  readonly about: Said;
  readonly value: string;
  readonly badge: Badge;
};

/** A mark of the article. */
export type MarkItem = {
  readonly place: Place;
  readonly surface: Said;
  readonly kind: string;
  readonly tone: 'entity' | 'unlinked' | 'figure' | 'date' | 'differs';
};

/** A highlight of the reader. */
export type NoteItem = {
  readonly id: string;
  readonly quote: Said;
  readonly colour: HighlightColour;
  readonly colourName: string;
  /** Null where there is none. */
  readonly note: Said | null;
  /** Where it stands on this page; null when it was not found there. */
  readonly place: Place | null;
  /** Where it is instead: a sentence, and the address of the other copy where there is one. */
  readonly elsewhere: Elsewhere | null;
};

/** A sentence on where something is, and the address of that page where there is one. */
export type Elsewhere = { readonly text: string; readonly url: string | null };

/** A note that was not saved, of a highlight that is not in the list: it was deleted, or is of another article. */
export type UnsavedItem = { readonly id: string; readonly quote: Said; readonly why: Elsewhere };

/** A highlight that was deleted and can still be had back. */
export type DeletedItem = {
  readonly id: string;
  readonly quote: Said;
  readonly colour: HighlightColour;
  readonly note: Said | null;
  readonly deletedOn: string;
};

/** Everything the panel shows of an article. */
export type PanelModel = {
  readonly title: Said | null;
  /** Source, date, language, "copy of …". */
  readonly chips: readonly string[];
  readonly warning: string | null;
  readonly summary: readonly { readonly place: Place; readonly said: Said }[];
  readonly people: readonly NamedItem[];
  readonly others: readonly NamedItem[];
  readonly figures: readonly FigureItem[];
  readonly marks: readonly MarkItem[];
};

/** Another article with notes that looks like this one, or was joined with it. */
export type StoryItem = {
  readonly title: Said;
  /** Null where its address cannot be opened. */
  readonly url: string | null;
  /** Highlights on it. */
  readonly count: number;
  /** What both say, in the reader's words; null where the reader has decided. */
  readonly evidence: string | null;
  /** What the reader has just said that it is: another story, which can be taken back. */
  readonly isRefused: boolean;
};
