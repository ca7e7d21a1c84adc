import type { Span } from '../../core/text/span';
import { toStaticRanges } from '../anchors/positions';
import type { Article } from '../article/article';
import { highlightName, PAINTS, type Paint, type Shade } from './highlight-names';
import type { KeptMark, Mark } from './mark';

/** Paints marks over the page without changing it. */
export type Painter = {
  /** Replace the marks that are painted. */
  paint(marks: readonly Mark[], article: Article): void;
  /** Replace the reader's highlights that are painted; they may overlap each other and the marks. */
  paintKept(kept: readonly KeptMark[], article: Article): void;
  /** Paint one place as the current one; null for none. */
  setCurrent(span: Span | null, article: Article): void;
  /** Paint again what the page, or another extension, has taken off; does nothing where nothing is missing. */
  restore(): void;
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

/**
 * Whether the page is light or dark behind `element`: the first background that is not see-through decides. A picture or
 * a gradient has no one colour; there the letters say what they are meant to be read on.
 */
export function shadeBehind(element: Element): Shade {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each);
    if (backgroundImage !== 'none') {
      const letters = luminanceOf(getComputedStyle(element).color);
      if (letters !== null) return letters > DARK_BELOW ? 'dark' : 'light';
    }
    const luminance = luminanceOf(backgroundColor);
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
  const painted = new Map<string, Highlight>();
  let shade: Shade = 'light';

  const remove = (paints: readonly Paint[]): void => {
    for (const paint of paints) {
      for (const each of ['light', 'dark'] as const) {
        registry.delete(highlightName(paint, each));
        painted.delete(highlightName(paint, each));
      }
    }
  };
  const register = (paint: Paint, ranges: readonly StaticRange[]): void => {
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges.slice(0, 1));
    for (const range of ranges.slice(1)) highlight.add(range);
    highlight.priority = PAINTS.indexOf(paint);
    painted.set(highlightName(paint, shade), highlight);
    registry.set(highlightName(paint, shade), highlight);
  };
  const replace = (
    which: (paint: Paint) => boolean,
    spans: Iterable<readonly [Paint, Span]>,
    article: Article,
  ): void => {
    remove(PAINTS.filter(which));
    shade = shadeBehind(article.blocks[0]?.element ?? document.body);
    const byPaint = new Map<Paint, StaticRange[]>();
    for (const [paint, span] of spans) {
      const ranges = byPaint.get(paint) ?? [];
      byPaint.set(paint, ranges);
      for (const range of toStaticRanges(article, span)) ranges.push(range);
    }
    for (const [paint, ranges] of byPaint) register(paint, ranges);
  };
  const isKept = (paint: Paint): boolean => paint.startsWith('kept-');

  return {
    paint: (marks, article) =>
      replace(
        (paint) => !isKept(paint) && paint !== 'current',
        marks.map((mark) => [mark.tone, mark]),
        article,
      ),
    paintKept: (kept, article) =>
      replace(
        isKept,
        kept.map((each) => [`kept-${each.colour}`, each]),
        article,
      ),
    setCurrent: (span, article) =>
      replace((paint) => paint === 'current', span === null ? [] : [['current', span]], article),
    restore: () => {
      for (const [name, highlight] of painted) if (!registry.has(name)) registry.set(name, highlight);
    },
    clear: () => remove(PAINTS),
  };
}
