/*
 * Whether a listed name that stands in the text is only a part of some other name: a surname behind another person's
 * given name, a city inside the name of a newspaper, a quoted name of a café.
 */
import type { Entity } from '../dataset/pack';
import { foldText } from '../text/folding';
import { alphabetOf, classOf, HAN } from '../text/script';
import type { Span } from '../text/span';
import type { Article } from './article';
import { headKind } from './lexicon/name-lexicon';
import { isWomansSurname } from './womens-surnames';
import type { Word } from './words';

/** A name found, and whether it stands in a case. */
type InCase = Span & { readonly isInflected: boolean };

/** What is known of the names around one: whether a listed name begins or ends at an offset. */
export type Neighbours = { begins(offset: number): boolean; ends(offset: number): boolean };

const nameWords = new WeakMap<Entity, ReadonlySet<string>>();

/** All words of the names of `entity`, folded. */
function wordsOf(entity: Entity): ReadonlySet<string> {
  const known = nameWords.get(entity);
  if (known !== undefined) return known;
  const all = [...Object.values(entity.names).flat(), ...Object.values(entity.misspellings).flat()];
  const found = new Set(all.flatMap((name) => foldText(name).split(/[ .]+/)).filter(Boolean));
  nameWords.set(entity, found);
  return found;
}

const STEM = 4; // letters two forms of one given name share: Дональд, Дональда, Дональду

/** Whether `word` is one of the words of the entity's names, in whatever case. */
export function isOwnWord(word: string, entity: Entity): boolean {
  const own = wordsOf(entity);
  if (own.has(word)) return true;
  if (word.length < STEM) return false;
  for (const name of own)
    if (
      name.length >= STEM &&
      Math.abs(name.length - word.length) <= 3 &&
      name.startsWith(word.slice(0, Math.max(STEM, word.length - 2)))
    )
      return true;
  return false;
}

const DEMONYM = /(?:an|ian|ese|ish|kh|yz|bek|ch)$/;

// "J.", "Дж.", "K.-J.": a capital, perhaps with a small letter. A short word that ends the sentence before is no initial.
const INITIALS =
  /(?:^|[^A-Za-z\u00c0-\u024f\u0400-\u052f])([A-Z\u00c0-\u00de\u0400-\u042fӘІҢҒҮҰҚӨҺ][a-z\u0430-\u045fәіңғүұқөһ]?)(?:\.[ -]?[A-Z\u00c0-\u00de\u0400-\u042fӘІҢҒҮҰҚӨҺ][a-z\u0430-\u045fәіңғүұқөһ]?){0,2}\. ?$/;
const LONGEST_INITIALS = 10; // units

/** The first of the initials before a surname, folded: "j" in "J. Biden"; null where there are none. */
function initialBefore({ text }: Article, start: number): string | null {
  const found = INITIALS.exec(text.slice(Math.max(0, start - LONGEST_INITIALS), start));
  return found?.[1] === undefined ? null : (foldText(found[1])[0] ?? null);
}

/** Whether the paragraph of `word` is written with a capital at every word, as some headlines are. */
function isTitleCase(article: Article, word: Word): boolean {
  const { start, end } = article.paragraphAt(word.start);
  let long = 0;
  let capital = 0;
  for (let index = article.wordFrom(start); index < article.words.length; index += 1) {
    const each = article.words[index];
    if (each === undefined || each.start >= end || long >= 40) break;
    if (each.end - each.start < 4) continue;
    long += 1;
    if (each.isCapital) capital += 1;
  }
  return long >= 4 && capital >= long * 0.8;
}

/** A word with a capital that is no part of a name beside it: a role, a month, a word that begins a sentence. */
function isPlain({ lexicon }: Article, word: Word): boolean {
  const [first = ''] = word.folded.split('-'); // "January-February", "Vice-President"
  return [word.folded, first].some((each) => lexicon.roles.has(each) || lexicon.plainCapitals.has(each));
}

/** Whether the name in `span` stands in quotation marks of its own. */
const isQuoted = (folded: string, span: Span): boolean => folded[span.start - 1] === '"' && folded[span.end] === '"';

