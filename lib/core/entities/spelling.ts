/* People who are listed under other letters: a name spelt nearly so, beside a role or a body that fits. */
import type { Dataset } from '../dataset/dataset';
import type { Entity } from '../dataset/pack';
import { editDistance } from '../text/edit-distance';
import { foldText } from '../text/folding';
import type { Span } from '../text/span';
import type { Article } from './article';
import type { NamedPerson } from './find-people';

// Letters of Latin and Cyrillic, folded. A range, not \p{L}: such classes take a millisecond each to compile.
const NOT_LETTERS = /[^a-z\u00c0-\u024f\u0400-\u052f-]+/;

const NEAR = 90; // units before and after a name in which its role and its body are named
const MOST_CHANGES = 2;
const SHORTEST_CHANGED = 6; // letters of a word that may differ; below that two names differ by chance

type FullName = { readonly entity: Entity; readonly words: readonly string[] };
type Index = ReadonlyMap<string, readonly FullName[]>;
const indexes = new WeakMap<Dataset, Index>();

// Names are filed by how many words they have and by the first letter of each: slips in the first letter are other names.
const keyOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

function fullNames(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const index = new Map<string, FullName[]>();
  for (const entity of dataset.entities.values()) {
    if (entity.kind !== 'person') continue;
    for (const name of Object.values(entity.names).flat()) {
      const words = foldText(name).split(' ');
      if (words.length < 2) continue;
      const key = keyOf(words);
      const filed = index.get(key);
      if (filed === undefined) index.set(key, [{ entity, words }]);
      else filed.push({ entity, words });
    }
  }
  indexes.set(dataset, index);
  return index;
}

/** Whether `words` spell `name` with at most two changes, one a word, and none in a short word. */
function isNearly(words: readonly string[], name: readonly string[]): boolean {
  let changes = 0;
  for (const [index, word] of words.entries()) {
    const other = name[index] ?? '';
    const distance = editDistance(word, other, 1);
    if (distance > 1 || (distance === 1 && Math.min(word.length, other.length) < SHORTEST_CHANGED)) return false;
    changes += distance;
  }
  return changes <= MOST_CHANGES;
}

/** Whether what is said around the name fits `entity`: a body or a country it is related to, or words of its role. */
function fits({ folded, language, dataset }: Article, span: Span, entity: Entity): boolean {
  const { start, end } = span;
  const around = `${folded.slice(Math.max(0, start - NEAR), start)} ${folded.slice(end, end + NEAR * 2)}`;
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

/**
 * The listed person each of `people` is, spelt nearly so: exactly one whose role or body is said at one of the places
 * where the article names the person. What is true of a name at one place is true of it at all.
 *
 * @returns Entities by the name as printed (folded words, joined by spaces).
 */
export function findMisspelt(article: Article, people: readonly NamedPerson[]): ReadonlyMap<string, Entity> {
  const fitting = new Map<string, Set<Entity>>();
  for (const person of people) {
    const near = fullNames(article.dataset).get(keyOf(person.words)) ?? [];
    for (const { entity, words } of near) {
      const key = person.words.join(' ');
      if (fitting.get(key)?.has(entity) || !isNearly(person.words, words) || !fits(article, person, entity)) continue;
      fitting.set(key, (fitting.get(key) ?? new Set()).add(entity));
    }
  }
  const found = new Map<string, Entity>();
  for (const [key, entities] of fitting) {
    const [only] = entities;
    if (entities.size === 1 && only !== undefined) found.set(key, only);
  }
  return found;
}
