import { alphabetOf } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { entitiesNamed } from './find-listed';
import { headKind } from './lexicon/name-lexicon';
import { titleAround } from './other-names';
import type { Word } from './words';

/** A person named by two words or more who is in no list under these letters. */
export type NamedPerson = Span & {
  /** Folded words of the name, in the reading by sound where they mix alphabets. */
  readonly words: readonly string[];
  /** A role stands beside the name. */
  readonly hasRole: boolean;
};

const LONGEST_NAME = 4; // words
const ROLE_WORDS_BEHIND = 4; // "Name, Chief Analyst at …": how far an apposition may begin with other words
const ADJECTIVE = /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)$/;

// "J.", and the two consonants one sound is spelt by, "Дж."; Хо and Ли are names.
const isInitial = (word: Word): boolean =>
  word.isCapital && (word.end - word.start === 1 || /^[^аеёиоуыэюяәөүұіaeiouy]{2}$/.test(word.folded));

/** Words of one run: adjacent, or joined by the full stop of an initial: "Paul S. Kapur", "Дж. Керри". */
function follows({ folded }: Article, before: Word, word: Word): boolean {
  if (word.isAdjacent) return true;
  if (!isInitial(before) || word.start - before.end > 2) return false;
  const gap = folded.slice(before.end, word.start);
  return gap === '. ' || gap === '.' || gap === '.-';
}

