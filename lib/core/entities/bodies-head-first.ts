import type { EntityKind } from '../dataset/pack';
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import type { Draft } from './draft';
import type { Body } from './find-bodies';
import { headKind } from './lexicon/name-lexicon';
import { BEARS_NAME } from './other-names';
import type { Word } from './words';

const MOST_ADJECTIVES = 4;
const MOST_IN_TAIL = 6;

const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ей|ую|юю|ых|их|ыми|ими)$/;
const SHORTEST_ADJECTIVE = 5;
// Adjectives made from heads: "театральный", "областной".
const OF_HEAD = /(?:ск|льн|стн|онн|одн|очн|ков)(?:ый|ий|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)$/;
// Words that may follow in the genitive: "институт экономических исследований". Not verbs of the past, nor adverbs.
const GENITIVE = /(?:а|я|ы|и|ов|ев|ей|ий|ого|его|ой|ых|их)$/;
const NO_GENITIVE = /(?:(?<!бо)ла|ли|лся|лась|лись|тся|ться|ами|ями)$/;
const SMALL: ReadonlySet<string> = new Set(
  'и а на за для или когда пока тогда сегодня вчера завтра уже ранее также всегда иногда сейчас она они его ее ей ли ни два три четыре двумя тремя четырьмя тысячи года месяца после из-за'.split(
    ' ',
  ),
);
// Adjectives any sentence may begin with.
const COMMON_ADJECTIVE =
  /^(?:нов|крупн|перв|втор|трет|главн|местн|друг|больш|последн|кажд|прежн|нынешн|следующ|соответств|стар|молод|будущ|наш|так|ежегодн|областн|городск|районн|республиканск|столичн|сельск|зарубежн|иностранн|американск|российск|казахстанск|китайск|отдельн|общ|так|весь|весенн|летн|осенн|зимн|детск|юн|самый|национальная_компания)/;

// "Национальный банк", "Центральный банк": bodies of the state, no firms.
const OF_STATE = /^(?:национальн|центральн|государственн|всемирн|европейск|азиатск|исламск|евразийск)/;

const isAdjective = (word: Word): boolean => word.folded.length >= SHORTEST_ADJECTIVE && ADJECTIVE.test(word.folded);

// Genitives of the plural that end in no vowel: "Академия наук".
const BARE_GENITIVE: ReadonlySet<string> = new Set(
  'наук искусств дел сил дзюдо самбо карате регби тхэквондо кино радио средств стран услуг книг женщин войск лекарств земель вод лиц технологий прав ресурсов'.split(
    ' ',
  ),
);

// "декларация подписана": the short form of a participle says what was done, and is no genitive.
const DONE =
  /^(?:под|при|утв|раз|соз|откр|закр|зап|пров|осн|постр|реорг|ликв|изд|вы|пере|обнов|объяв|завер)[а-я]*(?:ана|ена|ята|ыта|ута)$/;

const isGenitive = (word: Word): boolean =>
  BARE_GENITIVE.has(word.folded) ||
  (word.folded.length >= 4 &&
    GENITIVE.test(word.folded) &&
    !NO_GENITIVE.test(word.folded) &&
    !DONE.test(word.folded) &&
    !SMALL.has(word.folded));

const HAS_TAIL: ReadonlySet<EntityKind> = new Set<EntityKind>(['organisation', 'document', 'event', 'company']);

/** Where the quoted name that opens right behind `at` closes, or -1. */
function quoteEnd(folded: string, at: number): number {
  if (folded[at] !== ' ' || folded[at + 1] !== '"') return -1;
  const close = folded.indexOf('"', at + 2);
  return close === -1 || close - at > 60 || folded.slice(at, close).includes('\n') ? -1 : close + 1;
}

