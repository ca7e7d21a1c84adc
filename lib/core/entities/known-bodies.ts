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

const indexes = new WeakMap<Dataset, Map<Language, ReadonlyMap<string, Entity | null>>>();

function placesIn(folded: string, dataset: Dataset): PlaceInside[] {
  return findNames(folded, dataset.gazetteer).flatMap(({ start, end, value }) => {
    const reading = dataset.aliasOf(value)?.readings[0];
    return reading?.entity.kind === 'place' ? [{ start, end, id: reading.entity.id }] : [];
  });
}

/** Bodies by the key of their names in `language`; null where two share one. */
function indexOf(dataset: Dataset, language: Language): ReadonlyMap<string, Entity | null> {
  const byLanguage = indexes.get(dataset) ?? new Map<Language, ReadonlyMap<string, Entity | null>>();
  indexes.set(dataset, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const index = new Map<string, Entity | null>();
  const places = new Map<string, readonly PlaceInside[]>(); // names share most of their words
  const placesOf = (text: string): readonly PlaceInside[] => {
    const found = places.get(text) ?? placesIn(text, dataset);
    places.set(text, found);
    return found;
  };
  for (const entity of dataset.entities.values()) {
    if (entity.kind !== 'organisation' && entity.kind !== 'company') continue;
    for (const name of entity.names[language] ?? []) {
      const folded = foldText(name);
      // A name that is listed whole hides the place inside it: look behind its first and last words only.
      const key = keyOf(folded, placesInside(folded, placesOf, language), language);
      if (!key.includes(' ')) continue;
      const other = index.get(key);
      index.set(key, other === undefined || other === entity ? entity : null);
    }
  }
  byLanguage.set(language, index);
  return index;
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
  return key.includes(' ') ? (indexOf(dataset, language).get(key) ?? null) : null;
}
