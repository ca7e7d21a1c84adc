/*
 * Where a text stops being JSON. The engines say it each in words of their own, Node's and Chromium's without a place;
 * this is run on texts they refused.
 */

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[ !#-[\]-\uffff]*/y; // all but quotation mark, backslash and the 32 control characters
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Reads a text from the front; each method moves behind what it takes, or throws the reader itself at the fault. */
class JsonReader {
  #at = 0;
  constructor(readonly text: string) {}
  get at(): number {
    return this.#at;
  }
  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found === null) return false;
    this.#at += found[0].length;
    return true;
  }
  takeSpace(): void {
    this.#take(SPACE);
  }
  takes(unit: string): boolean {
    if (this.text[this.#at] !== unit) return false;
    this.#at += 1;
    return true;
  }
  takesString(): boolean {
    if (!this.takes('"')) return false;
    do this.#take(PLAIN);
    while (this.#take(ESCAPE));
    return this.takes('"');
  }
  takesScalar(): boolean {
    return this.#take(SCALAR);
  }
}

/** Whether a list or an object stands here whole, each entry taken by `takesEntry`. */
function takesEntries(reader: JsonReader, end: string, takesEntry: () => boolean): boolean {
  reader.takeSpace();
  if (reader.takes(end)) return true;
  do {
    reader.takeSpace();
    if (!takesEntry()) return false;
    reader.takeSpace();
  } while (reader.takes(','));
  return reader.takes(end);
}

function takesMember(reader: JsonReader): boolean {
  if (!reader.takesString()) return false;
  reader.takeSpace();
  return reader.takes(':') && takesValue(reader);
}

function takesValue(reader: JsonReader): boolean {
  reader.takeSpace();
  if (reader.takes('{')) return takesEntries(reader, '}', () => takesMember(reader));
  if (reader.takes('[')) return takesEntries(reader, ']', () => takesValue(reader));
  return reader.text[reader.at] === '"' ? reader.takesString() : reader.takesScalar();
}

/**
 * The offset at which `text` stops being JSON (RFC 8259): `text.length` where it breaks off. Null when it is JSON.
 *
 * Goes one call deeper for each bracket, so the nesting is to be measured before.
 */
export function findJsonFault(text: string): number | null {
  const reader = new JsonReader(text);
  if (!takesValue(reader)) return reader.at;
  reader.takeSpace();
  return reader.at === text.length ? null : reader.at;
}

/** The offset of the first bracket of `text` that is nested deeper than `most`, or null. Strings are skipped. */
export function findTooDeep(text: string, most: number): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    } else if (unit === '{' || unit === '[') {
      depth += 1;
      if (depth > most) return at;
    } else if (unit === '}' || unit === ']') depth -= 1;
  }
  return null;
}
