/*
 * A table of names as bytes, so that it loads without compiling. Little-endian; parts follow each other, each padded to
 * four bytes.
 *
 *   0     u32     VERSION of this layout and of the rules that made it: another one is refused
 *   4     u32     checksum of everything behind it (Fletcher's, over words of four bytes)
 *   8     u32[6]  lengths: header in units, names n, readings m, nodes of the list, nodes of the concepts' list, cues
 *   32    u16[]   header: JSON { packs, entityIds, conceptIds, cueWords }
 *         u16[n]  how many readings each name has
 *         u32[m]  entity      u32[m]  cue      u16[m]  form      u8[m]  flags
 *   and for each of the two lists of names, nodes in breadth-first order (lib/core/dataset/gazetteer.ts):
 *         u16[k]  label      u32[k + 1]  first child      i32[k]  value, or -1
 *
 * Source: Fletcher, "An arithmetic checksum for serial transmissions", IEEE Trans. Comm. 30(1), 1982.
 */
import type { Result } from '../result';
import type { Gazetteer } from './gazetteer';
import type { NameTable } from './name-table';

/** Changes with the layout, and with the rules by which names are folded, inflected and compiled. */
export const VERSION = 2;

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

function addList(writer: Writer, { label, first, value }: Gazetteer): void {
  writer.add(label, Uint16Array);
  writer.add(first, Uint32Array);
  writer.add(value, Int32Array);
}

/** Write a table of names down. Throws a RangeError where one name has more than 65 535 readings. */
export function writeNames({ packs, names }: CompiledNames): Uint8Array {
  const { entityIds, conceptIds, cueWords, readingFirst, gazetteer, conceptGazetteer } = names;
  const json = JSON.stringify({ packs, entityIds, conceptIds, cueWords });
  const header = Uint16Array.from(json, (_, at) => json.charCodeAt(at));
  const count = readingFirst.length - 1;
  const writer = new Writer();
  writer.add([VERSION, 0, header.length, count, names.readingEntity.length], Uint32Array);
  writer.add([gazetteer.label.length, conceptGazetteer.label.length, cueWords.length], Uint32Array);
  writer.add(header, Uint16Array);
  writer.add(
    Uint16Array.from({ length: count }, (_, name) => (readingFirst[name + 1] ?? 0) - (readingFirst[name] ?? 0)),
    Uint16Array,
  );
  writer.add(names.readingEntity, Uint32Array);
  writer.add(names.readingCue, Uint32Array);
  writer.add(names.readingForm, Uint16Array);
  writer.add(names.readingFlags, Uint8Array);
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
  signed = (count: number): Int32Array => new Int32Array(this.bytes.buffer, this.#take(count * 4), count);
  words = (count: number): Uint32Array => new Uint32Array(this.bytes.buffer, this.#take(count * 4), count);
  get isWhole(): boolean {
    return this.#at === this.bytes.byteLength;
  }
}

const readList = (reader: Reader, nodes: number): Gazetteer => ({
  label: reader.pairs(nodes),
  first: reader.words(nodes + 1),
  value: reader.signed(nodes),
});

const CHUNK = 8_192; // units at a time: more arguments than that overflow some stacks

function toText(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}

/**
 * Read what `writeNames` wrote. The tables are views into `bytes`, which must begin at a multiple of four in its buffer
 * and are not to be changed afterwards.
 *
 * @returns The names, or why they were refused. Never throws.
 */
export function readNames(bytes: Uint8Array): Result<CompiledNames, CompiledFault> {
  if (bytes.byteLength < HEAD_BYTES || bytes.byteLength % 4 !== 0 || bytes.byteOffset % 4 !== 0)
    return { ok: false, error: 'damaged' };
  const [version, sum, units = 0, count = 0, readings = 0, nodes = 0, conceptNodes = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    8,
  );
  if (version !== VERSION) return { ok: false, error: 'unknown-version' };
  if (sum !== checksum(bytes)) return { ok: false, error: 'damaged' };
  const reader = new Reader(bytes);
  // The checksum was right, so this is what we wrote: its shape needs no second look.
  const { packs, entityIds, conceptIds, cueWords } = JSON.parse(toText(reader.pairs(units)));
  const perName = reader.pairs(count);
  const readingFirst = new Uint32Array(count + 1);
  for (let name = 0; name < count; name += 1) readingFirst[name + 1] = (readingFirst[name] ?? 0) + (perName[name] ?? 0);
  const readingEntity = reader.words(readings);
  const readingCue = reader.words(readings);
  const readingForm = reader.pairs(readings);
  const readingFlags = reader.bytesOf(readings);
  const gazetteer = readList(reader, nodes);
  const conceptGazetteer = readList(reader, conceptNodes);
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
