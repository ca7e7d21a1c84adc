/*
 * Mentions in five steps; each adds to or settles what the steps before it found.
 *   1. names of the lists: longest match, cases, cues                              find-listed.ts
 *   2. names of bodies by shape: no place is marked inside one; a bracketed
 *      abbreviation that is listed says what the long form is                      find-bodies.ts
 *   3. ports and other things that share a place's name, by the noun beside it
 *   4. people introduced by name and role, spelt otherwise than listed             find-people.ts
 *   5. surnames of people named in full: the one full name of this article
 */
import type { AliasReading, Dataset } from '../dataset/dataset';
import type { Entity, EntityKind } from '../dataset/pack';
import { foldText } from '../text/folding';
import type { Language } from '../text/language';
import { classOf, HAN } from '../text/script';
import { overlapping, touching } from '../text/sorted-spans';
import type { Span } from '../text/span';
import { type Body, findBodies } from './find-bodies';
import { findListed, type Listed } from './find-listed';
import { findIntroduced } from './find-people';
import type { Mention, MentionReason } from './mention';
import { findWords, type Word } from './words';

/** A mention before it has its id and place in the list. */
type Draft = Span & {
  kind: EntityKind;
  candidates: readonly Entity[];
  localKey: string | null;
  confidence: number;
  spelling: Mention['spelling'];
  because: MentionReason[];
  antecedent: Draft | null;
};

// Fixed for now; the entity gold will calibrate them.
const CONFIDENCE = {
  alias: 0.97,
  cue: 0.9,
  misspelling: 0.9,
  acronym: 0.88,
  use: 0.88,
  fuzzy: 0.8,
  coreference: 0.9,
  shape: 0.55,
  ambiguous: 0.5,
} as const;

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function toDraft(listed: Listed): Draft {
  const settled = settle(listed.readings);
  const first = settled[0] ?? listed.readings[0];
  const isMisspelling = settled.every((reading) => reading.isMisspelling);
  const because: MentionReason[] = ['alias'];
  if (listed.isInflected) because.push('suffix');
  if (listed.isCued) because.push('cue');
  const base =
    settled.length > 1
      ? CONFIDENCE.ambiguous
      : listed.isCued
        ? CONFIDENCE.cue
        : isMisspelling
          ? CONFIDENCE.misspelling
          : CONFIDENCE.alias;
  return {
    start: listed.start,
    end: listed.end,
    kind: first?.entity.kind ?? 'organisation',
    candidates: settled.map((reading) => reading.entity),
    localKey: null,
    confidence: base,
    spelling: isMisspelling ? 'differs' : settled.some((reading) => reading.isCanonical) ? 'usual' : 'variant',
    because,
    antecedent: null,
  };
}

/** Of several entities under one name: those a cue speaks for, else those it is no misspelling of. */
function settle(readings: readonly AliasReading[]): readonly AliasReading[] {
  const cued = readings.filter((reading) => reading.cueWords !== null);
  if (cued.length > 0) return cued;
  const usual = readings.filter((reading) => !reading.isMisspelling);
  return usual.length > 0 ? usual : readings;
}

