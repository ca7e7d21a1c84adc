import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';

/** "РК", "США": a country by its letters. */
const isAbbreviated = (text: string, { start, end }: Span): boolean =>
  end - start <= 4 && text.slice(start, end) === text.slice(start, end).toUpperCase();

/** Agencies in no list that are known by their abbreviation: МЧС, with the country's name behind it where it stands there. */
export function findAgencies(article: Article, drafts: readonly Draft[]): Draft[] {
  const { words, lexicon, text, language } = article;
  return words.flatMap((first, index): Draft[] => {
    if (!first.isCapital) return [];
    // "Жогорку Кенеш": some have two words.
    const next = words[index + 1];
    const isOne = lexicon.agencies.has(first.folded);
    const isTwo = !isOne && next?.isAdjacent === true && lexicon.agencies.has(`${first.folded} ${next.folded}`);
    if (!isTwo && !isOne) return [];
    const word = { ...first, end: isTwo ? next.end : first.end };
    const behind = overlapping(drafts, { start: word.end + 1, end: word.end + 2 });
    // Kazakh puts the country first: what stands behind is another word of the sentence.
    const isCountry =
      language === 'ru' &&
      behind?.kind === 'place' &&
      behind.start === word.end + 1 &&
      (isAbbreviated(text, behind) || behind.because.includes('suffix'));
    const end = isCountry ? behind.end : word.end;
    return [unlisted({ start: word.start, end }, 'organisation', first.folded, CONFIDENCE.body, ['acronym'])];
  });
}