/** Where the tail of a name ends whose head is word `head`: genitives, "имени …", "по …", a name in quotation marks. */
function tailEnd(
  article: Article,
  head: number,
  kind: EntityKind,
  hasCapital: boolean,
): { end: number; length: number } {
  const { words, folded } = article;
  let end = words[head]?.end ?? 0;
  let length = 0;
  let mayEnd = true;
  let hasBy = false;
  for (let index = head + 1; index - head <= MOST_IN_TAIL; index += 1) {
    const word = words[index];
    if (word === undefined || !word.isAdjacent) break;
    if (word.folded === 'имени' || word.folded === 'им') {
      let last = index;
      // One name, or a given name and a surname; what follows a surname is someone else.
      while (words[last + 1]?.isAdjacent && words[last + 1]?.isCapital && last - index < 2) {
        last += 1;
        if (article.lexicon.surnameEndings.match(words[last]?.folded ?? '') !== null) break;
      }
      if (last === index) break;
      return { end: words[last]?.end ?? end, length: length + last - index };
    }
    if (!HAS_TAIL.has(kind) || !hasCapital) break;
    if ((word.folded === 'и' || word.folded === 'по') && mayEnd) {
      const next = words[index + 1];
      const isDative = hasBy && /(?:ю|у|ям|ам)$/.test(next?.folded ?? '');
      const isJoint =
        next?.isAdjacent && !next.isCapital && (word.folded === 'по' || (length > 0 && (isGenitive(next) || isDative)));
      if (!isJoint) break;
      hasBy ||= word.folded === 'по';
      mayEnd = false;
      continue;
    }
    // "по регулированию и развитию …": both words are in the case "по" asks for.
    const afterBy = !mayEnd && hasBy;
    if (word.isCapital || !(isGenitive(word) || (afterBy && word.folded.length > 3))) break;
    end = word.end;
    length += 1;
    mayEnd = true;
  }
  const quoted = quoteEnd(folded, end);
  return quoted === -1 ? { end, length } : { end: quoted, length: length + 1 };
}

const LONGEST_LETTERS = 4; // of a country's abbreviation: РК, США

/** Where a body ends with the place in the genitive behind it, which is part of its name: Верховный суд Казахстана. */
function withPlace(article: Article, end: number, listed: readonly Draft[]): number {
  if (article.folded[end] !== ' ') return end;
  const place = overlapping(listed, { start: end + 1, end: end + 2 });
  if (place?.kind !== 'place' || place.start !== end + 1) return end;
  const isAbbreviated = place.end - place.start <= LONGEST_LETTERS && place.spelling === 'variant';
  // Алматы, Баку: names that are in no case, or in every one.
  const isIndeclinable = /[ыиуоэю]$/.test(article.folded.slice(place.start, place.end));
  return isAbbreviated || isIndeclinable || place.because.includes('suffix') ? place.end : end;
}

const STATION = /^(?:аэропорт|вокзал|порт)/;
// Bodies that are named after what they are for, behind their place: "Агентство РК по противодействию коррупции".
const HAS_PURPOSE = /^(?:агентств|комитет|комисси|управлени|департамент|инспекци|служб|центр)/;
// "по итогам года": what the sentence goes on with.
const NO_PURPOSE =
  /^(?:итогам|факту|фактам|делу|данным|словам|поручению|результатам|просьбе|состоянию|случаю|поводу|мере|причине|решению|информации|плану|сравнению|всей|всему|этому|его|их)$/;

/** Where a body ends that says behind its place what it is for. */
function withPurpose(article: Article, head: Word, end: number, kind: EntityKind): number {
  const index = article.wordFrom(end);
  const [link, noun] = [article.words[index], article.words[index + 1]];
  if (!HAS_PURPOSE.test(head.folded) || link?.folded !== 'по' || !link.isAdjacent || link.start !== end + 1) return end;
  if (noun === undefined || !noun.isAdjacent || noun.isCapital || NO_PURPOSE.test(noun.folded)) return end;
  return tailEnd(article, index - 1, kind, true).end;
}

/** The head a word is in small letters or in capitals, or null. */
function kindAt({ lexicon }: Article, word: Word | undefined, heads: 'heads' | 'smallHeads'): EntityKind | null {
  if (word === undefined || OF_HEAD.test(word.folded) || lexicon.roles.has(word.folded)) return null;
  return headKind(lexicon[heads], word.folded);
}

const PLURAL_ADJECTIVE = /(?:ые|ых|ым|ыми)$/;

