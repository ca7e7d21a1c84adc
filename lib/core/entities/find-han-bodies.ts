/*
 * Bodies, places and things named in Chinese characters, by what they end in: a listed place and 铁路公司, 汉滨区, “南风乳业”公司.
 */
import type { EntityKind } from '../dataset/pack';
import { isCutFromWords, isHanWord } from '../text/han-boundaries';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { type Draft, linkOf } from './draft';
import { fromBreak, fromChina, fromGroup, withPart } from './find-han-firms';
import { fromMinistry, fromNational, fromSeat } from './find-han-offices';
import { isBridge } from './find-han-people';
import { findQuoted } from './find-han-quoted';
import { bareByFirst, findRegions, findRoutes } from './find-han-routes';
import { findSides, isTownDraft } from './find-han-sides';
import { findTitles } from './find-han-titles';
import {
  COMMON_TAILS,
  COUNTED,
  type HanBody,
  hasNoWord,
  isAllRendering,
  isCommonNoun,
  isCountryDraft,
  isCutAtEnd,
  isHanAt,
  isOtherStart,
  LONGEST_REST,
  longestRest,
  PURPOSE,
  TOWN_TAILS,
  tailAt,
} from './han-tails';
import { BREAKS, COUNTRIES, ROLES, TRANSLITERATING, TRANSLITERATING_INSIDE, VERBS, WEAK_TAILS } from './lexicon/han';

/** A listed place and what follows it up to a tail: 哈萨克斯坦农业部, 阿拉木图市刑事案件专门法院. */
function fromPlace({ folded }: Article, place: Draft, drafts: readonly Draft[]): HanBody | null {
  // 吉尔吉斯斯坦|奥什市: of two places side by side the second begins the name.
  const next = overlapping(drafts, { start: place.end, end: place.end + 1 });
  if (next?.kind === 'place' && next.start === place.end && linkOf(next) !== null) return null;
  const isTown = isTownDraft(place);
  let best: HanBody | null = null;
  let hasTail = false; // 太原海关|和青岛海关: behind any tail 和 parts two names
  for (let at = place.end; at - place.end < LONGEST_REST && isHanAt(folded, at); at += 1) {
    // 和 parts two names, but 贸易和一体化部 is one: only where a tail follows soon.
    // Behind a whole name it parts two: 北京大学和清华大学.
    // 高|等|教育部, 大|使|馆: no break inside these words.
    const isInWhole = folded.startsWith('高等', at - 1) || folded.startsWith('使馆', at);
    if (
      !isInWhole &&
      BREAKS.has(folded[at] ?? '') &&
      !('和与'.includes(folded[at] ?? ' ') && at > place.end && !hasTail)
    )
      break;
    // 进|出口|银行: 进出口 is one word.
    // 投资|银行, 工业和建设|部: so does a verb of what the body is for.
    const isInWord =
      (folded[at - 1] === '进' && folded.startsWith('出口', at)) ||
      (at > place.end && PURPOSE.test(folded.slice(at, at + 5)));
    if (!isInWord && (VERBS.has(folded.slice(at, at + 2)) || VERBS.has(folded.slice(at, at + 3)))) break;
    if (isOtherStart(drafts, at) || COUNTED.test(folded.slice(at, at + 2))) break;
    if ('和与'.includes(folded[at - 1] ?? ' ') && overlapping(drafts, { start: at, end: at + 1 })?.kind === 'place')
      break;
    // 大使|馆 is no role.
    if (ROLES.some((role) => role.length > 1 && folded.startsWith(role, at) && folded[at + role.length] !== '馆')) {
      // 总统 ends a phrase: 哈萨克斯坦总统…; but 总统战略研究所 is a body, which the lists have.
      break;
    }
    const end = at + 1;
    const found = tailAt(folded, end);
    if (found === null || isCutAtEnd(folded, end, found.tail) || isCommonNoun(folded, end, found.tail)) continue;
    hasTail = true;
    const isWeak = found.tail.length === 1 && WEAK_TAILS.has(found.tail) && found.kind !== 'organisation';
    if (isWeak && at - place.end > 3) continue;
    // Treaties are named in 《》; behind a place 协议 ends a sentence about one.
    if (found.kind === 'document') continue;
    const rest = end - found.tail.length - place.end;
    // 黑海港口, 中国部: a common noun behind a place; a word between makes it a name, but for a place's own airport or rank.
    const isOfTown = isTown && TOWN_TAILS.has(found.tail);
    if (rest < 0 || (rest === 0 && COMMON_TAILS.has(found.tail) && !isOfTown)) continue;
    if (
      found.tail.length === 1 &&
      found.kind === 'organisation' &&
      (rest < 2 || rest > longestRest(folded, place.end, rest))
    )
      continue;
    // 郊区, 地区, 股市: the last character belongs to a common word.
    if (
      found.kind === 'place' &&
      (COMMON_RANKS.has(folded.slice(end - 2, end)) ||
        /[一二三四五六七八九十两几数各多等]/.test(folded[place.end] ?? '') ||
        (rest > 0 && isHanWord(folded, end - 2)))
    )
      continue;
    // 成都市|武侯区, 吉尔吉斯斯坦|奥什州: a place in another has a name of its own.
    const own = '市省州'.includes(folded[place.end] ?? '') && rest > 1 ? place.end + 1 : place.end;
    // 塔吉克斯坦|罗贡水电站: a rendering behind a country is a name of its own.
    const isOwnName =
      isCountryDraft(place) &&
      folded.slice(place.start, place.end) !== '中国' &&
      (/^(?:大学|学院)$/.test(found.tail) ? hasNoWord : isAllRendering)(folded, place.end, place.end + rest);
    const isRendered =
      rest > 1 && (/^(?:facility|route|company)$/.test(found.kind) || /^(?:大学|学院)$/.test(found.tail)) && isOwnName;
    const start = isRendered ? place.end : found.kind === 'place' && rest > 0 ? own : place.start;
    best = { start, end, kind: found.kind, place };
  }
  // 北哈萨克斯坦州: the point of the compass before belongs to it.
  if (best?.kind === 'place' && /[东西南北]/.test(folded[place.start - 1] ?? ''))
    return { ...best, start: place.start - 1 };
  return best;
}

