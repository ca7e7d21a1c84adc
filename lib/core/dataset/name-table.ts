/*
 * The names of some packs, compiled: a list of names to find them by, and what each stands for, as numbers. No name is
 * written down twice: a reading says which entity's which form it is, and the form is read from the entity itself.
 */
import { foldText } from '../text/folding';
import { LANGUAGES, type Language } from '../text/language';
import { classOf, HAN } from '../text/script';
import type { Alias, AliasReading } from './dataset';
import { compileGazetteer, type Gazetteer, type GazetteerEntry } from './gazetteer';
import type { Concept, Cue, Entity, Pack } from './pack';

/** Names and what they stand for. Readings of name `i` are `readingFirst[i]` .. `readingFirst[i + 1]`, in pack order. */
export type NameTable = {
  readonly entityIds: readonly string[];
  readonly conceptIds: readonly string[];
  readonly cueWords: readonly (readonly string[])[];
  /** Names of entities; the value of a name is its index `i`. */
  readonly gazetteer: Gazetteer;
  /** Names of concepts; the value of a name is an index into `conceptIds`. */
  readonly conceptGazetteer: Gazetteer;
  readonly readingFirst: Uint32Array;
  /** Index into `entityIds`. */
  readonly readingEntity: Uint32Array;
  /** Which form of the entity: `index * 8 + language * 2 + isMisspelling`. */
  readonly readingForm: Uint16Array;
  /** CANONICAL and CASE_SENSITIVE. */
  readonly readingFlags: Uint8Array;
  /** 1 + an index into `cueWords`, or 0. */
  readonly readingCue: Uint32Array;
};

const CANONICAL = 1;
const CASE_SENSITIVE = 2;

// Languages whose endings a name takes.
const IN_RUSSIAN = 1;
const IN_KAZAKH = 2;

const SHORTEST_FREE_CASE = 4; // "US", "ЦА", "CPC": shorter aliases in capitals count only in capitals

const isShortCapitals = (printed: string): boolean =>
  printed.length < SHORTEST_FREE_CASE && printed === printed.toUpperCase() && printed !== printed.toLowerCase();

const isHan = (printed: string): boolean => classOf(printed.charCodeAt(0)) === HAN;

/** Names that are never mentions, whatever a pack says: one Han character alone is a word of the language. */
const isTooShort = (printed: string): boolean => printed.length < 2;

/** An article is no part of a name in a text: "the White House". */
const withoutArticle = (printed: string): string => printed.replace(/^the /i, '');

/** What `entity` says of its name `printed`. One spelling in several languages is one name: their cue words are added up. */
function cueOf(entity: Entity, printed: string, language: Language): Pick<Cue, 'use' | 'words'> | null {
  if (entity.cues.length === 0) return null;
  const cues = entity.cues.filter((each) => each.alias === printed && (each.language === language || !isHan(printed)));
  const own = cues.find((each) => each.language === language) ?? cues[0];
  return own === undefined ? null : { use: own.use, words: [...new Set(cues.flatMap(({ words }) => words))] };
}

/** Later packs win whole: the last entity or concept of each id, where the first stood. */
function lastOfEach<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((each) => [each.id, each])).values()];
}

/** How many names `entities` print, each as often as it is printed. */
function countForms(entities: readonly Entity[]): number {
  let count = 0;
  for (const { names, misspellings } of entities)
    for (const language of LANGUAGES) count += (names[language]?.length ?? 0) + (misspellings[language]?.length ?? 0);
  return count;
}

/**
 * Every printed name of `entities` by its folded form, in the order they are first printed, and what each may mean. Numbers
 * in arrays and no objects: a hundred thousand of them would be moved about by the collector while they are made.
 */
class CollectedNames {
  /** Index of each name. */
  readonly indexes = new Map<string, number>();
  readonly cueWords: (readonly string[])[] = [];
  // By name: its last reading, how many it has, the languages whose endings it takes.
  readonly last: Int32Array;
  readonly counts: Uint32Array;
  readonly languages: Uint8Array;
  // By reading: the one before it of the same name (-1: none), and as in `NameTable`.
  readonly before: Int32Array;
  readonly entity: Uint32Array;
  readonly form: Uint16Array;
  readonly flags: Uint8Array;
  readonly cue: Uint32Array;
  /** How many readings there are. */
  count = 0;

  constructor(entities: readonly Entity[]) {
    const most = countForms(entities);
    this.last = new Int32Array(most).fill(-1);
    this.counts = new Uint32Array(most);
    this.languages = new Uint8Array(most);
    this.before = new Int32Array(most);
    this.entity = new Uint32Array(most);
    this.form = new Uint16Array(most);
    this.flags = new Uint8Array(most);
    this.cue = new Uint32Array(most);
    for (let index = 0; index < entities.length; index += 1) {
      const entity = entities[index];
      if (entity === undefined) continue;
      for (let code = 0; code < LANGUAGES.length; code += 1) this.#note(index, entity, false, code);
      for (let code = 0; code < LANGUAGES.length; code += 1) this.#note(index, entity, true, code);
    }
  }

