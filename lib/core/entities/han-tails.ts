/* What bodies, places and things in Chinese characters end in, and where such an end is a part of another word. */
import type { EntityKind } from '../dataset/pack';
import { isFrequentHanWord, isHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { type Draft, linkOf } from './draft';
import { COMMON_BEFORE_TAIL, TAILS, TRANSLITERATING } from './lexicon/han';

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

export const COMMON_TAILS: ReadonlySet<string> = new Set(
  '公司 集团 航空 控股 财团 银行 部 署 队 政府 市政府 州政府 中学 小学 大使馆 总领馆 医院 俱乐部 学院 协会 商会 矿 油田 气田 煤矿 电站 电厂 港 港口 码头 口岸 广场 公园 枢纽 水库 火车站 宫 铁路 公路 管道 走廊 区 镇 乡 村 河 湖 海 江 山 岛 草原 沙漠 街道 小区 委员会 联盟 学会 法院 检察院 宪法 协定 协议 条约 宣言 公约 博物馆 图书馆 体育场 机场 地铁 大桥 隧道 海关 研究所'.split(
    ' ',
  ),
);
// Behind a town, not behind a country, they name what is its own: 青岛海关, 苏州博物馆, 新罗西斯克港.
export const TOWN_TAILS: ReadonlySet<string> = new Set(
  '港 海关 银行 机场 博物馆 图书馆 体育场 体育馆 火车站 大剧院 交响乐团 日报 晚报 电视台 动物园 植物园 地铁'.split(' '),
);
export const LONGEST_REST = 12; // characters between a place and the tail of the name it begins
export const LONGEST_QUOTED = 12;

export const isHanAt = (folded: string, at: number): boolean => classOf(folded.charCodeAt(at)) === HAN;

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
export function tailAt(folded: string, end: number): Tail | null {
  filed ??= fileTails(); // by the first article in Chinese
  const tails = filed.get(folded[end - 1] ?? '');
  return tails?.find(({ tail }) => folded.startsWith(tail, end - tail.length)) ?? null;
}

/** 医疗队, 东南部, 当局: the tail ends a common noun. */
export const isCommonNoun = (folded: string, end: number, tail: string): boolean =>
  COMMON_BEFORE_TAIL.get(tail)?.test(folded.slice(Math.max(0, end - 4), end - 1)) ?? false;

// 部 in 部长, 部分; 省 in 省长; 社 in 社会: the tail's last character belongs to the word behind it.
export const isCutAtEnd = (folded: string, end: number, tail: string): boolean =>
  folded[end] === '长' ||
  folded[end] === '际' ||
  (tail === '港' && /[口元区湾股币]/.test(folded[end] ?? '')) ||
  (tail === '银行' && /[业间卡界家们股账]/.test(folded[end] ?? '')) ||
  (tail === '局' && /[地部面势限促]/.test(folded[end] ?? '')) ||
  (tail === '大学' && folded[end] === '生') ||
  ((tail.length === 1 || tail.endsWith('部')) && isHanAt(folded, end) && isHanWord(folded, end - 1));

export const PURPOSE =
  /^(?:投资|建设|供应|合作|交流|生产|制造|销售|控制|调查|考察|出口|进口)(?:部(?!分)|局|署|银行|集团|公司|中心|委员会|促进|机构)/;

// 科学和高等教育部: a ministry of two things has a longer name than one of a single thing.
export const longestRest = (folded: string, start: number, rest: number): number =>
  /[和与]/.test(folded.slice(start, start + rest)) ? 11 : 6;

// 一所小学, 两家银行: counted, not named.
export const COUNTED = /^[一二两三四五六七八九十几数多][所家个座名位条支批群处间份项]/;

/** 英国|牛津大学: whether no common word stands in `[start, end)`, which then is a name of its own. */
export const hasNoWord = (folded: string, start: number, end: number): boolean => {
  for (let at = start; at < end - 1; at += 1) if (isFrequentHanWord(folded, at)) return false;
  return true;
};

export const isAllRendering = (folded: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (!TRANSLITERATING.has(folded[at] ?? '')) return false;
  return true;
};

export const isCountryDraft = (draft: Draft): boolean =>
  linkOf(draft)?.relations.some(({ type }) => type === 'located-in') === false;

/** Whether another person or place is named from `at` on: it is no part of this body. */
export const isOtherStart = (drafts: readonly Draft[], at: number): boolean => {
  const draft = overlapping(drafts, { start: at, end: at + 1 });
  return draft !== undefined && (draft.kind === 'person' || draft.kind === 'mechanism');
};
