/*
 * All of a page's text as measured blocks, in two passes without recursion: the first, from the leaves up, weighs every
 * element and finds what is never read; the second, from the root down, cuts the page into blocks and says of each
 * whether it stands apart from articles (menus, comments, captions, boxes). Nothing is cloned, changed or laid out.
 */
import { type Apartness, apartnessOf, isBesideText } from './apart';
import { BLOCK_NAMES, keepsLines, nameOf, roleOf } from './blocks';
import { isHidden, SKIPPED, type Source } from './text-model';

/** One block of a page with what tells prose from the rest. Weights count a Han character two and a half times. */
export type PageBlock = {
  readonly source: Source;
  /** Elements that hold it, innermost first; a run of loose text is held by its own element. */
  readonly holder: Element;
  readonly weight: number;
  /** Weight of what of it is linked. */
  readonly linked: number;
  /** Commas, full stops and their kin: prose has them, menus have none. */
  readonly stops: number;
  readonly text: string;
  /** 'aside' is a box, a caption, a form; 'comments' are the readers'; 'menu' is never looked into for anything. */
  readonly apart: 'aside' | 'comments' | 'menu' | null;
};

/** A page cut into blocks. */
export type PageBlocks = {
  readonly blocks: readonly PageBlock[];
  /** Elements that are not read wherever they stand. */
  readonly left: ReadonlySet<Element>;
  readonly parents: ReadonlyMap<Element, Element>;
  /** Whether `element` is `holder` or inside it, in constant time. */
  readonly isInside: (element: Element, holder: Element) => boolean;
};

/** `from` and `to` number the elements as they open and close, so that one look tells which holds which. */
type Measure = {
  weight: number;
  linked: number;
  holds: boolean;
  from: number;
  to: number;
  readonly children: readonly Node[];
};
type Frame = Omit<Measure, 'to'> & { readonly element: Element; at: number };

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const STOPS = /[,.;:!?،。，、；：！？…]/g;
// Conventions for text that only a screen reader meets (Bootstrap, WordPress, Foundation, Drupal, Tailwind).
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|show-for-sr|element-invisible|a11y-hidden|u-hidden|d-none|is-hidden)(?=\s|$)/i;
const LEAST_BESIDE = 120; // weight that is left for an article beside a side column
const LARGE_SHARE = 0.35; // of the page's unlinked text: what holds so much is the page, whatever its name says

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

const NO_NODES: readonly Node[] = [];
/**
 * How the children of a node are got. The plain way is the fastest, but a form answers with its field where a field is
 * named like a property, and would send the walk astray.
 */
function childrenReader(root: Element): (node: Node) => readonly Node[] {
  const isClobbered =
    root.querySelector('[name="nextSibling"],[name="firstChild"],[id="nextSibling"],[id="firstChild"]') !== null;
  if (isClobbered)
    return ({ childNodes }) =>
      typeof childNodes?.length === 'number' && Symbol.iterator in childNodes ? Array.from(childNodes) : NO_NODES;
  return (node) => {
    const children: Node[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
    return children;
  };
}
const isElement = (node: Node): node is Element =>
  node.nodeType === ELEMENT_NODE && typeof (node as Element).tagName === 'string';

/** Whether an element is read nowhere on any page. */
function isNeverRead(element: Element): boolean {
  if (typeof element.getAttribute !== 'function' || typeof element.hasAttribute !== 'function') return true;
  if (isHidden(element)) return true;
  const names = element.getAttribute('class');
  return names !== null && FOR_SCREEN_READERS.test(names);
}

/** Weigh every element under `root`. */
function measure(root: Element, left: Set<Element>, parents: Map<Element, Element>): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const childrenOf = childrenReader(root);
  let count = 0;
  const frameOf = (element: Element): Frame => {
    count += 1;
    return { element, children: childrenOf(element), at: 0, weight: 0, linked: 0, holds: false, from: count };
  };
  const open: Frame[] = [frameOf(root)];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = frame.children[frame.at];
    frame.at += 1;
    if (child === undefined) {
      open.pop();
      const { element } = frame;
      const name = nameOf(element);
      if (name === 'A') frame.linked = frame.weight;
      if (frame.weight > 0 && element !== root && isNeverRead(element)) {
        left.add(element);
        frame.weight = 0;
        frame.linked = 0;
      }
      const isBlock = BLOCK_NAMES.has(name);
      const { weight, linked, from, children } = frame;
      measures.set(element, { weight, linked, holds: frame.holds || isBlock, from, to: count, children });
      const outer = open.at(-1);
      if (outer !== undefined) {
        outer.weight += frame.weight;
        outer.linked += frame.linked;
        outer.holds ||= frame.holds || isBlock;
      }
    } else if (child.nodeType === TEXT_NODE) {
      frame.weight += weigh(child.nodeValue ?? '');
    } else if (isElement(child) && !SKIPPED.has(nameOf(child))) {
      parents.set(child, frame.element);
      open.push(frameOf(child));
    }
  }
  return measures;
}

