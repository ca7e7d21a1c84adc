/*
 * A stretch of a page as blocks: the innermost block elements in document order, and runs of loose text between them
 * (`<div>text<p>text</p>text</div>` is three). What is hidden or left out gives none.
 */
import { type Branch, growTree, type IsLeftOut, weigh } from './page-tree';
import { isHidden, linesOfStyle, type Source } from './text-model';

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

/** One block: all that its element holds, or a run of it between two blocks. `T` is what its holders say of it. */
export type Run<T> = {
  readonly branch: Branch;
  readonly nodes: readonly (Branch | Text)[];
  readonly isWhole: boolean;
  readonly role: Source['role'];
  readonly said: T;
  readonly weight: number;
  readonly linked: number;
};

/** Whether a child is an element; else it is a text. */
export const isBranch = (child: Branch | Text): child is Branch => 'isLeftOut' in child;

/**
 * Cut a tree into blocks with text, in document order.
 *
 * @param say - What an element says of the blocks in it, from what its holder does.
 */
export function cutTree<T>(trunk: Branch, first: T, say: (branch: Branch, outer: T) => T): Run<T>[] {
  const runs: Run<T>[] = [];
  type Frame = {
    readonly branch: Branch;
    readonly role: Source['role'];
    readonly said: T;
    at: number;
    nodes: (Branch | Text)[];
  };
  const frameOf = (branch: Branch, outer: Source['role'], said: T): Frame => {
    const role = ROLES[branch.name] ?? (outer === 'heading' ? 'paragraph' : outer);
    return { branch, role, said: say(branch, said), at: 0, nodes: [] };
  };
  const endRun = (frame: Frame): void => {
    const { branch, role, said, nodes } = frame;
    frame.nodes = [];
    const isWhole = nodes.length === branch.children.length;
    let { weight, linked } = branch;
    if (!isWhole) {
      weight = 0;
      linked = 0;
      for (const node of nodes) {
        weight += isBranch(node) ? node.weight : weigh(node.data);
        linked += isBranch(node) ? node.linked : 0;
      }
    }
    if (weight > 0) runs.push({ branch, nodes, isWhole, role, said, weight, linked });
  };
  if (trunk.weight === 0) return runs;
  const isInQuote = trunk.element.closest('blockquote') !== null;
  const open = [frameOf(trunk, isInQuote ? 'quote' : 'paragraph', first)];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = frame.branch.children[frame.at];
    frame.at += 1;
    if (child === undefined) {
      endRun(frame);
      open.pop();
    } else if (!isBranch(child)) frame.nodes.push(child);
    else if (child.name === 'BR') endRun(frame);
    else if (child.holds && !child.isLeftOut) {
      endRun(frame);
      if (child.weight > 0) open.push(frameOf(child, frame.role, frame.said));
    } else frame.nodes.push(child);
  }
  return runs;
}

const BLANK_LINE = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/;

/**
 * Whether line breaks in the text of an element are breaks. A style sheet may say so too, but what a text reads as must
 * not depend on one (docs/text-model.md, 8); a blank line inside one text node tells as much.
 */
function keepsLines({ element, children }: Branch): boolean {
  const sayer = element.closest('pre,[style*="white-space"]');
  if (sayer !== null && (linesOfStyle(sayer.getAttribute('style')) ?? true)) return true;
  return children.some((child) => !isBranch(child) && child.data.includes('\n') && BLANK_LINE.test(child.data));
}

/** A block as what the reader takes. */
export function sourceOf({ branch, nodes, isWhole, role }: Run<unknown>, linesAreBreaks = false): Source {
  return {
    element: branch.element,
    ...(isWhole ? {} : { nodes: nodes.map((node) => (isBranch(node) ? node.element : node)) }),
    role,
    keepsLines: linesAreBreaks || keepsLines(branch),
  };
}

/**
 * Blocks of `root` in document order; none where it is left out itself.
 *
 * @param linesAreBreaks - Line breaks in the text are breaks wherever they stand: a micro-post has no paragraphs.
 */
export function blocksOf(root: Element, isLeftOut: IsLeftOut, linesAreBreaks = false): Source[] {
  const [trunk] = growTree(root, isLeftOut);
  if (trunk === undefined || isHidden(root)) return [];
  return cutTree(trunk, null, () => null).map((run) => sourceOf(run, linesAreBreaks));
}
