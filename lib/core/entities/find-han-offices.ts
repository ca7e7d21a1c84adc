/* Ministries, courts and offices of the state in Chinese characters: 西湖区人民检察院, 国家粮食和物资储备局. */
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import type { Draft } from './draft';
import { type HanBody, isCommonNoun, isCutAtEnd, isHanAt } from './han-tails';
import { BREAKS, VERBS } from './lexicon/han';

const SEAT =
  /^(?:人民法院|人民检察院|人民政府|公安局|公安分局|教育局|卫健委|住建局|应急管理局|市场监管局|税务局|(?:文化和)?旅游局|农业农村局|商务局|交通局|气象局|民政局|统计局|体育局|司法局)/;

/** 此外，|西湖区|人民检察院: a court or an office of a district, where a sign says where its name begins. */
export function fromSeat({ folded }: Article, at: number): HanBody | null {
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
export function fromMinistry({ folded }: Article, end: number, drafts: readonly Draft[]): HanBody | null {
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
export function fromNational({ folded }: Article, start: number): HanBody | null {
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
