import { HAN, LETTER } from '../text/script';
import type { Approximation } from './figure';
import type { ApproxForms, FigureLanguage, Form } from './figure-language';
import { endsInForm, formBefore, wordEndBefore } from './form-table';
import { classAt, type Reader } from './reader';

const BEHIND = 28; // units behind a figure in which an approximator may stand
const CHANGE_BEFORE = 60;

const ORDER = ['under', 'over', 'about'] as const;

/** How the text qualifies the figure from `start` to `end`. */
export function readApproximation(
  reader: Reader,
  start: number,
  end: number,
  kind: string,
  isOver: boolean,
): Approximation {
  if (isOver) return 'over';
  const { folded, all, own } = reader;
  for (const { approx } of all) {
    const before =
      wordBefore(folded, start, approx.before, own.negations) ?? wordBeforeLink(folded, start, approx, own.negations);
    if (before !== null) return before;
    const after = wordAfter(folded, end, approx.after);
    if (after !== null) return after;
  }
  return limit(reader, start, end, kind) ?? ending(reader, end);
}

/** The units one of which a text must show for any of some forms to stand there; made once per list. */
function unitsOf<T extends object>(owner: T, known: WeakMap<T, ReadonlySet<number>>, unitsIn: (owner: T) => number[]) {
  const made = known.get(owner);
  if (made !== undefined) return made;
  const units = new Set(unitsIn(owner));
  known.set(owner, units);
  return units;
}

const lasts = new WeakMap<ApproxForms, ReadonlySet<number>>();
const lastUnits = (forms: ApproxForms): number[] =>
  ORDER.flatMap((approx) => forms[approx].map((form) => form.charCodeAt(form.length - 1)));

type AfterForms = FigureLanguage['approx']['after'];
const firsts = new WeakMap<AfterForms, ReadonlySet<number>>();
const firstUnits = (after: AfterForms): number[] =>
  after.flatMap(({ forms }) => forms.map((form) => form.charCodeAt(0)));

function wordBefore(
  folded: string,
  start: number,
  forms: ApproxForms,
  negations: readonly Form[],
): Approximation | null {
  // Most words before a figure end in a unit that none of the forms ends in.
  if (!unitsOf(forms, lasts, lastUnits).has(folded.charCodeAt(wordEndBefore(folded, start) - 1))) return null;
  let best: { approx: Approximation; at: number } | null = null;
  for (const approx of ORDER) {
    const at = formBefore(folded, start, forms[approx]);
    // The longest: "no less than" is over although it ends in "less than".
    if (at !== null && (best === null || at < best.at)) best = { approx, at };
  }
  // 附近30家, 最近5年: 近 is part of another word.
  if (best !== null && folded[best.at] === '近' && /[附最临邻]/.test(folded[best.at - 1] ?? '')) return null;
  if (best !== null && best.approx !== 'about' && endsInForm(folded, best.at, negations))
    return best.approx === 'over' ? 'under' : 'over'; // "did not exceed 5", "not fewer than 7"
  return best?.approx ?? null;
}

/** "более чем на 30 лет": a preposition between. */
function wordBeforeLink(
  folded: string,
  start: number,
  approx: { readonly before: ApproxForms; readonly links: readonly string[] },
  negations: readonly Form[],
): Approximation | null {
  const link = formBefore(folded, start, approx.links);
  return link === null || folded[link - 1] !== ' ' ? null : wordBefore(folded, link, approx.before, negations);
}

function wordAfter(folded: string, end: number, after: AfterForms): Approximation | null {
  const isSpaced = folded.charCodeAt(end) === 0x20;
  const at = isSpaced ? end + 1 : end;
  if (!unitsOf(after, firsts, firstUnits).has(folded.charCodeAt(at))) return null;
  for (const { approx, forms, endings } of after) {
    if (endings.length > 0 && !endings.some((each) => folded.endsWith(each, end))) continue;
    for (const form of forms) {
      if (!folded.startsWith(form, at)) continue;
      const isHan = classAt(form, 0) === HAN;
      if (isHan ? !isSpaced : classAt(folded, at + form.length) !== LETTER) return approx;
    }
  }
  return null;
}

/** "до 15 самолетов" sets a limit; "вырос до 15" says where a change went. */
function limit(reader: Reader, start: number, end: number, kind: string): Approximation | null {
  const { folded, own } = reader;
  const { upTo, from, upToAfter } = own.approx;
  const isChange = (words: string): boolean => own.changes.some((stem) => words.includes(stem));
  if (endsInForm(folded, start, upTo)) {
    const isDegrees = folded.endsWith('°c', end) || folded[start] === '-' || folded[start] === '+';
    if (!isDegrees) {
      const clause = clauseBefore(folded, start);
      return isChange(clause) || openersOf(own).some((opener) => opener.test(clause)) ? null : 'under';
    }
  }
  if ((kind === 'money' || kind === 'quantity') && endsInForm(folded, start, from))
    return isChange(clauseBefore(folded, start)) ? null : 'over';
  if (upToAfter.length === 0) return null;
  const tail = folded.slice(end, end + BEHIND).trimStart();
  const after = upToAfter.find((form) => tail.startsWith(form));
  if (after === undefined) return null;
  const rest = tail.slice(after.length).trimStart();
  return own.changes.some((stem) => rest.startsWith(stem)) ? null : 'under';
}

/** The words of the clause before `start`, as far as they are looked at. */
function clauseBefore(folded: string, start: number): string {
  const lead = folded.slice(Math.max(0, start - CHANGE_BEFORE), start);
  return lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '), lead.lastIndexOf(';')) + 1);
}

const openers = new WeakMap<FigureLanguage, readonly RegExp[]>();

/** Patterns of words that open a range of which the figure is the second end; made once per language. */
function openersOf(own: FigureLanguage): readonly RegExp[] {
  const made = openers.get(own) ?? own.rangeOpens.map((open) => new RegExp(`(?:^|[^a-zа-я])${open} [^a-zа-я]*\\d`));
  openers.set(own, made);
  return made;
}

const ending = ({ folded, own }: Reader, end: number): Approximation =>
  own.approx.endings.some((each) => folded.endsWith(each, end)) ? 'about' : 'none';
