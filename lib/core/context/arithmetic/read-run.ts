/*
 * What a run of tied figures reckons, and whether it comes out:
 *
 *   growth   rose <12%> from <4.1> to <4.6>            4.6 / 4.1 − 1
 *   factor   doubled from <2> to <4>                   4 / 2
 *   share    <9.2> of <46>, or <20%>                   9.2 / 46
 *   sum      rose by <0.5> from <4.1> to <4.6>         4.6 − 4.1
 *
 * A run holds if it comes out within what is printed. It fails only where no rounding, no other base and no loose word
 * could explain it; between the two nothing is said.
 */
import { endsWithWord, findWord, hasWord } from '../find-word';
import type { Interval } from '../interval';
import { overlaps } from '../interval';
import { lexiconFor } from '../lexicon/lexicon-for';
import { isChange, isGlue, isWhereChangeBegan, type Run, wordsBefore } from './figure-runs';
import { type AmountFigure, gapBetween, quotient, roundedOf, widestOf } from './printed-interval';

/** What is reckoned, of which figure, with which others. */
export type Reckoning = {
  readonly figureId: string;
  readonly withFigureIds: readonly string[];
  readonly rule: 'growth' | 'sum' | 'share' | 'factor';
  readonly holds: boolean;
};

// How far a growth may lie from what its ends give before it is wrong: 2 points or a fifth of it. Agencies round the ends
// and compute from unrounded values; a growth of revised values is off by a point or so.
const GROWTH_POINTS = 2;
const GROWTH_SHARE = 0.2;
const SHARE_POINTS = 1.5;
const SHARE_SHARE = 0.15;
// "Doubled" is said of 1.9 and of 2.2 times, hardly of 1.4 or 2.9.
const FACTOR_HOLDS: Interval = { low: 0.92, high: 1.12 };
const FACTOR_MAY: Interval = { low: 0.75, high: 1.4 };
const SUM_SHARE = 0.05;
const BEHIND = 32; // units behind the figures in which a factor is looked for

type Direction = 1 | -1;

/** Whether the words around `run` say a rise or a fall; null where they say both or neither. */
function directionOf({ around, words, figures, lead, tail }: Run): Direction | null {
  const inside = around.folded.slice(figures[0]?.end ?? tail.start, tail.end);
  const before = around.folded.slice(lead.start, lead.end);
  for (const stretch of [`${before.slice(-48)} ${inside}`]) {
    const rises = hasWord(stretch, words.rises);
    const falls = hasWord(stretch, words.falls);
    if (rises !== falls) return rises ? 1 : -1;
  }
  return null;
}

const isPercent = (figure: AmountFigure): boolean => figure.kind === 'percent' && figure.unit === 'percent';
const isAmountOf = (figure: AmountFigure): boolean =>
  (figure.kind === 'money' || figure.kind === 'quantity' || figure.kind === 'count') && figure.value > 0;
const isSameUnit = (one: AmountFigure, other: AmountFigure): boolean =>
  one.kind === other.kind && one.unit === other.unit;

const sentenceOf = ({ around, sentence }: Run): string => around.folded.slice(sentence.start, sentence.end);

/** Whether the sentence leaves no room for another base, a plan, a denial or a growth in real terms. */
function isPlain(run: Run, of: AmountFigure): boolean {
  const sentence = sentenceOf(run);
  const { doubts } = lexiconFor(run.around.language);
  if (hasWord(sentence, run.words.otherGrowth) || hasWord(sentence, doubts)) return false;
  return of.kind !== 'money' || (hasWord(sentence, run.words.nominal) && !hasWord(sentence, run.words.realTerms));
}

/** The two ends of a change among `figures`: the one it began at, and the other. */
function endsOf(run: Run, figures: readonly AmountFigure[]): { from: AmountFigure; to: AmountFigure } | null {
  const [one, other] = figures;
  if (one === undefined || other === undefined || figures.length !== 2) return null;
  if (!isAmountOf(one) || !isAmountOf(other) || !isSameUnit(one, other)) return null;
  const starts = figures.filter((figure) => isWhereChangeBegan(run, figure));
  const [from] = starts;
  if (from === undefined || starts.length !== 1) return null;
  const to = from === one ? other : one;
  // 4,6 млрд долларға дейін: behind where the change began, what is read as "at most" is where it ended.
  return isChange(run, to) ? null : { from, to: to.approx === 'under' ? { ...to, approx: 'none' } : to };
}

