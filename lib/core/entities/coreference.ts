/*
 * Short forms of people this article names in full: their surname, never their given name. Two people with one surname
 * stay apart, and a surname that may be either's is linked to neither.
 */
import { isCutFromWords } from '../text/han-boundaries';
import { classOf, HAN } from '../text/script';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf } from './draft';
import { TRANSLITERATING } from './lexicon/han';
import { findNameKey, nameKey } from './surnames';
import { isMans, isWomansSurname } from './womens-surnames';

const HAN_DOT = '·';

/** The person a draft means, for telling two apart. */
const personKey = (draft: Draft): string | null => linkOf(draft)?.id ?? draft.localKey;

/** The surname of a full name, as its key; null for a name of one word. */
function surnameOf({ folded, language }: Article, draft: Draft): string | null {
  const name = folded.slice(draft.start, draft.end);
  if (classOf(name.charCodeAt(0)) === HAN) {
    const at = name.lastIndexOf(HAN_DOT);
    return at === -1 ? null : name.slice(at + 1);
  }
  const at = Math.max(name.lastIndexOf(' '), name.lastIndexOf('.'));
  return at === -1 ? null : nameKey(name.slice(at + 1), language);
}

/** People named in full, by surname, each with the first place. */
type BySurname = ReadonlyMap<string, readonly Draft[]>;

function bySurname(article: Article, drafts: readonly Draft[]): BySurname {
  const people = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'person' || draft.isOpen || personKey(draft) === null) continue;
    const surname = surnameOf(article, draft);
    if (surname === null) continue;
    const known = people.get(surname);
    if (known === undefined) people.set(surname, [draft]);
    else if (!known.some((other) => personKey(other) === personKey(draft))) known.push(draft);
  }
  return people;
}

/** A short form of one of `people`, all named before; open where they are several. */
function shortForm(span: Span, people: readonly Draft[]): Draft | null {
  const [first] = people;
  if (first === undefined) return null;
  const { start, end } = span;
  if (people.length === 1) {
    const antecedent = { start: first.start, end: first.end };
    return { ...first, start, end, confidence: CONFIDENCE.coreference, because: ['coreference'], antecedent };
  }
  const candidates = [...new Set(people.flatMap((draft) => draft.candidates))];
  const open = { localKey: null, isOpen: true, confidence: CONFIDENCE.ambiguous, antecedent: null };
  return { ...first, ...open, start, end, candidates, because: ['coreference'] };
}

/**
 * Listed names of one word that this article uses for someone it named in full: the same entity, another person who is
 * in no list, or either of several.
 */
export function withAntecedents(article: Article, drafts: readonly Draft[]): Draft[] {
  const people = bySurname(article, drafts);
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const isFull = surnameOf(article, draft) !== null;
    const own = linkOf(draft);
    const wasSeen = own !== null && seen.has(own.id);
    if (own !== null) seen.add(own.id);
    if (isFull || (draft.kind !== 'person' && !isOneWord(article, draft))) return draft;
    const key = findNameKey(article.folded.slice(draft.start, draft.end), article.language, people);
    const before = key === null ? [] : bearersOf(article, draft, people.get(key) ?? []);
    const others = before.filter((other) => own === null || linkOf(other)?.id !== own.id);
    if (before.length === 0) return draft;
    // A place or a company gives its name up only to someone who is in no list.
    if (draft.kind !== 'person' && others.length === 0) return draft;
    if (others.length > 0 && wasSeen && own !== null)
      return { ...draft, isOpen: true, confidence: CONFIDENCE.ambiguous };
    const short = shortForm(draft, before);
    if (short === null) return draft;
    return { ...short, because: [...draft.because, 'coreference'] };
  });
}

/** Those of `people` named before `span` whose surname it may be: no man's where its verb is a woman's. */
function bearersOf(article: Article, span: Span, people: readonly Draft[]): Draft[] {
  const isWomans = article.language === 'ru' && isWomansSurname(article, article.wordFrom(span.start));
  return people.filter(
    ({ start, end }) => start < span.start && !(isWomans && isMans(article.folded.slice(start, end))),
  );
}

const isOneWord = ({ folded }: Article, { start, end }: Span): boolean =>
  classOf(folded.charCodeAt(start)) !== HAN && !/[ -]/.test(folded.slice(start, end));

/** Further places of people named in full: in full without a role beside, and by the surname alone. */
export function findShortForms(article: Article, drafts: readonly Draft[]): Draft[] {
  const people = bySurname(article, drafts);
  return [
    ...findRepeats(article, drafts),
    ...findByWord(article, drafts, people),
    ...findByCharacters(article, drafts, people),
  ];
}