/** The page's first <h1> with text. */
function findHeadline(measures: ReadonlyMap<Element, Measure>): Element | undefined {
  for (const [element, { weight }] of measures) if (weight > 0 && nameOf(element) === 'H1') return element;
  return undefined;
}

type Visit = {
  readonly element: Element;
  /** A card that is one link with a headline and a line in it: all of its text is linked. */
  readonly inLink: boolean;
  readonly outer: Source['role'];
  readonly apart: PageBlock['apart'];
};

/** Cut all the text under `root` into blocks, in document order. */
export function pageBlocksOf(root: Element): PageBlocks {
  const left = new Set<Element>();
  const parents = new Map<Element, Element>();
  const measures = measure(root, left, parents);
  const ofPage = measures.get(root);
  const isInside = (element: Element, holder: Element): boolean => {
    const inner = measures.get(element);
    const outer = measures.get(holder);
    return inner !== undefined && outer !== undefined && outer.from <= inner.from && inner.to <= outer.to;
  };
  const unlinked = (element: Element): number => {
    const { weight, linked } = measures.get(element) ?? { weight: 0, linked: 0 };
    return weight - linked;
  };
  // What the readers wrote may outweigh the article many times and must not make it a small part of the page.
  let commented = 0;
  const comments = new Set<Element>();
  const apartness = new Map<Element, Apartness | null>();
  for (const [element, { weight, holds }] of measures) {
    if (weight === 0 || !holds) continue;
    const own = apartnessOf(element);
    if (own !== null) apartness.set(element, own);
    if (own === 'comments') comments.add(element);
  }
  const isInComments = (element: Element | undefined): boolean => {
    for (let each = element; each !== undefined; each = parents.get(each)) if (comments.has(each)) return true;
    return false;
  };
  for (const element of [...comments]) {
    const holdsHeadline = unlinked(element) > LARGE_SHARE * unlinked(root) && element.querySelector('h1') !== null;
    if (holdsHeadline) comments.delete(element);
  }
  for (const element of comments) if (!isInComments(parents.get(element))) commented += unlinked(element);
  const whole = ofPage === undefined ? 0 : ofPage.weight - ofPage.linked;
  // A page of nothing but "comments" is a forum or a theme's odd name: then they are its text.
  const hasOnlyComments = whole - commented < 60;
  const large = LARGE_SHARE * (hasOnlyComments ? whole : whole - commented);
  const headline = findHeadline(measures);
  /** Whether an element holds so much that its name cannot be meant. */
  const isThePage = (element: Element): boolean => {
    if (unlinked(element) <= large) return false;
    if (apartness.get(element) === 'menu' && nameOf(element) !== 'FORM')
      return headline !== undefined && isInside(headline, element);
    // A short article's side column may well hold more than the article.
    if (headline === undefined || !isBesideText(element) || isInside(headline, element)) return true;
    return whole - commented - unlinked(element) < LEAST_BESIDE;
  };

  const blocks: PageBlock[] = [];
  const add = (element: Element, nodes: readonly Node[] | undefined, visit: Visit, role: Source['role']): void => {
    const known = measures.get(element);
    let weight = nodes === undefined ? (known?.weight ?? 0) : 0;
    let linked = nodes === undefined ? (known?.linked ?? 0) : 0;
    let text = '';
    for (const node of nodes ?? known?.children ?? NO_NODES) {
      if (node.nodeType === TEXT_NODE) {
        const data = node.nodeValue ?? '';
        if (nodes !== undefined) weight += weigh(data);
        text += data;
      } else if (isElement(node) && !left.has(node) && !SKIPPED.has(nameOf(node))) {
        const inner = measures.get(node);
        if (inner === undefined || inner.weight === 0) continue;
        if (nodes !== undefined) {
          weight += inner.weight;
          linked += inner.linked;
        }
        text += node.textContent ?? '';
      }
    }
    if (weight === 0) return;
    if (visit.inLink || (known !== undefined && known.linked === known.weight)) linked = weight;
    blocks.push({
      source: {
        element,
        ...(nodes === undefined ? {} : { nodes }),
        role,
        keepsLines: text.includes('\n') && keepsLines(element),
      },
      holder: nodes === undefined ? (parents.get(element) ?? element) : element,
      weight,
      linked,
      stops: text.match(STOPS)?.length ?? 0,
      text: text.replace(/\s+/g, ' ').trim(),
      apart: visit.apart,
    });
  };

  type Task =
    | { readonly visit: Visit }
    | { readonly run: readonly Node[]; readonly of: Visit; readonly role: Source['role'] };
  const tasks: Task[] = [
    {
      visit: {
        element: root,
        outer: root.closest('blockquote') === null ? 'paragraph' : 'quote',
        apart: null,
        inLink: false,
      },
    },
  ];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ('run' in task) {
      add(task.of.element, task.run, task.of, task.role);
      continue;
    }
    const { element, outer } = task.visit;
    const { weight = 0, children = NO_NODES } = measures.get(element) ?? {};
    if (weight === 0) continue;
    let { apart } = task.visit;
    if (apart === null && element !== root) {
      const own = apartness.get(element) ?? null;
      if (own === 'comments') apart = comments.has(element) && !hasOnlyComments ? own : null;
      else if (own !== null && !isThePage(element)) apart = own;
    }
    // An <a> that nobody closed holds the page, and links to nothing.
    const inLink = task.visit.inLink || (nameOf(element) === 'A' && weight < LARGE_SHARE * (ofPage?.weight ?? 0));
    const visit: Visit = { element, outer, apart, inLink };
    const role = roleOf(element, outer);
    const isHolder = (child: Node): child is Element =>
      isElement(child) && measures.get(child)?.holds === true && !left.has(child);
    const isBreak = (child: Node): boolean => isElement(child) && nameOf(child) === 'BR';
    if (!children.some((child) => isHolder(child) || isBreak(child))) {
      add(element, undefined, visit, role);
      continue;
    }
    // Tasks are taken from the end, so they are put there in reverse.
    const inOrder: Task[] = [];
    let run: Node[] = [];
    const endRun = (): void => {
      if (run.length > 0) inOrder.push({ run, of: visit, role });
      run = [];
    };
    for (const child of children) {
      if (isHolder(child)) {
        endRun();
        inOrder.push({ visit: { element: child, outer: role, apart, inLink } });
      } else if (isBreak(child)) endRun();
      else run.push(child);
    }
    endRun();
    for (let at = inOrder.length - 1; at >= 0; at -= 1) tasks.push(inOrder[at] as Task);
  }
  return { blocks, left, parents, isInside };
}
