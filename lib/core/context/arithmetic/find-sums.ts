/*
 * Sums of listed parts. Parts are told with names of their own, so more may stand between them than between tied figures;
 * but the stretch must hold them and their sum and no other amount.
 *
 *   exports stood at <2.0> and imports at <2.2>, for a total of <4.2>       the parts, then a word that says they are all
 *   trade was <4.2>: exports <2.0> and imports <2.2>                        trade is its two directions
 */
import { spansWithin } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { hasWord } from '../find-word';
import type { Interval } from '../interval';
import { overlaps } from '../interval';
import { lexiconFor } from '../lexicon/lexicon-for';
import { isAmount, isDate, type Surroundings } from '../surroundings';
import { consistsOf, createWordList, type WordList } from '../word-list';
import { glueOf } from './figure-runs';
import { type AmountFigure, gapBetween, roundedOf, widestOf } from './printed-interval';
import type { Reckoning } from './read-run';
import type { ArithmeticWords } from './words/arithmetic-words';
import { arithmeticWordsFor } from './words/arithmetic-words-for';

const SLACK = 0.05; // of the sum, beyond what all roundings together explain
const MOST_PARTS = 6;

const isSummand = (figure: object): figure is AmountFigure =>
  'decimal' in figure && 'kind' in figure && ['money', 'quantity', 'count'].includes(String(figure.kind));

const sumOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => sum + low, 0),
  high: intervals.reduce((sum, { high }) => sum + high, 0),
});

/** Find the sum `part` of a sentence says, if it says one. `part` holds no semicolon. */
export function findSum(around: Surroundings, part: Span): Reckoning | null {
  const all = spansWithin(around.figures, part).filter(isAmount);
  if (all.length < 3 || all.length > MOST_PARTS + 1 || !all.every(isSummand)) return null;
  const figures: readonly AmountFigure[] = all.filter(isSummand);
  const [first] = figures;
  if (
    first === undefined ||
    figures.some(({ kind, unit, value }) => kind !== first.kind || unit !== first.unit || value <= 0)
  )
    return null;
  const words = arithmeticWordsFor(around.language);
  const lexicon = lexiconFor(around.language);
  const text = around.folded.slice(part.start, part.end);
  if (hasWord(text, lexicon.doubts) || hasWord(text, lexicon.respectively)) return null;
  if (hasWord(text, words.rises) || hasWord(text, words.falls)) return null;
  const total = totalOf(around, words, figures, part) ?? tradeOf(around, words, figures, part);
  if (total === null) return null;
  const parts = figures.filter((figure) => figure !== total);
  if (parts.some(({ value }) => value >= total.value * (1 + SLACK))) return null;
  const near = sumOf(parts.map(roundedOf));
  const far = sumOf(parts.map(widestOf));
  const holds = overlaps(near, roundedOf(total))
    ? true
    : gapBetween(far, widestOf(total)) > total.value * SLACK
      ? false
      : null;
  return holds === null ? null : { figureId: total.id, withFigureIds: parts.map(({ id }) => id), rule: 'sum', holds };
}

/** The last figure, where a word ties it to all before it and nothing follows it. */
function totalOf(
  around: Surroundings,
  words: ArithmeticWords,
  figures: readonly AmountFigure[],
  part: Span,
): AmountFigure | null {
  const last = figures.at(-1);
  const before = figures.at(-2);
  if (last === undefined || before === undefined) return null;
  const between = around.folded.slice(before.end, last.start);
  const isJoined = words.total.some((word) => {
    const at = between.lastIndexOf(word);
    return (
      at !== -1 &&
      hasWord(between, [word]) &&
      consists(around, words, { start: before.end + at + word.length, end: last.start }, [])
    );
  });
  const behind = around.folded.slice(last.end, part.end);
  return isJoined && /^[\s.。!！)）"”»]*$/.test(behind) ? last : null;
}

/** The first figure, where it is trade and the two behind it are exports and imports. */
function tradeOf(
  around: Surroundings,
  words: ArithmeticWords,
  figures: readonly AmountFigure[],
  part: Span,
): AmountFigure | null {
  const [trade, one, other] = figures;
  if (trade === undefined || one === undefined || other === undefined || figures.length !== 3) return null;
  if (trade.kind !== 'money' || spansWithin(around.figures, { start: trade.end, end: part.end }).some(isDate))
    return null;
  const { exports, imports } = lexiconFor(around.language).flows;
  const lead = around.folded.slice(part.start, trade.start);
  if (
    !hasWord(lead, words.trade) ||
    hasWord(
      lead,
      [...exports, ...imports].filter((word) => !words.trade.includes(word)),
    )
  ) {
    // 进出口 holds 进口's and 出口's own letters.
    if (around.language !== 'zh' || !/进出口|贸易/.test(lead)) return null;
  }
  const gaps = [
    { start: trade.end, end: one.start },
    { start: one.end, end: other.start },
  ];
  const flows = gaps.map((gap) => {
    const between = around.folded.slice(gap.start, gap.end);
    return { isExports: hasWord(between, exports), isImports: hasWord(between, imports), gap };
  });
  const isBoth =
    flows.every(({ isExports, isImports }) => isExports !== isImports) && flows[0]?.isExports !== flows[1]?.isExports;
  return isBoth && gaps.every((gap) => consists(around, words, gap, [...exports, ...imports])) ? trade : null;
}

const lists = new WeakMap<ArithmeticWords, WordList>();

function consists(around: Surroundings, words: ArithmeticWords, stretch: Span, more: readonly string[]): boolean {
  const list =
    more.length === 0
      ? glueOf(words)
      : (lists.get(words) ?? createWordList([...words.glue, ...words.partGlue, ...more]));
  if (more.length > 0) lists.set(words, list);
  return consistsOf(around.folded, stretch, list, []);
}
