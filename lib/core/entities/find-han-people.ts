/*
 * People named in Chinese characters who are in no list: foreign names by their dot (凯特·霍尔登) and by a role before them,
 * Chinese names by a role before them (居民王秀云).
 */

import { isFrequentHanWord, isHanWord } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import {
  LONG_SURNAMES,
  NAME_ENDS,
  ROLES,
  SURNAMES,
  TITLES_AFTER,
  TRANSLITERATING,
  TRANSLITERATING_INSIDE,
  VERBS,
} from './lexicon/han';

/** A person found by the shape of the name. */
export type HanPerson = Span & { readonly isForeign: boolean };

const HAN_DOT = '·';
const LONGEST_PART = 9; // characters between two dots
const LONGEST_ROLE = 7;

const roles: ReadonlySet<string> = new Set(ROLES);
const isHanAt = (folded: string, at: number): boolean => classOf(folded.charCodeAt(at)) === HAN;

/** Whether a role ends at `at`; the longest one's length, or 0. */
export function roleBefore(folded: string, at: number): number {
  for (let length = Math.min(LONGEST_ROLE, at); length > 0; length -= 1)
    if (roles.has(folded.slice(at - length, at))) return length;
  return 0;
}

/** Whether what stands at `at` ends a name: a sign, another script, a verb of saying, a particle. */
function endsName(folded: string, at: number): boolean {
  if (!isHanAt(folded, at)) return true;
  // Any common word may follow: 何联大|义务.
  if (isHanWord(folded, at)) return true;
  if (VERBS.has(folded.slice(at, at + 2))) return true;
  return (
    NAME_ENDS.some((word) => folded.startsWith(word, at)) || TITLES_AFTER.some((title) => folded.startsWith(title, at))
  );
}

/** Whether a rendering goes on at `at`: 费尔南|多·, 萨|勒. */
const goesOnRendering = (folded: string, at: number): boolean =>
  TRANSLITERATING.has(folded[at] ?? '') ||
  folded[at] === HAN_DOT ||
  (TRANSLITERATING_INSIDE.has(folded[at] ?? '') &&
    (folded[at + 1] === HAN_DOT || TRANSLITERATING.has(folded[at + 1] ?? '')));

/** 塔什|坚|诺夫: a character of no table between two that render, in no word with either, goes on rendering. */
export const isBridge = (folded: string, at: number): boolean =>
  isHanAt(folded, at) &&
  TRANSLITERATING.has(folded[at - 1] ?? '') &&
  TRANSLITERATING.has(folded[at + 1] ?? '') &&
  !PARTS_NAMES.has(folded[at] ?? '') &&
  !isHanWord(folded, at - 1) &&
  !endsName(folded, at);

/** 伊|万科|维奇: a word by chance inside a rendering that goes on behind it. */
const isWordByChance = (folded: string, at: number): boolean =>
  TRANSLITERATING.has(folded[at - 1] ?? '') &&
  (SURNAME_END.test(folded.slice(at, at + 2)) ||
    (TRANSLITERATING.has(folded[at + 2] ?? '') &&
      TRANSLITERATING.has(folded[at + 3] ?? '') &&
      !isFrequentHanWord(folded, at + 2)));
const SURNAME_END = /^(?:多夫|多娃|东夫)/; // 济亚多夫, 萨多娃: the ends of Turkic and Slavic surnames

const RENDERS_LAST = '多达西万拜汗'; // 罗纳尔多|进球

/** How far a rendering of a foreign name reaches right from `from`. */
export function renderedUntil(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && at - from < LONGEST_PART) {
    const unit = folded[at] ?? '';
    const isSafe = TRANSLITERATING.has(unit);
    // 强调 is no part of a name though 强 may be: such a character counts only between two that do.
    const isInside =
      TRANSLITERATING_INSIDE.has(unit) &&
      at > from &&
      goesOnRendering(folded, at + 1) &&
      (!isHanWord(folded, at) ||
        isWordByChance(folded, at) ||
        folded[at + 1] === HAN_DOT ||
        folded[at + 2] === HAN_DOT);
    // 阿不都热西提
    const isNot = unit === '不' && folded[at - 1] === '阿' && '都力拉来里'.includes(folded[at + 1] ?? ' ');
    const isFirst = at === from && TRANSLITERATING_INSIDE.has(unit);
    if (!isSafe && !isInside && !isFirst && !isNot && !(at > from && isBridge(folded, at))) break;
    at += 1;
  }
  // 帕纳西|凭借, 罗纳尔多|说: the last character renders where what follows it ends a name and makes no word with it.
  const last = folded[at] ?? '';
  if (
    at > from &&
    at - from < LONGEST_PART &&
    TRANSLITERATING_INSIDE.has(last) &&
    !PARTICLES.has(last) &&
    !isHanWord(folded, at) &&
    (endsName(folded, at + 1) || (at - from >= 2 && RENDERS_LAST.includes(last)))
  )
    return at + 1;
  // 利用, 里面: a common word that begins with the last character takes it back.
  while (at - from > 2 && isHanWord(folded, at - 1) && !endsName(folded, at)) at -= 1;
  return at;
}

