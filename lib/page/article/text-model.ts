/*
 * Text model 2: how a page's nodes read as one text. docs/text-model.md is its only description; change both together,
 * and the number with them, because highlights are stored with it.
 */
import type { Block, Piece } from './article';

/** Number of the text model, stored with every highlight. */
export const TEXT_MODEL = 2;

/** One stretch of a page that is to be read as blocks. */
export type Source = {
  readonly element: Element;
  /** The run of its child nodes that is the block; all of them where it is left out. */
  readonly nodes?: readonly Node[];
  readonly role: Block['role'];
  /** Line breaks in its own text are breaks (`white-space: pre-wrap`); else they are white space. */
  readonly keepsLines: boolean;
};

/** The text of some sources, and the way back to the live nodes. */
export type ReadText = { readonly text: string; readonly blocks: readonly Block[]; readonly pieces: readonly Piece[] };

/** Names of elements that are never read. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'RT',
  'RP',
  'BUTTON',
  'TEXTAREA',
  'SELECT',
  'FIGCAPTION',
]);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const FRAGMENT_NODE = 11;

/** Whether an element says of itself that it is not shown; style sheets are not asked (docs/text-model.md, 8). */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/i.test(element.getAttribute('style') ?? '');

/**
 * What is rendered in an element's place where that is not simply its child nodes: its shadow tree, where that is open,
 * or what is assigned to a slot, in the order of assignment; null elsewhere.
 */
export function shadowChildren(element: Element, name: string): readonly Node[] | null {
  const { shadowRoot } = element;
  if (shadowRoot?.nodeType === FRAGMENT_NODE) return Array.from(shadowRoot.childNodes);
  if (name !== 'SLOT') return null;
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : null;
}

const childrenOf = (element: Element, name = element.tagName.toUpperCase()): readonly Node[] =>
  shadowChildren(element, name) ?? Array.from(element.childNodes);

const KEEPS_LINES = /white-space(?:-collapse)?:\s*(?:pre|break-spaces|preserve)/i;
const SAYS_LINES = /white-space/i;

/** Whether a style attribute says that line breaks in the text are breaks; null where it says nothing of them. */
export const linesOfStyle = (style: string | null): boolean | null =>
  style !== null && SAYS_LINES.test(style) ? KEEPS_LINES.test(style) : null;

// White space, and soft hyphens and zero-width marks, which say where a line may break and are no part of a word. A
// single space between two words is left as it is.
const APART_FROM_TEXT =
  /[ \t\n\r\f\u00ad\u200b-\u200d\u2060\ufeff]{2,}|[\t\n\r\f\u00ad\u200b-\u200d\u2060\ufeff]|^ | $/g;

/** Builds one text unit by unit and remembers which stretch came from which node. */
class Reader {
  text = '';
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  #piece: { start: number; node: Text; nodeStart: number } | null = null;
  #blockStart = 0;
  /** White space was passed that becomes one space if more text follows in this line. */
  #pendingWhite: { node: Text; at: number } | null = null;

  constructor(readonly isLeftOut: (element: Element) => boolean) {}

