/*
 * A table of names as bytes, so that it loads without compiling. Little-endian; parts follow each other, each padded to
 * four bytes. A script that starts carries these bytes, so they are few: what a node leads to is counted up while reading.
 *
 *   0     u32     VERSION of this layout and of the rules that made it: another one is refused
 *   4     u32     checksum of everything behind it (Fletcher's, over words of four bytes)
 *   8     u32[6]  lengths: ids in units, cue words in units, names n, readings m, readings with cue words c, unused
 *   32    u8[]    ids, ASCII: JSON { packs, entityIds, conceptIds }
 *         u16[]   cue words: JSON
 *         u16[n]  how many readings each name has
 *         u32[m]  entity      u16[m]  form      u8[m]  flags
 *         u32[c]  reading     u32[c]  its cue
 *   and for each of the two lists of names (lib/core/dataset/gazetteer.ts), nodes in breadth-first order:
 *         u32[4]  lengths: nodes k, units of all tails t, values v, unused
 *         u16[k]  label       u16[t]  tails, one behind the other
 *         u8[k]   shape: HAS_CHILDREN, IS_LAST of its siblings, HAS_VALUE
 *         u8[k]   length of the tail
 *         u32[v]  values
 *
 * Sources: Fletcher, "An arithmetic checksum for serial transmissions", IEEE Trans. Comm. 30(1), 1982; trees as a row of
 * bits: Jacobson, "Space-efficient static trees and graphs", FOCS 1989.
 */
import type { Result } from '../result';
import type { Gazetteer } from './gazetteer';
import type { NameTable } from './name-table';

/** Changes with the layout, and with the rules by which names are folded, inflected and compiled. */
export const VERSION = 3;

/** Why compiled names were refused: made by other rules, or damaged. They are compiled anew then. */
export type CompiledFault = 'unknown-version' | 'damaged';

/** Compiled names, with the packs ('id@version') they are of. */
export type CompiledNames = { readonly packs: readonly string[]; readonly names: NameTable };

const HEAD_BYTES = 32;

const padded = (bytes: number): number => (bytes + 3) & ~3;

function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, (bytes.byteLength - 8) >> 2);
  let sum = 0;
  let sumOfSums = 0;
  for (let at = 0; at < words.length; at += 1) {
    sum = (sum + (words[at] ?? 0)) | 0;
    sumOfSums = (sumOfSums + sum) | 0;
  }
  return (sum ^ (sumOfSums << 1)) >>> 0;
}

type NumberArray = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array | typeof Int32Array;

