import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../core/annotation/web-annotation';
import type { Tone } from './mark';

/** Everything that is painted in a way of its own: tones of marks, colours of highlights, the current place. */
export type Paint = Tone | `kept-${HighlightColour}` | 'current';

/**
 * Names in the page's highlight registry, which the page can read: they say nothing. The light and the dark set differ
 * in their first letter after the prefix; `marks.css` has a rule for each (a test holds them together).
 */
const LETTERS: Readonly<Record<Paint, string>> = {
  entity: 'a',
  'entity-unlinked': 'b',
  figure: 'c',
  'figure-agrees': 'd',
  'figure-unsure': 'e',
  'figure-differs': 'f',
  date: 'g',
  current: 'h',
  'kept-yellow': 'i',
  'kept-green': 'j',
  'kept-blue': 'k',
  'kept-pink': 'l',
  'kept-violet': 'm',
};

/** What the names of one set begin with. */
export type Shade = 'light' | 'dark';

/** The registry's name for a paint on a light or dark page. */
export const highlightName = (paint: Paint, shade: Shade): string =>
  `zq-${shade === 'light' ? 'l' : 'd'}${LETTERS[paint]}`;

/** All paints, in painting order: a later one wins where two overlap. */
export const PAINTS: readonly Paint[] = [
  'date',
  'entity-unlinked',
  'entity',
  'figure',
  'figure-agrees',
  'figure-unsure',
  'figure-differs',
  // Above the marks, whose lines stay: a colour the reader chose is seen on a figure that is tinted itself.
  ...HIGHLIGHT_COLOURS.map((colour) => `kept-${colour}` as const),
  'current',
];
