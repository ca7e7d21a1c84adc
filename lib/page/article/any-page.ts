/*
 * A page of no known site, read only when the reader asks for it. First form: the element whose own blocks hold the most
 * prose, told from menus and lists of links by the share of its text that is linked.
 */
import { blocksOf, nameOf } from './blocks';
import type { SitePage } from './site';
import type { Source } from './text-model';

// The headline is no part of the text; the rest stands around an article, not in it.
const LEFT_OUT =
  'h1,nav,aside,footer,header,form,figure,dialog,button,select,[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const isLeftOut = (element: Element): boolean => element.matches(LEFT_OUT);
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

/** Read a page of no known site; null where it shows no article. */
export function readAnyPage(document: Document): SitePage | null {
  const { body } = document;
  if (body === null) return null;
  const holder = findBody(blocksOf(body, isLeftOut));
  if (holder === null) return null;
  const sources = blocksOf(holder, isLeftOut).filter((source) => proseOf(source) > 0);
  const published =
    metaOf(document, 'meta[property="article:published_time"]') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    null;
  return {
    sources,
    isLeftOut,
    title: document.querySelector('h1')?.textContent?.trim() || metaOf(document, 'meta[property="og:title"]'),
    byline: metaOf(document, 'meta[name="author"]'),
    published,
  };
}
