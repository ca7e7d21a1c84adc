import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';

/** "РК", "США": a country by its letters. */
const isAbbreviated = (text: string, { start, end }: Span): boolean =>
  end - start <= 4 && text.slice(start, end) === text.slice(start, end).toUpperCase();

/** Agencies in no list that are known by their abbreviation: МЧС, with the country's name behind it where it stands there. */
export function findAgencies(article: Article, drafts: readonly Draft[]): Draft[] {
  const { words, lexicon, text } = article;
  return words.flatMap((word): Draft[] => {
    if (!word.isCapital || !lexicon.agencies.has(word.folded)) return [];
    const behind = overlapping(drafts, { start: word.end + 1, end: word.end + 2 });
    const isCountry =
      behind?.kind === 'place' &&
      behind.start === word.end + 1 &&
      (isAbbreviated(text, behind) || behind.because.includes('suffix'));
    const end = isCountry ? behind.end : word.end;
    return [unlisted({ start: word.start, end }, 'organisation', word.folded, CONFIDENCE.body, ['acronym'])];
  });
}
