/*
 * A page of no known site, read only when the reader asks for it. First form: the element whose own blocks hold the most
 * prose, told from menus and lists of links by the share of its text that is linked.
 */
import { mayBeMarker } from '../../core/works/find-marker';
import { blocksOf, nameOf } from './blocks';
import type { SitePage } from './site';
import type { Source } from './text-model';

// The headline is no part of the text; the rest stands around an article, not in it.
const LEFT_OUT =
  'h1,nav,aside,footer,header,form,figure,dialog,button,select,[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const isLeftOut = (element: Element): boolean => element.matches(LEFT_OUT);
// A marker may stand in a header or a footer, but is none in a menu, in a form or among comments.
const NEVER_MARKER = 'h1,nav,form,dialog,button,select,[role="navigation"],[hidden],[aria-hidden="true"]';
const COMMENTS = '[id*="comment"],[class*="comment"]';
const MOST_BESIDE = 8; // blocks before the body, and behind it, that may say where it is from
const NAMES_TOUTIAO = /toutiao|zjurl/i;
const SHORTEST_ARTICLE = 120; // units of prose, Han characters counted twice and a half

/** One Han character says as much as two or three letters of an alphabet. */
const weightOf = (text: string): number => {
  const prose = text.replace(/\s+/g, ' ').trim();
  return prose.length + (prose.match(/\p{Script=Han}/gu)?.length ?? 0) * 1.5;
};

const textOf = ({ element, nodes }: Source): string =>
  nodes === undefined ? (element.textContent ?? '') : nodes.map((node) => node.textContent ?? '').join('');

/** Prose of a block: its weight without what is linked. */
function proseOf(source: Source): number {
  const links =
    source.nodes === undefined
      ? Array.from(source.element.querySelectorAll('a'))
      : source.nodes.flatMap((node) =>
          node.nodeType !== 1
            ? []
            : nameOf(node as Element) === 'A'
              ? [node as Element]
              : Array.from((node as Element).querySelectorAll('a')),
        );
  const whole = weightOf(textOf(source));
  const linked = links.reduce((sum, link) => sum + weightOf(link.textContent ?? ''), 0);
  return linked > whole / 2 ? 0 : whole - linked;
}

/** The element that holds most of the page's prose and little else; null where the page has hardly any. */
function findBody(blocks: readonly Source[]): Element | null {
  const scores = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const prose = proseOf(block);
    total += prose;
    const holder = block.nodes === undefined ? (block.element.parentElement ?? block.element) : block.element;
    // The parent of paragraphs is the body; a grandparent is one when its children wrap single paragraphs.
    scores.set(holder, (scores.get(holder) ?? 0) + prose);
    const outer = holder.parentElement;
    if (outer !== null) scores.set(outer, (scores.get(outer) ?? 0) + prose * 0.6);
  }
  if (total < SHORTEST_ARTICLE) return null;
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] < SHORTEST_ARTICLE / 2 ? null : best[0];
}

const metaOf = (document: Document, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('content')?.trim() || null;

/** A page of no known site, with the blocks around its article that may say where it is from. */
export type AnyPage = SitePage & {
  /** Those of `sources` that are no article: links, lines of a footer. */
  readonly beside: ReadonlySet<Source>;
};

/** The addresses that a block of a page links to. */
function linksOf({ element, nodes = [element] }: Source): string[] {
  const elements = nodes.filter((node): node is Element => node.nodeType === 1);
  const outer = element.closest('a');
  return [outer, ...elements.flatMap((each) => [each, ...Array.from(each.querySelectorAll('a'))])].flatMap(
    (link) => link?.getAttribute('href') ?? [],
  );
}

/** Whether the page says anything of Toutiao at all: most do not, and are not looked through for where they are from. */
const namesToutiao = (body: HTMLElement): boolean =>
  NAMES_TOUTIAO.test(body.textContent ?? '') || body.querySelector('a[href*="toutiao"],a[href*="zjurl"]') !== null;

/** All blocks of the page that are article, or may be a marker in or near it, in document order. */
function sourcesWithMarkers(body: HTMLElement, holder: Element): Pick<AnyPage, 'sources' | 'beside'> {
  const isApart = (element: Element): boolean => !element.contains(holder) && !holder.contains(element);
  const all = blocksOf(
    body,
    (element) => element.matches(NEVER_MARKER) || (element.matches(COMMENTS) && isApart(element)),
  );
  const isInside = ({ element }: Source): boolean => holder.contains(element);
  const isArticle = (source: Source): boolean =>
    isInside(source) && source.element.closest(LEFT_OUT) === null && proseOf(source) > 0;
  const first = all.findIndex(isInside);
  const last = all.findLastIndex(isInside);
  const beside = new Set(
    all.filter((source, at) => {
      const isNear = at >= first - MOST_BESIDE && at <= last + MOST_BESIDE;
      const isInFooter = source.element.closest('footer,[role="contentinfo"]') !== null;
      return !isArticle(source) && (isNear || isInFooter) && mayBeMarker(textOf(source), linksOf(source));
    }),
  );
  return { sources: all.filter((source) => beside.has(source) || isArticle(source)), beside };
}

/** Read a page of no known site; null where it shows no article. */
export function readAnyPage(document: Document): AnyPage | null {
  const { body } = document;
  if (body === null) return null;
  const holder = findBody(blocksOf(body, isLeftOut));
  if (holder === null) return null;
  const { sources, beside } = namesToutiao(body)
    ? sourcesWithMarkers(body, holder)
    : { sources: blocksOf(holder, isLeftOut).filter((source) => proseOf(source) > 0), beside: new Set<Source>() };
  const published =
    metaOf(document, 'meta[property="article:published_time"]') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    null;
  return {
    sources,
    beside,
    isLeftOut,
    title: document.querySelector('h1')?.textContent?.trim() || metaOf(document, 'meta[property="og:title"]'),
    byline: metaOf(document, 'meta[name="author"]'),
    published,
  };
}
