import { HAN, LETTER } from '../text/script';
import type { Approximation } from './figure';
import type { ApproxForms, FigureLanguage } from './figure-language';
import { endsInForm, formBefore } from './form-table';
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
  const { folded, all } = reader;
  for (const { approx } of all) {
    const before = wordBefore(folded, start, approx.before) ?? wordBeforeLink(folded, start, approx);
    if (before !== null) return before;
    const after = wordAfter(folded, end, approx.after);
    if (after !== null) return after;
  }
  return limit(reader, start, end, kind) ?? ending(reader, end);
}

function wordBefore(folded: string, start: number, forms: ApproxForms): Approximation | null {
  let best: { approx: Approximation; at: number } | null = null;
  for (const approx of ORDER) {
    const at = formBefore(folded, start, forms[approx]);
    // The longest: "no less than" is over although it ends in "less than".
    if (at !== null && (best === null || at < best.at)) best = { approx, at };
  }
  // 附近30家, 最近5年: 近 is part of another word.
  if (best !== null && folded[best.at] === '近' && /[附最临邻]/.test(folded[best.at - 1] ?? '')) return null;
  return best?.approx ?? null;
}

/** "более чем на 30 лет": a preposition between. */
function wordBeforeLink(
  folded: string,
  start: number,
  approx: { readonly before: ApproxForms; readonly links: readonly string[] },
): Approximation | null {
  const link = formBefore(folded, start, approx.links);
  return link === null || folded[link - 1] !== ' ' ? null : wordBefore(folded, link, approx.before);
}

function wordAfter(folded: string, end: number, after: FigureLanguage['approx']['after']): Approximation | null {
  const tail = folded.slice(end, end + BEHIND);
  const at = tail.startsWith(' ') ? 1 : 0;
  for (const { approx, forms, endings } of after) {
    if (endings.length > 0 && !endings.some((each) => folded.endsWith(each, end))) continue;
    for (const form of forms) {
      if (!tail.startsWith(form, at)) continue;
      const isHan = classAt(form, 0) === HAN;
      if (isHan ? at === 0 : classAt(tail, at + form.length) !== LETTER) return approx;
    }
  }
  return null;
}

/** "до 15 самолетов" sets a limit; "вырос до 15" says where a change went. */
function limit({ folded, own }: Reader, start: number, end: number, kind: string): Approximation | null {
  const { upTo, from, upToAfter } = own.approx;
  const lead = folded.slice(Math.max(0, start - CHANGE_BEFORE), start);
  const clause = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '), lead.lastIndexOf(';')) + 1);
  const changes = (words: string): boolean => own.changes.some((stem) => words.includes(stem));
  const isDegrees = folded.endsWith('°c', end) || /[-+]/.test(folded[start] ?? '');
  if (!isDegrees && endsInForm(folded, start, upTo)) {
    const opened = own.rangeOpens.some((open) => new RegExp(`(?:^|[^a-zа-я])${open} [^a-zа-я]*\\d`).test(clause));
    return changes(clause) || opened ? null : 'under';
  }
  if ((kind === 'money' || kind === 'quantity') && endsInForm(folded, start, from))
    return changes(clause) ? null : 'over';
  const tail = folded.slice(end, end + BEHIND).trimStart();
  const after = upToAfter.find((form) => tail.startsWith(form));
  if (after === undefined) return null;
  const rest = tail.slice(after.length).trimStart();
  return own.changes.some((stem) => rest.startsWith(stem)) ? null : 'under';
}

const ending = ({ folded, own }: Reader, end: number): Approximation =>
  own.approx.endings.some((each) => folded.endsWith(each, end)) ? 'about' : 'none';
