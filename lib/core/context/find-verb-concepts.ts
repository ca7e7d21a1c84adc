/*
 * Concepts said with a verb: "exported <68.6 million tons> of oil" speaks of oil exports as the noun does. The verb and its
 * object are put together as the noun would be, and count only if the record has a concept of just that name.
 */
import type { Dataset } from '../dataset/dataset';
import type { ConceptMention } from '../dataset/find-concepts';
import type { Figure } from '../figures/figure';
import type { Language } from '../text/language';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { findWord } from './find-word';
import { VERBS, type VerbForms } from './lexicon/verbs';
import { isAmount } from './surroundings';

const NEAR = 40; // units from the beginning of a verb to its figure: "экспортировала в 2024 году около "
const OBJECT = 24;

const namesOf = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Concept ids by their names in lower case. */
function conceptNames(dataset: Dataset): ReadonlyMap<string, string> {
  const known = namesOf.get(dataset);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { id, names: all } of dataset.concepts.values())
    for (const name of Object.values(all).flat()) names.set(name.toLowerCase(), id);
  namesOf.set(dataset, names);
  return names;
}

type Verb = Span & { readonly forms: VerbForms };

/** The verb of `verbs` in `stretch` of `folded`: the last where `isLast`, else the first. */
function verbIn(folded: string, stretch: Span, verbs: readonly VerbForms[], isLast: boolean): Verb | null {
  const text = folded.slice(stretch.start, stretch.end);
  const found = verbs.flatMap((forms) =>
    forms.words.flatMap((word): Verb[] => {
      const at = findWord(text, word, isLast);
      if (at === -1) return [];
      const stem = at + word.replace('*', '').length;
      const end = word.endsWith('*') ? stem + (/^\p{L}*/u.exec(text.slice(stem))?.[0].length ?? 0) : stem;
      return [{ forms, start: stretch.start + at, end: stretch.start + end }];
    }),
  );
  // The longest form at one place: 出口了, not 出口.
  const [best] = found.sort((a, b) => (isLast ? b.start - a.start : a.start - b.start) || b.end - a.end);
  return best ?? null;
}

/**
 * Find the concepts a text names with a verb and what it is done to, beside a figure.
 *
 * @param folded - The text in lower case, unit by unit.
 * @param known - Concepts the text names, in text order; what overlaps them is left out.
 * @returns In text order, without `known`. Verb and object have a mention each where something stands between them.
 */
export function findVerbConcepts(
  folded: string,
  language: Language,
  figures: readonly Figure[],
  known: readonly ConceptMention[],
  dataset: Dataset,
): ConceptMention[] {
  const { verbs, object, links } = VERBS[language];
  const names = conceptNames(dataset);
  const found: ConceptMention[] = [];
  const add = (span: Span, conceptId: string): void => {
    const isTaken = overlapping(known, span) !== undefined || span.start < (found.at(-1)?.end ?? 0);
    if (!isTaken) found.push({ start: span.start, end: span.end, conceptId });
  };
  const conceptOf = ({ forms }: Verb, words: string): string | null => {
    for (const name of forms.names) {
      const id = names.get(name.replace('{}', words));
      if (id !== undefined) return id;
    }
    return null;
  };
  for (const figure of figures) {
    if (!isAmount(figure)) continue;
    const lead = { start: Math.max(0, figure.start - NEAR), end: figure.start };
    const behind = folded.slice(figure.end, figure.end + OBJECT);
    if (object === 'behind') {
      const link = links.find((each) => behind.startsWith(each));
      if (link === undefined) continue;
      const verb = verbIn(folded, lead, verbs, true);
      const noun = /^\p{L}+/u.exec(behind.slice(link.length))?.[0] ?? '';
      const conceptId = verb === null ? null : conceptOf(verb, noun);
      if (verb === null || conceptId === null) continue;
      const start = figure.end + link.length;
      add(verb, conceptId);
      add({ start, end: start + noun.length }, conceptId);
    } else if (object === 'between') {
      const verb = verbIn(folded, lead, verbs, true);
      const noun = verb === null ? '' : (/^\p{Script=Han}{1,4}/u.exec(folded.slice(verb.end, figure.start))?.[0] ?? '');
      const conceptId = verb === null ? null : conceptOf(verb, noun);
      if (verb !== null && conceptId !== null) add({ start: verb.start, end: verb.end + noun.length }, conceptId);
    } else {
      const noun = /^ (\p{L}+) /u.exec(behind)?.[1] ?? '';
      const from = figure.end + noun.length + 2;
      const verb = noun === '' ? null : verbIn(folded, { start: from, end: from + OBJECT }, verbs, false);
      const conceptId = verb === null || verb.start !== from ? null : conceptOf(verb, noun);
      if (verb !== null && conceptId !== null) add({ start: figure.end + 1, end: verb.end }, conceptId);
    }
  }
  return found;
}
