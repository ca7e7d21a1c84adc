/*
 * Places in Chinese characters that are in no list: what a phrase of place or a row of places says is one. 经迪拜、利马索尔
 * 两地, 陕西安康汉滨区.
 */
import { isFrequentHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { type Draft, linkOf } from './draft';
import { renderedUntil } from './find-han-people';
import { TRANSLITERATING } from './lexicon/han';

const HAN_DOT = '·';
const SHORTEST = 3; // characters of a rendering: two are too often words
const LONGEST = 7;

// Verbs that only a place follows.
const GOES_TO = /(?:来自|前往|抵达|位于|地处|运往|运抵|飞往|飞抵|途经|赶赴|驶往|驶向|迁往|定居|出生于|流亡)$/;
const STANDS_AT = /[在从经自至]$/;
const HAPPENS =
  /^(?:举[行办]|召开|[开闭落]幕|会[见晤谈]|签署|登陆|建厂|设[立厂]|开设|出发|附近|郊[外区]|以[东西南北]|境内|市中心|当地|机场|沿[海岸]|海岸|港|街头)/;
const IN_ROW = /^(?:[两三四五等]地|等[国城]|两[国城市])/;

const isHanAt = (folded: string, at: number): boolean => classOf(folded.charCodeAt(at)) === HAN;

/** Places rendered with three characters and more, in text order; `taken` is what is named otherwise. */
function findRendered({ folded }: Article, taken: readonly Draft[]): Span[] {
  const found: Span[] = [];
  const isPlaceAt = (at: number): boolean => overlapping(taken, { start: at, end: at + 1 })?.kind === 'place';
  for (let at = 1; at < folded.length; at += 1) {
    if (!TRANSLITERATING.has(folded[at] ?? '') || TRANSLITERATING.has(folded[at - 1] ?? '')) continue;
    const end = renderedUntil(folded, at);
    const length = end - at;
    if (length < SHORTEST || length > LONGEST || folded[at - 1] === HAN_DOT || folded[end] === HAN_DOT) continue;
    const before = folded.slice(Math.max(0, at - 3), at);
    const behind = folded.slice(end, end + 3);
    const isInRow =
      (/[、和与]$/.test(before) && isPlaceAt(at - 2) && IN_ROW.test(behind)) ||
      (/^[、和与]/.test(behind) && isPlaceAt(end + 1) && (/[在从经自至]$/.test(before) || isPlaceAt(at - 2)));
    const isSaid = GOES_TO.test(before) || (STANDS_AT.test(before) && HAPPENS.test(behind)) || isInRow;
    if (isSaid && !isFrequentHanWord(folded, at) && overlapping(taken, { start: at, end }) === undefined)
      found.push({ start: at, end });
    at = Math.max(at, end - 1);
  }
  return found;
}

const TOWN = 2; // characters

/** A town between its province and its district: 陕西|安康|汉滨区. */
function findBetween({ folded }: Article, taken: readonly Draft[]): Span[] {
  return taken.flatMap((province): Span[] => {
    if (province.kind !== 'place' || linkOf(province) === null) return [];
    const span = { start: province.end, end: province.end + TOWN };
    const district = overlapping(taken, { start: span.end, end: span.end + 1 });
    const isDistrict =
      district?.start === span.end &&
      district.kind === 'place' &&
      /[区县镇乡]$/.test(folded.slice(span.end, district.end));
    const isFree =
      overlapping(taken, span) === undefined && isHanAt(folded, span.start) && isHanAt(folded, span.start + 1);
    return isDistrict && isFree && !isFrequentHanWord(folded, span.start) ? [span] : [];
  });
}

/** Places in Chinese characters in no list, by what stands around them; in text order. */
export function findHanPlaces(article: Article, taken: readonly Draft[]): Span[] {
  return [...findRendered(article, taken), ...findBetween(article, taken)].sort(
    (one, other) => one.start - other.start,
  );
}