// Nouns that end like the rank of a place.
const COMMON_RANKS: ReadonlySet<string> = new Set(
  '地区 城市 股市 都市 超市 门市 楼市 社区 园区 城区 山区 市区 新区 郊区 矿区 景区 灾区 专区 该区 全区 本区 小镇 城镇 全县 该县 家乡 故乡 下乡 城乡 省区 州县 市县 区县 乡镇 村镇 地市 州市 校区 厂区 营区 战区 库区 林区 牧区 湖区 海区 禁区 误区 时区 大区 片区 街区 辖区 县区 港区 赛区 考区 展区 选区 雷区 盲区 特区 国道'.split(
    ' ',
  ),
);

const LONGEST_RENDERING = 16; // characters, with the dots inside and the tail: 约翰·霍普金斯大学
const PLACE_TAILS = '州省市县区镇乡村';

/** The rendering of a foreign name before a tail: 科斯塔奈州, 北哈萨克斯坦州, 纳扎尔巴耶夫大学. */
function fromRendering(
  { folded }: Article,
  end: number,
  tail: string,
  kind: EntityKind,
  placeEnds: ReadonlySet<number>,
): HanBody | null {
  // 卡姆巴拉塔1号水电站
  const number = /[0-9]{1,2}号$/.exec(folded.slice(Math.max(0, end - tail.length - 3), end - tail.length))?.[0] ?? '';
  const stop = end - tail.length - (kind === 'facility' ? number.length : 0);
  let start = stop;
  const isJoint = (at: number): boolean =>
    folded[at] === '·' ||
    // 阿里-法拉比国立大学; but 西安-阿拉木图 are two.
    (folded[at] === '-' &&
      kind === 'organisation' &&
      TRANSLITERATING.has(folded[at - 1] ?? '') &&
      !placeEnds.has(at)) ||
    isBridge(folded, at);
  const isRendering = (at: number): boolean =>
    TRANSLITERATING.has(folded[at] ?? '') || TRANSLITERATING_INSIDE.has(folded[at] ?? '') || isJoint(at);
  const isParted = (at: number): boolean => placeEnds.has(at) && at < stop;
  while (start > 0 && end - start < LONGEST_RENDERING && isRendering(start - 1) && !isParted(start)) start -= 1;
  // The first character must be one that only renders, or a point of the compass.
  while (start < stop && !TRANSLITERATING.has(folded[start] ?? '') && !/[东西南北]/.test(folded[start] ?? ''))
    start += 1;
  // 开采|北卡特帕尔钨矿: the first character ends a word.
  if (stop - start > 3 && isHanWord(folded, start - 1)) start += 1;
  const length = stop - start;
  // 哈萨克斯坦机场: the rendering is a listed name, and what follows a common noun.
  if (placeEnds.has(stop) && COMMON_TAILS.has(tail)) return null;
  if (
    (length < 3 && !isParted(start)) ||
    length < 2 ||
    (isHanWord(folded, stop - 1 - (length > 1 ? 1 : 0)) && length < 3)
  )
    return null;
  // 和|北|卡特帕尔钨矿: the point of the compass belongs to the name where nothing else can claim it.
  const beforeCompass = folded[start - 2] ?? '';
  if (
    kind === 'facility' &&
    /[东西南北上下]/.test(folded[start - 1] ?? '') &&
    (!isHanAt(folded, start - 2) || '和与及的在'.includes(beforeCompass))
  )
    start -= 1;
  return { start, end, kind, place: null };
}

