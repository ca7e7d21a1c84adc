/*
 * Listed bodies under the words of their name in another order, or with their country said otherwise: "Kazakhstan
 * National Bank" for "National Bank of Kazakhstan", 哈萨克国家银行 for 哈萨克斯坦国家银行.
 */
import type { Dataset } from '../dataset/dataset';
import { findNames } from '../dataset/gazetteer';
import type { Entity } from '../dataset/pack';
import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { nameKey } from './surnames';

/** A place inside a name. */
type PlaceInside = Span & { readonly id: string };

const SMALL: ReadonlySet<string> = new Set('of the for and on in и по при мен және'.split(' '));

/** The words of a name in any order, small ones aside, each place by its id. */
function keyOf(folded: string, places: readonly PlaceInside[], language: Language): string {
  const parts: string[] = [];
  const addWords = (text: string): void => {
    for (const word of text.split(/[^a-z0-9\u00c0-\u024f\u0400-\u052f\u3400-\u9fff]+/))
      if (word !== '' && !SMALL.has(word)) parts.push(nameKey(word, language));
  };
  let at = 0;
  for (const place of places) {
    addWords(folded.slice(at, place.start));
    parts.push(`@${place.id}`);
    at = place.end;
  }
  addWords(folded.slice(at));
  return parts.sort().join(' ');
}

/** Names of the listed bodies in one language, as one folded text to look for a word in. */
type ListedNames = {
  readonly folded: string;
  /** Where each name starts in `folded`, ascending. */
  readonly starts: readonly number[];
  readonly names: readonly { readonly folded: string; readonly entity: Entity }[];
  /** Keys of the names, by their index, as far as they were asked for. */
  readonly keys: string[];
  /** Places found in texts that names share. */
  readonly places: Map<string, readonly PlaceInside[]>;
};

const listedNames = new WeakMap<Dataset, Map<Language, ListedNames>>();

function placesIn(folded: string, dataset: Dataset): PlaceInside[] {
  return findNames(folded, dataset.gazetteer).flatMap(({ start, end, value }) => {
    const reading = dataset.aliasOf(value)?.readings[0];
    return reading?.entity.kind === 'place' ? [{ start, end, id: reading.entity.id }] : [];
  });
}

function listNames(dataset: Dataset, language: Language): ListedNames {
  const byLanguage = listedNames.get(dataset) ?? new Map<Language, ListedNames>();
  listedNames.set(dataset, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const bodies = [...dataset.entities.values()].filter(({ kind }) => kind === 'organisation' || kind === 'company');
  const printed = bodies.flatMap((entity) => (entity.names[language] ?? []).map((name) => ({ name, entity })));
  const folded = foldText(printed.map(({ name }) => name).join('\n'));
  const starts: number[] = [];
  let at = 0;
  for (const { name } of printed) {
    starts.push(at);
    at += name.length + 1;
  }
  const names = printed.map(({ name, entity }, index) => {
    const start = starts[index] ?? 0;
    return { folded: folded.slice(start, start + name.length), entity };
  });
  const listed: ListedNames = { folded, starts, names, keys: [], places: new Map() };
  byLanguage.set(language, listed);
  return listed;
}

/** Index of the name that `offset` lies in. */
function nameAt({ starts }: ListedNames, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The one body with a name of this key; null without one, or where two share it. Few names have the longest word of the
 * key: only theirs are worked out, for working out all takes longer than reading an article.
 */
function findByKey(key: string, dataset: Dataset, language: Language): Entity | null {
  const listed = listNames(dataset, language);
  const word = longest(key.split(' ').filter((part) => !part.startsWith('@')));
  let found: Entity | null = null;
  for (let at = listed.folded.indexOf(word); at !== -1; ) {
    const index = nameAt(listed, at);
    const { entity } = listed.names[index] ?? {};
    if (entity !== undefined && keyOfName(listed, index, dataset, language) === key) {
      if (found !== null && found !== entity) return null;
      found = entity;
    }
    const next = listed.starts[index + 1];
    at = next === undefined ? -1 : listed.folded.indexOf(word, next);
  }
  return found;
}

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');

function keyOfName(listed: ListedNames, index: number, dataset: Dataset, language: Language): string {
  const known = listed.keys[index];
  if (known !== undefined) return known;
  const placesOf = (text: string): readonly PlaceInside[] => {
    const found = listed.places.get(text) ?? placesIn(text, dataset);
    listed.places.set(text, found);
    return found;
  };
  const folded = listed.names[index]?.folded ?? '';
  // A name that is listed whole hides the place inside it: look behind its first and last words only.
  const key = keyOf(folded, placesInside(folded, placesOf, language), language);
  listed.keys[index] = key;
  return key;
}

/** Places in a listed name, which the list itself would find whole. */
function placesInside(
  folded: string,
  placesOf: (text: string) => readonly PlaceInside[],
  language: Language,
): PlaceInside[] {
  if (language === 'zh') {
    for (let end = Math.min(folded.length - 1, 8); end >= 2; end -= 1) {
      const [hit] = placesOf(folded.slice(0, end));
      if (hit !== undefined && hit.start === 0 && hit.end === end) return [hit];
    }
    return [];
  }
  const places: PlaceInside[] = [];
  let at = 0;
  for (const word of folded.split(' ')) {
    for (const place of placesOf(word)) places.push({ ...place, start: at + place.start, end: at + place.end });
    at += word.length + 1;
  }
  return places;
}

/** The listed body that `span` of folded text names in its own way, or null. */
export function findKnownBody(
  folded: string,
  span: Span,
  places: readonly PlaceInside[],
  dataset: Dataset,
  language: Language,
): Entity | null {
  const inside = spansWithin(places, span).map((place) => ({
    ...place,
    start: place.start - span.start,
    end: place.end - span.start,
  }));
  const key = keyOf(folded.slice(span.start, span.end), inside, language);
  return key.includes(' ') ? findByKey(key, dataset, language) : null;
}
