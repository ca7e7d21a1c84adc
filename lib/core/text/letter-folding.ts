/*
 * Folding of letters: one UTF-16 unit becomes one unit, so that an offset into the folded text is an offset into the text.
 * Lower case, full width to half width, spaces of any width to a space, ё to е, and one form each for dashes, quotation
 * marks and the dots inside Chinese renderings of foreign names. folding.ts adds the Chinese characters, for names;
 * lib/core/annotation/comparable.ts what only quotes are compared by.
 */

/** What each UTF-16 unit is folded to; 0 for one that stays as it is, so that a new table costs no pass over it. */
export type FoldTable = Uint16Array;

/** What `code` is folded to. */
export const foldUnit = (table: FoldTable, code: number): number => table[code] || code;

/** A new table of the letter folding. */
export function createLetterTable(): FoldTable {
  const table = new Uint16Array(65_536);
  const foldRange = (from: number, to: number): void => {
    for (let code = from; code <= to; code += 1) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) table[code] = lower.charCodeAt(0);
    }
  };
  foldRange(0x41, 0x5a);
  foldRange(0xc0, 0x24f);
  foldRange(0x370, 0x52f);
  foldRange(0x1e00, 0x1eff);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = foldUnit(table, code - 0xfee0);
  const set = (from: string, to: string): void => {
    for (const unit of from) table[unit.charCodeAt(0)] = to.charCodeAt(0);
  };
  set('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' ');
  set('ёЁ', 'е');
  set('‐‑‒–—―−﹣－', '-');
  set('‘’‛′ʼʹ＇', "'");
  set('“”„‟″«»＂', '"');
  set('•・･‧∙⋅', '·');
  return table;
}

const CHUNK = 8_192; // units per fromCharCode call: well below every engine's limit of arguments

/** The text of some UTF-16 units. */
export function toText(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(start, start + CHUNK) as unknown as number[]);
  return text;
}

/** `text` folded by `table`; same length, same offsets. A text that is folded already is given back as it is. */
export function foldWith(table: FoldTable, text: string): string {
  let at = 0;
  while (at < text.length && foldUnit(table, text.charCodeAt(at)) === text.charCodeAt(at)) at += 1;
  if (at === text.length) return text;
  // Thousands of names are folded when a dataset is opened: no array for each, and few pieces to put together.
  if (text.length <= 128) {
    let short = '';
    let from = 0;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const folded = foldUnit(table, unit);
      if (folded === unit) continue;
      short += text.slice(from, at) + String.fromCharCode(folded);
      from = at + 1;
    }
    return short + text.slice(from);
  }
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = foldUnit(table, text.charCodeAt(index));
  return toText(units);
}
