import { classOf, DIGIT, HAN, LETTER } from '../text/script';
import type { Span } from '../text/span';
import type { Article } from './article';

/** Where words that speak for a reading stand in one text. */
export type Cues = {
  /** Whether one of `words` (folded) stands in the paragraph around `span`, outside of it. */
  isNear(span: Span, words: readonly string[]): boolean;
};

/** NaN behind the end is no unit of a word. */
const isWordUnit = (code: number): boolean => classOf(code) === LETTER || classOf(code) === DIGIT;

const SHORTEST_OPEN = 4; // letters of a cue that may go on in an ending

/** Every place where `word` begins a word of `folded`; in Chinese, every place. */
function placesOf(folded: string, word: string): number[] {
  const places: number[] = [];
  const isHan = classOf(word.charCodeAt(0)) === HAN;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    if (!isHan) {
      if (at > 0 && isWordUnit(folded.charCodeAt(at - 1))) continue;
      if (word.length < SHORTEST_OPEN && isWordUnit(folded.charCodeAt(at + word.length))) continue;
    }
    places.push(at);
  }
  return places;
}

/** The headline of `article`, where it has one, with the paragraph it stands over; null where the text begins otherwise. */
function headlineOf({ folded, paragraphAt }: Article): Span | null {
  let start = 0;
  while (folded[start] === '\n') start += 1;
  const { end } = paragraphAt(start);
  if (end - start > LONGEST_HEADLINE || /[.!?…。！？]["»”)]?\s?$/.test(folded.slice(start, end))) return null;
  let next = end + 1;
  while (folded[next] === '\n') next += 1;
  return next < folded.length ? { start, end: paragraphAt(next).end } : null;
}

const LONGEST_HEADLINE = 200; // units

/** Find cues in `article`. Each cue word is looked for once in the whole text, so a long paragraph costs no more. */
export function createCues(article: Article): Cues {
  const known = new Map<string, readonly number[]>();
  const headline = headlineOf(article);
  const find = (word: string): readonly number[] => {
    const places = known.get(word) ?? placesOf(article.folded, word);
    known.set(word, places);
    return places;
  };
  return {
    isNear: (span, words) => {
      // A headline says too little by itself.
      const own = article.paragraphAt(span.start);
      const paragraph = headline !== null && own.start <= headline.start ? headline : own;
      return words.some((word) => {
        const places = find(word);
        let low = 0;
        let high = places.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((places[middle] ?? 0) >= paragraph.start) high = middle;
          else low = middle + 1;
        }
        // Those that lie inside the name itself do not count: at most a few.
        for (let at = low; at < places.length && (places[at] ?? 0) < paragraph.end; at += 1) {
          const place = places[at] ?? 0;
          if (place >= span.end || place + word.length <= span.start) return true;
          if (place > span.end) break;
        }
        return false;
      });
    },
  };
}
