import type { Gazetteer } from './gazetteer';

const EMPTY = -1;
const LONGEST_TAIL = 255; // units: its length is written down in one byte

/**
 * Builds the trie of a list of names letter by letter: children are looked up in one hash table by parent and unit, and
 * put in breadth-first order at the end, where a row of nodes with one way on becomes one. No string is made or sorted,
 * which takes most of the time of any other way.
 */
export class TrieBuilder {
  // Nodes: unit that leads here, value, first child, next sibling. Node 0 is the root.
  #unit: Uint16Array;
  #value: Int32Array;
  #child: Int32Array;
  #sibling: Int32Array;
  #parent: Int32Array;
  #nodes = 1;
  // Open addressing: a slot holds a node, 0 for none.
  #slots: Int32Array;

  /** @param expected - How many nodes there may be; more are made room for, at a cost. */
  constructor(expected: number) {
    const length = 2 ** Math.ceil(Math.log2(Math.max(expected, 1_024)));
    this.#unit = new Uint16Array(length);
    this.#value = new Int32Array(length).fill(EMPTY);
    this.#child = new Int32Array(length);
    this.#sibling = new Int32Array(length);
    this.#parent = new Int32Array(length);
    this.#slots = new Int32Array(length * 2);
  }

  #slotOf(parent: number, unit: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
    for (;;) {
      const node = this.#slots[slot] ?? 0;
      if (node === 0 || (this.#parent[node] === parent && this.#unit[node] === unit)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const length = this.#unit.length * 2;
    const widen = <T extends Uint16Array | Int32Array>(old: T, wide: T): T => {
      wide.set(old);
      return wide;
    };
    this.#unit = widen(this.#unit, new Uint16Array(length));
    this.#value = widen(this.#value, new Int32Array(length).fill(EMPTY));
    this.#child = widen(this.#child, new Int32Array(length));
    this.#sibling = widen(this.#sibling, new Int32Array(length));
    this.#parent = widen(this.#parent, new Int32Array(length));
    this.#slots = new Int32Array(length * 2);
    for (let node = 1; node < this.#nodes; node += 1)
      this.#slots[this.#slotOf(this.#parent[node] ?? 0, this.#unit[node] ?? 0)] = node;
  }

  /** The child of `parent` under `unit`, made where there is none. */
  step(parent: number, unit: number): number {
    const slot = this.#slotOf(parent, unit);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known;
    const node = this.#nodes;
    this.#nodes += 1;
    this.#slots[slot] = node;
    this.#unit[node] = unit;
    this.#parent[node] = parent;
    this.#sibling[node] = this.#child[parent] ?? 0;
    this.#child[parent] = node;
    if (this.#nodes === this.#unit.length) this.#grow();
    return node;
  }

  /** Add `key`; where it is there already, the first value stays. */
  add(key: string, value: number): void {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) node = this.step(node, key.charCodeAt(at));
    if (this.#value[node] === EMPTY) this.#value[node] = value;
  }

  /** The one node that follows `node`, where nothing ends at `node` and its way on is a plain unit; else 0. */
  #onlyNext(node: number, lastEdge: number): number {
    const child = this.#child[node] ?? 0;
    const isRow = child !== 0 && (this.#sibling[child] ?? 0) === 0 && this.#value[node] === EMPTY;
    return isRow && (this.#unit[child] ?? 0) > lastEdge ? child : 0;
  }

  /**
   * The trie, its nodes in breadth-first order and the children of each by their unit.
   *
   * @param lastEdge - Units up to this one are no text: they neither have a tail nor stand in one.
   */
  build(lastEdge: number): Gazetteer {
    const count = this.#nodes;
    const label = new Uint16Array(count);
    const first = new Uint32Array(count + 1);
    const value = new Int32Array(count);
    const tailFirst = new Uint32Array(count + 1);
    const tail = new Uint16Array(count);
    const order = new Int32Array(count); // builder's node by its place
    let placed = 1;
    let units = 0;
    let place = 0;
    for (; place < placed; place += 1) {
      let node = order[place] ?? 0;
      label[place] = this.#unit[node] ?? 0;
      tailFirst[place] = units;
      if (place > 0 && (label[place] ?? 0) > lastEdge) {
        for (let next = this.#onlyNext(node, lastEdge); next !== 0; next = this.#onlyNext(node, lastEdge)) {
          if (units - (tailFirst[place] ?? 0) === LONGEST_TAIL) break;
          node = next;
          tail[units] = this.#unit[node] ?? 0;
          units += 1;
        }
      }
      value[place] = place === 0 ? EMPTY : (this.#value[node] ?? EMPTY);
      first[place] = placed;
      const from = placed;
      for (let child = this.#child[node] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) {
        order[placed] = child;
        placed += 1;
      }
      if (placed - from > 1) this.#sortByUnit(order.subarray(from, placed));
    }
    first[place] = placed;
    tailFirst[place] = units;
    return {
      label: label.slice(0, place),
      first: first.slice(0, place + 1),
      value: value.slice(0, place),
      tailFirst: tailFirst.slice(0, place + 1),
      tail: tail.slice(0, units),
    };
  }

  #sortByUnit(nodes: Int32Array): void {
    const unit = this.#unit;
    if (nodes.length > 16) {
      nodes.sort((one, other) => (unit[one] ?? 0) - (unit[other] ?? 0));
      return;
    }
    for (let index = 1; index < nodes.length; index += 1) {
      const node = nodes[index] ?? 0;
      let at = index;
      for (; at > 0 && (unit[nodes[at - 1] ?? 0] ?? 0) > (unit[node] ?? 0); at -= 1) nodes[at] = nodes[at - 1] ?? 0;
      nodes[at] = node;
    }
  }
}