/** "Даремский университет", "Костанайская область": a capital adjective, further adjectives, a head and its tail. */
function byAdjective(article: Article, first: number, listed: readonly Draft[]): Body | null {
  const { words } = article;
  const opening = words[first];
  if (opening === undefined || !isAdjective(opening) || article.lexicon.plainCapitals.has(opening.folded)) return null;
  if (opening.isSentenceStart && COMMON_ADJECTIVE.test(opening.folded)) return null;
  if (/^железн/.test(opening.folded)) return null;
  for (let index = first + 1; index - first <= MOST_ADJECTIVES; index += 1) {
    const word = words[index];
    if (word === undefined || !word.isAdjacent) return null;
    const head = kindAt(article, word, 'heads') ?? kindAt(article, word, 'smallHeads');
    // "Азербайджанские железные дороги": two words are one head, and with an adjective of a country the firm's name.
    if (/^железн/.test(word.folded)) {
      const noun = words[index + 1];
      if (noun === undefined || !noun.isAdjacent || !/^дорог/.test(noun.folded)) return null;
      return { start: opening.start, end: noun.end, kind: PLURAL_ADJECTIVE.test(word.folded) ? 'company' : 'route' };
    }
    if (head !== null) {
      const kind =
        head === 'company' && /^банк/.test(word.folded) && OF_STATE.test(opening.folded) ? 'organisation' : head;
      const { end, length } = tailEnd(article, index, kind, true);
      // "Международный форум собрал …": without a name of its own it is described.
      if (opening.isSentenceStart && kind === 'event' && length === 0 && /^международн/.test(opening.folded))
        return null;
      const isStation = kind === 'facility' && STATION.test(word.folded);
      const whole = HAS_TAIL.has(kind) || isStation ? withPlace(article, end, listed) : end;
      // "Международный аэропорт закрыт": without its place it is described.
      if (opening.isSentenceStart && isStation && whole === word.end && /^международн/.test(opening.folded))
        return null;
      return { start: opening.start, end: whole, kind };
    }
    // "посёлке Кировский Алматинской области": two adjectives in different cases are two names.
    if (!isAdjective(word) || (word.isCapital && opening.folded.slice(-2) !== word.folded.slice(-2))) return null;
  }
  return null;
}

const OF_ANY_BODY =
  /^(?:директоров|акционеров|учредителей|экспертов|наблюдателей|родителей|участников|жителей|жильцов|болельщиков|победителей|лауреатов|поддержки|управления|доверия|жюри)$/;

/** "Институт геологии имени Сатпаева": a head in capitals, which needs a tail. */
function byHead(article: Article, first: number, listed: readonly Draft[]): Body | null {
  const word = article.words[first];
  const kind = kindAt(article, word, 'heads');
  if (word === undefined || kind === null) return null;
  // "Кабинет физики" is a room, "Кабинет министров" a government.
  if (/^кабинет/.test(word.folded) && article.words[first + 1]?.folded !== 'министров') return null;
  // "Фонд Нурсултана Назарбаева": whoever it is named after is part of the name.
  const surname = article.words[first + 2];
  if (surname !== undefined && BEARS_NAME.test(word.folded) && isPersonAt(article, first + 1))
    if (/(?:а|я|ой|ого)$/.test(surname.folded) && article.words[first + 1]?.isAdjacent)
      return { start: word.start, end: surname.end, kind };
  const { end, length } = tailEnd(article, first, kind, true);
  // "Совет директоров одобрил": every firm has one; the capital is the sentence's.
  const tail = article.words[first + 1];
  if (word.isSentenceStart && length === 1 && tail !== undefined && OF_ANY_BODY.test(tail.folded)) return null;
  const whole = HAS_TAIL.has(kind) ? withPlace(article, end, listed) : end;
  if (length === 0 && whole === end) return null;
  return { start: word.start, end: whole === end ? end : withPurpose(article, word, whole, kind), kind };
}

/** "Назарбаев Университет": a name in the nominative and a head in capitals. */
function byNameAndHead(article: Article, first: number): Body | null {
  const [word, head] = [article.words[first], article.words[first + 1]];
  if (word === undefined || head === undefined || !head.isAdjacent || !head.isCapital || word.isSentenceStart)
    return null;
  const kind = kindAt(article, head, 'heads');
  if (kind === null || article.lexicon.roles.has(word.folded)) return null;
  return { start: word.start, end: head.end, kind };
}

/** Whether a given name and a capital behind it, or a capital and a surname, begin at word `index`. */
function isPersonAt({ words, lexicon }: Article, index: number): boolean {
  const [name, surname] = [words[index], words[index + 1]];
  if (name === undefined || surname === undefined || !surname.isAdjacent || !surname.isCapital) return false;
  return lexicon.givenNames.has(name.folded) || lexicon.surnameEndings.match(surname.folded) !== null;
}