/** Bodies by shape, without those a listed name covers; what is inside one is no mention. */
function withBodies(
  text: string,
  folded: string,
  listed: readonly Draft[],
  bodies: readonly Body[],
  dataset: Dataset,
): Draft[] {
  let drafts = listed;
  const kept: Draft[] = [];
  const made: Draft[] = [];
  const isWhole = (body: Body): boolean =>
    // A listed body keeps its place: "Ministry of Foreign Affairs of Kazakhstan", also with a country before it.
    touching(drafts, body).some(
      (draft) => draft.kind !== 'place' && draft.kind !== 'person' && coversHead(draft, body),
    );
  const closed = bodies.filter((body) => !isWhole(body));
  const grown: Draft[] = [];
  drafts = drafts.map((draft) => {
    const wide = widened(draft, listed, bodies);
    if (wide !== draft) grown.push(wide);
    return wide;
  });
  const isInside = (draft: Draft): boolean =>
    touching(closed, draft).some((body) => contains(body, draft)) ||
    touching(grown, draft).some((wide) => wide !== draft && contains(wide, draft));
  for (const draft of drafts) if (!isInside(draft)) kept.push(draft);
  for (const body of closed) {
    const listedInBrackets = bracketAfter(text, body.end);
    const short =
      listedInBrackets === null
        ? undefined
        : touching(listed, listedInBrackets).find(
            (draft) => draft.start === listedInBrackets.start && draft.end === listedInBrackets.end,
          );
    const entity = short?.candidates.length === 1 ? short.candidates[0] : undefined;
    const isDepartment = /\b(?:department|section|division|отдел|управление)$/.test(folded.slice(body.start, body.end));
    if (entity !== undefined) {
      made.push({
        start: body.start,
        end: body.end,
        kind: entity.kind,
        candidates: [entity],
        localKey: null,
        confidence: CONFIDENCE.acronym,
        spelling: 'differs',
        because: ['acronym'],
        antecedent: null,
      });
    } else if (!isDepartment && body.headCount > 0) {
      const known = sameBody(folded.slice(body.start, body.end), dataset);
      made.push({
        start: body.start,
        end: body.end,
        kind: known?.kind ?? 'organisation',
        candidates: known === null ? [] : [known],
        localKey: folded.slice(body.start, body.end),
        confidence: known === null ? CONFIDENCE.shape : CONFIDENCE.fuzzy,
        spelling: known === null ? 'usual' : 'variant',
        because: ['shape'],
        antecedent: null,
      });
    }
  }
  return [...kept, ...made].sort((a, b) => a.start - b.start);
}

/** A listed body named with its country before it, "Kazakhstan Institute of …": one flat name, no place inside it. */
function widened(draft: Draft, drafts: readonly Draft[], bodies: readonly Body[]): Draft {
  if (draft.kind === 'place' || draft.kind === 'person') return draft;
  const body = touching(bodies, draft).find(
    (each) => contains(each, draft) && each.end === draft.end && each.start < draft.start,
  );
  const before = body && touching(drafts, body).find((other) => other.start === body.start && other.kind === 'place');
  return body !== undefined && before !== undefined && draft.start - before.end === 1
    ? { ...draft, start: body.start, spelling: 'variant' }
    : draft;
}

/** Whether the listed name is the body itself and not just a word inside it. */
const coversHead = (draft: Draft, body: Body): boolean =>
  draft.end >= body.end || draft.end - draft.start >= (body.end - body.start) * 0.6;

/** A listed body named by the same words in another order: "Kazakhstan National Bank", "National Bank of Kazakhstan". */
function sameBody(folded: string, dataset: Dataset): Entity | null {
  const key = bodyKey(folded);
  const found = bodyIndex(dataset).get(key);
  return found ?? null;
}

const SMALL = /^(?:of|the|for|and|on|in|и|по|при|мен|және)$/;
const bodyKey = (folded: string): string =>
  folded
    .split(/[^a-z0-9\u00c0-\u024f\u0400-\u052f]+/)
    .filter((word) => word !== '' && !SMALL.test(word))
    .sort()
    .join(' ');
const bodyIndexes = new WeakMap<Dataset, ReadonlyMap<string, Entity | null>>();

/** Bodies by the words of their names, order aside; null where two share them. */
function bodyIndex(dataset: Dataset): ReadonlyMap<string, Entity | null> {
  const known = bodyIndexes.get(dataset);
  if (known !== undefined) return known;
  const index = new Map<string, Entity | null>();
  for (const entity of dataset.entities.values()) {
    if (entity.kind !== 'organisation' && entity.kind !== 'company') continue;
    for (const name of Object.values(entity.names).flat()) {
      const key = bodyKey(foldText(name));
      if (!key.includes(' ')) continue;
      const other = index.get(key);
      index.set(key, other === undefined || other === entity ? entity : null);
    }
  }
  bodyIndexes.set(dataset, index);
  return index;
}

/** What stands alone in brackets right behind `end`: the abbreviation of the name before it. */
function bracketAfter(text: string, end: number): Span | null {
  const found = /^ ?[(（]([^()（）\n]{2,16})[)）]/.exec(text.slice(end, end + 24));
  if (found?.[1] === undefined) return null;
  const start = end + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length };
}

