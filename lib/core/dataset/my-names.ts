/*
 * The pack of names a reader writes down: a pack like any other, made and changed by functions that give a new one.
 *
 * A name may be another name of an entity of some pack. As a later pack wins whole, that entity is copied with its facts
 * and their sources, and the added name carries a cue that says where it was added, in the words of the format:
 *   { alias: the name, use: 'always', note: 'added to central-asia@1.1.0' }
 */
import type { Result } from '../result';
import { hashText } from '../text/hash';
import { LANGUAGES, type Language, type Names } from '../text/language';
import { languageOfName } from '../text/language-of-name';
import { packKey } from './open-dataset';
import type { Entity, EntityKind, Pack, Source } from './pack';
import type { PackReason } from './pack-refusal';
import { parsePackText } from './parse-pack-text';
import { printPack } from './print-pack';

/** The id of the reader's own names. */
export const MY_NAMES_ID = 'my-names';

/** What a reader writes down of a name. */
export type NameDraft = {
  readonly name: string;
  readonly language: Language;
  readonly kind: EntityKind;
  /** What it is, in a few words; may be empty. */
  readonly gloss: string;
  readonly glossLanguage: Language;
  /** Other spellings, in any language. */
  readonly others: readonly string[];
};

/** A name that was written down. */
export type MyName = {
  readonly entityId: string;
  readonly name: string;
  readonly language: Language;
  readonly others: readonly string[];
  readonly kind: EntityKind;
  readonly gloss: Names<string>;
  /** The pack the entity was copied from, 'id@version'; null for an entry of the reader's own. */
  readonly origin: string | null;
  /** First name of the copied entity in each language it has one. */
  readonly names: Names<readonly string[]>;
  readonly factCount: number;
};

/** Why a name was not taken. */
export type NameFault = 'empty-name' | 'name-too-short' | 'already-there' | 'gone' | PackReason;

/** The pack with the change, or why it was not made. */
export type NamesResult = Result<Pack, NameFault>;

const ORIGIN = /^added to (\S+@\d+\.\d+\.\d+)$/;

const tidied = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The forms of a draft, the name first, each once, by language. */
function formsOf({ name, language, others }: NameDraft): (readonly [string, Language])[] {
  const forms = new Map<string, Language>([[tidied(name), language]]);
  for (const other of others.map(tidied))
    if (other !== '' && !forms.has(other)) forms.set(other, languageOfName(other, language));
  return [...forms];
}

const namesOf = (forms: readonly (readonly [string, Language])[]): Names<readonly string[]> =>
  Object.fromEntries(
    LANGUAGES.flatMap((each) => {
      const own = forms.flatMap(([form, language]) => (language === each ? [form] : []));
      return own.length === 0 ? [] : [[each, own]];
    }),
  );

const EMPTY: Pack = {
  ...{ format: 1, id: MY_NAMES_ID, version: '1.0.0' },
  ...{ entities: [], concepts: [], series: [], events: [], sources: [] },
};

const nextVersion = (version: string): string => version.replace(/(?<!\d)\d+$/, (patch) => String(Number(patch) + 1));

/** Those of `sources` that something in `pack` names, and those they repeat. */
function usedSources(pack: Pack, sources: readonly Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used = new Set<string>();
  const use = (id: string | null | undefined): void => {
    const source = id == null ? undefined : byId.get(id);
    if (source === undefined || used.has(source.id)) return;
    used.add(source.id);
    use(source.copyOf);
  };
  for (const { facts = [] } of [...pack.entities, ...pack.concepts]) for (const { sourceId } of facts) use(sourceId);
  for (const { points } of pack.series) for (const { sourceId } of points) use(sourceId);
  for (const { sourceId } of pack.events) use(sourceId);
  return [...byId.values()].filter(({ id }) => used.has(id));
}

