/* What can be set, apart from where it is kept: a page needs the shape, and not the storage. */
import * as v from 'valibot';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../core/annotation/web-annotation';
import { LANGUAGES, type Language } from '../core/text/language';

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

const theme = v.picklist(['auto', 'light', 'dark']);
const hover = v.picklist(['rest', 'click', 'keys']);
const hidden = v.array(v.picklist(MARK_GROUPS));
const colourNames = v.record(v.picklist(HIGHLIGHT_COLOURS), v.pipe(v.string(), v.maxLength(40)));

/** Run-time shape of the settings a page is sent. */
export const pageSettings = v.object({ language: v.picklist(LANGUAGES), theme, hover, hidden, colourNames });