/** Whether the noun of a landform beside the name is none of what `entity` is: "озеро Тенгиз" beside the field of Тенгиз. */
function isOtherLandform(article: Article, entity: Entity, beside: Word | undefined): boolean {
  const { lexicon, language } = article;
  if (beside === undefined || !lexicon.landforms.has(beside.folded)) return false;
  // "Қазақстан таулары": those of a country.
  const isCountry = !entity.relations.some(({ type }) => type === 'located-in' || type === 'capital-of');
  if (entity.kind === 'place' && isCountry && PLURAL_LANDFORM.test(beside.folded)) return false;
  const stem = beside.folded.slice(0, LANDFORM_STEM);
  const said = [...Object.values(entity.names).flat(), entity.gloss[language] ?? ''];
  return !said.some((text) =>
    foldText(text)
      .split(/[ ,()-]+/)
      .some((word) => word.startsWith(stem) && lexicon.landforms.has(word)),
  );
}

const PLURAL_LANDFORM = /(?:лары|лері|дары|дері)/;

/** The noun of a landform the name stands by: before it in Russian and English, behind it in Kazakh. */
function landformBeside({ words, lexicon, language }: Article, span: InCase, first: number, last: number) {
  const [own, final] = [words[first], words[last]];
  // "реки Казахстана", "озера США": what lies in a place has its name in a case, or as letters.
  if (span.isInflected || own === undefined || final === undefined || own.isAllCapitals) return undefined;
  if (language !== 'kk') {
    const before = own.isAdjacent && own.start === span.start ? words[first - 1] : undefined;
    return before !== undefined && lexicon.landforms.has(before.folded) && (language === 'ru' || before.isCapital)
      ? before
      : undefined;
  }
  const behind = words[last + 1];
  return behind?.isAdjacent && final.end === span.end ? behind : undefined;
}

const LANDFORM_STEM = 3; // letters: "горы" and "гора", not "город", which is no landform
const LONGEST_TITLE = 50; // units of a name in quotation marks
const MOST_IN_TITLE = 5; // words of it

/**
 * The quoted name `span` is a part of: «Казахстан сегодня», «Алтын Орда Астана». Something said is longer, has its stops,
 * or a comma behind it; in English every word of a title has a capital.
 */
export function titleAround({ folded, text, words, language, wordFrom }: Article, span: Span): Span | null {
  // Only so far as a title reaches: a text may have no quotation mark at all.
  const from = Math.max(0, span.start - LONGEST_TITLE);
  const back = folded.slice(from, span.start + 1).lastIndexOf('"');
  const open = from + back;
  if (back === -1 || text[open] === '»' || text[open] === '”') return null;
  const ahead = folded.slice(span.end, open + LONGEST_TITLE + 1).indexOf('"');
  const close = span.end + ahead;
  if (ahead === -1 || (open + 1 === span.start && close === span.end)) return null;
  if (/[\n,.!?;:…]/.test(folded.slice(open, close)) || /^(?:, ?-|:)/.test(folded.slice(close + 1, close + 4)))
    return null;
  if (/: ?$/.test(folded.slice(Math.max(0, open - 2), open)) || folded[open + 1] === ' ') return null;
  const inside = words.slice(wordFrom(open), wordFrom(close));
  if (inside.length > MOST_IN_TITLE || inside[0]?.isCapital !== true) return null;
  if (language === 'en' && (inside.length < 2 || !inside.every((word) => word.isCapital))) return null;
  return { start: open + 1, end: close };
}

const NO_GIVEN_NAME =
  /(?:ing|ed|ly|s|tion|ment|ity|ance|ence|al|ive|ия|ие|ия|ство|ость|ка|л|т|ть|ла|ли|ло|ые|ый|ий|ая|ое)$/;

/**
 * Whether an unknown word that begins a sentence before a surname is a given name: it is no word the article writes small,
 * and in Russian, where a noun before a name puts it in a case ("Указ Токаева"), the surname is in none.
 */
function isNameLike({ folded, language, words }: Article, span: Span, word: Word): boolean {
  if (NO_GIVEN_NAME.test(word.folded)) return false;
  if (language === 'ru' && /(?:а|у|ым|ой|ом|е)$/.test(folded.slice(span.start, span.end))) return false;
  return !words.some((other) => !other.isCapital && other.folded === word.folded);
}

