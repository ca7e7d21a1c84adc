import { classOf, LETTER } from '../text/script';
import type { Form } from './figure-language';

const LONGEST_ENDING = 8; // letters an `*` may stand for

type Entry<T> = { readonly stem: string; readonly isOpen: boolean; readonly meaning: T };

/** Forms by first unit, longest first. */
export type FormTable<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** A form found at a place. */
export type FormHit<T> = { readonly end: number; readonly meaning: T };

/** Prepare `forms` for `matchForm`. */
export function toFormTable<T>(forms: readonly (readonly [Form, T])[]): FormTable<T> {
  const table = new Map<string, Entry<T>[]>();
  for (const [form, meaning] of forms) {
    const isOpen = form.endsWith('*');
    const stem = isOpen ? form.slice(0, -1) : form;
    const first = stem[0] ?? '';
    const known = table.get(first);
    if (known === undefined) table.set(first, [{ stem, isOpen, meaning }]);
    else known.push({ stem, isOpen, meaning });
  }
  for (const entries of table.values()) entries.sort((a, b) => b.stem.length - a.stem.length);
  return table;
}

const isLetterAt = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === LETTER;

/** The longest form that stands at `at` in folded `text` and ends a word there. */
export function matchForm<T>(text: string, at: number, table: FormTable<T>): FormHit<T> | null {
  for (const { stem, isOpen, meaning } of table.get(text[at] ?? '') ?? []) {
    if (!text.startsWith(stem, at)) continue;
    let end = at + stem.length;
    if (isOpen) {
      while (isLetterAt(text, end) && end - at - stem.length < LONGEST_ENDING) end += 1;
    }
    const last = text.charCodeAt(end - 1);
    if (classOf(last) === LETTER && isLetterAt(text, end)) continue;
    return { end, meaning };
  }
  return null;
}

/** Whether folded `text` ends, before `end`, in one of `forms` as a word of its own; spaces aside. */
export function endsInForm(text: string, end: number, forms: readonly Form[]): boolean {
  let to = end;
  while (to > 0 && text[to - 1] === ' ') to -= 1;
  return forms.some((form) => {
    const start = to - form.length;
    if (start < 0 || !text.startsWith(form, start)) return false;
    return classOf(form.charCodeAt(0)) !== LETTER || start === 0 || classOf(text.charCodeAt(start - 1)) !== LETTER;
  });
}
