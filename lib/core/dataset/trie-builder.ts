import type { Gazetteer } from './gazetteer';

const EMPTY = -1;
const FEWEST = 1_024; // room at the start

/**
 * Builds the trie of a list of names, each with its tail from the start: where a name branches off inside a tail, the node
 * is parted there. Children are looked up in one hash table by parent and unit, once a node and not once a letter; they are
 * put in order at the end, all at once. No string is made or sorted, which takes most of the time of any other way.
 */
export class TrieBuilder {
  // Nodes: unit that leads here, parent, value, and the tail `#pool[from] .. #pool[to]`. Node 0 is the root.
  #unit: Uint16Array;
  #parent: Int32Array;
  #value: Int32Array;
  #from: Int32Array;
  #to: Int32Array;
  #nodes = 1;
  // Open addressing: a slot holds a node, 0 for none.
  #slots: Int32Array;
  // The units of every tail. Parting a node parts its stretch, so that each unit is written once.
  #pool: Uint16Array;
  #units = 0;
  readonly #lastEdge: number;

  /**
   * @param expected - How many nodes there may be; more are made room for, at a cost.
   * @param lastEdge - Units up to this one are no text: they neither have a tail nor stand in one.
   */
  constructor(expected: number, lastEdge: number) {
    const length = 2 ** Math.ceil(Math.log2(Math.max(expected, FEWEST)));
    this.#unit = new Uint16Array(length);
    this.#parent = new Int32Array(length);
    this.#value = new Int32Array(length).fill(EMPTY);
    this.#from = new Int32Array(length);
    this.#to = new Int32Array(length);
    this.#slots = new Int32Array(length * 2);
    this.#pool = new Uint16Array(length * 4);
    this.#lastEdge = lastEdge;
  }

  /** The slot of the child of `parent` under `unit`, or the free one it would stand in. */
  #slotOf(parent: number, unit: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const node = slots[slot] ?? 0;
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
    this.#parent = widen(this.#parent, new Int32Array(length));
    this.#value = widen(this.#value, new Int32Array(length).fill(EMPTY));
    this.#from = widen(this.#from, new Int32Array(length));
    this.#to = widen(this.#to, new Int32Array(length));
    this.#slots = new Int32Array(length * 2);
    for (let node = 1; node < this.#nodes; node += 1)
      this.#slots[this.#slotOf(this.#parent[node] ?? 0, this.#unit[node] ?? 0)] = node;
  }

  /** A new node under `parent`, where none stands under `unit` yet. */
  #addNode(parent: number, unit: number, from: number, to: number): number {
    if (this.#nodes === this.#unit.length) this.#grow();
    const node = this.#nodes;
    this.#nodes += 1;
    this.#slots[this.#slotOf(parent, unit)] = node;
    this.#parent[node] = parent;
    this.#unit[node] = unit;
    this.#from[node] = from;
    this.#to[node] = to;
    return node;
  }

