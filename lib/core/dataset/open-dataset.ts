import { foldText } from '../text/folding';
import { LANGUAGES, type Language } from '../text/language';
import { classOf, HAN } from '../text/script';
import type { Alias, AliasReading, Dataset } from './dataset';
import { compileGazetteer, type GazetteerEntry } from './gazetteer';
import type { Concept, Cue, Entity, Pack } from './pack';

const SHORTEST_FREE_CASE = 4; // "US", "ЦА", "CPC": shorter aliases in capitals count only in capitals

const isShortCapitals = (printed: string): boolean =>
  printed.length < SHORTEST_FREE_CASE && printed === printed.toUpperCase() && printed !== printed.toLowerCase();

const isHan = (printed: string): boolean => classOf(printed.charCodeAt(0)) === HAN;

/** Names that are never mentions, whatever a pack says: one Han character alone is a word of the language. */
const isTooShort = (printed: string): boolean => printed.length < 2;

/** An article is no part of a name in a text: "the White House". */
const withoutArticle = (folded: string): string => folded.replace(/^the /, '');

/** What `entity` says of its name `printed`. One spelling in several languages is one name: their cue words are added up. */
function cueOf(entity: Entity, printed: string, language: Language): Pick<Cue, 'use' | 'words'> | null {
  const cues = entity.cues.filter((each) => each.alias === printed && (each.language === language || !isHan(printed)));
  const own = cues.find((each) => each.language === language) ?? cues[0];
  return own === undefined ? null : { use: own.use, words: [...new Set(cues.flatMap(({ words }) => words))] };
}

function readingOf(entity: Entity, printed: string, language: Language, isMisspelling: boolean): AliasReading | null {
  const cue = cueOf(entity, printed, language);
  if (cue?.use === 'context-only') return null;
  return {
    entity,
    isMisspelling,
    isCanonical: !isMisspelling && entity.names[language]?.[0] === printed,
    isCaseSensitive: isShortCapitals(printed),
    cueWords: cue?.use === 'with-cue' ? cue.words.map(foldText) : null,
  };
}

/** Every printed name of `entities`, by its folded form. */
function collectAliases(entities: Iterable<Entity>): { aliases: Alias[]; entries: GazetteerEntry[] } {
  const byForm = new Map<string, { printed: string; readings: AliasReading[] }>();
  const inflections = new Map<string, Set<'ru' | 'kk'>>();
  const add = (entity: Entity, printed: string, language: Language, isMisspelling: boolean): void => {
    const folded = withoutArticle(foldText(printed));
    if (isTooShort(printed)) return;
    const reading = readingOf(entity, printed, language, isMisspelling);
    if (reading === null) return;
    const known = byForm.get(folded) ?? { printed: printed.replace(/^the /i, ''), readings: [] };
    byForm.set(folded, known);
    if (!known.readings.some((other) => other.entity === entity)) known.readings.push(reading);
    if (language === 'ru' || language === 'kk') {
      inflections.set(folded, (inflections.get(folded) ?? new Set()).add(language));
    }
  };
  for (const entity of entities) {
    for (const language of LANGUAGES) {
      for (const printed of entity.names[language] ?? []) add(entity, printed, language, false);
    }
    for (const language of LANGUAGES) {
      for (const printed of entity.misspellings[language] ?? []) add(entity, printed, language, true);
    }
  }
  const aliases: Alias[] = [];
  const entries: GazetteerEntry[] = [];
  for (const [folded, { printed, readings }] of byForm) {
    const value = aliases.length;
    aliases.push({ folded, printed, readings });
    const languages = [...(inflections.get(folded) ?? [])];
    for (const inflection of languages.length === 0 ? [null] : languages) entries.push({ folded, value, inflection });
  }
  return { aliases, entries };
}

function collectConcepts(concepts: Iterable<Concept>): { conceptIds: string[]; entries: GazetteerEntry[] } {
  const conceptIds: string[] = [];
  const entries: GazetteerEntry[] = [];
  for (const concept of concepts) {
    const value = conceptIds.length;
    conceptIds.push(concept.id);
    for (const language of LANGUAGES) {
      const inflection = language === 'ru' || language === 'kk' ? language : null;
      for (const printed of concept.names[language] ?? [])
        entries.push({ folded: foldText(printed), value, inflection });
    }
  }
  return { conceptIds, entries };
}

const byId = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): Map<string, T> =>
  new Map(lists.flat().map((each) => [each.id, each]));

/**
 * Open packs together: lookups by id, and their names compiled for finding.
 *
 * Takes only packs that came through `parsePack`. Where two packs share an id the later one wins whole.
 */
export function openDataset(packs: readonly Pack[]): Dataset {
  const entities = byId(packs.map((pack) => pack.entities));
  const concepts = byId(packs.map((pack) => pack.concepts));
  const names = collectAliases(entities.values());
  // Only what some series measures is looked for: a name of another concept would hide the shorter one inside it.
  const measured = new Set(packs.flatMap((pack) => pack.series.map(({ conceptId }) => conceptId)));
  const topics = collectConcepts([...concepts.values()].filter(({ id }) => measured.has(id)));
  return {
    packs: packs.map(({ id, version }) => `${id}@${version}`),
    entities,
    concepts,
    series: [...byId(packs.map((pack) => pack.series)).values()],
    sources: byId(packs.map((pack) => pack.sources)),
    events: [...byId(packs.map((pack) => pack.events)).values()],
    gazetteer: compileGazetteer(names.entries),
    aliases: names.aliases,
    conceptGazetteer: compileGazetteer(topics.entries),
    conceptIds: topics.conceptIds,
  };
}
