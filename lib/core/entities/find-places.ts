import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';
import { findHanPlaces } from './find-han-places';
import { headKind } from './lexicon/name-lexicon';

const SHORTEST_PLACE = 4; // letters
const ADJECTIVE = /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их)$/;
const DEMONYM = /(?:ean|ian|can|man|ese|ish)s?$/;
const OF_SURNAME = /[оеё]в(?:а|о)?$/;

/** Places in no list: a capital word behind "in" or "из", or in a case that only places take. */
export function findPlaces(article: Article, taken: readonly Draft[]): Draft[] {
  if (article.language === 'zh')
    return findHanPlaces(article, taken).map((span) =>
      unlisted(span, 'place', article.folded.slice(span.start, span.end), CONFIDENCE.place, ['shape']),
    );
  const { words, lexicon, text, language } = article;
  return words.flatMap((word, index): Draft[] => {
    const before = word.isAdjacent ? words[index - 1] : undefined;
    // Восточный Казахстан, East Kazakhstan: a listed name is no part of it, the point of the compass is.
    if (word.isCapital && before?.isCapital && lexicon.compass.has(before.folded)) {
      const span = { start: before.start, end: word.end };
      // "South Korean firms": whose, not where.
      if (language === 'en' && DEMONYM.test(word.folded)) return [];
      const isFree = overlapping(taken, span) === undefined && headKind(lexicon.heads, word.folded) === null;
      return isFree ? [unlisted(span, 'place', `${before.folded} ${word.folded}`, CONFIDENCE.place, ['shape'])] : [];
    }
    if (!word.isCapital || word.isAllCapitals || word.isSentenceStart || word.end - word.start < SHORTEST_PLACE)
      return [];
    if (overlapping(taken, word) !== undefined) return [];
    // "во ВГИКе": an abbreviation in a case.
    const second = text[word.start + 1] ?? '';
    if (second !== second.toLowerCase()) return [];
    // "analysts at Jefferies": people are at a firm or a school.
    const who = before?.folded === 'at' && before.isAdjacent ? words[index - 2] : undefined;
    const isStaff = who !== undefined && lexicon.roles.has(who.folded);
    const isLed = before !== undefined && lexicon.placeLeads.has(before.folded) && !isStaff;
    const ending = lexicon.placeEndings.match(word.folded);
    // "Радловтан бері": the ending of a surname before that of the case.
    const stem = ending === null ? '' : word.folded.slice(0, -ending.length);
    const isCased = ending !== null && before?.isCapital !== true && !OF_SURNAME.test(stem);
    if (!isLed && !isCased) return [];
    // "из Третьяковской галереи": an adjective says whose the noun behind it is.
    const behind = words[index + 1];
    if (language === 'ru' && ADJECTIVE.test(word.folded) && behind?.isAdjacent === true) return [];
    const isOther =
      lexicon.roles.has(word.folded) ||
      lexicon.plainCapitals.has(word.folded.split('-')[0] ?? '') ||
      lexicon.plainCapitals.has(word.folded.slice(0, word.folded.length - (ending?.length ?? 0))) || // Наурызда
      headKind(lexicon.heads, word.folded) !== null ||
      (words[index + 1]?.isAdjacent && words[index + 1]?.isCapital);
    return isOther ? [] : [unlisted(word, 'place', word.folded, CONFIDENCE.place, ['shape'])];
  });
}
