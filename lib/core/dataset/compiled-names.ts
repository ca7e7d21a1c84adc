/*
 * A table of names as bytes, so that it loads without compiling: its arrays lie here as they are used, and reading them is
 * no pass over them. Little-endian; parts follow each other, each padded to four bytes.
 *
 *   0     u32     VERSION of this layout and of the rules that made it: another one is refused
 *   4     u32     checksum of everything behind it (Fletcher's, over words of four bytes)
 *   8     u32[6]  lengths: ids in units, cue words in units, names n, readings m, readings with cue words c, unused
 *   32    u8[]    ids, ASCII: JSON { packs, entityIds, conceptIds }
 *         u16[]   cue words: JSON
 *         u*[n+1] where the readings of each name begin
 *         u*[m]   entity      u16[m]  form      u8[m]  flags
 *         u*[c]   reading     u*[c]   its cue
 *   and for each of the two lists of names (lib/core/dataset/gazetteer.ts), nodes in breadth-first order:
 *         u32[2]  lengths: nodes k, units of all tails t
 *         u16[k]  label       u16[t]  tails, one behind the other
 *         u*[k+1] first child u*[k+1] where the tail begins     i*[k]  value
 *
 * A script that starts carries these bytes, so they are few: u* and i* are a u32 that says 2 or 4, then numbers of so many
 * bytes.
 *
 * Source: Fletcher, "An arithmetic checksum for serial transmissions", IEEE Trans. Comm. 30(1), 1982.
 */
import type { Result } from '../result';
import { toText } from '../text/letter-folding';
import type { Gazetteer } from './gazetteer';
import type { NameTable } from './name-table';

/** Changes with the layout, and with the rules by which names are folded, inflected and compiled. */
export const VERSION = 4;

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

/** Appends arrays of numbers, each padded to four bytes. */
class Writer {
  readonly parts: Uint8Array[] = [];
  #addBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): void {
    const part = new Uint8Array(padded(byteLength));
    part.set(new Uint8Array(buffer, byteOffset, byteLength));
    this.parts.push(part);
  }
  bytes(numbers: Uint8Array): void {
    this.#addBytes(numbers);
  }
  pairs(numbers: Uint16Array): void {
    this.#addBytes(numbers);
  }
  words(numbers: Uint32Array): void {
    this.#addBytes(numbers);
  }
  /** In two bytes each where they fit. */
  unsigned(numbers: Uint32Array): void {
    const isNarrow = numbers.every((each) => each <= 0xffff);
    this.words(Uint32Array.of(isNarrow ? 2 : 4));
    this.#addBytes(isNarrow ? new Uint16Array(numbers) : numbers);
  }
  /** The same for numbers that may be negative. */
  signed(numbers: Int32Array): void {
    const isNarrow = numbers.every((each) => each <= 0x7fff && each >= -0x8000);
    this.words(Uint32Array.of(isNarrow ? 2 : 4));
    this.#addBytes(isNarrow ? new Int16Array(numbers) : numbers);
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

function addList(writer: Writer, { label, first, value, tailFirst, tail }: Gazetteer): void {
  writer.words(Uint32Array.of(label.length, tail.length));
  writer.pairs(label);
  writer.pairs(tail);
  writer.unsigned(first);
  writer.unsigned(tailFirst);
  writer.signed(value);
}

const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
};

/** Write a table of names down. Throws a RangeError where an id is not in ASCII. */
export function writeNames({ packs, names }: CompiledNames): Uint8Array {
  const { entityIds, conceptIds, cueWords, readingFirst, readingCue, gazetteer, conceptGazetteer } = names;
  const ids = unitsOf(JSON.stringify({ packs, entityIds, conceptIds }));
  if (ids.some((unit) => unit > 0x7f)) throw new RangeError('An id does not fit into the compiled names');
  const words = unitsOf(JSON.stringify(cueWords));
  const count = readingFirst.length - 1;
  const cued: number[] = [];
  for (let reading = 0; reading < readingCue.length; reading += 1) if (readingCue[reading] !== 0) cued.push(reading);
  const writer = new Writer();
  const lengths = [ids.length, words.length, count, names.readingEntity.length, cued.length, 0];
  writer.words(Uint32Array.of(VERSION, 0, ...lengths));
  writer.bytes(new Uint8Array(ids));
  writer.pairs(words);
  writer.unsigned(readingFirst);
  writer.unsigned(names.readingEntity);
  writer.pairs(names.readingForm);
  writer.bytes(names.readingFlags);
  writer.unsigned(Uint32Array.from(cued));
  writer.unsigned(Uint32Array.from(cued, (reading) => readingCue[reading] ?? 0));
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
  unsigned(count: number): Uint32Array {
    return this.words(1)[0] === 2 ? new Uint32Array(this.pairs(count)) : this.words(count);
  }
  signed(count: number): Int32Array {
    return this.words(1)[0] === 2
      ? new Int32Array(new Int16Array(this.bytes.buffer, this.#take(count * 2), count))
      : new Int32Array(this.bytes.buffer, this.#take(count * 4), count);
  }
  get isWhole(): boolean {
    return this.#at === this.bytes.byteLength;
  }
}

function readList(reader: Reader): Gazetteer {
  const [nodes = 0, units = 0] = reader.words(2);
  const label = reader.pairs(nodes);
  const tail = reader.pairs(units);
  const first = reader.unsigned(nodes + 1);
  const tailFirst = reader.unsigned(nodes + 1);
  return { label, first, value: reader.signed(nodes), tailFirst, tail };
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
  const wordsAsWritten = reader.pairs(wordUnits);
  let cueWords: NameTable['cueWords'] | null = null;
  const readingFirst = reader.unsigned(count + 1);
  const readingEntity = reader.unsigned(readings);
  const readingForm = reader.pairs(readings);
  const readingFlags = reader.bytesOf(readings);
  const [cuedReading, cue] = [reader.unsigned(cued), reader.unsigned(cued)];
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
        // Few names need a word beside them: read when the first of them is met.
        get cueWords() {
          cueWords ??= JSON.parse(toText(wordsAsWritten)) as NameTable['cueWords'];
          return cueWords;
        },
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