/** "реки Шограш", "шахта имени Костенко", "рудник «Инкай»": a head in small letters that belongs to the name. */
function bySmallHead(article: Article, first: number): Body | null {
  const { words, folded } = article;
  const word = words[first];
  const small = kindAt(article, word, 'smallHeads');
  // "Центр Вильсона" with a capital is a body, "центр" a building.
  const kind =
    small !== null && word?.isCapital && !word.isSentenceStart ? (kindAt(article, word, 'heads') ?? small) : small;
  if (word === undefined || kind === null) return null;
  const quoted = quoteEnd(folded, word.end);
  if (quoted !== -1) return { start: word.start, end: quoted, kind };
  const next = words[first + 1];
  if (next === undefined || !next.isAdjacent) return null;
  if (next.folded === 'имени') {
    const { end, length } = tailEnd(article, first, kind, false);
    return length === 0 ? null : { start: word.start, end, kind };
  }
  if (!next.isCapital) return null;
  let last = first + 1;
  // "трасса Актобе – Кандыагаш": the ends of a road.
  const behind = words[last + 1];
  if (kind === 'route') {
    if (behind === undefined || !behind.isCapital || !/^ ?- ?$/.test(folded.slice(next.end, behind.start))) return null;
    last += 1;
    // "Бейнеу – Бозой – Шымкент"
    for (let end = words[last], more = words[last + 1]; end !== undefined && more?.isCapital; more = words[last + 1]) {
      if (!/^ ?- ?$/.test(folded.slice(end.end, more.start))) break;
      last += 1;
      end = more;
    }
    const adjective = word.isAdjacent ? words[first - 1] : undefined;
    if (adjective !== undefined && /^железн/.test(adjective.folded))
      return { start: adjective.start, end: words[last]?.end ?? next.end, kind };
  } else if (isPersonAt(article, first + 1) && /^(?:аэропорт|стадион)/.test(word.folded)) {
    // "аэропорт Нурсултан Назарбаев": what bears a name in the nominative.
    const surname = words[first + 2];
    if (surname === undefined || /(?:а|я|у|ой|ого|ым)$/.test(surname.folded)) return null;
    last += 1;
  } else if (isPersonAt(article, first + 1)) {
    // "аким города Ермаганбет Булекпаев": the name behind is someone's.
    return null;
  } else if (isAdjective(next) || article.lexicon.roles.has(next.folded)) return null;
  return { start: word.start, end: words[last]?.end ?? next.end, kind };
}

/** "в Актюбинской, Костанайской и Абайской областях": each adjective before a head in the plural is a name. */
function byCoordination(article: Article, body: Body, first: number): Body[] {
  const { words, folded } = article;
  const found: Body[] = [];
  for (let index = first - 1; index >= 0; index -= 1) {
    const word = words[index];
    const from = words[index + 1];
    if (word === undefined || from === undefined) break;
    const gap = folded.slice(word.end, from.start);
    if (word.folded === 'и' && gap === ' ' && found.length === 0) continue;
    const isListed = gap === ', ' || (from.folded === 'и' && gap === ' ');
    if (!isListed || !word.isCapital || !isAdjective(word)) break;
    found.push({ start: word.start, end: word.end, kind: body.kind });
  }
  return found;
}

const PLURAL_HEAD = /(?:областях|областей|областям|областями|области|районах|районов|районам|районами|районы)$/;

/** Names of bodies in a language that puts the head first, or behind its adjectives. */
export function findBodiesByFirstHead(article: Article, listed: readonly Draft[]): Body[] {
  const { words, folded } = article;
  const bodies: Body[] = [];
  let floor = 0;
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first];
    if (word === undefined || word.start < floor) continue;
    const body = word.isCapital
      ? (byHead(article, first, listed) ??
        byAdjective(article, first, listed) ??
        byNameAndHead(article, first) ??
        bySmallHead(article, first))
      : bySmallHead(article, first);
    if (body === null) continue;
    if (body.kind === 'place' && PLURAL_HEAD.test(folded.slice(body.start, body.end)))
      bodies.push(
        ...byCoordination(article, body, first)
          .filter(({ start }) => start >= floor)
          .reverse(),
      );
    bodies.push(body);
    floor = body.end;
  }
  return bodies;
}
