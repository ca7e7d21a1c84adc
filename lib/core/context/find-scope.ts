/*
 * Whether the words beside a figure leave its quantity whole. "Food inflation", "exports of wheat", "12 companies in the
 * delegation", "production at one field" are parts of what a series counts, and there is no end of such words. So it is
 * asked the other way round: a word that is no name of the subjects, no name of the concept, no figure, and not in the
 * language's list of words that narrow nothing, may narrow. It does not where the very series that is held beside the
 * figure is named so: "tons of oil" beside what an oil pipeline carries.
 */
import type { ConceptMention } from '../dataset/find-concepts';
import type { Series } from '../dataset/pack';
import { classOf, HAN } from '../text/script';
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { ContextLexicon, Word } from './lexicon/lexicon';
import type { Surroundings } from './surroundings';
import { createWordList, unknownWords, type WordList } from './word-list';

const lists = new WeakMap<ContextLexicon, WordList>();

function listOf(lexicon: ContextLexicon): WordList {
  const known = lists.get(lexicon);
  if (known !== undefined) return known;
  const words: readonly Word[] = [
    ...lexicon.neutral,
    ...lexicon.joins,
    ...lexicon.dateTies,
    ...lexicon.thatYear,
    ...lexicon.since.before,
    ...lexicon.since.after,
    ...lexicon.senses.flatMap((sense) => sense.words),
    ...lexicon.sensesAfter.flatMap((sense) => sense.words),
    ...lexicon.relativeYears.flatMap((relative) => relative.words),
    ...Object.values(lexicon.measures).flat(),
  ];
  const made = createWordList(words);
  lists.set(lexicon, made);
  return made;
}

/**
 * The words of `stretch`, in lower case, that are no subject, no name of the concept, no figure, and none that narrows
 * nothing; of Han text whole runs. In text order.
 */
export function findNarrowing(
  around: Surroundings,
  lexicon: ContextLexicon,
  stretch: Span,
  concept: ConceptMention,
  isName: (span: Span) => boolean,
): string[] {
  const known: Span[] = [
    ...spansWithin(around.mentions, stretch).filter(isName),
    ...spansWithin(around.silentSubjects, stretch),
    ...spansWithin(around.concepts, stretch).filter(({ conceptId }) => conceptId === concept.conceptId),
    ...spansWithin(around.figures, stretch),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return unknownWords(around.folded, stretch, listOf(lexicon), known);
}

const MOST_ENDING = 3; // letters in which two forms of one word may differ at the end
const SHORTEST_COMMON = 3;

/** Two forms of one word: нефть, нефти; export, exports. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const least = Math.max(SHORTEST_COMMON, Math.min(one.length, other.length) - 2);
  return Math.max(one.length, other.length) - least <= MOST_ENDING && one.slice(0, least) === other.slice(0, least);
}

/** Whether `series` itself is named with `word`, in any language: it then narrows nothing that the series does not. */
export function isNamedWith(series: Series, word: string): boolean {
  const names = Object.values(series.names).map((name) => name.toLowerCase());
  if (classOf(word.charCodeAt(0)) === HAN) return names.some((name) => name.includes(word));
  return names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((other) => other !== '' && isSameWord(word, other)));
}
