/*
 * Text model 1: how a page's nodes read as one text. docs/text-model.md is its only description; change both together,
 * and the number with them, because highlights are stored with it.
 */
import type { Block, Piece } from './article';

/** Number of the text model, stored with every highlight. */
export const TEXT_MODEL = 1;

/** One stretch of a page that is to be read as blocks. */
export type Source = {
  readonly element: Element;
  /** The run of its child nodes that is the block; all of them where it is left out. */
  readonly nodes?: readonly Node[];
  readonly role: Block['role'];
  /** Line breaks in the text are breaks (`white-space: pre-wrap`); else they are white space. */
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

/** Whether an element says of itself that it is not shown; style sheets are not asked (docs/text-model.md, 7). */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/i.test(element.getAttribute('style') ?? '');

// Soft hyphens and zero-width marks say where a line may break, and are no part of a word.
const isDropped = (unit: string): boolean =>
  unit === '\u00ad' ||
  unit === '\u200b' ||
  unit === '\u200c' ||
  unit === '\u200d' ||
  unit === '\u2060' ||
  unit === '\ufeff';
const isWhite = (unit: string): boolean =>
  unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r' || unit === '\f';

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

  #append(unit: string, node: Text, at: number): void {
    const open = this.#piece;
    const continues = open !== null && open.node === node && at - open.nodeStart === this.text.length - open.start;
    if (!continues) {
      this.#closePiece();
      this.#piece = { start: this.text.length, node, nodeStart: at };
    }
    this.text += unit;
  }

  /** End a block: trailing white space is dropped, an empty block leaves nothing. */
  endBlock(element: Element, role: Block['role']): void {
    this.#pendingWhite = null;
    this.#closePiece();
    if (this.text.length === this.#blockStart) return;
    this.blocks.push({ start: this.#blockStart, end: this.text.length, role, element });
    this.text += '\n';
    this.#blockStart = this.text.length;
  }

  readNode(node: Node, source: Source): void {
    if (node.nodeType === TEXT_NODE) {
      this.#readText(node as Text, source);
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (name === 'BR') {
      this.endBlock(source.element, source.role);
      return;
    }
    if (SKIPPED.has(name) || isHidden(element) || this.isLeftOut(element)) return;
    for (const child of Array.from(element.childNodes)) this.readNode(child, source);
  }

  #readText(node: Text, source: Source): void {
    const { data } = node;
    for (let at = 0; at < data.length; at += 1) {
      const unit = data[at] ?? '';
      if (isDropped(unit)) continue;
      if (source.keepsLines && (unit === '\n' || unit === '\r')) {
        this.endBlock(source.element, source.role);
      } else if (isWhite(unit)) {
        // A run of white space reads as one space, mapped to its first unit; none at the start of a block.
        if (this.text.length > this.#blockStart) this.#pendingWhite ??= { node, at };
      } else {
        if (this.#pendingWhite !== null) this.#append(' ', this.#pendingWhite.node, this.#pendingWhite.at);
        this.#pendingWhite = null;
        this.#append(unit, node, at);
      }
    }
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
    if (isHidden(source.element)) continue;
    for (const child of source.nodes ?? Array.from(source.element.childNodes)) reader.readNode(child, source);
    reader.endBlock(source.element, source.role);
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
