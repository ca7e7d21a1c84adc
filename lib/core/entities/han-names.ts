/*
 * Whether a listed name in Chinese characters is only a part of other words or of a longer name. No spaces say so; the
 * characters around it do.
 */
import type { Entity } from '../dataset/pack';
import { isCutFromWords, isHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import type { Span } from '../text/span';
import { roleBefore } from './find-han-people';
import { TRADES, TRANSLITERATING } from './lexicon/han';
import type { Neighbours } from './other-names';

const HAN_DOT = '·';
const LONGEST_DOUBTFUL = 3; // characters of a name that may be cut out of other words by chance

// 哈萨克族 is a people, 哈萨克语 a language, 哈萨克人 its citizens (but 中国人民); 华盛顿州, 阿拉木图州 are other places than the city.
// 上海路 is a street, 日本海 a sea.
const OTHER_BEHIND =
  /^(?:族|语|文字|裔|州(?!长)|省|人(?![民工士员口权均造])|路(?![线透由上径况过])|街|湾|塔(?!吉)|洋|犬|菜|话|籍|式)/;
// 内蒙古 is no Mongolia, 皇家马德里 a club.
const OTHER_BEFORE = /(?:内|皇家)$/;

const isTransliterating = (folded: string, at: number): boolean => TRANSLITERATING.has(folded[at] ?? '');

const SHORTEST = 2;

const isRendering = (folded: string, { start, end }: Span): boolean =>
  Array.from(folded.slice(start, end)).every((unit) => TRANSLITERATING.has(unit));

/** Whether the rendering of a foreign name goes on behind or before `span`: 戈尔班丘克, 克里斯托弗. */
function goesOn(folded: string, span: Span, near: Neighbours): boolean {
  const { start, end } = span;
  if (folded[start - 1] === HAN_DOT || folded[end] === HAN_DOT) return true;
  const isLonger = isTransliterating(folded, end) && !near.begins(end) && !isHanWord(folded, end);
  const isEarlier = isTransliterating(folded, start - 1) && !near.ends(start) && !isHanWord(folded, start - 2);
  return isLonger || isEarlier;
}

/** Whether the name in `span`, written in Chinese characters, is not that of `entity` but part of something else. */
export function isOtherHanName(folded: string, span: Span, entity: Entity, near: Neighbours): boolean {
  const { start, end } = span;
  if (classOf(folded.charCodeAt(start)) !== HAN || classOf(folded.charCodeAt(end - 1)) !== HAN) return false;
  // 部长|沙卡利耶夫: a role ends inside 长沙.
  if (roleBefore(folded, start + 1) > 1) return true;
  if (end - start <= LONGEST_DOUBTFUL && isCutFromWords(folded, start, end)) return true;
  if (
    entity.kind === 'person' &&
    TRADES.some((trade) => folded.startsWith(trade, start - trade.length)) &&
    !folded.slice(start, end).includes(HAN_DOT)
  )
    return true;
  if (entity.kind === 'person' && !folded.slice(start, end).includes(HAN_DOT)) return goesOn(folded, span, near);
  if (entity.kind !== 'place') return false;
  // 马里 inside 马里奥, 利马 inside 利马索尔: short renderings of places are parts of longer ones as well.
  if (end - start === SHORTEST && isRendering(folded, span) && goesOn(folded, span, near)) return true;
  return OTHER_BEHIND.test(folded.slice(end, end + 2)) || OTHER_BEFORE.test(folded.slice(Math.max(0, start - 2), start));
}
