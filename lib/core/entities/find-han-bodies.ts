/*
 * Bodies, places and things named in Chinese characters, by what they end in: a listed place and 铁路公司, 汉滨区, “南风乳业”公司.
 */
import type { EntityKind } from '../dataset/pack';
import { isCutFromWords, isFrequentHanWord, isHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { type Draft, linkOf } from './draft';
import { isBridge, roleBefore } from './find-han-people';
import { findSides, isTownDraft } from './find-han-sides';
import { findTitles } from './find-han-titles';
import {
  BARE_BODIES,
  BREAKS,
  COMMON_BEFORE_TAIL,
  COUNTRIES,
  QUOTED_KINDS,
  ROLES,
  TAILS,
  TRANSLITERATING,
  TRANSLITERATING_INSIDE,
  VERBS,
  WEAK_TAILS,
} from './lexicon/han';

/** A body by its shape, with what its first part is, where a listed place begins it. */
export type HanBody = Span & {
  readonly kind: EntityKind;
  readonly place: Draft | null;
  /** The name said in full, where one character stands for the country: 美商务部. */
  readonly fullName?: string;
  /** Stands in the place of what the lists have at the same characters. */
  readonly isInstead?: boolean;
  /** Nothing named in it is marked, nor is it. */
  readonly isSilent?: boolean;
};

const COMMON_TAILS: ReadonlySet<string> = new Set(
  '公司 集团 航空 控股 财团 银行 部 署 队 政府 市政府 州政府 中学 小学 大使馆 总领馆 医院 俱乐部 学院 协会 商会 矿 油田 气田 煤矿 电站 电厂 港 港口 码头 口岸 广场 公园 枢纽 水库 火车站 宫 铁路 公路 管道 走廊 区 镇 乡 村 河 湖 海 江 山 岛 草原 沙漠 街道 小区 委员会 联盟 学会 法院 检察院 宪法 协定 协议 条约 宣言 公约 博物馆 图书馆 体育场 机场 地铁 大桥 隧道 海关 研究所'.split(
    ' ',
  ),
);
// Behind a town, not behind a country, they name what is its own: 青岛海关, 苏州博物馆, 新罗西斯克港.
const TOWN_TAILS: ReadonlySet<string> = new Set(
  '港 海关 银行 机场 博物馆 图书馆 体育场 体育馆 火车站 大剧院 交响乐团 日报 晚报 电视台 动物园 植物园 地铁'.split(' '),
);
const LONGEST_REST = 12; // characters between a place and the tail of the name it begins
const LONGEST_QUOTED = 12;

const isHanAt = (folded: string, at: number): boolean => classOf(folded.charCodeAt(at)) === HAN;

type Tail = { readonly tail: string; readonly kind: EntityKind };
let filed: ReadonlyMap<string, readonly Tail[]> | null = null;

/** All tails by their last character, the longer first, so that each place is asked of a few. */
function fileTails(): ReadonlyMap<string, readonly Tail[]> {
  const byLast = new Map<string, Tail[]>();
  for (const [kind, tails] of TAILS)
    for (const tail of tails) {
      const last = tail.at(-1) ?? '';
      const those = byLast.get(last);
      if (those === undefined) byLast.set(last, [{ tail, kind }]);
      else those.push({ tail, kind });
    }
  for (const tails of byLast.values()) tails.sort((one, other) => other.tail.length - one.tail.length);
  return byLast;
}

/** The tail that ends at `end`, or null. */
function tailAt(folded: string, end: number): Tail | null {
  filed ??= fileTails(); // by the first article in Chinese
  const tails = filed.get(folded[end - 1] ?? '');
  return tails?.find(({ tail }) => folded.startsWith(tail, end - tail.length)) ?? null;
}

/** 医疗队, 东南部, 当局: the tail ends a common noun. */
const isCommonNoun = (folded: string, end: number, tail: string): boolean =>
  COMMON_BEFORE_TAIL.get(tail)?.test(folded.slice(Math.max(0, end - 4), end - 1)) ?? false;

// 部 in 部长, 部分; 省 in 省长; 社 in 社会: the tail's last character belongs to the word behind it.
const isCutAtEnd = (folded: string, end: number, tail: string): boolean =>
  folded[end] === '长' ||
  folded[end] === '际' ||
  (tail === '港' && /[口元区湾股币]/.test(folded[end] ?? '')) ||
  (tail === '银行' && /[业间卡界家们股账]/.test(folded[end] ?? '')) ||
  (tail === '局' && /[地部面势限促]/.test(folded[end] ?? '')) ||
  (tail === '大学' && folded[end] === '生') ||
  ((tail.length === 1 || tail.endsWith('部')) && isHanAt(folded, end) && isHanWord(folded, end - 1));

const PURPOSE =
  /^(?:投资|建设|供应|合作|交流|生产|制造|销售|控制|调查|考察|出口|进口)(?:部(?!分)|局|署|银行|集团|公司|中心|委员会|促进|机构)/;

// 科学和高等教育部: a ministry of two things has a longer name than one of a single thing.
const longestRest = (folded: string, start: number, rest: number): number =>
  /[和与]/.test(folded.slice(start, start + rest)) ? 11 : 6;

// 一所小学, 两家银行: counted, not named.
const COUNTED = /^[一二两三四五六七八九十几数多][所家个座名位条支批群处间份项]/;

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

// 移动|支付, 电信|诈骗: not the firms.
const FIRM_OF_CHINA =
  /^(?:银行(?![业间卡界家们股账])|电信(?!诈|网|业|设)|移动(?!支|互|网|端|电|通)|联通(?!世|各)|海油|中车|银联|平安(?!无|夜|健)|人寿|人保|商飞|铁建|交建|电建|能建|广核|华能|邮政(?!编|业))/;

/** 中国银行, 中国电信: firms named by the country and one word. */
function fromChina({ folded }: Article, place: Draft): HanBody | null {
  if (folded.slice(place.start, place.end) !== '中国') return null;
  const firm = FIRM_OF_CHINA.exec(folded.slice(place.end, place.end + 3))?.[0];
  return firm === undefined ? null : { start: place.start, end: place.end + firm.length, kind: 'company', place };
}

/** 英国|牛津大学: whether no common word stands in `[start, end)`, which then is a name of its own. */
const hasNoWord = (folded: string, start: number, end: number): boolean => {
  for (let at = start; at < end - 1; at += 1) if (isFrequentHanWord(folded, at)) return false;
  return true;
};

const isAllRendering = (folded: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (!TRANSLITERATING.has(folded[at] ?? '')) return false;
  return true;
};

const isCountryDraft = (draft: Draft): boolean =>
  linkOf(draft)?.relations.some(({ type }) => type === 'located-in') === false;

/** Whether another person or place is named from `at` on: it is no part of this body. */
const isOtherStart = (drafts: readonly Draft[], at: number): boolean => {
  const draft = overlapping(drafts, { start: at, end: at + 1 });
  return draft !== undefined && (draft.kind === 'person' || draft.kind === 'mechanism');
};

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

const LEGAL_FORMS = ['股份有限公司', '有限责任公司', '有限公司'];
const LONGEST_FIRM = 14; // characters before such a tail
const LONGEST_UNIVERSITY = 6;
// 小米集团, 招商银行: by a break before them and a name that is no common word.
const GROUPS: ReadonlyMap<string, EntityKind> = new Map([
  ['集团', 'company'],
  ['银行', 'company'],
  ['证券', 'company'],
  ['控股', 'company'],
  ['组委会', 'organisation'],
]);
const LONGEST_GROUP = 4;
const LEADS = '据经同请随前原现如像比';
const NO_FIRM =
  /^(?:跨国|血库|村镇|基因|精子|种子|民营|农商|城商|储蓄|中小|私人|外国|当地|开户|发卡|承兑|诈骗|走私|贩毒|盗窃|犯罪|利益|家族|军火|传媒|能源|矿业|酒店|房企|公交|地铁|网约|电诈|涉[案黑]|跨境|外资|民企|国企|央企|上[述市]|投行|[各多本该某两几数一二三四五六七八九十])/;

/** A firm named by two to four characters that are no words, between a break and its tail. */
function fromGroup({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
  const tail = [...GROUPS.keys()].find((each) => folded.startsWith(each, end - each.length));
  if (tail === undefined || isCutAtEnd(folded, end, tail)) return null;
  const stop = end - tail.length;
  const kind = GROUPS.get(tail) ?? 'company';
  let start = stop;
  while (stop - start <= LONGEST_GROUP && isHanAt(folded, start - 1) && !BREAKS.has(folded[start - 1] ?? '')) {
    if (
      VERBS.has(folded.slice(start - 2, start)) ||
      overlapping(drafts, { start: start - 1, end: start }) !== undefined
    )
      break;
    start -= 1;
  }
  if (LEADS.includes(folded[start] ?? ' ')) start += 1;
  const length = stop - start;
  if (length < 2 || length > LONGEST_GROUP || folded[start - 1] === '某') return null;
  if (NO_FIRM.test(folded.slice(start, stop))) return null;
  if (kind === 'organisation') {
    // 全运会组委会: of a meeting or a game.
    return /[会赛节展]$/.test(folded.slice(start, stop)) && !/^[大本该]/.test(folded[start] ?? '')
      ? { start, end, kind, place: null }
      : null;
  }
  for (let at = start; at < stop - 1; at += 1) if (isFrequentHanWord(folded, at)) return null;
  return { start, end, kind, place: null };
}

const UNIVERSITY = '大学';
const COMMON_UNIVERSITY =
  /(?:[所各多两读考上该本名办些进入]|知名|重点|一流|老年|综合|名牌|全国|国内|国外|海外|高校|世界|社区|当地|我国|中学|小学|典型|理想|心仪|普通|著名|开放|电视|广播|业余|函授)$|^[一二两三四五六七八九十几数多某]|^(?:医科|师范|理工|农业|科技|民族)$/;

/** A firm or a university back to what parts it from the words before: 和|中兴通讯股份有限公司, 在|华东师范大学. */
function fromBreak({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
  const tail = LEGAL_FORMS.find((each) => folded.startsWith(each, end - each.length)) ?? UNIVERSITY;
  if (!folded.startsWith(tail, end - tail.length) || isCutAtEnd(folded, end, tail)) return null;
  const longest = tail === UNIVERSITY ? LONGEST_UNIVERSITY : LONGEST_FIRM;
  const stop = end - tail.length;
  let start = stop;
  while (start > 0 && stop - start <= longest && isHanAt(folded, start - 1)) {
    const draft = overlapping(drafts, { start: start - 1, end: start });
    if (draft !== undefined) {
      // 中国石油|国际勘探开发有限公司
      if (draft.kind === 'place' || draft.kind === 'company') start = draft.start;
      break;
    }
    if (BREAKS.has(folded[start - 1] ?? '') || VERBS.has(folded.slice(start - 2, start))) break;
    start -= 1;
  }
  // 阿里-法拉比国立大学
  while (tail === UNIVERSITY && folded[start - 1] === '-' && TRANSLITERATING.has(folded[start - 2] ?? '')) {
    start -= 2;
    while (TRANSLITERATING.has(folded[start - 1] ?? '')) start -= 1;
  }
  // Where nothing parts it, its beginning is anyone's guess; 某 hides a name.
  const name = folded.slice(start, stop);
  if (
    name.length < 2 ||
    (name.length > longest && !name.includes('-')) ||
    folded[start - 1] === '某' ||
    folded[start - 1] === '·'
  )
    return null;
  if (COUNTED.test(name)) return null;
  if (tail === UNIVERSITY && (COMMON_UNIVERSITY.test(name) || roleBefore(folded, start + 2) > 0)) return null;
  return { start, end, kind: tail === UNIVERSITY ? 'organisation' : 'company', place: null };
}

// 中山大学附属第一医院, 清华大学法学院
const PART_OF_UNIVERSITY =
  /^(?:附属[\u3400-\u9fff]{0,6}?(?:医院|中学|小学)|(?!和|与|及|的|在|是|了|、)[\u3400-\u9fff]{1,4}?学院(?!院|派))/;
const LONGEST_PART = 16;
// 中国科学院地质与地球物理研究所
const ACADEMY = /(?:科学院|工程院|社科院|农科院|中科院)$/;
const PART_OF_ACADEMY =
  /^(?!院士|的|在|是|了|、)[\u3400-\u9fff]{2,12}?(?:研究所|研究院|研究中心|天文台|植物园|学院)(?![长员])/;

const SEAT =
  /^(?:人民法院|人民检察院|人民政府|公安局|公安分局|教育局|卫健委|住建局|应急管理局|市场监管局|税务局|(?:文化和)?旅游局|农业农村局|商务局|交通局|气象局|民政局|统计局|体育局|司法局)/;

/** 此外，|西湖区|人民检察院: a court or an office of a district, where a sign says where its name begins. */
function fromSeat({ folded }: Article, at: number): HanBody | null {
  if (!'市区县'.includes(folded[at] ?? ' ')) return null;
  const seat = SEAT.exec(folded.slice(at + 1, at + 7))?.[0];
  if (seat === undefined) return null;
  for (const length of [2, 3]) {
    const start = at - length;
    const isBegun = !isHanAt(folded, start - 1) || BREAKS.has(folded[start - 1] ?? '');
    let isName = !/[该本全各]/.test(folded[start] ?? '');
    for (let unit = start; unit < at; unit += 1)
      if (!isHanAt(folded, unit) || BREAKS.has(folded[unit] ?? '')) isName = false;
    if (isName && isBegun) return { start, end: at + 1 + seat.length, kind: 'organisation', place: null };
  }
  return null;
}

const LONGEST_MINISTRY = 12;

/** 人工智能与数字发展部|部长: before its head's title a ministry is named, back to what parts it from the words before. */
function fromMinistry({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
  if (!/^(?:部长|副部长)/.test(folded.slice(end, end + 3))) return null;
  let start = end - 1;
  while (end - start <= LONGEST_MINISTRY && isHanAt(folded, start - 1)) {
    const unit = folded[start - 1] ?? '';
    if (BREAKS.has(unit) && unit !== '和' && unit !== '与') break;
    if (VERBS.has(folded.slice(start - 2, start)) || '任兼原前'.includes(unit)) break;
    const draft = overlapping(drafts, { start: start - 1, end: start });
    if (draft !== undefined) {
      if (draft.kind === 'place') start = draft.start;
      break;
    }
    start -= 1;
  }
  if ('和与'.includes(folded[start] ?? ' ')) start += 1;
  const length = end - start;
  return length >= 4 && length <= LONGEST_MINISTRY ? { start, end, kind: 'organisation', place: null } : null;
}

const NATIONAL = '国家';
const NATIONAL_TAILS = ['局', '委员会', '研究中心', '博物馆', '图书馆', '大剧院', '研究院', '银行', '大学'];
const LONGEST_NATIONAL = 10; // characters behind 国家

/** A body of the state that is named without it: 国家粮食和物资储备局. */
function fromNational({ folded }: Article, start: number): HanBody | null {
  if (!folded.startsWith(NATIONAL, start)) return null;
  const from = start + NATIONAL.length;
  for (let end = from + 1; end - from <= LONGEST_NATIONAL && isHanAt(folded, end - 1); end += 1) {
    const unit = folded[end - 1] ?? '';
    if ((BREAKS.has(unit) && unit !== '和') || unit === '间' || VERBS.has(folded.slice(end - 1, end + 1))) return null;
    const tail = NATIONAL_TAILS.find((each) => folded.startsWith(each, end - each.length));
    if (tail === undefined || end - tail.length < from || isCommonNoun(folded, end, tail)) continue;
    if (isCutAtEnd(folded, end, tail) || end - from < 2) continue;
    return { start, end, kind: 'organisation', place: null };
  }
  return null;
}

const FIGURE_OF_SPEECH =
  /^(?:网红|独角兽|僵尸|黑马|夫妻店|小巨人|专精特新|灯塔|瞪羚|隐形冠军|龙头|皮包|空壳|影子|明星|百年老店|老字号|头部|链主|领头羊|领头雁|样板|标杆|示范|放心|爱心|无人|智慧|绿色|零碳|数字|共享|互联网\+|扶贫|黑心|良心|巧手|拳头|王牌|冠军|草根|老赖|双一流|三好)/;

/** Names in quotation marks, of the kind the noun behind or before them says. */
function findQuoted({ folded }: Article): HanBody[] {
  const found: HanBody[] = [];
  for (let open = folded.indexOf('"'); open !== -1; open = folded.indexOf('"', open + 1)) {
    const close = folded.indexOf('"', open + 1);
    if (close === -1) break;
    if (close - open - 1 < 2 || close - open - 1 > LONGEST_QUOTED || !isHanAt(folded, open + 1)) continue;
    const inside = folded.slice(open + 1, close);
    if (/[，。、；：！？,.!?;:\n]/.test(inside)) continue;
    // “独角兽”企业, “快递小哥”队伍: a figure of speech, and no team.
    if (FIGURE_OF_SPEECH.test(inside) || folded.startsWith('队伍', close + 1)) continue;
    const kind = QUOTED_KINDS.find(([, nouns]) => nouns.some((noun) => folded.startsWith(noun, close + 1)))?.[0];
    const own = tailAt(folded, close);
    const isBody =
      (own?.kind === 'company' || own?.kind === 'organisation') &&
      own.tail.length > 1 &&
      inside.length > own.tail.length;
    if (kind !== undefined || isBody || inside.endsWith('乳业'))
      found.push({ start: open + 1, end: close, kind: kind ?? own?.kind ?? 'company', place: null });
    open = close;
  }
  return found;
}

const REGION = /[东西南北](?:哈萨克斯坦)(?![州的]?[州])/g;

/** 北哈萨克斯坦: a region said without its rank. */
function findRegions({ folded }: Article): HanBody[] {
  return Array.from(folded.matchAll(REGION), ({ index, 0: name }): HanBody => {
    return { start: index, end: index + name.length, kind: 'place', place: null, fullName: `${name}州` };
  }).filter(({ start }) => !isHanWord(folded, start - 1) && !/[东西南北以之向]/.test(folded[start - 1] ?? ''));
}

const ROUTE =
  /[\u3400-\u9fff]{2,8}(?:-[\u3400-\u9fff]{2,8}?){1,3}(?:铁路|公路|高速公路|高铁|输油管道|天然气管道|管道|班列)/g;

/** 多斯特克—莫因特铁路: places joined by dashes, and what joins them. */
function findRoutes({ folded }: Article): HanBody[] {
  return Array.from(folded.matchAll(ROUTE), ({ index, 0: route }): HanBody => {
    // The first place begins behind the last word that is none: a rendering, or two to four characters after a break.
    const dash = route.indexOf('-');
    let start = dash;
    while (
      start > 0 &&
      !BREAKS.has(route[start - 1] ?? '') &&
      (TRANSLITERATING.has(route[start - 1] ?? '') || TRANSLITERATING_INSIDE.has(route[start - 1] ?? ''))
    )
      start -= 1;
    return {
      start: index + (dash - start >= 2 ? start : Math.max(0, dash - 2)),
      end: index + route.length,
      kind: 'route',
      place: null,
    };
  });
}

const bareByFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const filed = new Map<string, string[]>();
  for (const body of BARE_BODIES) filed.set(body[0] ?? '', [...(filed.get(body[0] ?? '') ?? []), body]);
  return filed;
})();

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
  for (const [index, body] of found.entries()) {
    const isAcademy = ACADEMY.test(folded.slice(body.start, body.end));
    if (!isAcademy && !folded.startsWith(UNIVERSITY, body.end - UNIVERSITY.length)) continue;
    const parts = isAcademy ? PART_OF_ACADEMY : PART_OF_UNIVERSITY;
    const part = parts.exec(folded.slice(body.end, body.end + LONGEST_PART));
    if (part !== null) found[index] = { ...body, end: body.end + part[0].length };
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: HanBody[] = [];
  for (const body of found) if (body.start >= (kept.at(-1)?.end ?? 0)) kept.push(body);
  return kept;
}