// 大道 that are figures of speech; common nouns before 小区 and 街道.
const NO_NAME_BEFORE =
  /^(?:自贸|禁飞|步行|保税|高新|经开|综保|空港|物流|科创|工业|商务|度假|吸烟|禁烟|禁渔|感染|隔离|缓冲|停火|人间|康庄|阳关|光明|金光|林荫|星光|通天|景观|滨河|居民|商品|住宅|老年|社区|周边|附近|邻近|新建|封闭|开放|智慧|安置|回迁|高档|所有|沿街|商业|主要|各个|周围|两个|多个)/;

/** Whether what stands before `start` asks for a place: 家住, 位于, 绕行, another place. */
const isPlaceDue = (folded: string, start: number, tail: string, previous: Span | undefined): boolean => {
  if (NO_NAME_BEFORE.test(folded.slice(start, start + 2))) return false;
  if (previous?.end === start && tail.length > 1) return true;
  if (/(?:家住|住在|位于|坐落于|坐落在|来自)$/.test(folded.slice(Math.max(0, start - 3), start))) return true;
  return (
    tail === '大道' &&
    (!isHanAt(folded, start - 1) || /[沿经至到由自与和在]|绕行$/.test(folded.slice(start - 2, start)))
  );
};

/** A Chinese place by two characters and its rank, where a listed name, a sign or a place before it says where it begins. */
function fromRank({ folded }: Article, end: number, tail: string, previous: HanBody | undefined): HanBody | null {
  const start = end - tail.length - 2;
  if (
    start < 0 ||
    BREAKS.has(folded[start] ?? '') ||
    BREAKS.has(folded[start + 1] ?? '') ||
    !isHanAt(folded, start) ||
    !isHanAt(folded, start + 1) ||
    // 家住|兴安|小区, 汉滨区|江北|街道: a common word is a name only where a place must stand.
    (isHanWord(folded, start) && !isPlaceDue(folded, start, tail, previous)) ||
    // 三省区, 老旧小区: a number or a quality before a common noun.
    /[一二三四五六七八九十百两几数各多0-9老旧新本我他全]/.test(folded[start] ?? '') ||
    NO_NAME_BEFORE.test(folded.slice(start, start + 2)) ||
    (tail === '大道' && /[走踏迈]上$|通往$|步入$/.test(folded.slice(Math.max(0, start - 2), start))) ||
    (tail === '小区' && /[式型化能性]$/.test(folded.slice(start, start + 2)))
  )
    return null;
  const isBegun =
    !isHanAt(folded, start - 1) ||
    BREAKS.has(folded[start - 1] ?? '') ||
    /[住在于自经至往行抵到]/.test(folded[start - 1] ?? '') ||
    previous?.end === start ||
    isHanWord(folded, start - 2) ||
    isPlaceDue(folded, start, tail, previous);
  return isBegun ? { start, end, kind: tail === '大道' ? 'route' : 'place', place: null } : null;
}

