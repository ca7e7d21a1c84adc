import type { Dataset } from '../dataset/dataset';
import type { Entity } from '../dataset/pack';
import { editDistance } from '../text/edit-distance';
import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { isForm, nameLexiconFor } from './lexicon';
import type { Word } from './words';

/** A person named in full with a role beside the name, who is in no list under these letters. */
export type Introduced = Span & {
  /** Folded words of the name, in the reading by sound where they mix alphabets. */
  readonly words: readonly string[];
  /** The listed person whose name is spelt nearly so and whose role fits; null when there is none, or several. */
  readonly entity: Entity | null;
};

// Letters of Latin and Cyrillic, folded. A range, not \p{L}: such classes take a millisecond each to compile.
const NOT_LETTERS = /[^a-z\u00c0-\u024f\u0400-\u052f-]+/;

const NEAR = 90; // units before and after a name in which its role and its body are named
const MOST_CHANGES = 2;
const SHORTEST_FUZZY = 6; // letters of a word that may differ; below that two names differ by chance

const isAdjacent = (text: string, one: Word, other: Word): boolean => text.slice(one.end, other.start) === ' ';

/** Whether a role stands beside the name: "Chief Expert of …, Name" is not near enough, "Name, Chief Expert" is. */
function hasRole(folded: string, span: Span, language: Language): boolean {
  const { roles } = nameLexiconFor(language);
  const paragraph = folded.lastIndexOf('\n', span.start - 1) + 1;
  const before = folded.slice(Math.max(paragraph, span.start - 40), span.start).trimEnd();
  const after = folded.slice(span.end, span.end + 40);
  const lastWords = before.split(NOT_LETTERS).filter(Boolean).slice(-2);
  const isBefore =
    !/[.!?;:]$/.test(before) && (isForm(lastWords.at(-1) ?? '', roles) || isForm(lastWords.join(' '), roles));
  const apposition = /^ ?[,(（—–-] ?(.*)/su.exec(after)?.[1] ?? '';
  const nextWords = apposition.split(NOT_LETTERS).filter(Boolean).slice(0, 4);
  return isBefore || nextWords.some((word) => isForm(word, roles)) || roles.includes(nextWords.slice(0, 2).join(' '));
}

/** Whether what is said around the name fits `entity`: a body or a country it stands in relation to, or words of its role. */
function fits(folded: string, span: Span, entity: Entity, dataset: Dataset, language: Language): boolean {
  const around = `${folded.slice(Math.max(0, span.start - NEAR), span.start)} ${folded.slice(span.end, span.end + NEAR * 2)}`;
  const related = entity.relations.flatMap(({ to }) => {
    const other = dataset.entities.get(to);
    const country = other?.relations.flatMap((relation) => dataset.entities.get(relation.to) ?? []) ?? [];
    return other === undefined ? [] : [other, ...country];
  });
  const names = related.flatMap((other) => [
    ...Object.values(other.names).flat(),
    ...Object.values(other.misspellings).flat(),
  ]);
  if (names.some((name) => name.length > 2 && around.includes(foldText(name)))) return true;
  const gloss = foldText(entity.gloss[language] ?? entity.gloss.en ?? '');
  const said = gloss.split(NOT_LETTERS).filter((word) => word.length >= 5);
  return said.filter((word) => around.includes(word)).length >= 2;
}

/** Whether `words` spell `name` with at most two changes, one a word, and none in a short word. */
function isNearly(words: readonly string[], name: readonly string[]): boolean {
  if (words.length !== name.length) return false;
  let changes = 0;
  for (const [index, word] of words.entries()) {
    const other = name[index] ?? '';
    const distance = editDistance(word, other, 1);
    if (distance > 1 || (distance === 1 && Math.min(word.length, other.length) < SHORTEST_FUZZY)) {
      // A surname may differ in one letter, and be one letter longer: Kosherybayev, Abdrashev.
      return false;
    }
    changes += distance;
  }
  return changes <= MOST_CHANGES;
}

const indexes = new WeakMap<Dataset, readonly { entity: Entity; words: readonly string[] }[]>();

function fullNames(dataset: Dataset): readonly { entity: Entity; words: readonly string[] }[] {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const names = [...dataset.entities.values()]
    .filter((entity) => entity.kind === 'person')
    .flatMap((entity) =>
      Object.values(entity.names)
        .flat()
        .map((name) => ({ entity, words: foldText(name).split(' ') }))
        .filter(({ words }) => words.length >= 2),
    );
  indexes.set(dataset, names);
  return names;
}

/**
 * People introduced by name and role who are not in the lists as spelt: two or three capitalised words, with a role
 * before them or in apposition. Where exactly one listed person is spelt nearly so and fits what is said, it is that one.
 */
export function findIntroduced(
  text: string,
  folded: string,
  words: readonly Word[],
  taken: readonly (readonly Span[])[],
  dataset: Dataset,
  language: Language,
): Introduced[] {
  const isTaken = (span: Span): boolean => taken.some((spans) => overlapping(spans, span) !== undefined);
  const { roles, organisationHeads } = nameLexiconFor(language);
  const found: Introduced[] = [];
  for (let index = 0; index + 1 < words.length; index += 1) {
    for (const length of [3, 2]) {
      const run = words.slice(index, index + length);
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined || run.length < length) continue;
      const span = { start: first.start, end: last.end };
      const isName = run.every(
        (word, at) =>
          word.isCapital &&
          word.folded.length >= 2 &&
          !isForm(word.folded, roles) &&
          !isForm(word.folded, organisationHeads) &&
          (at === 0 || isAdjacent(text, run[at - 1] ?? word, word)),
      );
      if (!isName || isTaken(span) || !hasRole(folded, span, language)) continue;
      const spelt = run.map((word) => word.readings[0] ?? word.folded);
      const near = fullNames(dataset).filter(({ words: name }) => isNearly(spelt, name));
      const entities = [...new Set(near.map(({ entity }) => entity))].filter((entity) =>
        fits(folded, span, entity, dataset, language),
      );
      found.push({ ...span, words: spelt, entity: entities.length === 1 ? (entities[0] ?? null) : null });
      index += length - 1;
      break;
    }
  }
  return found;
}
