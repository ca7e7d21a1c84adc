import type { Tone } from './mark';

/**
 * Names in the page's highlight registry, which the page can read: they say nothing. The light and the dark set differ
 * in their first letter after the prefix; `marks.css` has a rule for each (a test holds them together).
 */
const LETTERS: Readonly<Record<Tone | 'current', string>> = {
  entity: 'a',
  'entity-unlinked': 'b',
  figure: 'c',
  'figure-agrees': 'd',
  'figure-unsure': 'e',
  'figure-differs': 'f',
  date: 'g',
  current: 'h',
};

/** What the names of one set begin with. */
export type Shade = 'light' | 'dark';

/** The registry's name for a tone on a light or dark page. */
export const highlightName = (tone: Tone | 'current', shade: Shade): string =>
  `zq-${shade === 'light' ? 'l' : 'd'}${LETTERS[tone]}`;

/** All tones, in painting order: a later one wins where two overlap. */
export const TONES: readonly (Tone | 'current')[] = [
  'date',
  'entity-unlinked',
  'entity',
  'figure',
  'figure-agrees',
  'figure-unsure',
  'figure-differs',
  'current',
];