/** The next version of `pack` with `entities`; its sources, and of `origin` those that are needed now. */
function change(pack: Pack | null, entities: readonly Entity[], origin: Pack | null = null): NamesResult {
  const next: Pack = {
    ...(pack ?? EMPTY),
    version: pack === null ? EMPTY.version : nextVersion(pack.version),
    entities,
  };
  const whole = { ...next, sources: usedSources(next, [...next.sources, ...(origin?.sources ?? [])]) };
  // What a reader types goes through the same door as any file: too long, marks that turn the writing around.
  const read = parsePackText(printPack(whole));
  return read.ok ? { ok: true, value: read.value } : { ok: false, error: read.error };
}

function faultOf(draft: NameDraft): NameFault | null {
  const forms = formsOf(draft);
  if (tidied(draft.name) === '') return 'empty-name';
  // One character alone is a word of its language, and no name is looked for in it.
  return forms.some(([form]) => form.length < 2) ? 'name-too-short' : null;
}

const replaced = (entities: readonly Entity[], entity: Entity): Entity[] =>
  entities.some(({ id }) => id === entity.id)
    ? entities.map((each) => (each.id === entity.id ? entity : each))
    : [...entities, entity];

function glossWith(gloss: Names<string>, { gloss: typed, glossLanguage }: NameDraft): Names<string> {
  const { [glossLanguage]: _, ...others } = gloss;
  const text = tidied(typed);
  return text === '' ? others : { ...others, [glossLanguage]: text };
}

/**
 * Write down a new entry, or change one.
 *
 * @param pack - The names so far; null before the first.
 * @param entityId - The entry to change; null for a new one.
 */
export function saveName(pack: Pack | null, draft: NameDraft, entityId: string | null): NamesResult {
  const fault = faultOf(draft);
  if (fault !== null) return { ok: false, error: fault };
  const before = pack?.entities.find(({ id }) => id === entityId);
  if (entityId !== null && before === undefined) return { ok: false, error: 'gone' };
  const { kind, language } = draft;
  const names = namesOf(formsOf(draft));
  const entities = pack?.entities ?? [];
  if (before !== undefined) {
    const kept = before.cues.filter(({ alias }) => Object.values(names).some((forms) => forms.includes(alias)));
    const gloss = glossWith(before.gloss, draft);
    return change(pack, replaced(entities, { ...before, kind, names, gloss, cues: kept }));
  }
  // Made from what it is, so that two readers who write down the same have the same entry.
  const id = `my-${hashText(`${language} ${kind} ${tidied(draft.name)}`)}`;
  if (entities.some((each) => each.id === id)) return { ok: false, error: 'already-there' };
  return change(pack, [
    ...entities,
    {
      ...{ id, kind, names, unconfirmed: [], gloss: glossWith({}, draft) },
      ...{ misspellings: {}, cues: [], facts: [], relations: [] },
    },
  ]);
}

const originOf = ({ cues }: Entity): string | null => {
  for (const { note } of cues) {
    const found = ORIGIN.exec(note ?? '');
    if (found !== null) return found[1] ?? null;
  }
  return null;
};

/** The forms a reader added to `entity`. */
const addedForms = ({ cues }: Entity): (readonly [string, Language])[] =>
  cues.flatMap(({ alias, language, note }) => (ORIGIN.test(note ?? '') ? [[alias, language] as const] : []));

/** `entity` as it was before anything was added to it. */
function withoutAdded(entity: Entity): Entity {
  const added = new Set(addedForms(entity).map(([form, language]) => `${language} ${form}`));
  return {
    ...entity,
    names: namesOf(
      LANGUAGES.flatMap((language) =>
        (entity.names[language] ?? []).flatMap((form) =>
          added.has(`${language} ${form}`) ? [] : [[form, language] as const],
        ),
      ),
    ),
    cues: entity.cues.filter(({ note }) => !ORIGIN.test(note ?? '')),
  };
}