/** Whether a role stands right before or in apposition behind `words[first..last]`. */
export function hasRoleBeside(article: Article, first: number, last: number): boolean {
  const { words, lexicon, folded } = article;
  const [own, final, before] = [words[first], words[last], words[first - 1]];
  if (own === undefined || final === undefined) return false;
  if (
    before !== undefined &&
    lexicon.roles.has(before.folded) &&
    own.start - before.end <= 3 &&
    !/[.!?;:\n]/.test(folded.slice(before.end, own.start))
  )
    return true;
  // A full stop behind a title cut short ends no sentence: "Rep. Jimmy Panetta".
  if (before !== undefined && lexicon.shortTitles.has(before.folded) && folded.slice(before.end, own.start) === '. ')
    return true;
  if (!/^ ?[,(—–-]/.test(folded.slice(final.end, final.end + 2))) return false;
  for (let index = last + 1; index <= last + ROLE_WORDS_BEHIND; index += 1) {
    const word = words[index];
    if (word === undefined || /[.!?;:\n]/.test(folded.slice(final.end, word.start))) return false;
    if (lexicon.roles.has(word.folded)) return true;
  }
  return false;
}

const hasRoleAround = (article: Article, given: Word, surname: Word): boolean =>
  hasRoleBeside(article, article.wordFrom(given.start), article.wordFrom(surname.start));

/** Whether `word` may be part of a person's name at all. */
function mayBeName(article: Article, word: Word, before?: Word): boolean {
  const { lexicon, language } = article;
  if (!word.isCapital || (word.isAllCapitals && (language !== 'en' || word.end - word.start > 2))) return false;
  // Words in Latin letters are brands and models in a text in Cyrillic.
  if (language !== 'en' && alphabetOf(word.folded.charCodeAt(0)) === 'latin') return false;
  if (before !== undefined && lexicon.givenNames.has(before.folded))
    return (
      !lexicon.roles.has(word.folded) &&
      // "Georgia Street": what makes a place of a given name.
      !(language === 'en' && lexicon.otherNameAfter.has(word.folded)) &&
      // "Helen Park, a cardiologist": a surname that is a head as well.
      (headKind(lexicon.heads, word.folded) === null || (language === 'en' && hasRoleAround(article, before, word)))
    );
  // Ғалым is a given name and the word for a scientist, which has a capital only where a sentence begins.
  const isRole = lexicon.roles.has(word.folded) && (word.isSentenceStart || !lexicon.givenNames.has(word.folded));
  if (isRole || lexicon.followers.has(word.folded) || lexicon.compass.has(word.folded)) return false;
  if (lexicon.plainCapitals.has(word.folded) && !lexicon.givenNames.has(word.folded)) return false;
  if (headKind(lexicon.heads, word.folded) !== null || lexicon.agencies.has(word.folded)) return false;
  return !(language === 'ru' && ADJECTIVE.test(word.folded) && word.folded.length < 7);
}

const PATRONYMIC = /(?:ұлы|улы|қызы|кызы|вич|вна)(?:[а-яәіңғүұқөһ]{0,4})$/;

/**
 * Whether the name ends before `next`, as in "Елена Рыбакина Уимблдонда" and "Ербол Тілеубаев Абай көшесінен". Kazakh puts
 * the object right behind the subject: behind a given name and a surname only a patronymic goes on.
 */
function endsBefore({ lexicon, language }: Article, first: Word, surname: Word, next: Word): boolean {
  const isSurname = lexicon.surnameEndings.match(surname.folded) !== null && !PATRONYMIC.test(surname.folded);
  if (!isSurname || PATRONYMIC.test(next.folded)) return false;
  if (lexicon.givenNames.has(surname.folded) && first === surname) return false;
  if (lexicon.placeEndings.match(next.folded) !== null) return true;
  if (language !== 'kk') return false;
  return first !== surname || lexicon.givenNames.has(next.folded);
}

/** "Роман Толстого": a given name in the nominative agrees with no adjective in the genitive. */
const isOfSomeone = (opening: Word, surname: Word): boolean =>
  opening.isSentenceStart && /[бвгджзйклмнпрстфхцчшщ]$/.test(opening.folded) && /[ое]го$/.test(surname.folded);

/** "Мать Ольги Мария Иванова": a given name in the genitive, and one in the nominative that begins the next name. */
const isOfOther = ({ lexicon, language }: Article, first: Word, next: Word): boolean =>
  language === 'ru' &&
  /(?:[гкхжшщч]и|ы)$/.test(first.folded) &&
  /[ая]$/.test(next.folded) &&
  lexicon.givenNames.has(first.folded) &&
  lexicon.givenNames.has(next.folded);

/** What speaks for a run being a person's name. */
function isPerson(article: Article, first: number, last: number): boolean {
  const { words, lexicon, language } = article;
  const run = words.slice(first, last + 1);
  const surname = run.at(-1);
  const opening = run[0];
  if (surname === undefined || opening === undefined) return false;
  if (lexicon.agencies.has(`${opening.folded} ${run[1]?.folded ?? ''}`)) return false;
  // Телескоп «Джеймс Уэбб»: in quotation marks it names a thing.
  if (language !== 'en' && article.folded[opening.start - 1] === '"' && article.folded[surname.end] === '"')
    return false;
  if (language !== 'en' && titleAround(article, { start: opening.start, end: surname.end }) !== null) return false;
  if (language === 'ru' && isOfSomeone(opening, surname)) return false;
  if (run.some(({ folded }) => lexicon.givenNames.has(folded))) return true;
  if (hasRoleBeside(article, first, last)) return true;
  if (opening.isSentenceStart) return false;
  if (lexicon.surnameEndings.match(surname.folded) !== null && surname.folded.length >= 5) return true;
  // A listed surname that another person bears.
  if (entitiesNamed(surname.folded, article.dataset).some(({ kind }) => kind === 'person')) return true;
  // In Russian and Kazakh only names have two capitals in the midst of a sentence: bodies have one, at their beginning.
  return (
    (language === 'ru' || language === 'kk') &&
    run.every((word) => !word.isAllCapitals && !/ск(?:ий|ая|ого|ой|ом|ую|ие|их)$/.test(word.folded))
  );
}

const IN_CASE = /(?:ымен|імен|ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі)$/;

/** People named in full, in text order: capitalised words that no other name takes, with something that says so. */
export function findPeople(article: Article, taken: readonly Span[]): NamedPerson[] {
  const { words, lexicon, language } = article;
  const found: NamedPerson[] = [];
  const isFree = (word: Word): boolean => overlapping(taken, word) === undefined;
  for (let first = 0; first < words.length; first += 1) {
    const opening = words[first];
    if (opening === undefined || !mayBeName(article, opening) || !isFree(opening)) continue;
    if (lexicon.placeOpenings.has(opening.folded)) continue;
    // "Жарлығымен Нұрлан Байбазаров": a word in a case opens no name.
    if (language === 'kk' && IN_CASE.test(opening.folded) && !lexicon.givenNames.has(opening.folded)) continue;
    let last = first;
    for (let next = words[last + 1]; last + 1 - first < LONGEST_NAME; next = words[last + 1]) {
      const here = words[last];
      if (here === undefined || next === undefined || !follows(article, here, next)) break;
      if (!mayBeName(article, next, here) || !isFree(next)) break;
      if (last === first && isOfOther(article, here, next)) break;
      if (endsBefore(article, opening, here, next)) break;
      last += 1;
    }
    // A word that begins a sentence has its capital from there; a name behind it has its own.
    let from = first;
    if (opening.isSentenceStart && !lexicon.givenNames.has(opening.folded) && last - first >= 2 && !isInitial(opening))
      from += 1;
    const [start, end] = [words[from], words[last]];
    if (start !== undefined && end !== undefined && last > from && !isInitial(end) && isPerson(article, from, last)) {
      const run = words.slice(from, last + 1);
      found.push({
        start: start.start,
        end: end.end,
        words: run.map((word) => word.readings[0] ?? word.folded),
        hasRole: hasRoleBeside(article, from, last),
      });
    }
    first = last;
  }
  return found;
}