  #indexOf(folded: string): number {
    const known = this.indexes.get(folded);
    if (known !== undefined) return known;
    const name = this.indexes.size;
    this.indexes.set(folded, name);
    return name;
  }

  #note(index: number, entity: Entity, isMisspelling: boolean, code: number): void {
    const language = LANGUAGES[code] ?? 'en';
    const forms = (isMisspelling ? entity.misspellings : entity.names)[language] ?? [];
    for (let at = 0; at < forms.length; at += 1) {
      const printed = forms[at] ?? '';
      const cue = cueOf(entity, printed, language);
      if (isTooShort(printed) || cue?.use === 'context-only') continue;
      const name = this.#indexOf(foldText(withoutArticle(printed)));
      // Entities come one after another: another reading of this one can only be the last.
      const last = this.last[name] ?? -1;
      if (last === -1 || this.entity[last] !== index) {
        const reading = this.count;
        this.count += 1;
        this.entity[reading] = index;
        this.form[reading] = at * 8 + code * 2 + Number(isMisspelling);
        this.flags[reading] =
          (!isMisspelling && at === 0 ? CANONICAL : 0) + (isShortCapitals(printed) ? CASE_SENSITIVE : 0);
        this.cue[reading] = cue?.use === 'with-cue' ? this.cueWords.push(cue.words.map(foldText)) : 0;
        this.before[reading] = last;
        this.last[name] = reading;
        this.counts[name] = (this.counts[name] ?? 0) + 1;
      }
      if (language === 'ru') this.languages[name] = (this.languages[name] ?? 0) | IN_RUSSIAN;
      else if (language === 'kk') this.languages[name] = (this.languages[name] ?? 0) | IN_KAZAKH;
    }
  }
}

function conceptEntries(concepts: readonly Concept[]): GazetteerEntry[] {
  return concepts.flatMap(({ names }, value) =>
    LANGUAGES.flatMap((language) =>
      (names[language] ?? []).map((printed) => ({
        folded: foldText(printed),
        value,
        inflection: language === 'ru' || language === 'kk' ? language : null,
      })),
    ),
  );
}

/** Compile the names of `packs`. Where two packs share an id, the later one's names count. */
export function compileNames(packs: readonly Pack[]): NameTable {
  const entities = lastOfEach(packs.map((pack) => pack.entities));
  const collected = new CollectedNames(entities);
  const { count, counts, languages } = collected;
  const readingFirst = new Uint32Array(collected.indexes.size + 1);
  const readingEntity = new Uint32Array(count);
  const readingForm = new Uint16Array(count);
  const readingFlags = new Uint8Array(count);
  const readingCue = new Uint32Array(count);
  const entries: GazetteerEntry[] = [];
  for (const [folded, value] of collected.indexes) {
    const behind = (readingFirst[value] ?? 0) + (counts[value] ?? 0);
    readingFirst[value + 1] = behind;
    for (let from = collected.last[value] ?? -1, at = behind - 1; from !== -1; from = collected.before[from] ?? -1) {
      readingEntity[at] = collected.entity[from] ?? 0;
      readingForm[at] = collected.form[from] ?? 0;
      readingFlags[at] = collected.flags[from] ?? 0;
      readingCue[at] = collected.cue[from] ?? 0;
      at -= 1;
    }
    const endings = languages[value] ?? 0;
    if (endings === 0) entries.push({ folded, value, inflection: null });
    if ((endings & IN_RUSSIAN) !== 0) entries.push({ folded, value, inflection: 'ru' });
    if ((endings & IN_KAZAKH) !== 0) entries.push({ folded, value, inflection: 'kk' });
  }
  // Only what some series measures is looked for: a name of another concept would hide the shorter one inside it.
  const measured = new Set(packs.flatMap((pack) => pack.series.map(({ conceptId }) => conceptId)));
  const concepts = lastOfEach(packs.map((pack) => pack.concepts)).filter(({ id }) => measured.has(id));
  return {
    entityIds: entities.map(({ id }) => id),
    conceptIds: concepts.map(({ id }) => id),
    cueWords: collected.cueWords,
    gazetteer: compileGazetteer(entries),
    conceptGazetteer: compileGazetteer(conceptEntries(concepts)),
    readingFirst,
    readingEntity,
    readingForm,
    readingFlags,
    readingCue,
  };
}

/** What name `value` of `table` may mean, its forms read from `entities`. Undefined where there is no such name. */
export function aliasOf(table: NameTable, value: number, entities: ReadonlyMap<string, Entity>): Alias | undefined {
  const readings: AliasReading[] = [];
  let printed = '';
  for (let at = table.readingFirst[value] ?? 0; at < (table.readingFirst[value + 1] ?? 0); at += 1) {
    const entity = entities.get(table.entityIds[table.readingEntity[at] ?? -1] ?? '');
    if (entity === undefined) continue;
    const form = table.readingForm[at] ?? 0;
    const isMisspelling = (form & 1) === 1;
    const language = LANGUAGES[(form >> 1) & 3] ?? 'en';
    const forms = (isMisspelling ? entity.misspellings : entity.names)[language] ?? [];
    if (readings.length === 0) printed = withoutArticle(forms[form >> 3] ?? '');
    const flags = table.readingFlags[at] ?? 0;
    const cue = table.readingCue[at] ?? 0;
    readings.push({
      entity,
      isMisspelling,
      isCanonical: (flags & CANONICAL) !== 0,
      isCaseSensitive: (flags & CASE_SENSITIVE) !== 0,
      cueWords: cue === 0 ? null : (table.cueWords[cue - 1] ?? null),
    });
  }
  return readings.length === 0 ? undefined : { folded: foldText(printed), printed, readings };
}