// The noun that makes a place's name a port's: "Aktau and Kuryk ports", 阿克套港和库雷克港, порты Актау и Курык.
// Words by what parts them, not by \p{L}: this is run beside many places, and such classes are slow to compile.
const PORT_AFTER =
  /^(?:(?:,| and| und|、|和|与|及| и| мен| және| пен) ?[^\s,.;:!?，。；、]{2,14}){0,2}(?: sea)? ?(?:ports?(?![a-z])|港|порт)/;
const PORT = /port|港|порт/i;
const PORT_BEFORE = /(?:ports? of|порт[а-я]{0,3}|港口) (?:[^\s,.;:!?]{2,14},? (?:and|и|мен) )?$/;

/** The facility of `place` that a noun beside it means, where the dataset has exactly one such. */
function portOf(text: string, draft: Draft, dataset: Dataset): Entity | null {
  const place = draft.candidates[0];
  if (place?.kind !== 'place') return null;
  const near = text.slice(Math.max(0, draft.start - 40), draft.end + 48);
  if (!PORT.test(near)) return null; // most places are near no port: one look saves two
  const lead = text.slice(Math.max(0, draft.start - 40), draft.start).toLowerCase();
  if (!PORT_AFTER.test(text.slice(draft.end, draft.end + 48)) && !PORT_BEFORE.test(lead)) return null;
  const ports = [...dataset.entities.values()].filter(
    (entity) =>
      entity.kind === 'facility' &&
      entity.relations.some((relation) => relation.type === 'located-in' && relation.to === place.id) &&
      (entity.names.en ?? []).some((name) => /\bport\b/i.test(name)),
  );
  return ports.length === 1 ? (ports[0] ?? null) : null;
}

/** Step 3: a place beside the noun of its port is the port; a meeting named with its place is that edition. */
function withUses(text: string, folded: string, drafts: readonly Draft[], dataset: Dataset): Draft[] {
  return drafts.map((draft) => {
    const port = portOf(text, draft, dataset) ?? editionOf(folded, draft, drafts, dataset);
    return port === null
      ? draft
      : {
          ...draft,
          kind: port.kind,
          candidates: [port],
          confidence: CONFIDENCE.use,
          spelling: 'variant' as const,
          because: ['alias', 'cue'] as MentionReason[],
        };
  });
}

const MEETING = /forum|summit|conference|meeting|论坛|峰会|会议|форум|саммит/;

/** A meeting of a mechanism, named with the place where it was held: the one edition the lists have there. */
function editionOf(folded: string, draft: Draft, drafts: readonly Draft[], dataset: Dataset): Entity | null {
  const mechanism = draft.candidates.length === 1 ? draft.candidates[0] : undefined;
  if (mechanism?.kind !== 'mechanism' || !MEETING.test(folded.slice(draft.start, draft.end))) return null;
  const place = touching(drafts, { start: draft.end, end: draft.end + 25 }).find((other) => other.kind === 'place');
  const placeId = place?.candidates.length === 1 ? place.candidates[0]?.id : undefined;
  if (placeId === undefined || /[.!?\n。]/.test(folded.slice(draft.end, place?.start))) return null;
  const stands = (entity: Entity, type: string, to: string): boolean =>
    entity.relations.some((relation) => relation.type === type && relation.to === to);
  const editions = [...dataset.entities.values()].filter(
    (entity) =>
      entity.kind === 'event' && stands(entity, 'part-of', mechanism.id) && stands(entity, 'located-in', placeId),
  );
  return editions.length === 1 ? (editions[0] ?? null) : null;
}

/** Names of ports that are nowhere a place of the lists: "Aktau and Kuryk ports" names the second by its place alone. */
function findPortsByPlace(
  text: string,
  folded: string,
  words: readonly Word[],
  drafts: readonly Draft[],
  dataset: Dataset,
): Draft[] {
  const index = portIndex(dataset);
  return words.flatMap((word): Draft[] => {
    const port = word.isCapital ? index.get(word.folded) : undefined;
    if (port === undefined || overlapping(drafts, word) !== undefined) return [];
    const lead = folded.slice(Math.max(0, word.start - 40), word.start);
    if (!PORT_AFTER.test(text.slice(word.end, word.end + 48)) && !PORT_BEFORE.test(lead)) return [];
    return [
      {
        start: word.start,
        end: word.end,
        kind: port.kind,
        candidates: [port],
        localKey: null,
        confidence: CONFIDENCE.use,
        spelling: 'variant',
        because: ['cue'],
        antecedent: null,
      },
    ];
  });
}