const PLURAL = /[лдт][ае]р(?:ы|і|ға|ге|да|де|дың|дің|мен|дан|ден|ды|ді)?$/;

/** Nouns of what is named after people. */
export const BEARS_NAME =
  /^(?:фонд|центр|институт|университет|школ|музе|театр|больниц|клиник|библиотек|галере|академи|стадион|мост|премии|премия|премию)[а-я]{0,3}$/;
const PATRONYMIC = /(?:ұлы|улы|қызы|кызы|вич|вна)(?:[а-яәіңғүұқөһ]{0,4})$/;

/**
 * Kazakh puts the object right behind the subject: "Нұрлан Сауранбаев Дарбазаға барды". Behind a full name only a
 * patronymic goes on; behind a surname also what would be the given name, or the noun of a thing that bears it.
 */
function endsByItself({ lexicon }: Article, surname: Word, next: Word, isFull: boolean): boolean {
  if (PATRONYMIC.test(next.folded)) return false;
  if (isFull) return true;
  return (
    lexicon.surnameEndings.match(surname.folded) !== null &&
    !lexicon.givenNames.has(next.folded) &&
    headKind(lexicon.heads, next.folded) === null
  );
}

/** A person's name that goes on, or begins before `span`. */
function isOtherPerson(
  article: Article,
  span: InCase,
  entity: Entity,
  first: number,
  last: number,
  near: Neighbours,
): boolean {
  const { lexicon, words } = article;
  const [own, final] = [words[first], words[last]];
  if (own === undefined || final === undefined) return false;
  const isTitle = (): boolean => isTitleCase(article, own);
  const after = words[last + 1];
  const next = after?.isAdjacent && final.end === span.end && after.start === span.end + 1 ? after : undefined;
  if (next !== undefined) {
    if (lexicon.juniors.has(next.folded) || lexicon.otherNameAfter.has(next.folded)) return true;
    const goesOn =
      next.isCapital &&
      !near.begins(next.start) &&
      !isPlain(article, next) &&
      !lexicon.followers.has(next.folded) &&
      !isOwnWord(next.folded, entity);
    if (goesOn && !(article.language === 'kk' && endsByItself(article, final, next, first !== last)) && !isTitle())
      return true;
  }
  const previous = own.isAdjacent && own.start === span.start ? words[first - 1] : undefined;
  if (
    previous !== undefined &&
    lexicon.otherNameBefore.has(previous.folded) &&
    !(article.language === 'en' && !previous.isCapital)
  )
    return true;
  // Тоқаевтар: a family, not the one who bears the name.
  if (article.language === 'kk' && span.isInflected && PLURAL.test(final.folded)) return true;
  if (previous !== undefined && lexicon.trades.has(previous.folded)) return true;
  // "фонд Назарбаева", "Институт Токаева": a thing that bears the name.
  if (article.language === 'ru' && span.isInflected && previous !== undefined && BEARS_NAME.test(previous.folded))
    return true;
  if (article.language === 'ru' && span.isInflected && isWomansSurname(article, last)) return true;
  if (first !== last) return false;
  const initial = initialBefore(article, span.start);
  if (initial !== null && ![...wordsOf(entity)].some((word) => word.startsWith(initial))) return true;
  if (previous === undefined || !previous.isCapital) return false;
  if (near.ends(previous.end) || isPlain(article, previous) || isOwnWord(previous.folded, entity)) return false;
  if (lexicon.givenNames.has(previous.folded)) return true;
  if (previous.isAllCapitals) return false;
  if (previous.isSentenceStart && !isNameLike(article, span, previous)) return false;
  // A head with a capital, or an adjective of a country, may stand before any name.
  if (headKind(lexicon.heads, previous.folded) !== null || DEMONYM.test(previous.folded)) return false;
  return !isTitle();
}

const DOLLAR = /^(?:dollars?|доллар[а-яәіңғүұқөһ]*)$/;
const isLatin = (word: Word): boolean => alphabetOf(word.folded.charCodeAt(0)) === 'latin';

