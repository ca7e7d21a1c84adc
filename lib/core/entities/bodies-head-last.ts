import type { EntityKind } from '../dataset/pack';
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import type { Draft } from './draft';
import type { Body } from './find-bodies';
import { headKind } from './lexicon/name-lexicon';
import type { Word } from './words';

const MOST_BETWEEN = 5; // small words between the capital a name begins with and its head

// Words in a case end a phrase: what stands before one is no part of the name behind it. Genitive, dative, locative …
const CASE =
  /(?:ның|нің|дың|дің|тың|тің|нда|нде|дағы|дегі|тағы|тегі|ндағы|ндегі|дан|ден|тан|тен|нан|нен|мен|бен|пен|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті)$/;
// … but these only look so.
const NO_CASE: ReadonlySet<string> = new Set([
  'сауда',
  'мәдениетті',
  'жер',
  'және',
  'денсаулық',
  'орта',
  'жоғарғы',
  'бас',
  'жемқорлыққа',
  'бәсекелестікті',
  'мен',
]);
const SHORTEST_CASED = 5;

// Of a word with a capital only endings no name has: Түркістан and Қарағанды are in no case.
const CASE_OF_NAME = /(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі)$/;

/** Whether a word is in a case; of a listed name the list says it. */
function isCased(word: Word, listed: readonly Draft[]): boolean {
  if (word.folded.length < SHORTEST_CASED || NO_CASE.has(word.folded)) return false;
  if (!word.isCapital) return CASE.test(word.folded);
  const draft = overlapping(listed, word);
  // A listed person or body stands beside a name, not in it.
  if (draft !== undefined) return draft.kind !== 'place' || draft.because.includes('suffix');
  return (word.isSentenceStart ? CASE : CASE_OF_NAME).test(word.folded);
}

const PLURAL = /(?:лар|лер|дар|дер|тар|тер)$/;
const RAILWAYS = /жолдары/; // "Өзбекстан темір жолдары" is one firm
// What is named after people: "Назарбаев зияткерлік мектебі".
const BEARS_NAME =
  /^(?:мектеб|университет|орталығ|қор(?:ы|ын)|музей|театр|әуежай|стадион|кітапхана|академия|көпір|саябағ)/;
