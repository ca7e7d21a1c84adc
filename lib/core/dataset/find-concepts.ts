import { foldText } from '../text/folding';
import type { Span } from '../text/span';
import type { Dataset } from './dataset';
import { findNames } from './gazetteer';

/** A place where a text names a concept. */
export type ConceptMention = Span & { readonly conceptId: string };

/** Find the concepts `text` names: leftmost-longest, in text order, in the endings of their language. */
export function findConcepts(text: string, dataset: Dataset): ConceptMention[] {
  return findNames(foldText(text), dataset.conceptGazetteer).flatMap(({ start, end, value }) => {
    const conceptId = dataset.conceptIds[value];
    return conceptId === undefined ? [] : [{ start, end, conceptId }];
  });
}
