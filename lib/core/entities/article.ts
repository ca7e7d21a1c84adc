import type { Dataset } from '../dataset/dataset';
import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { nameLexiconFor } from './lexicon/lexicon-for';
import type { NameLexicon } from './lexicon/name-lexicon';
import { findWords, firstWordFrom, type Word } from './words';

/** One text as every step of recognition reads it. */
export type Article = {
  readonly text: string;
  readonly folded: string;
  readonly language: Language;
  readonly lexicon: NameLexicon;
  readonly words: readonly Word[];
  readonly dataset: Dataset;
  /** The word that begins at `offset`, or the first one behind. */
  wordFrom(offset: number): number;
  /** Where the paragraph around `offset` begins and ends. */
  paragraphAt(offset: number): { readonly start: number; readonly end: number };
};

/** Lay `text` out for recognition. */
export function readArticle(text: string, language: Language, dataset: Dataset): Article {
  const folded = foldText(text);
  const words = findWords(text, folded, language);
  const breaks: number[] = [-1];
  for (let at = folded.indexOf('\n'); at !== -1; at = folded.indexOf('\n', at + 1)) breaks.push(at);
  breaks.push(folded.length);
  return {
    text,
    folded,
    language,
    lexicon: nameLexiconFor(language),
    words,
    dataset,
    wordFrom: (offset) => firstWordFrom(words, offset),
    paragraphAt: (offset) => {
      let low = 0;
      let high = breaks.length - 1;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((breaks[middle] ?? 0) < offset) low = middle;
        else high = middle;
      }
      return { start: (breaks[low] ?? -1) + 1, end: breaks[high] ?? folded.length };
    },
  };
}