/** A place, body or thing whose name is part of a longer one. */
function isOtherThing(
  article: Article,
  span: InCase,
  entity: Entity,
  first: number,
  last: number,
  near: Neighbours,
): boolean {
  const { folded, language, lexicon, words } = article;
  const [own, final] = [words[first], words[last]];
  if (own === undefined || final === undefined) return false;
  const before = words[first - 1];
  const title = titleAround(article, span);
  if (title !== null) {
    // «КТЖ Экспресс» is another firm than КТЖ; «НК КазМунайГаз» is that one with its legal form.
    const goesOn = title.start === span.start && words[last + 1]?.isCapital === true;
    if (entity.kind === 'place' || goesOn) return true;
  }
  if (isOtherLandform(article, entity, landformBeside(article, span, first, last))) return true;
  if (isQuoted(folded, span) && (language === 'ru' || language === 'kk')) {
    if (before !== undefined && before.end >= span.start - 2 && lexicon.otherNameBefore.has(before.folded)) return true;
    // Places and buildings stand in quotation marks only behind their noun: космодром «Байконур».
    if (entity.kind === 'place' || entity.kind === 'facility') {
      const behind = words[last + 1];
      const hasHead = (word: Word | undefined): boolean =>
        word !== undefined &&
        [headKind(lexicon.smallHeads, word.folded), headKind(lexicon.heads, word.folded)].includes(entity.kind);
      const isBeside = before?.end === span.start - 2 && hasHead(before);
      if (!isBeside && !(behind?.start === span.end + 2 && hasHead(behind))) return true;
    }
  }
  const previous = own.isAdjacent && own.start === span.start ? before : undefined;
  if (previous?.isCapital) {
    const isPersons = lexicon.givenNames.has(previous.folded) && !near.ends(previous.end) && first === last;
    if (isPersons) return true;
    // «Реал Мадрид», «Единая Россия»: the last word of a name in quotation marks.
    const isLastQuoted = folded[previous.start - 1] === '"' && folded[span.end] === '"' && !near.ends(previous.end);
    if (language !== 'en' && entity.kind === 'place' && isLastQuoted) return true;
  }
  const after = words[last + 1];
  const next = after?.isAdjacent && final.end === span.end && after.start === span.end + 1 ? after : undefined;
  if (
    next !== undefined &&
    !near.begins(next.start) &&
    lexicon.otherNameAfter.has(next.folded) &&
    (entity.kind === 'place' || entity.kind === 'facility')
  )
    return true;
  if (entity.kind !== 'place') return false;
  // "US dollars", US$5, "доллар США", "АҚШ доллары": a currency.
  // In a case of its own it is a place: "Өзбекстанда доллар бағамы".
  const currency = language === 'ru' ? previous : language === 'kk' && span.isInflected ? undefined : next;
  if (folded[span.end] === '$' || (currency !== undefined && DOLLAR.test(currency.folded))) return true;
  // "Texas A&M", and a city or a state that beats another: the side that bears its name.
  if (/^ [a-z]&[a-z]/.test(folded.slice(span.end, span.end + 4))) return true;
  const isCountry = !entity.relations.some(({ type }) => type === 'located-in' || type === 'capital-of');
  if (next !== undefined && !isCountry && lexicon.sideWords.has(next.folded)) return true;
  // «Қазақстан-2050»: the name of a plan.
  if (/^-[0-9]/.test(folded.slice(span.end, span.end + 2))) return true;
  if (previous?.isCapital && lexicon.compass.has(previous.folded)) return true;
  // "Forbes Kazakhstan", "Times of Central Asia": in letters of another alphabet a place beside a word is part of a name.
  if ((language === 'ru' || language === 'kk') && isLatin(own)) {
    const beside = [previous, next].filter((word) => word !== undefined && isLatin(word));
    if (beside.some((word) => word !== undefined && !near.ends(word.end) && !near.begins(word.start))) return true;
  }
  if (language !== 'en') {
    // Астана Опера, Владимир Иванов: two capitals side by side are one name, but before a role or a body.
    // In a case of its own it is a name by itself: "Алматы облысындағы Үлкен ауылы".
    const isOne =
      !span.isInflected && next?.isCapital && !next.isAllCapitals && !near.begins(next.start) && !final.isAllCapitals;
    return isOne === true && !isRoleAhead(article, last + 1) && !isTitleCase(article, own);
  }
  if (previous?.isCapital && lexicon.otherNameBefore.has(previous.folded)) return true;
  if (final.isAllCapitals || isTitleCase(article, own)) return false;
  const runsOn = next?.isCapital && !near.begins(next.start) && !isRoleAhead(article, last + 1);
  if (runsOn) return true;
  return (
    previous?.isCapital === true &&
    !previous.isSentenceStart &&
    !near.ends(previous.end) &&
    !isPlain(article, previous) &&
    headKind(lexicon.heads, previous.folded) === null &&
    !DEMONYM.test(previous.folded)
  );
}

