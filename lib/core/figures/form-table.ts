import { classOf, LETTER } from '../text/script';
import type { Form } from './figure-language';

/** Letters an open form may go on by: `*` for languages of long endings, `~` for short ones. */
const ENDINGS: Readonly<Record<string, number>> = { '*': 8, '~': 3 };

type Entry<T> = { readonly stem: string; readonly longestEnding: number; readonly meaning: T };

/** Forms by first unit, longest first. */
export type FormTable<T> = ReadonlyMap<number, readonly Entry<T>[]>;

/** A form found at a place. */
export type FormHit<T> = { readonly end: number; readonly meaning: T };

/** Prepare `forms` for `matchForm`. */
export function toFormTable<T>(forms: readonly (readonly [Form, T])[]): FormTable<T> {
  const table = new Map<number, Entry<T>[]>();
  for (const [form, meaning] of forms) {
    const longestEnding = ENDINGS[form.at(-1) ?? ''] ?? 0;
    const stem = longestEnding > 0 ? form.slice(0, -1) : form;
    const first = stem.charCodeAt(0);
    const known = table.get(first);
    if (known === undefined) table.set(first, [{ stem, longestEnding, meaning }]);
    else known.push({ stem, longestEnding, meaning });
  }
  for (const entries of table.values()) entries.sort((a, b) => b.stem.length - a.stem.length);
  return table;
}

/** Which pairs of units some form of a table begins with: a look that spares most words the table. */
export type Openings = { readonly pairs: Uint8Array; readonly single: ReadonlySet<number> };

const PAIRS = 1 << 14; // slots; two pairs that share one cost a look into the table
const slotOf = (first: number, second: number): number => (first * 31 + second * 7) & (PAIRS - 1);

/** The openings of `tables` together. */
export function toOpenings(tables: readonly FormTable<unknown>[]): Openings {
  const pairs = new Uint8Array(PAIRS);
  const single = new Set<number>();
  for (const table of tables) {
    for (const [first, entries] of table) {
      for (const { stem } of entries) {
        if (stem.length === 1) single.add(first);
        else pairs[slotOf(first, stem.charCodeAt(1))] = 1;
      }
    }
  }
  return { pairs, single };
}

/** Whether a form may begin at `at`; wrong only in saying that one may. */
export const mayOpen = (text: string, at: number, { pairs, single }: Openings): boolean =>
  pairs[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 1 ||
  (single.size > 0 && single.has(text.charCodeAt(at)));

const isLetterAt = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === LETTER;

/** The longest form that stands at `at` in folded `text` and ends a word there. */
export function matchForm<T>(text: string, at: number, table: FormTable<T>): FormHit<T> | null {
  const entries = table.get(text.charCodeAt(at));
  if (entries === undefined) return null;
  for (const { stem, longestEnding, meaning } of entries) {
    if (!text.startsWith(stem, at)) continue;
    let end = at + stem.length;
    while (end - at - stem.length < longestEnding && isLetterAt(text, end)) end += 1;
    if (classOf(text.charCodeAt(end - 1)) === LETTER && isLetterAt(text, end)) continue;
    return { end, meaning };
  }
  return null;
}

type Index = ReadonlyMap<number, readonly Form[]>;

/** Forms by the code of one of their units, longest first. */
function indexBy(forms: readonly Form[], keyOf: (form: Form) => number): Index {
  const index = new Map<number, Form[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const list = index.get(keyOf(form));
    if (list === undefined) index.set(keyOf(form), [form]);
    else list.push(form);
  }
  return index;
}

const lastOf = (form: Form): number => form.charCodeAt(form.length - 1);
const firstOf = (form: Form): number => form.charCodeAt(0);

// Made once per list: the lists are those of the languages' files.
const byLast = new WeakMap<readonly Form[], Index>();
const byFirst = new WeakMap<readonly Form[], Index>();

function indexOf(forms: readonly Form[], known: WeakMap<readonly Form[], Index>, keyOf: typeof lastOf): Index {
  const made = known.get(forms);
  if (made !== undefined) return made;
  const index = indexBy(forms, keyOf);
  known.set(forms, index);
  return index;
}

/** Where the word before `end` ends, spaces aside. */
export function wordEndBefore(text: string, end: number): number {
  let to = end;
  while (to > 0 && text.charCodeAt(to - 1) === 0x20 && end - to < MOST_SPACES) to -= 1;
  return to;
}

/** Where the longest of `forms` begins that `text` ends in before `end`, as a word of its own; spaces aside. */
export function formBefore(text: string, end: number, forms: readonly Form[]): number | null {
  if (forms.length === 0) return null;
  const to = wordEndBefore(text, end);
  const ending = indexOf(forms, byLast, lastOf).get(text.charCodeAt(to - 1));
  if (ending === undefined) return null;
  for (const form of ending) {
    const start = to - form.length;
    if (start < 0 || !text.startsWith(form, start)) continue;
    if (classOf(form.charCodeAt(0)) !== LETTER || start === 0 || classOf(text.charCodeAt(start - 1)) !== LETTER)
      return start;
  }
  return null;
}

const MOST_SPACES = 8; // a page of spaces between a word and a number joins nothing

/** Whether folded `text` ends, before `end`, in one of `forms` as a word of its own; spaces aside. */
export const endsInForm = (text: string, end: number, forms: readonly Form[]): boolean =>
  formBefore(text, end, forms) !== null;

/** Whether one of `forms` stands at `at` as a word of its own; `*` and `~` as in tables. */
export function startsWithForm(text: string, at: number, forms: readonly Form[]): boolean {
  if (forms.length === 0) return false;
  const opening = indexOf(forms, byFirst, firstOf).get(text.charCodeAt(at));
  if (opening === undefined) return false;
  return opening.some((form) => {
    const isOpen = ENDINGS[form.at(-1) ?? ''] !== undefined;
    const stem = isOpen ? form.slice(0, -1) : form;
    if (!text.startsWith(stem, at)) return false;
    return isOpen || classOf(stem.charCodeAt(stem.length - 1)) !== LETTER || !isLetterAt(text, at + stem.length);
  });
}
