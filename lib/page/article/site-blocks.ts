import type { Source } from './text-model';

const ROLES: Readonly<Record<string, Source['role']>> = {
  H1: 'heading',
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
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,td,th,pre';

/** Whether `element`, or what it stands in up to `body`, is left out. */
function isOut(element: Element, body: Element, isLeftOut: (element: Element) => boolean): boolean {
  for (let each: Element | null = element; each !== null && each !== body; each = each.parentElement)
    if (isLeftOut(each)) return true;
  return false;
}

/**
 * The innermost block elements of an article's body in document order, without what is left out; the body itself where it
 * is all loose text.
 */
export function blocksIn(body: Element, isLeftOut: (element: Element) => boolean): Source[] {
  const blocks = Array.from(body.querySelectorAll(BLOCKS)).filter(
    (element) => element.querySelector(BLOCKS) === null && !isOut(element, body, isLeftOut),
  );
  if (blocks.length === 0) return [{ element: body, role: 'paragraph', keepsLines: false }];
  return blocks.map((element) => ({
    element,
    role: ROLES[element.tagName.toUpperCase()] ?? (element.closest('blockquote') === null ? 'paragraph' : 'quote'),
    keepsLines: element.tagName.toUpperCase() === 'PRE',
  }));
}