/** "Kazakhstan Deputy Energy Minister": the capitals behind a country lead up to a role. */
function isRoleAhead(article: Article, from: number): boolean {
  for (let index = from; index < from + 4; index += 1) {
    const word = article.words[index];
    if (word === undefined || (index > from && !word.isAdjacent)) return false;
    // Kazakh writes only the first word of a body with a capital: "Өзбекстан Орталық банкі".
    if (!word.isCapital && (article.language !== 'kk' || index === from)) return false;
    if (!word.isCapital) {
      if (headKind(article.lexicon.heads, word.folded) !== null) return true;
      continue;
    }
    if (isPlain(article, word) || article.lexicon.followers.has(word.folded)) return true;
    if (headKind(article.lexicon.heads, word.folded) !== null) return true; // a body by shape: find-bodies.ts takes it
  }
  return false;
}

/** Short names in capitals inside a line of capitals: "CONTACT US TODAY". */
function isShouted(article: Article, span: Span, first: number): boolean {
  const { words } = article;
  const own = words[first];
  if (own === undefined || !own.isAllCapitals || span.end - span.start > 3) return false;
  const beside = [
    own.isAdjacent ? words[first - 1] : undefined,
    words[first + 1]?.isAdjacent ? words[first + 1] : undefined,
  ];
  const loud = beside.filter((word) => word?.isAllCapitals && word.end - word.start >= 4);
  return loud.length > 0 && beside.every((word) => word === undefined || word.isAllCapitals);
}

/**
 * Whether a hyphen joins the name to a word that makes it another: КТЖ-Грузовые перевозки, ООН-Хабитат, Трамп-младший,
 * Китай-город. "Алматы-Талгар" are the ends of a way.
 */
function isJoined({ folded, text, language, lexicon }: Article, span: Span, entity: Entity, near: Neighbours): boolean {
  const second = text[span.end + 1] ?? '';
  if (folded[span.end] !== '-' || second.toLowerCase() === second.toUpperCase() || near.begins(span.end + 1))
    return false;
  const joined = /^[^ ,.;:!?"()\n]+/.exec(folded.slice(span.end + 1, span.end + LONGEST_JOINED))?.[0] ?? '';
  if (entity.kind === 'person') return lexicon.juniors.has(joined);
  if (second !== second.toLowerCase()) return entity.kind !== 'place';
  return language === 'ru' && entity.kind === 'place';
}

const LONGEST_JOINED = 30; // units looked at behind a hyphen

/** Whether the name found in `span` is not that of `entity`, because it is a part of a longer name around it. */
export function isOtherName(article: Article, span: InCase, entity: Entity, near: Neighbours): boolean {
  if (classOf(article.folded.charCodeAt(span.end - 1)) === HAN) return false; // han-names.ts
  let first = article.wordFrom(span.start);
  // "US-Central Asia" is one word of letters up to the space.
  if ((article.words[first - 1]?.end ?? 0) > span.start) first -= 1;
  let last = first;
  while ((article.words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end) last += 1;
  const own = article.words[first];
  if (own === undefined || own.start >= span.end) return false;
  if (isShouted(article, span, first)) return true;
  if (isJoined(article, span, entity, near)) return true;
  return entity.kind === 'person'
    ? isOtherPerson(article, span, entity, first, last, near)
    : isOtherThing(article, span, entity, first, last, near);
}