/** The words behind the last figure up to the next mark, if that figure is `figure`, say nothing but what ties. */
const endsPlainly = (run: Run, figure: AmountFigure): boolean =>
  run.figures.at(-1) !== figure || isGlue(run.around, run.words, run.tail) || isReport(run);

const isReport = ({ around, tail }: Run): boolean =>
  hasWord(around.folded.slice(tail.start, tail.end), lexiconFor(around.language).reporting);

function growthOf(run: Run): Reckoning | null {
  const percent = run.figures.find(isPercent);
  const ends = endsOf(
    run,
    run.figures.filter((figure) => figure !== percent),
  );
  const direction = directionOf(run);
  if (percent === undefined || ends === null || direction === null || !endsPlainly(run, percent)) return null;
  if (isChangedTo(run, percent) || hasShareWord(run)) return null;
  const { from, to } = ends;
  if (Math.sign(to.value - from.value) !== direction) return null;
  const said = scaled(roundedOf(percent), percent.value < 0 ? 1 : direction);
  const near = growth(roundedOf(to), roundedOf(from));
  const far = growth(widestOf(to), widestOf(from));
  const slack = Math.max(GROWTH_POINTS, Math.abs(percent.value) * GROWTH_SHARE);
  const holds = verdict(overlaps(said, near), gapBetween(said, far) > slack && isPlain(run, to));
  return holds === null ? null : { figureId: percent.id, withFigureIds: [from.id, to.id], rule: 'growth', holds };
}

const scaled = ({ low, high }: Interval, by: Direction): Interval =>
  by === 1 ? { low, high } : { low: -high, high: -low };
const growth = (to: Interval, from: Interval): Interval => {
  const { low, high } = quotient(to, from);
  return { low: (low - 1) * 100, high: (high - 1) * 100 };
};
const verdict = (holds: boolean, fails: boolean): boolean | null => (holds ? true : fails ? false : null);

/** "rose to 12 %": a share or a rate that rose, not by how much. */
function isChangedTo(run: Run, percent: AmountFigure): boolean {
  const { senses, changeFrom } = lexiconFor(run.around.language);
  const to = senses.find(({ sense }) => sense === 'change-to')?.words ?? [];
  // Where a language says "from" with an ending it says "to" behind the figure: 12%-ға дейін.
  if (changeFrom.endings.length > 0) {
    const behind = run.around.folded.slice(percent.end, percent.end + 16).trimStart();
    return to.some((word) => findWord(behind, word) === 0);
  }
  return endsWithWord(wordsBefore(run, percent), to);
}

/** Whether two figures of the run are joined as share and whole. */
function hasShareWord(run: Run): boolean {
  return run.figures.some((figure, index) => {
    const next = run.figures[index + 1];
    return next !== undefined && isWholeBehind(run, figure, next);
  });
}

/** `20% of 46 billion`, `9.2 of 46`. */
function isWholeBehind({ around, words }: Run, part: AmountFigure, whole: AmountFigure): boolean {
  const between = around.folded.slice(part.end, whole.start);
  const [of] = words.of.between;
  return (
    of !== undefined &&
    words.of.endings.length === 0 &&
    /^\s*\S+(?:\s+\S+){0,3}\s*$/.test(between) &&
    !/[,;:，；：]/.test(between) &&
    words.of.between.slice(0, 2).some((word) => between.trim().startsWith(word)) &&
    around.language !== 'zh'
  );
}

/** 占460亿美元的20%, 46 млрд доллардың 20%-ы: the whole before its share. */
function isWholeBefore({ around, words, lead, figures }: Run, whole: AmountFigure, part: AmountFigure): boolean {
  const between = around.folded.slice(whole.end, part.start);
  if (around.language === 'zh') return /^(?:总额|总量)?(?:中)?的$/.test(between);
  const { endings } = words.of;
  if (endings.length === 0 || /[,;:]/.test(between) || lead.end > whole.start) return false;
  return (
    figures.includes(whole) &&
    /^\s*$/.test(between) &&
    endings.some((ending) => around.folded.slice(0, whole.end).endsWith(ending))
  );
}