  #closePiece(): void {
    if (this.#piece !== null && this.text.length > this.#piece.start) {
      this.pieces.push({
        start: this.#piece.start,
        end: this.text.length,
        node: this.#piece.node,
        nodeStart: this.#piece.nodeStart,
      });
    }
    this.#piece = null;
  }

  /** Append what stands at `at` in `node`. */
  #append(text: string, node: Text, at: number): void {
    const open = this.#piece;
    const continues = open !== null && open.node === node && at - open.nodeStart === this.text.length - open.start;
    if (!continues) {
      this.#closePiece();
      this.#piece = { start: this.text.length, node, nodeStart: at };
    }
    this.text += text;
  }

  /** End a block: trailing white space is dropped, an empty block leaves nothing. */
  #endBlock(element: Element, role: Block['role']): void {
    this.#pendingWhite = null;
    this.#closePiece();
    if (this.text.length === this.#blockStart) return;
    this.blocks.push({ start: this.#blockStart, end: this.text.length, role, element });
    this.text += '\n';
    this.#blockStart = this.text.length;
  }

  /** Read one block. Without recursion: a script may nest elements deeper than calls can be. */
  readBlock(source: Source): void {
    const { element, role } = source;
    type Task = { readonly node: Node; readonly keepsLines: boolean };
    const open: Task[] = [];
    const put = (nodes: readonly Node[], keepsLines: boolean): void => {
      for (let at = nodes.length - 1; at >= 0; at -= 1) open.push({ node: nodes[at] as Node, keepsLines });
    };
    put(source.nodes ?? childrenOf(element), source.keepsLines);
    for (let task = open.pop(); task !== undefined; task = open.pop()) {
      const { node, keepsLines } = task;
      if (node.nodeType === TEXT_NODE) this.#readText(node as Text, source, keepsLines);
      if (node.nodeType !== ELEMENT_NODE) continue;
      const inner = node as Element;
      const name = inner.tagName.toUpperCase();
      if (name === 'BR') this.#endBlock(element, role);
      else if (!SKIPPED.has(name) && !isHidden(inner) && !this.isLeftOut(inner))
        put(childrenOf(inner, name), linesOfStyle(inner.getAttribute('style')) ?? keepsLines);
    }
    this.#endBlock(element, role);
  }

  #readText(node: Text, source: Source, keepsLines: boolean): void {
    const { data } = node;
    let from = 0;
    const appendUpTo = (end: number): void => {
      if (from === end) return;
      const white = this.#pendingWhite;
      this.#pendingWhite = null;
      if (white !== null) this.#append(' ', white.node, white.at);
      this.#append(data.slice(from, end), node, from);
    };
    for (const { 0: run, index } of data.matchAll(APART_FROM_TEXT)) {
      appendUpTo(index);
      from = index + run.length;
      const white = run.search(/[ \t\n\r\f]/);
      if (keepsLines && /[\n\r]/.test(run)) this.#endBlock(source.element, source.role);
      // A run of white space reads as one space, mapped to its first unit; none at the start of a block.
      else if (white >= 0 && this.text.length > this.#blockStart) this.#pendingWhite ??= { node, at: index + white };
    }
    appendUpTo(data.length);
  }

  finish(): ReadText {
    this.#closePiece();
    // Blocks are joined by '\n'; the last has none behind it.
    const text = this.text.endsWith('\n') ? this.text.slice(0, -1) : this.text;
    return { text, blocks: this.blocks, pieces: this.pieces };
  }
}

/** Read `sources` in order as one text. `isLeftOut` names elements inside them that are no article. */
export function readText(sources: readonly Source[], isLeftOut: (element: Element) => boolean): ReadText {
  const reader = new Reader(isLeftOut);
  for (const source of sources) {
    if (!isHidden(source.element)) reader.readBlock(source);
  }
  return reader.finish();
}

/** `read` without some of its blocks, offsets counted anew. */
export function withoutBlocks(read: ReadText, dropped: ReadonlySet<number>): ReadText {
  let text = '';
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  let next = 0;
  for (const [index, block] of read.blocks.entries()) {
    const inBlock: Piece[] = [];
    while (next < read.pieces.length && (read.pieces[next]?.start ?? 0) < block.end) {
      const piece = read.pieces[next];
      if (piece !== undefined) inBlock.push(piece);
      next += 1;
    }
    if (dropped.has(index)) continue;
    if (text !== '') text += '\n';
    const shift = text.length - block.start;
    text += read.text.slice(block.start, block.end);
    blocks.push({ ...block, start: block.start + shift, end: block.end + shift });
    for (const piece of inBlock) pieces.push({ ...piece, start: piece.start + shift, end: piece.end + shift });
  }
  return { text, blocks, pieces };
}