  /** Nodes for what of `key` begins at `start`, below `parent`; the last of them. */
  #addRest(parent: number, key: string, start: number): number {
    let node = parent;
    for (let at = start; at < key.length; ) {
      const unit = key.charCodeAt(at);
      const from = this.#units;
      at += 1;
      if (unit > this.#lastEdge) {
        if (from + key.length > this.#pool.length) {
          const pool = new Uint16Array(Math.max(this.#pool.length * 2, from + key.length));
          pool.set(this.#pool);
          this.#pool = pool;
        }
        for (; at < key.length; at += 1) {
          const next = key.charCodeAt(at);
          if (next <= this.#lastEdge) break;
          this.#pool[this.#units] = next;
          this.#units += 1;
        }
      }
      node = this.#addNode(node, unit, from, this.#units);
    }
    return node;
  }

  /** Part the tail of `node` before `#pool[at]`: what led to it leads to a new node above it. */
  #part(node: number, at: number): number {
    if (this.#nodes === this.#unit.length) this.#grow();
    const above = this.#nodes;
    this.#nodes += 1;
    const [parent, unit] = [this.#parent[node] ?? 0, this.#unit[node] ?? 0];
    this.#slots[this.#slotOf(parent, unit)] = above;
    this.#parent[above] = parent;
    this.#unit[above] = unit;
    this.#from[above] = this.#from[node] ?? 0;
    this.#to[above] = at;
    const next = this.#pool[at] ?? 0;
    this.#parent[node] = above;
    this.#unit[node] = next;
    this.#from[node] = at + 1;
    this.#slots[this.#slotOf(above, next)] = node;
    return above;
  }

  /** Add `key`; where it is there already, the first value stays. An empty one names nothing. */
  add(key: string, value: number): void {
    if (key === '') return;
    let node = 0;
    let at = 0;
    while (at < key.length) {
      const child = this.#slots[this.#slotOf(node, key.charCodeAt(at))] ?? 0;
      if (child === 0) {
        node = this.#addRest(node, key, at);
        break;
      }
      at += 1;
      let inTail = this.#from[child] ?? 0;
      const to = this.#to[child] ?? 0;
      while (inTail < to && at < key.length && this.#pool[inTail] === key.charCodeAt(at)) {
        inTail += 1;
        at += 1;
      }
      node = inTail < to ? this.#part(child, inTail) : child;
    }
    if (this.#value[node] === EMPTY) this.#value[node] = value;
  }

  /** All nodes but the root, the largest unit first: a radix sort, a byte at a time. */
  #sortByUnit(): Int32Array {
    let sorted = new Int32Array(this.#nodes - 1);
    for (let at = 0; at < sorted.length; at += 1) sorted[at] = at + 1;
    let other = new Int32Array(sorted.length);
    for (const shift of [0, 8]) {
      const places = new Int32Array(257); // at first how many nodes have a byte, then where the first with it goes
      const byteOf = (node: number): number => ((this.#unit[node] ?? 0) >> shift) & 0xff;
      for (let at = 0; at < sorted.length; at += 1) {
        const byte = byteOf(sorted[at] ?? 0);
        places[byte] = (places[byte] ?? 0) + 1;
      }
      for (let byte = 255; byte >= 0; byte -= 1) places[byte] = (places[byte] ?? 0) + (places[byte + 1] ?? 0);
      for (let at = 0; at < sorted.length; at += 1) {
        const node = sorted[at] ?? 0;
        const behind = byteOf(node) + 1;
        other[places[behind] ?? 0] = node;
        places[behind] = (places[behind] ?? 0) + 1;
      }
      [sorted, other] = [other, sorted];
    }
    return sorted;
  }

  /** The first child of each node and the next sibling of each, both 0 for none, siblings by their unit. */
  #orderChildren(): { child: Int32Array; sibling: Int32Array } {
    const child = new Int32Array(this.#nodes);
    const sibling = new Int32Array(this.#nodes);
    for (const node of this.#sortByUnit()) {
      const parent = this.#parent[node] ?? 0;
      sibling[node] = child[parent] ?? 0;
      child[parent] = node;
    }
    return { child, sibling };
  }

  /** The trie, its nodes in breadth-first order and the children of each by their unit. */
  build(): Gazetteer {
    const count = this.#nodes;
    const { child, sibling } = this.#orderChildren();
    const label = new Uint16Array(count);
    const first = new Uint32Array(count + 1);
    const value = new Int32Array(count);
    const tailFirst = new Uint32Array(count + 1);
    const tail = new Uint16Array(this.#units);
    const order = new Int32Array(count); // builder's node by its place
    let placed = 1;
    let units = 0;
    for (let place = 0; place < count; place += 1) {
      const node = order[place] ?? 0;
      label[place] = this.#unit[node] ?? 0;
      value[place] = this.#value[node] ?? EMPTY;
      tailFirst[place] = units;
      for (let at = this.#from[node] ?? 0; at < (this.#to[node] ?? 0); at += 1) {
        tail[units] = this.#pool[at] ?? 0;
        units += 1;
      }
      first[place] = placed;
      for (let next = child[node] ?? 0; next !== 0; next = sibling[next] ?? 0) {
        order[placed] = next;
        placed += 1;
      }
    }
    first[count] = placed;
    tailFirst[count] = units;
    return { label, first, value, tailFirst, tail: tail.slice(0, units) };
  }
}