/** How far a rendering reaches left from the dot at `dot`; roles and listed names before it stay outside. */
function renderedFrom(folded: string, dot: number, isTaken: (at: number) => boolean): number {
  let at = dot;
  while (at > 0 && dot - at < LONGEST_PART && !isTaken(at - 1)) {
    const unit = folded[at - 1] ?? '';
    const isInside = TRANSLITERATING_INSIDE.has(unit) && (goesOnRendering(folded, at) || (at === dot && at > 1));
    // 让-诺埃尔·巴罗
    const isHyphen = unit === '-' && TRANSLITERATING.has(folded[at - 2] ?? '') && TRANSLITERATING.has(folded[at] ?? '');
    const isNot = unit === '不' && folded[at - 2] === '阿' && '都力拉来里'.includes(folded[at] ?? ' ');
    if (!TRANSLITERATING.has(unit) && !isInside && !isHyphen && !isNot && !isBridge(folded, at - 1)) break;
    at -= 1;
  }
  for (let start = at; start < dot - 1; start += 1) if (roleBefore(folded, start) > 0) return start;
  return at;
}

// A telescope, a ship, a prize that bears a name: 詹姆斯·韦布空间望远镜.
const OF_THING = /^(?:空间|太空|望远|号|奖(?!励)|杯|级|效应|定律|综合征)/;

/** Names with a dot, with every part of them. */
function findDotted({ folded }: Article, taken: readonly Span[]): HanPerson[] {
  const found: HanPerson[] = [];
  const isTaken = (at: number): boolean => overlapping(taken, { start: at, end: at + 1 }) !== undefined;
  for (let dot = folded.indexOf(HAN_DOT); dot !== -1; dot = folded.indexOf(HAN_DOT, dot + 1)) {
    // 唐纳德·J·特朗普
    const initial = /^[a-z]\.?·/.exec(folded.slice(dot + 1, dot + 4))?.[0].length ?? 0;
    if (!isHanAt(folded, dot + 1 + initial) || !isHanAt(folded, dot - 1) || isTaken(dot)) continue;
    const start = renderedFrom(folded, dot, isTaken);
    let end = renderedUntil(folded, dot + 1 + initial);
    // 奥迪尔·雷诺-巴索: a double surname.
    while (
      (folded[end] === HAN_DOT && isHanAt(folded, end + 1)) ||
      (folded[end] === '-' && TRANSLITERATING.has(folded[end + 1] ?? ''))
    )
      end = renderedUntil(folded, end + 1);
    // 丽莎·陈
    const surname = dot + 1 + initial;
    if (end <= surname + 1 && SURNAMES.has(folded[surname] ?? '') && endsName(folded, surname + 1)) end = surname + 1;
    if (start < dot && end > surname && !OF_THING.test(folded.slice(end, end + 3))) {
      found.push({ start, end, isForeign: true });
      dot = end;
    }
  }
  return found;
}

/** Where the roles of the text end, each once: by their last characters. */
function roleEnds(folded: string): number[] {
  const ends: number[] = [];
  for (let at = 1; at < folded.length; at += 1) {
    if (LAST_OF_ROLE.has(folded[at - 1] ?? '') && isHanAt(folded, at) && roleBefore(folded, at) > 0) ends.push(at);
    // （记者 李强生 通讯员 …）: bylines put a space between.
    else if (folded[at] === ' ' && isHanAt(folded, at + 1) && roleBefore(folded, at) > 0) ends.push(at + 1);
  }
  return ends;
}
const LAST_OF_ROLE: ReadonlySet<string> = new Set(ROLES.map((role) => role.at(-1) ?? ''));