function shareOf(run: Run): Reckoning | null {
  const percent = run.figures.find(isPercent);
  if (percent === undefined || run.figures.length !== 3) return null;
  const amounts = run.figures.filter((figure) => figure !== percent);
  const [one, other] = amounts;
  if (one === undefined || other === undefined || !isAmountOf(one) || !isSameUnit(one, other)) return null;
  const whole = amounts.find((amount) => {
    const part = amount === one ? other : one;
    return (
      (isNeighbour(run, percent, amount) &&
        (isWholeBehind(run, percent, amount) || isWholeBefore(run, amount, percent))) ||
      (isNeighbour(run, part, amount) && (isWholeBehind(run, part, amount) || isWholeBefore(run, amount, part)))
    );
  });
  if (whole === undefined || directionOf(run) !== null) return null;
  // "20% of it in roads": more words behind a share make it another, unless the whole stands right before it.
  if (!isWholeBefore(run, whole, percent) && !endsPlainly(run, percent)) return null;
  const part = whole === one ? other : one;
  if (part.value >= whole.value) return null;
  const said = roundedOf(percent);
  const times100 = ({ low, high }: Interval): Interval => ({ low: low * 100, high: high * 100 });
  const near = times100(quotient(roundedOf(part), roundedOf(whole)));
  const far = times100(quotient(widestOf(part), widestOf(whole)));
  const slack = Math.max(SHARE_POINTS, percent.value * SHARE_SHARE);
  const { doubts } = lexiconFor(run.around.language);
  const holds = verdict(overlaps(said, near), gapBetween(said, far) > slack && !hasWord(sentenceOf(run), doubts));
  return holds === null ? null : { figureId: percent.id, withFigureIds: [part.id, whole.id], rule: 'share', holds };
}

const isNeighbour = ({ figures }: Run, one: AmountFigure, other: AmountFigure): boolean =>
  Math.abs(figures.indexOf(one) - figures.indexOf(other)) === 1;

