/* What can be set, apart from where it is kept: a page needs the shape, and not the storage. */
import type { HighlightColour } from '../core/annotation/web-annotation';
import type { Language } from '../core/text/language';

/** Groups of marks a reader can switch off. */
export const MARK_GROUPS = ['people', 'organisations', 'places', 'others', 'figures', 'dates'] as const;
/** A group of marks a reader can switch off. */
export type MarkGroup = (typeof MARK_GROUPS)[number];

/** What the reader chose; `auto` follows the browser. */
export type Settings = {
  readonly language: Language | 'auto';
  readonly theme: 'auto' | 'light' | 'dark';
  /** When a card opens: on rest, only with a click, or only by keys. */
  readonly hover: 'rest' | 'click' | 'keys';
  readonly hidden: readonly MarkGroup[];
  /** Names the reader gave to colours. */
  readonly colourNames: Partial<Readonly<Record<HighlightColour, string>>>;
};

/** Settings as a page needs them: the language decided. */
export type PageSettings = Omit<Settings, 'language'> & { readonly language: Language };

/** Settings before anything was chosen. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  hover: 'rest',
  hidden: [],
  colourNames: {},
};
