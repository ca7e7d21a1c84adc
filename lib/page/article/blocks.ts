/*
 * A stretch of a page as blocks: the innermost block elements in document order, and runs of loose text between them
 * (`<div>text<p>text</p>text</div>` is three). What is hidden or left out gives none.
 */
import { isHidden, type Source } from './text-model';

/** Names of elements that stand in lines of their own. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const ROLES: Readonly<Record<string, Source['role']>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  BLOCKQUOTE: 'quote',
  TD: 'cell',
  TH: 'cell',
};

/** Whether an element is left out of the article, with all that is in it. */
export type IsLeftOut = (element: Element) => boolean;

/** The element's name in capitals: a page served as XML has small ones. */
export const nameOf = ({ tagName }: Element): string => (typeof tagName === 'string' ? tagName.toUpperCase() : '');

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;
const hasText = (node: Node): boolean => (node.textContent ?? '').trim() !== '';

const BLANK_LINE = /\S[^\n]*\n[ \t]*\n\s*\S/;

/**
 * Whether line breaks in the text are breaks. A style sheet may say so too, but what a text reads as must not depend on
 * one (docs/text-model.md, 7); a blank line inside one text node tells as much.
 */
export function keepsLines(element: Element): boolean {
  if (nameOf(element) === 'PRE') return true;
  if (/white-space(?:-collapse)?:\s*(?:pre|break-spaces|preserve)/i.test(element.getAttribute('style') ?? ''))
    return true;
  return Array.from(element.childNodes).some((node) => {
    const text = node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : '';
    return text.includes('\n') && BLANK_LINE.test(text);
  });
}

/** Elements under `root` that are blocks or hold one, found in one pass. */
function findHolders(root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of Array.from(root.querySelectorAll('*'))) {
    if (!BLOCK_NAMES.has(nameOf(element))) continue;
    for (let each: Element | null = element; each !== null && !holders.has(each); each = each.parentElement) {
      holders.add(each);
      if (each === root) break;
    }
  }
  return holders;
}

/** The role its own name, or what it stands in, gives an element. */
export function roleOf(element: Element, outer: Source['role']): Source['role'] {
  return ROLES[nameOf(element)] ?? (outer === 'quote' || outer === 'item' || outer === 'cell' ? outer : 'paragraph');
}

/**
 * Blocks of `root` in document order.
 *
 * @param linesAreBreaks - Line breaks in the text are breaks wherever they stand: a micro-post has no paragraphs.
 */
export function blocksOf(root: Element, isLeftOut: IsLeftOut, linesAreBreaks = false): Source[] {
  const holders = findHolders(root);
  const sources: Source[] = [];
  const visit = (element: Element, outer: Source['role']): void => {
    if (isLeftOut(element) || isHidden(element)) return;
    const role = roleOf(element, outer);
    const lines = linesAreBreaks || keepsLines(element);
    const children = Array.from(element.childNodes);
    if (!children.some((child) => isElement(child) && holders.has(child))) {
      if (hasText(element)) sources.push({ element, role, keepsLines: lines });
      return;
    }
    let run: Node[] = [];
    const endRun = (): void => {
      if (run.some(hasText)) sources.push({ element, nodes: run, role, keepsLines: lines });
      run = [];
    };
    for (const child of children) {
      if (isElement(child) && holders.has(child)) {
        endRun();
        visit(child, role);
      } else run.push(child);
    }
    endRun();
  };
  visit(root, root.closest('blockquote') === null ? 'paragraph' : 'quote');
  return sources;
}