/** The factor words say, with what loosens it; null where none or several do. */
function factorWordOf({
  around,
  words,
  lead,
  figures,
  tail,
  sentence,
}: Run): { factor: number; loose: 'none' | 'nearly' | 'over' } | null {
  const last = figures.at(-1)?.end ?? tail.start;
  // "…, 翻了一番": also a clause of its own behind the figures.
  const stretches = [
    lead,
    { start: figures[0]?.end ?? last, end: Math.max(tail.end, Math.min(sentence.end, last + BEHIND)) },
  ];
  const found = stretches.flatMap((stretch) => {
    const text = around.folded.slice(stretch.start, stretch.end);
    return words.factors.flatMap(({ factor, words: forms }) => {
      const form = [...forms].sort((a, b) => b.length - a.length).find((each) => hasWord(text, [each]));
      if (form === undefined) return [];
      const at = text.indexOf(form.replace('*', ''));
      const beside = `${text.slice(Math.max(0, at - 16), at)} ${text.slice(at + form.length, at + form.length + 12)}`;
      const loose = hasWord(beside, words.nearly) ? 'nearly' : hasWord(beside, words.moreThan) ? 'over' : 'none';
      return [{ factor, loose, at: stretch.start + at, end: stretch.start + at + form.length } as const];
    });
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  // What stands between the word and the figures it is said of ties it to them.
  if (only.at < lead.end) return isGlue(around, words, { start: only.at, end: lead.end }) ? only : null;
  const rest = /^[^,;:.。，；：]*/.exec(around.folded.slice(only.end, sentence.end))?.[0].length ?? 0;
  const isTied = only.at < tail.end || isGlue(around, words, { start: last, end: only.end + rest });
  return isTied ? only : null;
}

const LOOSE: Readonly<Record<'none' | 'nearly' | 'over', { holds: Interval; may: Interval }>> = {
  none: { holds: FACTOR_HOLDS, may: FACTOR_MAY },
  nearly: { holds: { low: 0.85, high: 1.03 }, may: { low: 0.6, high: 1.3 } },
  over: { holds: { low: 0.98, high: 1.4 }, may: { low: 0.85, high: 2.5 } },
};

function factorOf(run: Run): Reckoning | null {
  const ratio = run.figures.find(({ kind }) => kind === 'ratio');
  const ends = endsOf(
    run,
    run.figures.filter((figure) => figure !== ratio),
  );
  if (ends === null) return null;
  const { from, to } = ends;
  const plain =
    !hasWord(sentenceOf(run), lexiconFor(run.around.language).doubts) &&
    !hasWord(sentenceOf(run), run.words.otherGrowth);
  const near = quotient(roundedOf(to), roundedOf(from));
  const far = quotient(widestOf(to), widestOf(from));
  const holdsWith = (said: Interval, of: Interval): boolean => overlaps(said, of);
  if (ratio !== undefined) {
    const direction = directionOf(run);
    if (direction === null || !endsPlainly(run, ratio) || Math.sign(to.value - from.value) !== direction) return null;
    const turn = (each: Interval): Interval => (direction === 1 ? each : { low: 1 / each.high, high: 1 / each.low });
    const said = roundedOf(ratio);
    // "2.4 times more" is 2.4 and, to some writers, 3.4 times as much.
    const more = { low: said.low + 1, high: said.high + 1 };
    const slack = ratio.value * GROWTH_SHARE;
    const holds = verdict(
      holdsWith(said, turn(near)) || holdsWith(more, turn(near)),
      plain && Math.min(gapBetween(said, turn(far)), gapBetween(more, turn(far))) > slack,
    );
    return holds === null ? null : { figureId: ratio.id, withFigureIds: [from.id, to.id], rule: 'factor', holds };
  }
  const word = factorWordOf(run);
  if (word === null) return null;
  const isFall = to.value < from.value;
  // "сократился вдвое" divides.
  const factor = isFall && word.factor > 1 && directionOf(run) === -1 ? 1 / word.factor : word.factor;
  const times = ({ low, high }: Interval): Interval => ({ low: low * factor, high: high * factor });
  const loose = LOOSE[word.loose];
  const exact = to.value / from.value;
  const holds = verdict(
    exact >= times(loose.holds).low && exact <= times(loose.holds).high,
    plain && gapBetween(times(loose.may), far) > 0,
  );
  return holds === null ? null : { figureId: to.id, withFigureIds: [from.id], rule: 'factor', holds };
}

/** "rose by 0.5 from 4.1 to 4.6": the change and its two ends. */
function differenceOf(run: Run): Reckoning | null {
  const changes = run.figures.filter((figure) => isAmountOf(figure) && isChange(run, figure));
  const [change] = changes;
  const ends = endsOf(
    run,
    run.figures.filter((figure) => figure !== change),
  );
  if (change === undefined || changes.length !== 1 || ends === null || !isSameUnit(change, ends.from)) return null;
  if (isWhereChangeBegan(run, change)) return null;
  const direction = directionOf(run);
  const { from, to } = ends;
  if (direction === null || Math.sign(to.value - from.value) !== direction) return null;
  const minus = (one: Interval, other: Interval): Interval => ({
    low: one.low - other.high,
    high: one.high - other.low,
  });
  const said = scaled(roundedOf(change), direction);
  const near = minus(roundedOf(to), roundedOf(from));
  const far = minus(widestOf(to), widestOf(from));
  const fails = gapBetween(scaled(widestOf(change), direction), far) > from.value * SUM_SHARE && isPlain(run, to);
  const holds = verdict(overlaps(said, near), fails);
  return holds === null ? null : { figureId: change.id, withFigureIds: [from.id, to.id], rule: 'sum', holds };
}

/** What a run of tied figures reckons; null where it reckons nothing, or nothing sure. */
export function readRun(run: Run): Reckoning | null {
  if (run.figures.length === 2) return factorOf(run);
  if (run.figures.length !== 3) return null;
  return growthOf(run) ?? shareOf(run) ?? factorOf(run) ?? differenceOf(run);
}