// What parts a name from what follows, and stands in none.
const PARTS_NAMES: ReadonlySet<string> = new Set('说称的了着则就是把被都很们这那和与及在对');
const GIVEN: ReadonlySet<string> = new Set('刚主同凭卖亮'); // ends of names that are given names too: 吴刚
// 王博|吃到, 郑亮|提出: verbs no given name ends in.
const VERB_ENDS = '吃问提看听喊叫讲谈写做走跑打踢投抢找买送拉推抱指哭唱站坐躺收赶忙';
const PARTICLES: ReadonlySet<string> = new Set([
  ...NAME_ENDS.filter((word) => word.length === 1 && !GIVEN.has(word)),
  ...'很太真更最一地着得们',
  ...VERB_ENDS,
]);

const SAYS = /^(?:说|称|表示|指出|认为|介绍|透露|强调|告诉|补充|坦言|解释|提醒|回忆|呼吁|建议)/;

const NOUN_ENDS = '感性度化者员们工家会区部队所院校站点线费率额量期式型类业界力';

/** 部长|高度|重视, 学生|高考: a common word; 李强|说 is a name though it is as common, and so is one set off in a byline. */
const isCommonWord = (folded: string, at: number): boolean =>
  isHanWord(folded, at) && !SAYS.test(folded.slice(at + 2, at + 4)) && folded[at - 1] !== ' ';

/** The Chinese name of two or three characters at `at`, or null. */
function chineseNameAt(folded: string, at: number): Span | null {
  const isLong = LONG_SURNAMES.has(folded.slice(at, at + 2));
  if (!isLong && !SURNAMES.has(folded[at] ?? '')) return null;
  const given = at + (isLong ? 2 : 1);
  // 张女士, 赵某某: a title or a blank in the place of the given name.
  if (folded[given] === '某' || TITLES_AFTER.some((title) => folded.startsWith(title, given))) return null;
  // 总书记|强调, 部长|会见: a verb, not a name.
  if (VERBS.has(folded.slice(at, at + 2)) || NAME_ENDS.some((word) => word.length > 1 && folded.startsWith(word, at)))
    return null;
  for (const length of isLong ? [4, 3] : [3, 2]) {
    const end = at + length;
    let isName = true;
    for (let unit = at; unit < end; unit += 1) if (!isHanAt(folded, unit)) isName = false;
    // 部长|高度|重视: a common word is no name without a third character.
    if (!isName || !endsName(folded, end) || (length === 2 && isCommonWord(folded, at))) continue;
    // 市民|安全感
    if (length === 3 && !isLong && isFrequentHanWord(folded, at) && NOUN_ENDS.includes(folded[end - 1] ?? ' '))
      continue;
    // 张伟|认为: the verb takes its first character back.
    const isVerbFrom = VERBS.has(folded.slice(end - 1, end + 1)) && !VERBS.has(folded.slice(end, end + 2));
    if (
      end > given + 1 &&
      (isVerbFrom || NAME_ENDS.some((word) => word.length > 1 && folded.startsWith(word, end - 1)))
    )
      continue;
    // 张说, 王在: no particle ends a name; few stand in it, for 张应华 and 李为民 are names.
    if (PARTICLES.has(folded[end - 1] ?? '') || PARTS_NAMES.has(folded[given] ?? '')) continue;
    return { start: at, end };
  }
  return null;
}

/** Names behind a role, Chinese ones and renderings of a surname alone. */
function findByRole({ folded }: Article, taken: readonly Span[]): HanPerson[] {
  return roleEnds(folded).flatMap((at): HanPerson[] => {
    const chinese = chineseNameAt(folded, at);
    const end = renderedUntil(folded, at);
    const isLong = end - at >= 4 || (end - at === 3 && !isHanWord(folded, at));
    // A rendering of some length ends where other characters begin; a short one only before what ends names.
    const isRendered =
      (isLong && !TRANSLITERATING_INSIDE.has(folded[end] ?? '')) ||
      ((end - at >= 3 || (end - at === 2 && !isFrequentHanWord(folded, at))) && endsName(folded, end));
    if (isRendered && (chinese === null || end > chinese.end)) {
      return overlapping(taken, { start: at, end }) === undefined && folded[end] !== HAN_DOT
        ? [{ start: at, end, isForeign: true }]
        : [];
    }
    return chinese === null ? [] : [{ ...chinese, isForeign: false }];
  });
}

const JOINS = '、和与及';
const ENDS_LISTED = '、和与及等';