/** The country one character before a body stands for, in full: 美|商务部; null where it is a part of another word. */
function countryBefore(folded: string, at: number): string | null {
  const country = COUNTRIES.get(folded[at - 1] ?? '');
  if (country === undefined) return null;
  const before = folded[at - 2] ?? '';
  const isBegun =
    !isHanAt(folded, at - 2) ||
    BREAKS.has(before) ||
    '经同请据驻'.includes(before) ||
    isHanWord(folded, at - 3) ||
    VERBS.has(folded.slice(at - 3, at - 1));
  return isBegun && !isHanWord(folded, at - 2) ? country : null;
}

/** Bodies, places and things in Chinese characters, in text order, never overlapping. */
export function findHanBodies(article: Article, drafts: readonly Draft[]): HanBody[] {
  const { folded } = article;
  const found: HanBody[] = [...findQuoted(article), ...findTitles(article, drafts)];
  const places = drafts.filter(
    (draft) => draft.kind === 'place' && linkOf(draft) !== null && isHanAt(folded, draft.end - 1),
  );
  found.push(...findSides(article, places));
  for (const place of places) {
    const body = fromPlace(article, place, drafts) ?? fromChina(article, place);
    if (body !== null) found.push(body);
    if (folded[place.end] === '市' && !isCutAtEnd(folded, place.end + 1, '市'))
      found.push({ start: place.start, end: place.end + 1, kind: 'place', place });
  }
  found.push(...findRegions(article), ...findRoutes(article));
  const placeEnds = new Set(places.map(({ end }) => end));
  let ranked: HanBody | undefined;
  for (let at = 0; at < folded.length; at += 1) {
    if (!isHanAt(folded, at)) continue;
    const bare = bareByFirst.get(folded[at] ?? '')?.find((body) => folded.startsWith(body, at));
    if (bare !== undefined && !isCutAtEnd(folded, at + bare.length, bare)) {
      const country = countryBefore(folded, at);
      if (country !== null)
        found.push({
          start: at - 1,
          end: at + bare.length,
          kind: 'organisation',
          place: null,
          fullName: country + bare,
        });
      found.push({ start: at, end: at + bare.length, kind: 'organisation', place: null });
      at += bare.length - 1;
      continue;
    }
    const national = fromNational(article, at);
    if (national !== null) {
      found.push(national);
      at = national.end - 1;
      continue;
    }
    const seat = fromSeat(article, at) ?? (folded[at] === '部' ? fromMinistry(article, at + 1, drafts) : null);
    if (seat !== null) {
      found.push(seat);
      at = seat.end - 1;
      continue;
    }
    const tail = tailAt(folded, at + 1);
    if (tail === null || isCutAtEnd(folded, at + 1, tail.tail)) continue;
    const isPlace = tail.kind === 'place';
    if (tail.tail.length === 1 && !PLACE_TAILS.includes(tail.tail) && !'河湖海港'.includes(tail.tail)) continue;
    const isCity = tail.tail === '市' && (ranked?.end === at - 2 || placeEnds.has(at - 2));
    const body =
      fromBreak(article, at + 1, drafts) ??
      fromGroup(article, at + 1, drafts) ??
      fromRendering(article, at + 1, tail.tail, tail.kind, placeEnds) ??
      ((isPlace || tail.tail === '大道') &&
      (isCity || '区县镇乡街道小区自治区'.includes(tail.tail) || tail.tail === '大道') &&
      !COMMON_RANKS.has(folded.slice(at - tail.tail.length, at + 1))
        ? fromRank(article, at + 1, tail.tail, ranked)
        : null);
    if (body === null || (body.end - body.start <= 3 && isCutFromWords(folded, body.start, body.end))) continue;
    ranked = body;
    found.push(body);
  }
  for (const [index, body] of found.entries()) found[index] = withPart(folded, body);
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: HanBody[] = [];
  for (const body of found) if (body.start >= (kept.at(-1)?.end ?? 0)) kept.push(body);
  return kept;
}
