/* Firms and universities in Chinese characters, and what belongs to them: 中国银行, 小米集团, 清华大学法学院. */
import type { EntityKind } from '../dataset/pack';
import { isFrequentHanWord } from '../text/han-boundaries';
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import type { Draft } from './draft';
import { roleBefore } from './find-han-people';
import { COUNTED, type HanBody, isCutAtEnd, isHanAt } from './han-tails';
import { BREAKS, TRANSLITERATING, VERBS } from './lexicon/han';

// 移动|支付, 电信|诈骗: not the firms.
const FIRM_OF_CHINA =
  /^(?:银行(?![业间卡界家们股账])|电信(?!诈|网|业|设)|移动(?!支|互|网|端|电|通)|联通(?!世|各)|海油|中车|银联|平安(?!无|夜|健)|人寿|人保|商飞|铁建|交建|电建|能建|广核|华能|邮政(?!编|业))/;

/** 中国银行, 中国电信: firms named by the country and one word. */
export function fromChina({ folded }: Article, place: Draft): HanBody | null {
  if (folded.slice(place.start, place.end) !== '中国') return null;
  const firm = FIRM_OF_CHINA.exec(folded.slice(place.end, place.end + 3))?.[0];
  return firm === undefined ? null : { start: place.start, end: place.end + firm.length, kind: 'company', place };
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
export function fromGroup({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
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
export function fromBreak({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
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

/** A university or an academy with the part of it that is named behind it. */
export function withPart(folded: string, body: HanBody): HanBody {
  const isAcademy = ACADEMY.test(folded.slice(body.start, body.end));
  if (!isAcademy && !folded.startsWith(UNIVERSITY, body.end - UNIVERSITY.length)) return body;
  const part = (isAcademy ? PART_OF_ACADEMY : PART_OF_UNIVERSITY).exec(folded.slice(body.end, body.end + LONGEST_PART));
  return part === null ? body : { ...body, end: body.end + part[0].length };
}