const OF_OFFICE = /^қызмет/;
const PLURAL_HEAD = /(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?(?:[нғгдтмқк][а-яәіңғүұқөһ]{0,3})?$/;
const COMMON_HEAD = /^сот(?:пен|қа|та|тың|ты|тан)?$/;
const OF_RANK = /(?:лық|лік|дық|дік|тық|тік|ғы|гі)$/;
const MOST_OF_PLACE = 2; // capitals in the name of a place: "Тұрар Рысқұлов ауданы"

/** Where the name of a place begins that ends before word `last`: capitals further back are somebody's name. */
function placeStart({ words }: Article, start: number, last: number): number {
  let from = last;
  while (from > start && words[from]?.isAdjacent && words[from - 1]?.isCapital) from -= 1;
  return from === start && last - from + 1 > MOST_OF_PLACE ? last : start;
}

/** A role parts a name from what it says of it; in the plural with a capital it is in one: "Жазушылар одағы". */
const isRole = ({ lexicon }: Article, word: Word): boolean =>
  lexicon.roles.has(word.folded) && !(word.isCapital && /[лдт][ае]р$/.test(word.folded));

/** Whether `word` is a surname by its ending: Зиядов, not Саратов behind which nothing of a person stands. */
const endsSurname = ({ lexicon }: Article, word: Word): boolean =>
  word.folded.length >= 5 && !word.isAllCapitals && lexicon.surnameEndings.match(word.folded) !== null;

/** Whether a person's name before a head is in the thing's name, though it looks cased or is a listed one's surname. */
function isInName({ lexicon, folded }: Article, word: Word, listed: readonly Draft[], head: Word): boolean {
  if (!BEARS_NAME.test(head.folded)) return false;
  const draft = overlapping(listed, word);
  if (draft === undefined) return lexicon.givenNames.has(word.folded);
  return (
    draft.kind === 'person' && !draft.because.includes('suffix') && !folded.slice(draft.start, draft.end).includes(' ')
  );
}

/** Where the name of a body begins that word `start` leads: with who it is named after, "Л.Н. Гумилев атындағы". */
function namedAfter({ words, folded }: Article, start: number, floor: number): number {
  const opening = words[start];
  const link = words[start - 1];
  if (opening === undefined || link?.folded !== 'атындағы' || !opening.isAdjacent) return opening?.start ?? 0;
  let first = start - 1;
  for (let index = start - 2; index >= start - 1 - MOST_NAMED; index -= 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (word === undefined || next === undefined || !word.isCapital || word.start < floor) break;
    if (!/^(?:\.? |\.)$/.test(folded.slice(word.end, next.start))) break;
    if (folded[word.end] === '.' && word.end - word.start > 2) break;
    first = index;
  }
  return first === start - 1 ? opening.start : (words[first]?.start ?? opening.start);
}

const MOST_NAMED = 3; // words of the one it is named after

/** A unit behind a number: "100 МВт жел паркі". */
const isMeasure = ({ folded }: Article, word: Word): boolean =>
  /[0-9] ?$/.test(folded.slice(Math.max(0, word.start - 2), word.start));

/** The kind of the head word `index` ends, with heads of two words ("кен орны") and how many words it takes. */
function headAt({ words, lexicon }: Article, index: number): { kind: EntityKind; length: number } | null {
  const [before, word] = [words[index - 1], words[index]];
  if (word === undefined) return null;
  // "кен орны"; not "ГЭС іске", whose first word is a head by itself.
  if (before !== undefined && word.isAdjacent && headKind(lexicon.heads, before.folded) === null) {
    const kind = headKind(lexicon.heads, `${before.folded} ${word.folded}`);
    if (kind !== null) return { kind, length: 2 };
  }
  const kind = headKind(lexicon.heads, word.folded);
  return kind === null ? null : { kind, length: 1 };
}

/**
 * Names of bodies in a language that puts the head last and only the first word in capitals: from the head back to the
 * nearest capital, over words that are in no case.
 */
export function findBodiesByLastHead(article: Article, listed: readonly Draft[]): Body[] {
  const { words, lexicon, folded } = article;
  const bodies: Body[] = [];
  let floor = 0;
  for (let index = 0; index < words.length; index += 1) {
    const head = headAt(article, index);
    const word = words[index];
    if (head === null || word === undefined) continue;
    let first = index - head.length + 1;
    let start = words[first]?.isCapital ? first : -1;
    for (let small = 0; small <= MOST_BETWEEN; ) {
      const [before, here] = [words[first - 1], words[first]];
      if (before === undefined || here === undefined) break;
      // "Ақтөбе – Қандыағаш автожолы": a dash inside the name of a road or a railway.
      const isDash = head.kind === 'route' && folded.slice(before.end, here.start) === ' - ' && before.isCapital;
      if ((!here.isAdjacent && !isDash) || before.start < floor) break;
      const isNamesake = before.isCapital && isInName(article, before, listed, word);
      if ((isCased(before, listed) && !isNamesake) || isMeasure(article, before) || isRole(article, before)) break;
      if (before.isCapital && lexicon.plainCapitals.has(before.folded)) break;
      // "Талех Зиядов Әлят терминалы": a surname ends someone's name; right before the head it is in the thing's.
      const isSomeone =
        before.isCapital && here.isCapital && first <= index - head.length && endsSurname(article, before);
      if (isSomeone) break;
      // «Иволга» ЖШС қоймасы: a legal form belongs to the name before it.
      if (before.isAllCapitals && headKind(lexicon.quotedKinds, before.folded) !== null) break;
      if (start !== -1 && !before.isCapital) break;
      first -= 1;
      if (before.isCapital) start = first;
      else {
        small += 1;
        if (lexicon.andWords.has(before.folded) && before.folded !== 'және') break;
      }
    }
    // "Жүгірушілер Айша бибі кесенесінен": a noun in the plural that begins a sentence is no part of the name behind it.
    const [leading, second] = [words[start], words[start + 1]];
    if (
      start !== -1 &&
      start + 1 < index &&
      leading?.isSentenceStart &&
      second?.isCapital &&
      PLURAL.test(leading.folded)
    )
      start += 1;
    // "Газ Бейнеу – Бозой құбырымен": nor is one before the first end of a way.
    const isBeforeWay =
      start !== -1 &&
      leading?.isSentenceStart &&
      second?.isAdjacent &&
      folded.slice(second.end, second.end + 3) === ' - ' &&
      !lexicon.compass.has(leading.folded);
    if (isBeforeWay && start + 1 < index) start += 1;
    // "Нұрлан Байбазаров қызметінен босатылды": an office is left, a service bears nobody's name.
    const named = words[index - head.length];
    if (named?.isCapital && OF_OFFICE.test(word.folded) && endsSurname(article, named)) continue;
    if (start !== -1 && head.kind === 'place') start = placeStart(article, start, index - head.length);
    const opening = words[start];
    if (start === -1 || opening === undefined || start > index - 1) continue;
    // "Әділ сот": a court without its possessive is a common noun behind a word that begins a sentence.
    if (opening.isSentenceStart && COMMON_HEAD.test(word.folded) && !OF_RANK.test(opening.folded)) continue;
    // Small words behind a capital that begins a sentence are a phrase more often than a name, but for bodies.
    const isLoose =
      opening.isSentenceStart &&
      index - start > head.length &&
      head.kind !== 'organisation' &&
      head.kind !== 'facility' &&
      !folded.slice(opening.start, word.start).includes(' - ');
    if (isLoose && !words[index - head.length]?.isCapital) continue;
    // "ТМҰ саммиті": a meeting of a listed body is described, not named.
    const whose = overlapping(listed, opening);
    const isDescribed =
      head.kind === 'event' &&
      (whose?.kind === 'organisation' || whose?.kind === 'mechanism') &&
      whose.end === words[index - head.length]?.end;
    if (isDescribed) continue;
    // "ТШО үшінші буын зауыты": what a listed body has is described with small words.
    const isOwned =
      whose !== undefined &&
      (whose.kind === 'organisation' || whose.kind === 'company') &&
      (head.kind === 'facility' || head.kind === 'route') &&
      whose.end < (words[index - head.length + 1]?.start ?? 0) &&
      !words.slice(start + 1, index + 1).some((each) => each.isCapital && each.start > whose.end);
    if (isOwned) continue;
    // "АЭС-тары", "университеттері": several are described, not named; places and roads are named together.
    if (head.kind !== 'place' && head.kind !== 'route' && PLURAL_HEAD.test(word.folded) && !RAILWAYS.test(word.folded))
      continue;
    // "Орталық банк" and "Ұлттық банк" are bodies of the state, no firms.
    const isOfState =
      head.kind === 'company' &&
      /(?:^| )(?:орталық|ұлттық|мемлекеттік) банк/.test(folded.slice(opening.start, word.end));
    bodies.push({
      start: namedAfter(article, start, floor),
      end: word.end,
      kind: isOfState ? 'organisation' : head.kind,
    });
    floor = word.end;
  }
  return bodies;
}
