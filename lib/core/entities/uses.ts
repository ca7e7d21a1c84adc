/* Names judged by their use: a place beside the noun of its port is the port; a meeting named with its place is that one. */
import type { Dataset } from '../dataset/dataset';
import type { Entity } from '../dataset/pack';
import { foldText } from '../text/folding';
import { classOf, HAN } from '../text/script';
import { overlapping, touching } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf } from './draft';
import { countryOf } from './owners';

const stands = (entity: Entity, type: string, to: string): boolean =>
  entity.relations.some((relation) => relation.type === type && relation.to === to);

/** What one dataset says of ports and meetings, laid out once. */
type Uses = {
  readonly portsByWord: ReadonlyMap<string, Entity>;
  readonly editionsOf: ReadonlyMap<string, readonly Entity[]>;
};
const known = new WeakMap<Dataset, Uses>();

const PORT_NAME = /^(?:port of |порт )(\S+)$|^(\S+) (?:port|порты)$/;

function usesOf(dataset: Dataset): Uses {
  const before = known.get(dataset);
  if (before !== undefined) return before;
  const portsByWord = new Map<string, Entity>();
  const editionsOf = new Map<string, Entity[]>();
  const file = <T>(map: Map<string, T[]>, key: string, value: T): void =>
    void map.set(key, [...(map.get(key) ?? []), value]);
  for (const entity of dataset.entities.values()) {
    if (entity.kind === 'event')
      for (const { type, to } of entity.relations) if (type === 'part-of') file(editionsOf, to, entity);
    if (entity.kind !== 'facility') continue;
    const words = Object.values(entity.names)
      .flat()
      .flatMap((name) => {
        const found = PORT_NAME.exec(foldText(name));
        return found?.[1] ?? found?.[2] ?? [];
      });
    if (words.length === 0) continue;
    for (const word of words) portsByWord.set(word, entity);
  }
  const uses = { portsByWord, editionsOf };
  known.set(dataset, uses);
  return uses;
}

const MOST_BETWEEN = 3; // words between a place and the noun of its port: "Aktau and Kuryk ports"