const FAMILY = /[лдт][ае]р(?:ы|і|ға|ге|да|де|дың|дің|мен|дан|ден|ды|ді)?$/;

function findByWord(article: Article, drafts: readonly Draft[], people: BySurname): Draft[] {
  const { words, language, lexicon, folded } = article;
  const isFree = (span: Span): boolean => overlapping(drafts, span) === undefined;
  const firstNames = new Map<string, Draft[]>();
  for (const draft of [...people.values()].flat()) {
    const [first] = folded.slice(draft.start, draft.end).split(' ');
    if (first === undefined || classOf(folded.charCodeAt(draft.start)) === HAN) continue;
    const key = nameKey(first, language);
    firstNames.set(key, [...(firstNames.get(key) ?? []), draft]);
  }
  const found: Draft[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.isCapital || !isFree(word)) continue;
    const key = findNameKey(word.folded, language, people);
    // Тоқаевтар: a family.
    if (key === null || (language === 'kk' && !people.has(word.folded) && FAMILY.test(word.folded))) continue;
    const before = word.isAdjacent ? words[index - 1] : undefined;
    // "проспект Токаева", "Назарбаев даңғылы": a street that bears the name.
    if (language !== 'en' && before !== undefined && lexicon.otherNameBefore.has(before.folded)) continue;
    const behind = words[index + 1]?.isAdjacent ? words[index + 1] : undefined;
    if (language !== 'en' && behind !== undefined && lexicon.otherNameAfter.has(behind.folded)) continue;
    const named = bearersOf(article, word, people.get(key) ?? []);
    if (before?.isCapital && isFree(before)) {
      // The full name once more, or someone else with that surname.
      const given = findNameKey(before.folded, language, firstNames);
      const full = named.filter((draft) => given !== null && firstNames.get(given)?.includes(draft));
      if (full.length === 1) {
        const again = shortForm({ start: before.start, end: word.end }, full);
        if (again !== null) found.push(again);
        continue;
      }
      if (lexicon.givenNames.has(before.folded) || (!before.isSentenceStart && !lexicon.roles.has(before.folded)))
        continue;
    }
    const short = shortForm(word, named);
    if (short !== null) found.push(short);
  }
  return found;
}

/** Names in Chinese characters of people in no list, where they stand again without a role. */
function findRepeats({ folded }: Article, drafts: readonly Draft[]): Draft[] {
  const names = new Map<string, Draft>();
  for (const draft of drafts) {
    const name = folded.slice(draft.start, draft.end);
    if (draft.kind === 'person' && draft.localKey !== null && classOf(name.charCodeAt(0)) === HAN && !names.has(name))
      names.set(name, draft);
  }
  const found: Draft[] = [];
  for (const [name, draft] of names) {
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length };
      if (overlapping(drafts, span) !== undefined) continue;
      // 李明 in 桃李|明媚: a short name may be cut out of other words.
      if (name.length <= 3 && isCutFromWords(folded, span.start, span.end)) continue;
      const again = shortForm(span, [draft]);
      if (again !== null) found.push(again);
    }
  }
  return found;
}

/** Surnames in Chinese characters: what follows the last dot of a rendering, wherever it stands by itself. */
function findByCharacters(article: Article, drafts: readonly Draft[], people: BySurname): Draft[] {
  const { folded } = article;
  const found: Draft[] = [];
  const joins = (at: number): boolean => folded[at] === HAN_DOT;
  for (const [surname, named] of people) {
    if (classOf(surname.charCodeAt(0)) !== HAN || surname.length < 1) continue;
    // One character is a word of the language: 齐, 卢.
    if (surname.length === 1) continue;
    for (
      let at = folded.indexOf(surname, named[0]?.start ?? 0);
      at !== -1;
      at = folded.indexOf(surname, at + surname.length)
    ) {
      const span = { start: at, end: at + surname.length };
      if (joins(at - 1) || joins(span.end) || overlapping(drafts, span) !== undefined) continue;
      // 科恩 inside 科恩斯: the rendering of another name.
      if (
        surname.length === 2 &&
        ((TRANSLITERATING.has(folded[at - 1] ?? '') && TRANSLITERATING.has(folded[at - 2] ?? '')) ||
          (TRANSLITERATING.has(folded[span.end] ?? '') && TRANSLITERATING.has(folded[span.end + 1] ?? '')))
      )
        continue;
      const short = shortForm(
        span,
        named.filter((draft) => draft.start < at),
      );
      if (short !== null) found.push(short);
    }
  }
  return found;
}