const portIndexes = new WeakMap<Dataset, ReadonlyMap<string, Entity>>();

/** Ports by the place word in their name: "kuryk" for "Port of Kuryk". */
function portIndex(dataset: Dataset): ReadonlyMap<string, Entity> {
  const known = portIndexes.get(dataset);
  if (known !== undefined) return known;
  const index = new Map<string, Entity>();
  for (const entity of dataset.entities.values()) {
    if (entity.kind !== 'facility') continue;
    for (const name of Object.values(entity.names).flat()) {
      const place = /^(?:port of |порт )(\S+)$|^(\S+) (?:port|порты)$/.exec(foldText(name));
      const word = place?.[1] ?? place?.[2];
      if (word !== undefined) index.set(word, entity);
    }
  }
  portIndexes.set(dataset, index);
  return index;
}

/** The surname of a full name: its last word, or what follows the last dot of a Chinese rendering. */
function surnameOf(folded: string): string | null {
  if (classOf(folded.charCodeAt(0)) === HAN) {
    const at = folded.lastIndexOf('·');
    return at === -1 ? null : folded.slice(at + 1);
  }
  const at = folded.lastIndexOf(' ');
  return at === -1 ? null : folded.slice(at + 1);
}

/** The person a draft means, for telling two apart. */
const personKey = (draft: Draft): string | null => draft.candidates[0]?.id ?? draft.localKey;

/** Keep the first full name of each person under their surname. */
function addPerson(bySurname: Map<string, Draft[]>, surname: string, draft: Draft): void {
  const known = bySurname.get(surname);
  if (known === undefined) bySurname.set(surname, [draft]);
  else if (!known.some((other) => personKey(other) === personKey(draft))) known.push(draft);
}

/** Step 5: surnames of the people introduced in full, each to the one full name of this article that has it. */
function findSurnames(folded: string, words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const bySurname = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'person') continue;
    const surname = surnameOf(folded.slice(draft.start, draft.end));
    if (surname !== null) addPerson(bySurname, surname, draft);
  }
  const isFree = (span: Span): boolean => overlapping(drafts, span) === undefined;
  return words.flatMap((word): Draft[] => {
    const people = bySurname.get(word.folded)?.filter((draft) => draft.start < word.start) ?? [];
    const whole = new Set(people.map(personKey));
    const first = people[0];
    if (first === undefined || !word.isCapital || !isFree(word)) return [];
    if (whole.size > 1)
      return [
        {
          ...first,
          start: word.start,
          end: word.end,
          candidates: people.flatMap((draft) => draft.candidates),
          localKey: null,
          confidence: CONFIDENCE.ambiguous,
          because: ['coreference'],
          antecedent: null,
        },
      ];
    return [
      {
        ...first,
        start: word.start,
        end: word.end,
        confidence: CONFIDENCE.coreference,
        because: ['coreference'],
        antecedent: first,
      },
    ];
  });
}

/**
 * Short names that several listed people share are settled by the one named in full before; a listed short name of
 * someone whose namesake was introduced in full is that namesake's.
 */
function withAntecedents(folded: string, drafts: readonly Draft[]): Draft[] {
  const bySurname = new Map<string, Draft[]>();
  const full = new Set<Draft>();
  for (const draft of drafts) {
    if (draft.kind !== 'person') continue;
    const surname = surnameOf(folded.slice(draft.start, draft.end));
    if (surname === null) continue;
    full.add(draft);
    addPerson(bySurname, surname, draft);
  }
  return drafts.map((draft) => {
    if (draft.kind !== 'person' || full.has(draft)) return draft;
    const short = folded.slice(draft.start, draft.end);
    const namesakes = (bySurname.get(short) ?? []).filter((other) => other.start < draft.start);
    const ids = new Set(namesakes.map(personKey));
    const one = namesakes[0];
    if (one === undefined) return draft;
    if (ids.size > 1)
      return {
        ...draft,
        candidates: [...new Set(namesakes.flatMap((other) => other.candidates))],
        confidence: CONFIDENCE.ambiguous,
      };
    return {
      ...draft,
      candidates: one.candidates,
      localKey: one.localKey,
      because: [...draft.because, 'coreference'],
      antecedent: one,
    };
  });
}

