import type { Figure } from '../../lib/core/figures/figure';
import { overlapping } from '../../lib/core/text/sorted-spans';
import type { Span } from '../../lib/core/text/span';
import { type Counts, f1Interval, printShare, wilson } from './intervals';
import type { GoldArticle, GoldFigure } from './load-gold';

/** What went wrong at one place, for whoever writes the rules. */
export type FigureError = Span & {
  readonly type: 'missed' | 'false-figure' | 'span' | 'kind' | 'value' | 'unit' | 'approx';
  readonly says: string;
};

/** The figures of one article against its annotation. Value, unit, kind and approx count where the span is exact. */
export type FigureScore = {
  readonly exact: Counts;
  readonly values: number;
  readonly units: number;
  readonly kinds: number;
  readonly approx: number;
  readonly errors: readonly FigureError[];
};

type Said = Readonly<Record<string, string | number | null | undefined>>;

/** The exact value in one string: '4.2', '3..4', '2024-Q1'. */
const valueOf = (said: Said): string =>
  said.lowDecimal === undefined ? String(said.decimal ?? said.value) : `${said.lowDecimal}..${said.highDecimal}`;

const print = (said: Said): string =>
  `${said.kind}${said.of === undefined ? '' : ` of ${said.of}`} ${valueOf(said)} ${said.unit ?? ''} ${said.approx === 'none' ? '' : said.approx}`.trim();

/** Score the figures found in `article`; both lists are in text order. */
export function scoreFigures(article: GoldArticle, found: readonly Figure[]): FigureScore {
  const { figures: gold, ignore } = article;
  const errors: FigureError[] = [];
  const tell = (span: Span, type: FigureError['type'], says: string): void =>
    void errors.push({ start: span.start, end: span.end, type, says });
  // What only touches the ignored layer counts neither way.
  const counted = found.filter(
    (figure) => overlapping(gold, figure) !== undefined || overlapping(ignore, figure) === undefined,
  );
  let [exact, values, units, kinds, approx] = [0, 0, 0, 0, 0];
  for (const figure of counted) {
    const at: GoldFigure | undefined = overlapping(gold, figure);
    if (at === undefined) {
      tell(figure, 'false-figure', print(figure as unknown as Said));
      continue;
    }
    const [is, says]: [Said, Said] = [at as unknown as Said, figure as unknown as Said];
    const both = `${print(says)}, is “${at.surfaceForm}” ${print(is)}`;
    if (figure.start !== at.start || figure.end !== at.end) {
      tell(figure, 'span', both);
      continue;
    }
    exact += 1;
    if (is.kind === says.kind && is.of === says.of) kinds += 1;
    else tell(figure, 'kind', both);
    if (valueOf(is) === valueOf(says)) values += 1;
    else tell(figure, 'value', both);
    if (is.unit === says.unit) units += 1;
    else tell(figure, 'unit', both);
    if (is.approx === says.approx) approx += 1;
    else tell(figure, 'approx', both);
  }
  for (const figure of gold)
    if (overlapping(found, figure) === undefined) tell(figure, 'missed', print(figure as unknown as Said));
  return {
    exact: { right: exact, found: counted.length, gold: gold.length },
    values,
    units,
    kinds,
    approx,
    errors: errors.sort((a, b) => a.start - b.start),
  };
}

/** One line of the table: the articles of a language and half together. */
export function printFigureRow(scores: readonly FigureScore[]): string {
  const sum = (of: (score: FigureScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const [right, found, gold] = [sum((s) => s.exact.right), sum((s) => s.exact.found), sum((s) => s.exact.gold)];
  return [
    String(gold),
    printShare(wilson(right, found)),
    printShare(wilson(right, gold)),
    printShare(f1Interval(scores.map(({ exact }) => exact))),
    printShare(wilson(sum((s) => s.values), right)),
    printShare(wilson(sum((s) => s.units), right)),
    printShare(wilson(sum((s) => s.kinds), right)),
    printShare(wilson(sum((s) => s.approx), right)),
  ].join(' | ');
}

/** The head of the table `printFigureRow` fills. */
export const FIGURE_COLUMNS = 'n | exact P | exact R | exact F1 | value | unit | kind | approx';