/** Whether the noun of a port stands beside `span`: behind it over further names, or before it. */
function isAtPort(article: Article, span: Span): boolean {
  const { words, lexicon, folded } = article;
  if (classOf(folded.charCodeAt(span.end - 1)) === HAN)
    return /^(?:[和与及、][^，。；、]{2,6}?)?(?:海港|港口|港)(?!元|币)/.test(folded.slice(span.end, span.end + 10));
  const index = article.wordFrom(span.start);
  let last = index;
  while ((words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end) last += 1;
  for (let next = last + 1; next <= last + MOST_BETWEEN; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (before === undefined || word === undefined) break;
    const gap = folded.slice(before.end, word.start);
    if (gap !== ' ' && gap !== ', ') break;
    if (lexicon.ports.has(word.folded)) return gap === ' ';
    const joins =
      lexicon.andWords.has(word.folded) || lexicon.andWords.has(before.folded) || gap === ', ' || word.folded === 'sea';
    if (!joins) break;
  }
  for (let previous = index - 1; previous >= index - MOST_BETWEEN; previous -= 1) {
    const [word, behind] = [words[previous], words[previous + 1]];
    if (word === undefined || behind === undefined) break;
    const gap = folded.slice(word.end, behind.start);
    if (gap !== ' ' && gap !== ', ') break;
    if (lexicon.ports.has(word.folded)) {
      // "the port of Aktau", "порты Актау и Курык"; "a port Kazakhstan built" names no port.
      return article.language !== 'en' || behind.folded === 'of';
    }
    const joins =
      lexicon.andWords.has(word.folded) || lexicon.andWords.has(behind.folded) || word.folded === 'of' || gap === ', ';
    if (!joins && word.folded !== 'of') break;
  }
  return false;
}

/** The one port of the place `draft` means, where the noun beside it says that it is meant. */
function portOf(article: Article, draft: Draft): Entity | null {
  const place = linkOf(draft);
  if (place?.kind !== 'place') return null;
  // A port that stands in no listed place is only named by both words together: "порту Баку" (shaped.ts).
  const port = findPortOf(place, article.dataset);
  return port !== null && stands(port, 'located-in', place.id) && isAtPort(article, draft) ? port : null;
}

/** The one port that bears the name of `place`, or null: a country's only port is not "the port of" the country. */
export function findPortOf(place: Entity, dataset: Dataset): Entity | null {
  const { portsByWord } = usesOf(dataset);
  const ports = new Set(
    Object.values(place.names)
      .flat()
      .flatMap((name) => portsByWord.get(foldText(name)) ?? []),
  );
  const [only] = ports;
  const country = countryOf(place, dataset);
  return ports.size === 1 && only !== undefined && countryOf(only, dataset)?.id === country?.id ? only : null;
}

/** A meeting of a mechanism, named with the place where it was held: the one edition the lists have there. */
function editionOf(article: Article, draft: Draft, drafts: readonly Draft[]): Entity | null {
  const { folded, words, lexicon, dataset } = article;
  const mechanism = linkOf(draft);
  if (mechanism?.kind !== 'mechanism') return null;
  const isMeeting =
    words
      .slice(article.wordFrom(draft.start), article.wordFrom(draft.end))
      .some((word) => lexicon.meetings.has(word.folded)) ||
    /(?:论坛|峰会|会议)$/.test(folded.slice(draft.start, draft.end));
  if (!isMeeting) return null;
  const place = touching(drafts, { start: draft.end, end: draft.end + 25 }).find((other) => other.kind === 'place');
  const placeId = place === undefined ? undefined : linkOf(place)?.id;
  if (placeId === undefined || /[.!?\n。]/.test(folded.slice(draft.end, place?.start))) return null;
  const editions = (usesOf(dataset).editionsOf.get(mechanism.id) ?? []).filter((event) =>
    stands(event, 'located-in', placeId),
  );
  return editions.length === 1 ? (editions[0] ?? null) : null;
}

const MOST_MODIFIERS = 3;

/**
 * A mechanism's meeting by its full name: the mechanism, capitalised words and the noun of a meeting, with the quotation
 * marks that are inside: "B5+1" International Forum, B5+1 Business Forum.
 */
export function findMeetings(article: Article, drafts: readonly Draft[]): Draft[] {
  const { folded, words, lexicon } = article;
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind !== 'mechanism') return [];
    const isQuoted = folded[draft.start - 1] === '"' && folded[draft.end] === '"';
    let end = isQuoted ? draft.end + 1 : draft.end;
    for (let index = article.wordFrom(end), count = 0; count <= MOST_MODIFIERS; index += 1, count += 1) {
      const word = words[index];
      if (word === undefined || !word.isCapital || word.start !== end + 1 || folded[end] !== ' ') return [];
      end = word.end;
      // "C5+1" Summit is a summit of it; a name of its own has a word more.
      if (lexicon.meetings.has(word.folded))
        return count === 0
          ? []
          : [{ ...draft, start: isQuoted ? draft.start - 1 : draft.start, end, spelling: 'variant' }];
    }
    return [];
  });
}

/** Drafts with ports and editions in the place of the places and mechanisms that name them here. */
export function withUses(article: Article, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft): Draft => {
    const use = portOf(article, draft) ?? editionOf(article, draft, drafts);
    if (use === null) return draft;
    return {
      ...draft,
      kind: use.kind,
      candidates: [use],
      confidence: CONFIDENCE.use,
      spelling: 'variant',
      because: ['alias', 'cue'],
    };
  });
}

/** Ports named by a place that is in no list: "Aktau and Kuryk ports". */
export function findPortsByPlace(article: Article, drafts: readonly Draft[]): Draft[] {
  const { portsByWord } = usesOf(article.dataset);
  return article.words.flatMap((word): Draft[] => {
    const port = word.isCapital ? portsByWord.get(word.folded) : undefined;
    if (port === undefined || overlapping(drafts, word) !== undefined || !isAtPort(article, word)) return [];
    const { start, end } = word;
    const shape = { localKey: null, isOpen: false, antecedent: null, confidence: CONFIDENCE.use };
    return [{ ...shape, start, end, kind: port.kind, candidates: [port], spelling: 'variant', because: ['cue'] }];
  });
}
