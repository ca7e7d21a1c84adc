/*
 * All of a page's text as measured blocks. Of each it is said whether it stands apart from articles (menus, comments,
 * captions, boxes). Text and form of a block are read when they are asked for: of most blocks the weight is enough.
 */
import { type Apartness, apartnessOf, isBesideText } from './apart';
import { cutTree, isBranch, type Run, sourceOf } from './blocks';
import { type Branch, growTree, isInside } from './page-tree';
import type { Source } from './text-model';

/** What the elements around a block say of it. A card is one link with a headline and a line in it. */
type Said = { readonly apart: Apartness | null; readonly inLink: boolean };

const STOPS = /[,.;:!?،。，、；：！？…]/g;
// Conventions for text that only a screen reader meets (Bootstrap, WordPress, Foundation, Drupal, Tailwind).
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|show-for-sr|element-invisible|a11y-hidden|u-hidden|d-none|is-hidden)(?=\s|$)/i;
const LEAST_BESIDE = 120; // weight that is left for an article beside a side column
const LARGE_SHARE = 0.35; // of the page's unlinked text: what holds so much is the page, whatever its name says

/** Whether an element is left out on any page, besides what is hidden. */
export function isForScreenReaders(element: Element): boolean {
  if (typeof element.getAttribute !== 'function') return true;
  const names = element.getAttribute('class');
  return names !== null && FOR_SCREEN_READERS.test(names);
}

/** The letters in some nodes, as they stand in the page. */
function lettersOf(nodes: readonly (Branch | Text)[]): string {
  let letters = '';
  const open = nodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isBranch(node)) letters += node.data;
    else if (!node.isLeftOut) open.push(...node.children.toReversed());
  }
  return letters;
}

/** One block of a page with what tells prose from the rest. */
export class PageBlock {
  readonly weight: number;
  /** Weight of what of it is linked. */
  readonly linked: number;
  #text: string | undefined;
  #stops: number | undefined;
  #source: Source | undefined;

  constructor(
    readonly run: Run<Said>,
    /** 'aside' is a box, a caption, a form; 'comments' are the readers'; 'menu' is never looked into for anything. */
    readonly apart: Apartness | null,
  ) {
    const { weight, linked, branch, said } = run;
    this.weight = weight;
    this.linked = said.inLink || branch.linked === branch.weight ? weight : linked;
  }

  get branch(): Branch {
    return this.run.branch;
  }

  get role(): Source['role'] {
    return this.run.role;
  }

  /** The innermost element that holds it; a run of loose text is held by its own element. */
  get holder(): Branch {
    return (this.run.isWhole ? this.branch.parent : null) ?? this.branch;
  }

  get text(): string {
    this.#text ??= lettersOf(this.run.nodes).replace(/\s+/g, ' ').trim();
    return this.#text;
  }

  /** Commas, full stops and their kin: prose has them, menus have none. */
  get stops(): number {
    this.#stops ??= this.text.match(STOPS)?.length ?? 0;
    return this.#stops;
  }

  get source(): Source {
    this.#source ??= sourceOf(this.run);
    return this.#source;
  }
}

const unlinked = ({ weight, linked }: Branch): number => weight - linked;

/** Cut all the text under `root` into blocks, in document order. */
export function pageBlocksOf(root: Element): PageBlock[] {
  const branches = growTree(root, (element) => element !== root && isForScreenReaders(element));
  const [trunk] = branches;
  if (trunk === undefined) return [];
  const headlines = branches.filter(({ name }) => name === 'H1');
  const headline = headlines.find(({ weight }) => weight > 0);
  const seen = new Map<string, Apartness | null>();
  // What the readers wrote may outweigh the article many times and must not make it a small part of the page.
  const whole = unlinked(trunk);
  // Named so, and yet the page.
  const noComments = new Set<Branch>();
  let commented = 0;
  let counted = -1; // number of the last element that was counted
  for (const branch of branches) {
    if (!branch.holds || unlinked(branch) === 0 || apartnessOf(branch, seen) !== 'comments') continue;
    const holdsHeadline = headlines.some((each) => each !== branch && isInside(each, branch));
    if (holdsHeadline && unlinked(branch) > LARGE_SHARE * whole) noComments.add(branch);
    else if (branch.from > counted) {
      commented += unlinked(branch);
      counted = branch.to;
    }
  }
  // A page of nothing but "comments" is a forum or a theme's odd name: then they are its text.
  const hasOnlyComments = whole - commented < 60;
  const large = LARGE_SHARE * (hasOnlyComments ? whole : whole - commented);
  /** Whether an element holds so much that its name cannot be meant. */
  const isThePage = (branch: Branch, own: Apartness): boolean => {
    if (unlinked(branch) <= large) return false;
    const holdsHeadline = headline !== undefined && isInside(headline, branch);
    if (own === 'menu' && branch.name !== 'FORM') return holdsHeadline;
    // A short article's side column may well hold more than the article.
    if (headline === undefined || holdsHeadline || !isBesideText(branch)) return true;
    return whole - commented - unlinked(branch) < LEAST_BESIDE;
  };
  const say = (branch: Branch, { apart, inLink }: Said): Said => {
    let own = apart === null && branch !== trunk ? apartnessOf(branch, seen) : null;
    if (own === 'comments' ? hasOnlyComments || noComments.has(branch) : own !== null && isThePage(branch, own))
      own = null;
    // An <a> that nobody closed holds the page, and links to nothing.
    const isLink = branch.name === 'A' && branch.weight < LARGE_SHARE * trunk.weight;
    return { apart: apart ?? own, inLink: inLink || isLink };
  };
  return cutTree(trunk, { apart: null, inLink: false }, say).map((run) => new PageBlock(run, run.said.apart));
}
