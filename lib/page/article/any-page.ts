/*
 * A page of no known site, read only when the reader asks for it. First form: the element whose own blocks hold the most
 * prose, told from menus and lists of links by the share of its text that is linked.
 */
import type { SitePage } from './site';
import type { Source } from './text-model';

const BLOCK_NAMES = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const ROLES: Readonly<Record<string, Source['role']>> = {
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  BLOCKQUOTE: 'quote',
  TD: 'cell',
  TH: 'cell',
};
// The headline is no part of the text; the rest stands around an article, not in it.
const LEFT_OUT =
  'h1,nav,aside,footer,header,form,figure,dialog,button,select,[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const SHORTEST_ARTICLE = 120; // units of prose, Han characters counted twice and a half

const nameOf = (element: Element): string => element.tagName.toUpperCase();
const isBlock = (node: Node): node is Element => node.nodeType === 1 && BLOCK_NAMES.has(nameOf(node as Element));
const hasText = (node: Node): boolean => (node.textContent ?? '').trim() !== '';

/** One Han character says as much as two or three letters of an alphabet. */
const weightOf = (text: string): number => {
  const prose = text.replace(/\s+/g, ' ').trim();
  return prose.length + (prose.match(/\p{Script=Han}/gu)?.length ?? 0) * 1.5;
};

const BLANK_LINE = /\S[^\n]*\n[ \t]*\n\s*\S/;

/**
 * Whether line breaks in the text are breaks. A style sheet may say so too, but what a text reads as must not depend on
 * one (docs/text-model.md, 7); a blank line inside one text node tells as much.
 */
function keepsLines(element: Element): boolean {
  if (nameOf(element) === 'PRE') return true;
  if (/white-space(?:-collapse)?:\s*(?:pre|break-spaces|preserve)/i.test(element.getAttribute('style') ?? ''))
    return true;
  return Array.from(element.childNodes).some((node) => node.nodeType === 3 && BLANK_LINE.test(node.nodeValue ?? ''));
}

/** Blocks inside `element` in document order: blocks without blocks in them, and runs of loose text between blocks. */
function blocksOf(element: Element): Source[] {
  if (element.matches(LEFT_OUT)) return [];
  const role = ROLES[nameOf(element)] ?? (element.closest('blockquote') === null ? 'paragraph' : 'quote');
  const children = Array.from(element.childNodes);
  const hasBlocks = children.some((child) => isBlock(child) || (child.nodeType === 1 && holdsBlock(child as Element)));
  if (!hasBlocks) return hasText(element) ? [{ element, role, keepsLines: keepsLines(element) }] : [];
  const sources: Source[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    if (run.some(hasText)) sources.push({ element, nodes: run, role, keepsLines: keepsLines(element) });
    run = [];
  };
  for (const child of children) {
    if (isBlock(child) || (child.nodeType === 1 && holdsBlock(child as Element))) {
      endRun();
      sources.push(...blocksOf(child as Element));
    } else run.push(child);
  }
  endRun();
  return sources;
}

const holdsBlock = (element: Element): boolean => Array.from(element.querySelectorAll('*')).some(isBlock);

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
  const holder = findBody(blocksOf(body));
  if (holder === null) return null;
  const sources = blocksOf(holder).filter((source) => proseOf(source) > 0);
  const published =
    metaOf(document, 'meta[property="article:published_time"]') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    null;
  return {
    sources,
    isLeftOut: (element) => element.matches(LEFT_OUT),
    title: document.querySelector('h1')?.textContent?.trim() || metaOf(document, 'meta[property="og:title"]'),
    byline: metaOf(document, 'meta[name="author"]'),
    published,
  };
}