/**
 * Find the named entities of `text`, linked to `dataset` where the text decides.
 *
 * Leftmost-longest, never overlapping, in text order. One pass over `text` for the lists; the cost does not grow with
 * the number of aliases.
 *
 * @param text - The article text as it is; it is folded unit by unit inside, so offsets refer to this string.
 * @returns One mention per name. Unlisted bodies and people have `entityId: null` and a `localId`. Empty when nothing is
 *   named: that is an answer, not an error.
 */
export function findMentions(text: string, language: Language, dataset: Dataset): Mention[] {
  const folded = foldText(text);
  const words = findWords(text, folded);
  const listed = findListed(text, folded, words, dataset).map(toDraft);
  const bodies = findBodies(text, words, language);
  let drafts = withUses(text, folded, withBodies(text, folded, listed, bodies, dataset), dataset);
  drafts = merge(drafts, findPortsByPlace(text, folded, words, drafts, dataset));
  const introduced = findIntroduced(text, folded, words, [drafts, bodies], dataset, language).map(
    (person): Draft => ({
      start: person.start,
      end: person.end,
      kind: 'person',
      candidates: person.entity === null ? [] : [person.entity],
      localKey: person.words.join(' '),
      confidence: person.entity === null ? CONFIDENCE.shape : CONFIDENCE.fuzzy,
      spelling: person.entity === null ? 'usual' : 'differs',
      because: person.entity === null ? ['role', 'shape'] : ['fuzzy', 'role'],
      antecedent: null,
    }),
  );
  drafts = withAntecedents(folded, merge(drafts, introduced));
  drafts = merge(drafts, withRepeats(folded, words, drafts));
  drafts = merge(drafts, findSurnames(folded, words, drafts));
  return number(text, drafts);
}

/** Further places where a person introduced in full stands in full, without the role. */
function withRepeats(folded: string, words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const people = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.kind === 'person' && draft.localKey !== null && !people.has(draft.localKey))
      people.set(draft.localKey, draft);
  }
  if (people.size === 0) return [];
  const starts = new Set(words.map((word) => word.start));
  const ends = new Set(words.map((word) => word.end));
  return [...people.values()].flatMap((person) => {
    const name = folded.slice(person.start, person.end);
    const repeats: Draft[] = [];
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length };
      if (starts.has(span.start) && ends.has(span.end) && overlapping(drafts, span) === undefined) {
        repeats.push({ ...person, ...span, because: ['coreference'], antecedent: person });
      }
    }
    return repeats;
  });
}

/** `one` with those of `other` that overlap nothing; both end in text order. */
function merge(one: readonly Draft[], other: readonly Draft[]): Draft[] {
  const free: Draft[] = [];
  let floor = 0;
  for (const draft of [...other].sort((a, b) => a.start - b.start)) {
    if (draft.start < floor || overlapping(one, draft) !== undefined) continue;
    free.push(draft);
    floor = draft.end;
  }
  return free.length === 0 ? [...one] : [...one, ...free].sort((a, b) => a.start - b.start);
}

function number(text: string, drafts: readonly Draft[]): Mention[] {
  const locals = new Map<string, string>();
  // An antecedent may have been copied with a settled link since; its place in the text stays.
  const places = new Map(drafts.map((draft, index) => [draft.start, index]));
  const idAt = (draft: Draft): string | null => {
    const known = places.get(draft.start);
    return known === undefined ? null : `m${known}`;
  };
  return drafts.map((draft, index) => {
    const candidates = [...new Set(draft.candidates.map((entity) => entity.id))];
    const isLinked = candidates.length === 1;
    let localId: string | null = null;
    if (candidates.length === 0 && draft.localKey !== null) {
      localId = locals.get(draft.localKey) ?? `x${locals.size}`;
      locals.set(draft.localKey, localId);
    }
    return {
      id: `m${index}`,
      start: draft.start,
      end: draft.end,
      surfaceForm: text.slice(draft.start, draft.end),
      kind: draft.kind,
      entityId: isLinked ? (candidates[0] ?? null) : null,
      localId,
      candidates,
      confidence: draft.confidence,
      spelling: draft.spelling,
      because: draft.because,
      antecedentId: draft.antecedent === null ? null : idAt(draft.antecedent),
    };
  });
}