/** Names that follow another person's in a row: 队员马龙、樊振东和王楚钦. */
function findListedAfter({ folded }: Article, first: HanPerson, taken: readonly Span[]): HanPerson[] {
  const found: HanPerson[] = [];
  for (let at = first.end; JOINS.includes(folded[at] ?? ' '); ) {
    const name = chineseNameAt(folded, at + 1);
    if (name === null || overlapping(taken, name) !== undefined) break;
    // Nothing but the row says that it is a name: no word in it, and a sign or the next one behind it.
    if (isHanWord(folded, at + 1) || (name.end - name.start > 2 && isHanWord(folded, at + 2))) break;
    // With 和 alone it is less of a row: 王秀云和高楼里的人.
    const isRow = folded[at] === '、' || found.length > 0;
    const isSigned = !isHanAt(folded, name.end) || ENDS_LISTED.includes(folded[name.end] ?? '');
    if (!isSigned && (folded[at] === '、' || !isRow)) break;
    if (name.end - name.start === 2 && folded[at] !== '、') break;
    found.push({ ...name, isForeign: false });
    at = name.end;
  }
  return found;
}

const SPEAKS =
  /^(?:[则还也随]?(?:说|称(?![为作职赞])|表示|指出|认为|介绍|透露|强调|告诉|补充|坦言|解释说|提醒|回忆|重申|承认))/;
const BEFORE_SPEAKER = '。!?;,\n"';

/** Who speaks at the beginning of a clause, with no role beside: 。刘建国说, ,科瓦奇还表示. */
function findSpeakers({ folded }: Article, taken: readonly Span[]): HanPerson[] {
  const found: HanPerson[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (at > 0 && !BEFORE_SPEAKER.includes(folded[at - 1] ?? ' ')) continue;
    if (!isHanAt(folded, at)) continue;
    const rendered = renderedUntil(folded, at);
    const isRendered = rendered - at >= 3 && SPEAKS.test(folded.slice(rendered, rendered + 3));
    const chinese = isRendered ? null : chineseNameAt(folded, at);
    const isChinese =
      chinese !== null &&
      chinese.end - chinese.start === 3 &&
      SPEAKS.test(folded.slice(chinese.end, chinese.end + 3)) &&
      !isHanWord(folded, at) &&
      !isHanWord(folded, at + 1);
    const end = isRendered ? rendered : (chinese?.end ?? at);
    if ((isRendered && !isFrequentHanWord(folded, at)) || isChinese) {
      if (overlapping(taken, { start: at, end }) === undefined && folded[end] !== HAN_DOT)
        found.push({ start: at, end, isForeign: isRendered });
    }
  }
  return found;
}

const SURNAME_ENDS = /(?:耶夫|诺夫|涅夫|洛夫|晓夫|耶娃|诺娃|科娃|洛娃|斯基|维奇|什维利)$/;
const SHORTEST_SURNAME = 4;

/** Slavic and Turkic surnames that stand alone, by their ends: 勃列日涅夫. */
function findBySurnameEnd({ folded }: Article, taken: readonly Span[]): HanPerson[] {
  const found: HanPerson[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (!TRANSLITERATING.has(folded[at] ?? '') || TRANSLITERATING.has(folded[at - 1] ?? '')) continue;
    const end = renderedUntil(folded, at);
    const isLong = end - at >= SHORTEST_SURNAME && SURNAME_ENDS.test(folded.slice(at, end));
    const isWhole =
      folded[at - 1] !== HAN_DOT && folded[end] !== HAN_DOT && folded[at - 1] !== '-' && folded[end] !== '-';
    // 在鄂木斯基: what stands before must end there, or the rendering may have begun before.
    const isBegun =
      !isHanAt(folded, at - 1) ||
      PARTS_NAMES.has(folded[at - 1] ?? '') ||
      isHanWord(folded, at - 2) ||
      '由自经向同会'.includes(folded[at - 1] ?? ' ');
    if (
      isLong &&
      isWhole &&
      isBegun &&
      !isHanWord(folded, at) &&
      endsName(folded, end) &&
      overlapping(taken, { start: at, end }) === undefined
    )
      found.push({ start: at, end, isForeign: true });
    at = Math.max(at, end - 1);
  }
  return found;
}

/** People named in Chinese characters, in text order; `taken` is what is listed by a full name. */
export function findHanPeople(article: Article, taken: readonly Span[]): HanPerson[] {
  const found = findDotted(article, taken);
  const add = (people: readonly HanPerson[]): void => {
    found.push(...people.filter((person) => overlapping(found, person) === undefined));
    found.sort((one, other) => one.start - other.start);
  };
  add(findByRole(article, taken));
  add(found.flatMap((person) => (person.isForeign ? [] : findListedAfter(article, person, taken))));
  add(findBySurnameEnd(article, taken));
  add(findSpeakers(article, taken));
  return found;
}
