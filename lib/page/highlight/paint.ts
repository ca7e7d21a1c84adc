import { toStaticRanges } from '../anchors/positions';
import type { Article } from '../article/article';
import { highlightName, type Shade, TONES } from './highlight-names';
import type { Mark, Tone } from './mark';

/** Paints marks over the page without changing it. */
export type Painter = {
  /** Replace what is painted by `marks`. */
  paint(marks: readonly Mark[], article: Article): void;
  /** Paint one of the marks as the current one; null for none. */
  setCurrent(markId: string | null): void;
  /** Take everything of ours off the page. */
  clear(): void;
};

const DARK_BELOW = 0.4; // relative luminance of a background that wants light marks

/** Relative luminance of a CSS colour 'rgb(…)', or null where it is see-through. Source: WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number | null {
  const [red, green, blue, alpha] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Whether the page is light or dark behind `element`: the first background that is not see-through decides. */
export function shadeBehind(element: Element): Shade {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const luminance = luminanceOf(getComputedStyle(each).backgroundColor);
    if (luminance !== null) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  // Nothing is painted: the canvas shows, light unless the page's scheme is dark.
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme === 'dark' || (scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches)
    ? 'dark'
    : 'light';
}

/**
 * A painter over the document's highlight registry, or null in a browser without one.
 *
 * Only ranges that follow no change are made (a live one slows every later change of the page), and only our own names
 * are ever deleted: the registry is the page's too.
 */
export function createPainter(document: Document): Painter | null {
  const registry = globalThis.CSS?.highlights;
  if (registry === undefined || typeof StaticRange !== 'function') return null;
  let shown: { marks: readonly Mark[]; article: Article; shade: Shade } | null = null;

  const clear = (): void => {
    for (const tone of TONES)
      for (const shade of ['light', 'dark'] as const) registry.delete(highlightName(tone, shade));
  };
  const register = (tone: Tone | 'current', shade: Shade, ranges: readonly StaticRange[], priority: number): void => {
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges.slice(0, 1));
    for (const range of ranges.slice(1)) highlight.add(range);
    highlight.priority = priority;
    registry.set(highlightName(tone, shade), highlight);
  };

  return {
    paint(marks, article) {
      clear();
      const root = article.blocks[0]?.element ?? document.body;
      const shade = shadeBehind(root);
      shown = { marks, article, shade };
      const byTone = new Map<Tone, StaticRange[]>();
      for (const mark of marks) {
        const ranges = byTone.get(mark.tone) ?? [];
        byTone.set(mark.tone, ranges);
        for (const range of toStaticRanges(article, mark)) ranges.push(range);
      }
      for (const [priority, tone] of TONES.entries())
        if (tone !== 'current') register(tone, shade, byTone.get(tone) ?? [], priority);
    },
    setCurrent(markId) {
      for (const shade of ['light', 'dark'] as const) registry.delete(highlightName('current', shade));
      const mark = shown?.marks.find(({ id }) => id === markId);
      if (shown === null || mark === undefined) return;
      register('current', shown.shade, toStaticRanges(shown.article, mark), TONES.length);
    },
    clear() {
      shown = null;
      clear();
    },
  };
}
