/*
 * Which figures of a sentence are tied to each other. Two neighbours are tied if nothing stands between them but dates
 * and words that say nothing else; a run of tied figures is read together, and only if it is whole:
 *
 *   Exports rose <12%> from <$4.1 billion> in (2023) to <$4.6 billion>, and imports of grain fell by <3%>
 *                └──────────────── one run of three ───────────────┘                    another, of one
 */
import { spansWithin } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { endsWithWord, findWord } from '../find-word';
import { lexiconFor } from '../lexicon/lexicon-for';
import { isAmount, isDate, type Surroundings } from '../surroundings';
import { consistsOf, createWordList, type WordList } from '../word-list';
import type { AmountFigure } from './printed-interval';
import type { ArithmeticWords } from './words/arithmetic-words';
import { arithmeticWordsFor } from './words/arithmetic-words-for';

/** A whole run of tied figures, with the words around it in its sentence. Text is folded. */
export type Run = {
  readonly around: Surroundings;
  readonly words: ArithmeticWords;
  readonly sentence: Span;
  readonly figures: readonly AmountFigure[];
  /** From the figure before the run, or the start of the sentence, to the run. */
  readonly lead: Span;
  /** From the run to the next mark of a clause, or the end of the sentence. */
  readonly tail: Span;
};

const FAR = 90; // units between two tied figures, or before a run
const CLAUSE_END = /[,;:()，；：（）—–]/;

const lists = new WeakMap<ArithmeticWords, WordList>();

/** The words of `words` that may stand between tied figures, as a list. */
export function glueOf(words: ArithmeticWords): WordList {
  const known = lists.get(words);
  if (known !== undefined) return known;
  const { glue, rises, falls, changeBy, of, factors, nearly, moreThan } = words;
  const factorWords = factors.flatMap((each) => each.words);
  const made = createWordList([
    ...glue,
    ...rises,
    ...falls,
    ...changeBy,
    ...of.between,
    ...factorWords,
    ...nearly,
    ...moreThan,
  ]);
  lists.set(words, made);
  return made;
}

/** Whether `stretch` says nothing but what ties figures; dates aside. */
export const isGlue = (around: Surroundings, words: ArithmeticWords, stretch: Span): boolean =>
  stretch.end - stretch.start <= FAR &&
  !/[;；\n]/.test(around.folded.slice(stretch.start, stretch.end)) &&
  consistsOf(around.folded, stretch, glueOf(words), spansWithin(around.figures, stretch).filter(isDate));

const hasAmount = (figure: unknown): figure is AmountFigure =>
  typeof figure === 'object' && figure !== null && 'decimal' in figure;

/** The runs of two and more figures in `sentence`, in text order. A run that holds a range is left out. */
export function findRuns(around: Surroundings, sentence: Span): Run[] {
  const amounts = spansWithin(around.figures, sentence).filter(isAmount);
  if (amounts.length < 2) return [];
  const words = arithmeticWordsFor(around.language);
  const runs: (typeof amounts)[] = [];
  for (const figure of amounts) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isGlue(around, words, { start: before.end, end: figure.start }))
      last.push(figure);
    else runs.push([figure]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < 2 || !run.every(hasAmount)) return [];
    const before = amounts.filter(({ end }) => end <= first.start).at(-1);
    const rest = around.folded.slice(last.end, sentence.end);
    // A mark before a digit belongs to a number.
    const mark = [...rest.matchAll(/[,;:()，；：（）—–]/g)].find(({ index }) => !/\d/.test(rest[index + 1] ?? ''));
    const lead = { start: Math.max(before?.end ?? sentence.start, first.start - FAR), end: first.start };
    return [
      {
        around,
        words,
        sentence,
        figures: run,
        lead,
        tail: { start: last.end, end: last.end + (mark?.index ?? rest.length) },
      },
    ];
  });
}

/** The folded text just before `figure`, back to the figure before it or the start of its clause. */
export function wordsBefore({ around, lead, figures }: Run, figure: Span): string {
  const previous = figures.filter(({ end }) => end <= figure.start).at(-1);
  return around.folded.slice(previous?.end ?? lead.start, figure.start);
}

/** Whether `figure` is where a change began: `from $3.1 billion`, 较上年的41亿美元, 4,1 млрд доллардан. */
export function isWhereChangeBegan(run: Run, figure: AmountFigure): boolean {
  const { around, words } = run;
  const { before, endings } = lexiconFor(around.language).changeFrom;
  if (endings.some((ending) => around.folded.slice(0, figure.end).endsWith(ending))) return true;
  const lead = wordsBefore(run, figure);
  const at = Math.max(-1, ...before.map((word) => endOf(lead, word)));
  return (
    at !== -1 &&
    isGlue(around, words, { start: figure.start - lead.length + at, end: figure.start }) &&
    !CLAUSE_END.test(lead.slice(at))
  );
}

const endOf = (text: string, word: string): number => {
  const at = findWord(text, word, true);
  return at === -1 ? -1 : at + word.length;
};

/** Whether `figure` is itself the change: `by $0.5 billion`, на 0,5 млрд, 增加5亿. */
export function isChange(run: Run, figure: AmountFigure): boolean {
  // Kazakh says "by" and "to" with one ending: долларға өсті. Beside where the change began it is "to".
  if (run.words.changeBy.length === 0) return false;
  const lead = wordsBefore(run, figure).trimEnd();
  if (endsWithWord(lead, run.words.changeTo)) return false;
  const { sensesAfter } = lexiconFor(run.around.language);
  const tail = run.around.folded.slice(figure.end, figure.end + 16).trimStart();
  const isBehind = sensesAfter.some(
    ({ sense, words }) => sense === 'change-by' && words.some((word) => findWord(tail, word) === 0),
  );
  return isBehind || endsWithWord(lead, run.words.changeBy);
}