function withAdded(entity: Entity, forms: readonly (readonly [string, Language])[], origin: string): Entity {
  const isNew = ([form, language]: readonly [string, Language]): boolean =>
    entity.names[language]?.includes(form) !== true;
  const fresh = forms.filter(isNew);
  const known = LANGUAGES.flatMap((language) =>
    (entity.names[language] ?? []).map((form) => [form, language] as const),
  );
  return {
    ...entity,
    names: namesOf([...known, ...fresh]),
    cues: [
      ...entity.cues,
      ...fresh.map(([alias, language]) => ({
        ...{ alias, language, use: 'always' as const, words: [], note: `added to ${origin}` },
      })),
    ],
  };
}

/**
 * Write down another name of an entity. The entity is copied whole, with its facts and their sources, and with the names
 * that were added to it before.
 *
 * @param origin - The pack the entity is in; `my-names` itself for an entry of the reader's own.
 */
export function addNameTo(pack: Pack | null, draft: NameDraft, entityId: string, origin: Pack): NamesResult {
  const fault = faultOf(draft);
  if (fault !== null) return { ok: false, error: fault };
  const own = pack?.entities.find(({ id }) => id === entityId);
  const entity = own ?? origin.entities.find(({ id }) => id === entityId);
  if (entity === undefined) return { ok: false, error: 'gone' };
  const forms = formsOf(draft);
  const isNew = forms.some(([form, language]) => entity.names[language]?.includes(form) !== true);
  if (!isNew) return { ok: false, error: 'already-there' };
  const isOwn = origin.id === MY_NAMES_ID && originOf(entity) === null;
  const next = isOwn
    ? {
        ...entity,
        names: namesOf([
          ...LANGUAGES.flatMap((each) => (entity.names[each] ?? []).map((form) => [form, each] as const)),
          ...forms.filter(([form, language]) => entity.names[language]?.includes(form) !== true),
        ]),
      }
    : withAdded(entity, forms, originOf(entity) ?? packKey(origin));
  return change(pack, replaced(pack?.entities ?? [], next), origin);
}

/** Change the names that were added to a copied entity. */
export function changeAddedNames(pack: Pack, draft: NameDraft, entityId: string): NamesResult {
  const fault = faultOf(draft);
  if (fault !== null) return { ok: false, error: fault };
  const entity = pack.entities.find(({ id }) => id === entityId);
  const origin = entity === undefined ? null : originOf(entity);
  if (entity === undefined || origin === null) return { ok: false, error: 'gone' };
  const next = withAdded(withoutAdded(entity), formsOf(draft), origin);
  return originOf(next) === null ? { ok: false, error: 'already-there' } : change(pack, replaced(pack.entities, next));
}

/** Copy an entity anew from a later version of the pack it came from, and add the same names to it. */
export function copyAnew(pack: Pack, entityId: string, origin: Pack): NamesResult {
  const copied = pack.entities.find(({ id }) => id === entityId);
  const entity = origin.entities.find(({ id }) => id === entityId);
  if (copied === undefined || entity === undefined) return { ok: false, error: 'gone' };
  const next = withAdded(entity, addedForms(copied), packKey(origin));
  // By now the pack has all of these names itself: the copy is of no more use.
  if (originOf(next) === null) return removeName(pack, entityId);
  return change(pack, replaced(pack.entities, next), origin);
}

/** Take a name off; with it the copy it was added to. */
export function removeName(pack: Pack, entityId: string): NamesResult {
  if (!pack.entities.some(({ id }) => id === entityId)) return { ok: false, error: 'gone' };
  return change(
    pack,
    pack.entities.filter(({ id }) => id !== entityId),
  );
}

/** The names in `pack`, in the order they were written down. */
export function listNames(pack: Pack): MyName[] {
  return pack.entities.map((entity) => {
    const origin = originOf(entity);
    const forms =
      origin === null
        ? LANGUAGES.flatMap((each) => (entity.names[each] ?? []).map((form) => [form, each] as const))
        : addedForms(entity);
    const [[name, language] = [entity.id, 'en' as const], ...others] = forms;
    return {
      ...{ entityId: entity.id, name, language, others: others.map(([form]) => form) },
      ...{ kind: entity.kind, gloss: entity.gloss, origin },
      ...{ names: entity.names, factCount: entity.facts.length },
    };
  });
}
