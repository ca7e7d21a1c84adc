/*
 * The elements of a page as they are rendered, each weighed: open shadow roots are entered and slots hold what is
 * assigned to them. One walk without recursion, in document order; nothing is cloned, changed or laid out.
 */
import { isHidden, SKIPPED, shadowChildren } from './text-model';

/** One element with what it holds. Weights count a Han character two and a half times. */
export type Branch = {
  readonly element: Element;
  /** In capitals: a page served as XML has small names. */
  readonly name: string;
  readonly parent: Branch | null;
  /** Its texts and elements; what is never read is not among them. */
  readonly children: (Branch | Text)[];
  weight: number;
  /** Weight of what of it is linked. */
  linked: number;
  /** It is a block, or holds one. */
  holds: boolean;
  isLeftOut: boolean;
  /** Number of the element, and of the last one in it: one look tells which holds which. */
  readonly from: number;
  to: number;
};

/** Whether an element is left out, with all that is in it. */
export type IsLeftOut = (element: Element) => boolean;

const BLOCK_NAMES: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The element's name in capitals; none where a form answers with its field. */
export function nameOf({ tagName }: Element): string {
  if (typeof tagName !== 'string') return '';
  return tagName.charCodeAt(0) > 96 ? tagName.toUpperCase() : tagName; // XML has small letters
}

/** Weight of a text: letters without white space, a Han, kana or Hangul character two and a half times. */
export function weigh(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= 32 || unit === 160 || unit === 8203 || unit === 65279) continue;
    weight += (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af) ? 2.5 : 1;
  }
  return weight;
}

/** Whether `branch` is `holder` or inside it. */
export const isInside = (branch: Branch, holder: Branch): boolean =>
  holder.from <= branch.from && branch.to <= holder.to;

// A form answers with its field where a field is named like a property, and would send the walk astray.
const CLOBBERS = '[name="nextSibling"],[name="firstChild"],[id="nextSibling"],[id="firstChild"]';

const MAY_BE_HIDDEN = '[hidden],[aria-hidden],[style]';
const childrenOf = ({ childNodes }: Element): Node[] =>
  typeof childNodes?.length === 'number' && Symbol.iterator in childNodes ? Array.from(childNodes) : [];

/**
 * Weigh `root` and every element under it.
 *
 * @returns In document order, `root` first.
 * @param isLeftOut - Asked of elements with text: they weigh nothing, and what they hold is not read.
 */
export function growTree(root: Element, isLeftOut: IsLeftOut): Branch[] {
  const isClobbered = root.querySelector(CLOBBERS) !== null;
  const branches: Branch[] = [];
  // One question to the browser instead of three for every element.
  const mayBeHidden = new Set(root.querySelectorAll(MAY_BE_HIDDEN));
  // Lists of the children that are not simply one another's siblings, the outermost first.
  const lists: { readonly of: Branch; readonly nodes: Iterator<Node> }[] = [];
  const grow = (element: Element, name: string, parent: Branch | null): Branch => {
    const from = branches.length;
    const branch: Branch = {
      element,
      name,
      parent,
      children: [],
      weight: 0,
      linked: 0,
      holds: BLOCK_NAMES.has(name),
      isLeftOut: false,
      from,
      to: from,
    };
    branches.push(branch);
    const list = shadowChildren(element, name) ?? (isClobbered ? childrenOf(element) : null);
    for (const each of element.shadowRoot?.querySelectorAll?.(MAY_BE_HIDDEN) ?? []) mayBeHidden.add(each);
    if (list !== null) lists.push({ of: branch, nodes: list.values() });
    return branch;
  };
  const nextIn = (branch: Branch, before: Node | null): Node | null => {
    const list = lists.at(-1);
    if (list?.of === branch) return list.nodes.next().value ?? null;
    return before === null ? branch.element.firstChild : before.nextSibling;
  };
  let open = grow(root, nameOf(root), null);
  let node = nextIn(open, null);
  for (;;) {
    if (node === null) {
      if (lists.at(-1)?.of === open) lists.pop();
      open.to = branches.length - 1;
      if (open.name === 'A') open.linked = open.weight;
      if (open.weight > 0 && ((mayBeHidden.has(open.element) && isHidden(open.element)) || isLeftOut(open.element))) {
        open.isLeftOut = true;
        open.weight = 0;
        open.linked = 0;
      }
      const { parent } = open;
      if (parent === null) return branches;
      parent.weight += open.weight;
      parent.linked += open.linked;
      parent.holds ||= open.holds;
      node = nextIn(parent, open.element);
      open = parent;
      continue;
    }
    const { nodeType } = node;
    if (nodeType === TEXT_NODE) {
      open.children.push(node as Text);
      open.weight += weigh((node as Text).data);
    } else if (nodeType === ELEMENT_NODE) {
      const name = nameOf(node as Element);
      if (name !== '' && !SKIPPED.has(name)) {
        const branch = grow(node as Element, name, open);
        open.children.push(branch);
        open = branch;
        node = nextIn(open, null);
        continue;
      }
    }
    node = nextIn(open, node);
  }
}
