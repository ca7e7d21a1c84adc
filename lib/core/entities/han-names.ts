/*
 * Whether a listed name in Chinese characters is only a part of other words or of a longer name. No spaces say so; the
 * characters around it do.
 */
import type { Entity } from '../dataset/pack';
import { isCutFromWords, isHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import type { Span } from '../text/span';
import { roleBefore } from './find-han-people';
import { KINDS_BEHIND, SURNAMES, TRADES, TRANSLITERATING } from './lexicon/han';
import type { Neighbours } from './other-names';

const HAN_DOT = '·';
const LONGEST_DOUBTFUL = 3; // characters of a name that may be cut out of other words by chance

// 哈萨克族 is a people, 哈萨克语 a language, 哈萨克人 its citizens (but 中国人民); 华盛顿州, 阿拉木图州 are other places than the city.
// 上海路 is a street, 日本海 a sea.
const OTHER_BEHIND =
  /^(?:族|语|文字|裔|州(?![长委级内府])|省(?![长委级内外府界城会份直区])|人(?![民工士员口权均造])|路(?![线透由上径况过])|街|湾|湖|舰|塔(?!吉)|洋|犬|菜|话|籍|式|苏维埃|汗国|帝国|王朝|军区)/;
// 内蒙古 is no Mongolia, 皇家马德里 a club.
const OTHER_BEFORE = /(?:内|皇家|国际|ac)$/;

// 美|国务院, 英|国防大臣, 哈|国铁: behind one character for a country, a body or an office whose name begins with 国.
const STATE =
  /^国(?:务[院卿]|防[部长大预开]|家(?:安全|情报|公园|实验|航空|税务|统计|银行|档案)|会(?:众议|参议|山|议员|两院|选举|听证)|土安全|税局|铁(?![路矿合人]))/;

/** 奔赴北|哈萨克斯坦: the north of a country is a region of its own. */
const isOfCompass = (folded: string, start: number): boolean =>
  /[东西南北]/.test(folded[start - 1] ?? '') &&
  /[东西南北以之向朝往从正]/.exec(folded[start - 2] ?? '') === null &&
  !isHanWord(folded, start - 2);

// 医生|黄河|说: who says something is a person, whatever else is named so.
const SAYS = /^(?:说|称|表示|指出|认为|介绍|透露|强调|告诉|补充|坦言|解释|提醒|回忆|呼吁|建议|回答|笑|感叹)/;
const isPersonHere = (folded: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_DOUBTFUL &&
  SURNAMES.has(folded[start] ?? '') &&
  TRADES.some((trade) => folded.startsWith(trade, start - trade.length)) &&
  SAYS.test(folded.slice(end, end + 2));

// 洞庭湖|北部, 泰山|东麓: of a lake or a mountain, not of the province 湖北 or 山东.
const SIDE = /^[山河湖江海][东西南北]$/;
const OF_SIDE = /^(?:部(?![分门长署])|麓|岸|侧|坡|端|缘|畔|段)/;

// Words of more than two characters, or bound ones, that a short name may be cut out of.
const LONGER_WORDS = [
  '津津',
  '瓦斯',
  '出海口',
  '入海口',
  '可罗雀',
  '海阔天',
  '川流不',
  '南辕北',
  '东奔西',
  '西装',
  '国泰民',
  '国计民',
];

const isInLongerWord = (folded: string, { start, end }: Span): boolean =>
  LONGER_WORDS.some((word) => {
    const at = folded.slice(Math.max(0, start - 2), end + 2).indexOf(word);
    if (at === -1) return false;
    const from = Math.max(0, start - 2) + at;
    return (from < start && from + word.length > start) || (from < end && from + word.length > end);
  });

const NO_SURNAME = '于向经从和时到安都高常'; // before a place they say where, or how

/** 、陈海南、: a surname and a given name that is also a place, with signs around. */
const isGivenName = (folded: string, { start, end }: Span): boolean => {
  const surname = folded[start - 1] ?? '';
  if (!SURNAMES.has(surname) || NO_SURNAME.includes(surname)) return false;
  const ends = classOf(folded.charCodeAt(end)) !== HAN || '等和与及'.includes(folded[end] ?? ' ');
  return ends && (classOf(folded.charCodeAt(start - 2)) !== HAN || '和与及'.includes(folded[start - 2] ?? ' '));
};

const isTransliterating = (folded: string, at: number): boolean => TRANSLITERATING.has(folded[at] ?? '');

const SHORTEST = 2;

const isRendering = (folded: string, { start, end }: Span): boolean =>
  Array.from(folded.slice(start, end)).every((unit) => TRANSLITERATING.has(unit));

/** Whether the rendering of a foreign name goes on behind or before `span`: 戈尔班丘克, 克里斯托弗. */
function goesOn(folded: string, span: Span, near: Neighbours): boolean {
  const { start, end } = span;
  if (folded[start - 1] === HAN_DOT || folded[end] === HAN_DOT) return true;
  const isLonger = isTransliterating(folded, end) && !near.begins(end) && !isHanWord(folded, end);
  // 飞|纽约, 比|巴黎: these characters are words of their own before a name.
  const isEarlier =
    isTransliterating(folded, start - 1) &&
    !'飞比若达自'.includes(folded[start - 1] ?? ' ') &&
    !near.ends(start) &&
    !isHanWord(folded, start - 2);
  return isLonger || isEarlier;
}

// 里海|水位, 黑海|运往, 红海|面临: not 海水, 海运 and 海面.
const WATER = /^[海河江湖洋](?:水[位域面质温体量文]|运[抵往到来]|面[积临向对])/;

/** Whether the name in `span`, written in Chinese characters, is not that of `entity` but part of something else. */
export function isOtherHanName(folded: string, span: Span, entity: Entity, near: Neighbours): boolean {
  const { start, end } = span;
  if (classOf(folded.charCodeAt(start)) !== HAN || classOf(folded.charCodeAt(end - 1)) !== HAN) return false;
  // 部长|沙卡利耶夫: a role ends inside 长沙.
  if (roleBefore(folded, start + 1) > 1) return true;
  const isWater = entity.kind === 'place' && WATER.test(folded.slice(end - 1, end + 2));
  if (end - start <= LONGEST_DOUBTFUL && !isWater && isCutFromWords(folded, start, end)) return true;
  if (
    entity.kind === 'person' &&
    TRADES.some((trade) => folded.startsWith(trade, start - trade.length)) &&
    !folded.slice(start, end).includes(HAN_DOT)
  )
    return true;
  if (entity.kind === 'person' && !folded.slice(start, end).includes(HAN_DOT)) return goesOn(folded, span, near);
  // 商务|部门, 国防|部队
  if (entity.kind === 'organisation' && /^部[门分队署件]/.test(folded.slice(end - 1, end + 1))) return true;
  // 埃尼 in 埃尼奥: a short rendering of a firm or a body is part of a longer name as well.
  if (entity.kind !== 'place')
    return end - start <= LONGEST_DOUBTFUL && isRendering(folded, span) && goesOn(folded, span, near);
  // 乔治·华盛顿: a part of a person's name.
  if (folded[start - 1] === HAN_DOT || folded[end] === HAN_DOT) return true;
  // 日本|国会
  if (end - start > SHORTEST && folded[end - 1] === '国' && /[会防土务家]/.test(folded[end] ?? '')) return true;
  // 马里 inside 马里奥, 利马 inside 利马索尔: short renderings of places are parts of longer ones as well.
  if (end - start === SHORTEST && isRendering(folded, span) && goesOn(folded, span, near)) return true;
  if (isPersonHere(folded, span)) return true;
  if (end - start === SHORTEST && STATE.test(folded.slice(end - 1, end + 3))) return true;
  const isCountry = end - start > SHORTEST && !entity.relations.some(({ type }) => type === 'located-in');
  if (isCountry && isOfCompass(folded, start)) return true;
  if (KINDS_BEHIND.test(folded.slice(end, end + 4))) return true;
  const behind = folded.slice(end, end + 3);
  if (SIDE.test(folded.slice(start, end)) && OF_SIDE.test(behind)) return true;
  if (end - start === SHORTEST && (isInLongerWord(folded, span) || isGivenName(folded, span))) return true;
  return OTHER_BEHIND.test(behind) || OTHER_BEFORE.test(folded.slice(Math.max(0, start - 2), start));
}
