import type { Alias, AliasReading, Dataset } from '../dataset/dataset';
import { findNames, type GazetteerHit } from '../dataset/gazetteer';
import type { Entity } from '../dataset/pack';
import { alphabetOf, classOf, HAN } from '../text/script';
import { overlapping, spansWithin } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { createCues } from './cues';
import { CONFIDENCE, type Draft } from './draft';
import { isOtherHanName } from './han-names';
import type { MentionReason } from './mention';
import { isOtherName, isOwnWord, type Neighbours } from './other-names';
import { countryOf } from './owners';

/** A name of the lists in the text, with the readings its letters and its neighbours allow. */
type Found = Span & {
  readonly alias: Alias;
  readonly readings: readonly AliasReading[];
  readonly isInflected: boolean;
};

/** Whether the letters on the page are those of a name: a name in capitals is no common word in small letters. */
function hasCase(text: string, span: Span, alias: Alias, reading: AliasReading): boolean {
  const printed = text.slice(span.start, span.end);
  if (reading.isCaseSensitive)
    return printed.startsWith(alias.printed) || printed.normalize('NFKC').startsWith(alias.printed);
  const first = alias.printed.replace(/^["“”„«»]/, '')[0] ?? '';
  if (first === first.toLowerCase()) return true;
  const begins = printed.replace(/^["“”„«»]/, '')[0] ?? '';
  return begins !== begins.toLowerCase();
}

/** The lines of `folded` that hold one of `words`, which are in text order. */
function linesOf(folded: string, words: readonly Span[]): Span[] {
  const lines: Span[] = [];
  for (const word of words) {
    if (word.start < (lines.at(-1)?.end ?? 0)) continue;
    const end = folded.indexOf('\n', word.end);
    lines.push({ start: folded.lastIndexOf('\n', word.start) + 1, end: end === -1 ? folded.length : end });
  }
  return lines;
}

/** Names found in the text as it stands, and in the readings of its words that mix alphabets. */
function findHits({ folded, words, dataset }: Article): GazetteerHit[] {
  const hits = findNames(folded, dataset.gazetteer);
  const mixed = words.filter((word) => word.readings.length > 0);
  if (mixed.length === 0) return hits;
  const longest = new Map(hits.map(({ start, end }) => [start, end]));
  for (const line of linesOf(folded, mixed)) {
    const inLine = spansWithin(mixed, line);
    for (const choice of [0, 1, 2]) {
      if (!inLine.some((word) => word.readings[choice] !== undefined)) break;
      const parts: string[] = [];
      let end = line.start;
      for (const word of inLine) {
        parts.push(folded.slice(end, word.start), word.readings[choice] ?? word.readings[0] ?? word.folded);
        end = word.end;
      }
      const read = parts.join('') + folded.slice(end, line.end);
      for (const found of findNames(read, dataset.gazetteer)) {
        const hit = { ...found, start: found.start + line.start, end: found.end + line.start };
        const isOfMixed = overlapping(inLine, hit) !== undefined;
        if (isOfMixed && !((longest.get(hit.start) ?? 0) >= hit.end)) hits.push(hit);
      }
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A name without the quotation marks around it: they are no part of a mention (conventions, mentions 4). */
function withoutQuotes(folded: string, { start, end }: Span): Span {
  const open = folded.indexOf('"', start);
  if (open === -1 || open >= end || folded[end - 1] !== '"' || folded.slice(open + 1, end - 1).includes('"'))
    return { start, end };
  // 共建“一带一路”: so is no verb before them.
  const isLed = open > start && classOf(folded.charCodeAt(start)) === HAN;
  return open === start || isLed ? { start: open + 1, end: end - 1 } : { start, end };
}

const LONGEST_HAN = 24; // characters of a name looked for again behind a refused one

/**
 * Names inside a refused one in Chinese characters: 云南 where 云南省 is cut out of 云南|省委, 沙卡利耶夫 in 部长沙卡利耶夫,
 * where 长沙 is none. In other scripts names begin only with words, and the refused one took all of its own.
 */
function hitsBehind({ folded, dataset }: Article, { start, end }: GazetteerHit): GazetteerHit[] {
  if (classOf(folded.charCodeAt(start)) !== HAN) return [];
  const shorter = findNames(folded.slice(start, end - 1), dataset.gazetteer)[0];
  if (shorter?.start === 0) return [{ ...shorter, start, end: start + shorter.end }];
  const from = start + 1;
  return findNames(folded.slice(from, end + LONGEST_HAN), dataset.gazetteer)
    .filter((hit) => hit.start + from < end)
    .map((hit) => ({ ...hit, start: hit.start + from, end: hit.end + from }));
}

/** A surname with the person's own given name before it, which the list has in other letters: Адылбек Қасымәлиев. */
function withGivenName(
  { words, folded, wordFrom }: Article,
  span: Span,
  readings: readonly AliasReading[],
  floor: number,
): Span {
  const index = wordFrom(span.start);
  const [before, own] = [words[index - 1], words[index]];
  if (before === undefined || own?.start !== span.start || !own.isAdjacent || !before.isCapital) return span;
  if (before.start < floor || before.end - before.start < SHORTEST_GIVEN_NAME) return span;
  if (folded.slice(span.start, span.end).includes(' ')) return span;
  const isOwn = readings.every(({ entity }) => entity.kind === 'person' && isOwnWord(before.folded, entity));
  return isOwn ? { start: before.start, end: span.end } : span;
}

const SHORTEST_GIVEN_NAME = 3; // letters
const IN_ADDRESS = /[./@_#-]/; // beside a word in the address of a page

/**
 * Names of one word that this article also writes small, and with a capital only where any word has one: "Turkey is lean"
 * in a recipe for turkey. By the number of the alias.
 */
function commonWords({ text, words, wordFrom, dataset }: Article, hits: readonly GazetteerHit[]): ReadonlySet<number> {
  const small = new Set<number>();
  const named = new Set<number>();
  for (const { start, end, value } of hits) {
    const printed = dataset.aliasOf(value)?.printed ?? '';
    const first = printed[0] ?? '';
    if (first === first.toLowerCase() || /[ .-]/.test(printed)) continue;
    const word = words[wordFrom(start)];
    if (word?.start !== start) continue;
    if (!word.isCapital) {
      if (!IN_ADDRESS.test(text[start - 1] ?? '') && !/[/@_#-]|\.[a-z]/.test(text.slice(end, end + 2)))
        small.add(value);
    } else if (!word.isSentenceStart && !word.isAllCapitals) named.add(value);
  }
  return new Set([...small].filter((value) => !named.has(value)));
}

/** Hits whose letters and neighbours allow at least one reading. */
function findAllowed(article: Article, hits: readonly GazetteerHit[]): Found[] {
  const { text, folded, dataset } = article;
  const begins = new Set(hits.map(({ start }) => start));
  const ends = new Set(hits.map(({ end }) => end));
  const near: Neighbours = { begins: (offset) => begins.has(offset), ends: (offset) => ends.has(offset) };
  const common = commonWords(article, hits);
  const found: Found[] = [];
  let floor = 0;
  const queue = [...hits].reverse();
  for (let hit = queue.pop(); hit !== undefined; hit = queue.pop()) {
    const { start, end, value, isInflected } = hit;
    const alias = dataset.aliasOf(value);
    if (alias === undefined || start < floor) continue;
    const span = withoutQuotes(folded, { start, end });
    const readings = alias.readings.filter(
      (reading) =>
        hasCase(text, span, alias, reading) &&
        !(common.has(value) && !reading.isCaseSensitive) &&
        !isOtherHanName(folded, span, reading.entity, near) &&
        !isOtherName(article, { ...span, isInflected }, reading.entity, near),
    );
    if (readings.length === 0) {
      queue.push(...hitsBehind(article, hit).reverse());
      continue;
    }
    found.push({ ...withGivenName(article, span, readings, floor), alias, readings, isInflected });
    floor = end;
  }
  return found;
}

const LONGEST_ACRONYM = 4;

/**
 * A word in Latin letters is a name by that alone in a Russian, Kazakh or Chinese text: "Глава Shell". Not an acronym, of
 * which there are few for many bodies, and not where the pack says what this language asks for.
 */
function isForeignWord(article: Article, found: Found, { entity }: AliasReading): boolean {
  const { language } = article;
  const { printed } = found.alias;
  if (language === 'en' || alphabetOf(printed.charCodeAt(0)) !== 'latin') return false;
  if (printed.length <= LONGEST_ACRONYM && printed === printed.toUpperCase()) return false;
  return !entity.cues.some((cue) => cue.language === language && cue.alias === printed);
}

/** Those of the readings that need a cue and have one, else those that need none. */
type Settled = { readonly readings: readonly AliasReading[]; readonly isCued: boolean };

/** Choose among the readings of one name: those a cue speaks for, else the usual names before the misspellings. */
function settle(readings: readonly AliasReading[], isCued: (reading: AliasReading) => boolean): Settled {
  const cued = readings.filter((reading) => reading.cueWords !== null && isCued(reading));
  if (cued.length > 0) return { readings: cued, isCued: true };
  const free = readings.filter((reading) => reading.cueWords === null);
  const usual = free.filter((reading) => !reading.isMisspelling);
  return { readings: usual.length > 0 ? usual : free, isCued: false };
}

function toDraft(found: Found, { readings, isCued }: Settled): Draft {
  const isMisspelling = readings.every((reading) => reading.isMisspelling);
  const because: MentionReason[] = ['alias'];
  if (found.isInflected) because.push('suffix');
  if (isCued) because.push('cue');
  const confidence =
    readings.length > 1
      ? CONFIDENCE.ambiguous
      : isCued
        ? CONFIDENCE.cue
        : isMisspelling
          ? CONFIDENCE.misspelling
          : CONFIDENCE.alias;
  return {
    start: found.start,
    end: found.end,
    kind: readings[0]?.entity.kind ?? 'organisation',
    candidates: [...new Set(readings.map(({ entity }) => entity))],
    isOpen: false,
    localKey: null,
    confidence,
    spelling: isMisspelling ? 'differs' : readings.some(({ isCanonical }) => isCanonical) ? 'usual' : 'variant',
    because,
    antecedent: null,
  };
}

const FURTHEST_HOME = 300; // characters before a body in which its country is looked for

/** Entities one step from `entity`: what it heads, is part of, stands in. */
const related = (entity: Entity): readonly string[] => entity.relations.map(({ to }) => to);

/**
 * The names of the dataset that stand in the text, longest first at each place, with cases, neighbours and cues applied.
 *
 * A reading that needs a cue is taken with one of its words in the paragraph, or with another name there that needs none
 * and is related to it: Жапаров beside Бишкек, whose country he heads.
 */
export function findListed(article: Article): Draft[] {
  const allowed = findAllowed(article, findHits(article));
  const cues = createCues(article);
  const byParagraph = new Map<number, Set<string>>();
  const paragraphOf = (span: Span): number => article.paragraphAt(span.start).start;
  for (const found of allowed) {
    const free = settle(found.readings, () => false).readings;
    const [only] = free;
    if (free.length !== 1 || only === undefined) continue;
    const ids = byParagraph.get(paragraphOf(found)) ?? new Set<string>();
    byParagraph.set(paragraphOf(found), ids);
    ids.add(only.entity.id);
    for (const id of related(only.entity)) ids.add(id);
  }
  // 南亚和中亚: a place beside another is a place, whatever else its name could be cut out of.
  const isPlaceAt = new Map<number, boolean>();
  for (const { start, end, readings } of allowed) {
    const isPlace = settle(readings, () => false).readings.some(({ entity }) => entity.kind === 'place');
    isPlaceAt.set(start, isPlace);
    isPlaceAt.set(-end, isPlace);
  }
  const isInRow = ({ start, end }: Span, { entity }: AliasReading): boolean =>
    article.language === 'zh' &&
    entity.kind === 'place' &&
    (('、和与及'.includes(article.folded[end] ?? ' ') && isPlaceAt.get(end + 1) === true) ||
      ('、和与及'.includes(article.folded[start - 1] ?? ' ') && isPlaceAt.get(1 - start) === true));
  // 参议院, 商务部: many countries have one. It is that of the country named last before it, or of none.
  const named = allowed.flatMap(({ start, readings }) => {
    const [only] = settle(readings, () => false).readings;
    if (only === undefined || !/^(?:place|person|organisation)$/.test(only.entity.kind)) return [];
    const country = countryOf(only.entity, article.dataset);
    return country === null ? [] : [{ start, country }];
  });
  const isAtHome = (found: Found, { entity, cueWords }: AliasReading): boolean => {
    if (article.language !== 'zh' || entity.kind !== 'organisation') return true;
    const home = countryOf(entity, article.dataset);
    if (home === null) return true;
    const { folded } = article;
    const from = Math.max(paragraphOf(found), found.start - FURTHEST_HOME);
    const before = folded.slice(from, found.start);
    let low = 0;
    let high = named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((named[middle]?.start ?? 0) < found.start) low = middle + 1;
      else high = middle;
    }
    const last = named[low - 1];
    const isInSentence = last !== undefined && last.start >= from + before.lastIndexOf('。') + 1;
    if (isInSentence && last.country.id !== home.id) return false;
    // The press of China names its own bodies without the country.
    return isInSentence || home.id === 'china' || (cueWords ?? []).some((word) => before.includes(word));
  };
  return allowed.flatMap((found): Draft[] => {
    const isCued = (reading: AliasReading): boolean =>
      (cues.isNear(found, reading.cueWords ?? []) && isAtHome(found, reading)) ||
      isForeignWord(article, found, reading) ||
      isInRow(found, reading) ||
      (reading.entity.kind === 'person' &&
        related(reading.entity).some((id) => byParagraph.get(paragraphOf(found))?.has(id) ?? false));
    const settled = settle(found.readings, isCued);
    return settled.readings.length === 0 ? [] : [toDraft(found, settled)];
  });
}

/** What one name of the lists may mean, whatever stands around it: for names that another mention vouches for. */
export function entitiesNamed(folded: string, dataset: Dataset): readonly Entity[] {
  const [hit] = findNames(folded, dataset.gazetteer);
  if (hit === undefined || hit.start !== 0 || hit.end !== folded.length) return [];
  return [...new Set(dataset.aliasOf(hit.value)?.readings.map(({ entity }) => entity) ?? [])];
}