/** Appends arrays of numbers, each padded to four bytes. */
class Writer {
  readonly parts: Uint8Array[] = [];
  add(numbers: ArrayLike<number>, Kind: NumberArray): void {
    const largest = Kind.BYTES_PER_ELEMENT === 4 ? Infinity : 2 ** (8 * Kind.BYTES_PER_ELEMENT) - 1;
    for (let at = 0; at < numbers.length; at += 1)
      if ((numbers[at] ?? 0) > largest) throw new RangeError(`${numbers[at]} does not fit into the compiled names`);
    const part = new Uint8Array(padded(numbers.length * Kind.BYTES_PER_ELEMENT));
    new Kind(part.buffer, 0, numbers.length).set(numbers);
    this.parts.push(part);
  }
  join(): Uint8Array {
    const whole = new Uint8Array(this.parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

const HAS_CHILDREN = 1;
const IS_LAST = 2;
const HAS_VALUE = 4;

function addList(writer: Writer, { label, first, value, tailFirst, tail }: Gazetteer): void {
  const shape = new Uint8Array(label.length);
  for (let node = 0; node < label.length; node += 1) {
    const [from, to] = [first[node] ?? 0, first[node + 1] ?? 0];
    if (to > from) {
      shape[node] = (shape[node] ?? 0) | HAS_CHILDREN;
      shape[to - 1] = (shape[to - 1] ?? 0) | IS_LAST;
    }
    if ((value[node] ?? -1) !== -1) shape[node] = (shape[node] ?? 0) | HAS_VALUE;
  }
  const values = value.filter((each) => each !== -1);
  writer.add([label.length, tail.length, values.length, 0], Uint32Array);
  writer.add(label, Uint16Array);
  writer.add(tail, Uint16Array);
  writer.add(shape, Uint8Array);
  writer.add(
    Array.from(label, (_, node) => (tailFirst[node + 1] ?? 0) - (tailFirst[node] ?? 0)),
    Uint8Array,
  );
  writer.add(values, Uint32Array);
}

const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/**
 * Write a table of names down. Throws a RangeError where one name has more than 65 535 readings, or an id is not in
 * ASCII.
 */
export function writeNames({ packs, names }: CompiledNames): Uint8Array {
  const { entityIds, conceptIds, cueWords, readingFirst, readingCue, gazetteer, conceptGazetteer } = names;
  const ids = unitsOf(JSON.stringify({ packs, entityIds, conceptIds }));
  const words = unitsOf(JSON.stringify(cueWords));
  const count = readingFirst.length - 1;
  const cued: number[] = [];
  for (let reading = 0; reading < readingCue.length; reading += 1) if (readingCue[reading] !== 0) cued.push(reading);
  const writer = new Writer();
  writer.add([VERSION, 0, ids.length, words.length, count, names.readingEntity.length, cued.length, 0], Uint32Array);
  writer.add(ids, Uint8Array);
  writer.add(words, Uint16Array);
  writer.add(
    Uint16Array.from({ length: count }, (_, name) => (readingFirst[name + 1] ?? 0) - (readingFirst[name] ?? 0)),
    Uint16Array,
  );
  writer.add(names.readingEntity, Uint32Array);
  writer.add(names.readingForm, Uint16Array);
  writer.add(names.readingFlags, Uint8Array);
  writer.add(cued, Uint32Array);
  writer.add(
    cued.map((reading) => readingCue[reading] ?? 0),
    Uint32Array,
  );
  addList(writer, gazetteer);
  addList(writer, conceptGazetteer);
  const bytes = writer.join();
  new Uint32Array(bytes.buffer, 4, 1)[0] = checksum(bytes);
  return bytes;
}

/** Views into `bytes`, one after the other. */
class Reader {
  #at = HEAD_BYTES;
  constructor(readonly bytes: Uint8Array) {}
  #take(length: number): number {
    const at = this.bytes.byteOffset + this.#at;
    this.#at += padded(length);
    return at;
  }
  bytesOf = (count: number): Uint8Array => new Uint8Array(this.bytes.buffer, this.#take(count), count);
  pairs = (count: number): Uint16Array => new Uint16Array(this.bytes.buffer, this.#take(count * 2), count);
  words = (count: number): Uint32Array => new Uint32Array(this.bytes.buffer, this.#take(count * 4), count);
  get isWhole(): boolean {
    return this.#at === this.bytes.byteLength;
  }
}

function readList(reader: Reader): Gazetteer {
  const [nodes = 0, units = 0, ends = 0] = reader.words(4);
  const label = reader.pairs(nodes);
  const tail = reader.pairs(units);
  const shape = reader.bytesOf(nodes);
  const tailLength = reader.bytesOf(nodes);
  const values = reader.words(ends);
  const first = new Uint32Array(nodes + 1);
  const tailFirst = new Uint32Array(nodes + 1);
  const value = new Int32Array(nodes).fill(-1);
  let [nextValue, child, unit] = [0, 1, 0];
  for (let node = 0; node < nodes; node += 1) {
    const bits = shape[node] ?? 0;
    first[node] = child;
    tailFirst[node] = unit;
    unit += tailLength[node] ?? 0;
    if ((bits & HAS_VALUE) !== 0) {
      value[node] = values[nextValue] ?? -1;
      nextValue += 1;
    }
    if ((bits & HAS_CHILDREN) === 0) continue;
    while (child < nodes && ((shape[child] ?? 0) & IS_LAST) === 0) child += 1;
    child += 1;
  }
  first[nodes] = child;
  tailFirst[nodes] = unit;
  return { label, first, value, tailFirst, tail };
}

const CHUNK = 8_192; // units at a time: more arguments than that overflow some stacks

function toText(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}

/**
 * Read what `writeNames` wrote. Parts of the table are views into `bytes`, which must begin at a multiple of four in its
 * buffer and are not to be changed afterwards.
 *
 * @param isAsBuilt - The bytes are part of the very script that reads them: what damages them damages it, and the
 *   checksum is not added up.
 * @returns The names, or why they were refused. Never throws.
 */
export function readNames(bytes: Uint8Array, isAsBuilt = false): Result<CompiledNames, CompiledFault> {
  if (bytes.byteLength < HEAD_BYTES || bytes.byteLength % 4 !== 0 || bytes.byteOffset % 4 !== 0)
    return { ok: false, error: 'damaged' };
  const [version, sum, idUnits = 0, wordUnits = 0, count = 0, readings = 0, cued = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    8,
  );
  if (version !== VERSION) return { ok: false, error: 'unknown-version' };
  if (!isAsBuilt && sum !== checksum(bytes)) return { ok: false, error: 'damaged' };
  const reader = new Reader(bytes);
  // The checksum was right, so this is what we wrote: its shape needs no second look.
  const { packs, entityIds, conceptIds } = JSON.parse(toText(reader.bytesOf(idUnits)));
  const cueWords = JSON.parse(toText(reader.pairs(wordUnits)));
  const perName = reader.pairs(count);
  const readingFirst = new Uint32Array(count + 1);
  for (let name = 0; name < count; name += 1) readingFirst[name + 1] = (readingFirst[name] ?? 0) + (perName[name] ?? 0);
  const readingEntity = reader.words(readings);
  const readingForm = reader.pairs(readings);
  const readingFlags = reader.bytesOf(readings);
  const [cuedReading, cue] = [reader.words(cued), reader.words(cued)];
  const readingCue = new Uint32Array(readings);
  for (let at = 0; at < cued; at += 1) readingCue[cuedReading[at] ?? 0] = cue[at] ?? 0;
  const gazetteer = readList(reader);
  const conceptGazetteer = readList(reader);
  if (!reader.isWhole) return { ok: false, error: 'damaged' };
  return {
    ok: true,
    value: {
      packs,
      names: {
        entityIds,
        conceptIds,
        cueWords,
        gazetteer,
        conceptGazetteer,
        readingFirst,
        readingEntity,
        readingForm,
        readingFlags,
        readingCue,
      },
    },
  };
}
