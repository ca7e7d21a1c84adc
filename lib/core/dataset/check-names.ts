/* Checks of names, misspellings and cues. They ask the compiled names, so that they say what a text will meet. */
import { foldText } from '../text/folding';
import { LANGUAGES, type Language } from '../text/language';
import { classOf, HAN } from '../text/script';
import { isCommonWord } from './common-words';
import type { AliasReading, Dataset } from './dataset';
import { findNames } from './gazetteer';
import type { Cue, Entity, Pack } from './pack';
import type { Found } from './pack-report';

/** A form of an entity, with its place in the pack. */
type Form = {
  readonly entity: Entity;
  readonly printed: string;
  readonly language: Language;
  readonly isMisspelling: boolean;
  readonly place: string;
};

function formsOf(entity: Entity, index: number): Form[] {
  return (['names', 'misspellings'] as const).flatMap((list) =>
    LANGUAGES.flatMap((language) =>
      (entity[list][language] ?? []).map((printed, at) => ({
        entity,
        printed,
        language,
        isMisspelling: list === 'misspellings',
        place: `entities[${index}].${list}.${language}[${at}]`,
      })),
    ),
  );
}

/** The cues that speak of `form`: in its language, or in any where the letters are those of an alphabet. */
function cuesOf({ entity, printed, language }: Form): readonly Cue[] {
  const isHan = classOf(printed.charCodeAt(0)) === HAN;
  return entity.cues.filter((cue) => cue.alias === printed && (cue.language === language || !isHan));
}

const finding = (code: Found['code'], form: Form, detail: Found['detail'] = {}): Found => ({
  code,
  place: form.place,
  ids: [form.entity.id],
  detail: { alias: form.printed, language: form.language, ...detail },
});

/** Forms that stand twice in one list, and those that differ only in what folding takes away: case, dashes, script. */
function findRepeats(forms: readonly Form[]): Found[] {
  const byFolded = new Map<string, Form>();
  return forms.flatMap((form) => {
    const key = `${form.isMisspelling} ${form.language} ${foldText(form.printed)}`;
    const first = byFolded.get(key);
    if (first === undefined) {
      byFolded.set(key, form);
      return [];
    }
    return first.printed === form.printed
      ? [finding('duplicate-alias', form)]
      : [finding('folded-alias', form, { same: first.printed })];
  });
}

/** Misspellings that are names of the same entity, or fold to one: it would be said to be spelt otherwise, or never met. */
function findOwnMisspellings(forms: readonly Form[]): Found[] {
  const names = new Set(forms.filter(({ isMisspelling }) => !isMisspelling).map(({ printed }) => foldText(printed)));
  return forms
    .filter(({ isMisspelling, printed }) => isMisspelling && names.has(foldText(printed)))
    .map((form) => finding('name-and-misspelling', form));
}

function findCueFaults(entity: Entity, index: number): Found[] {
  return entity.cues.flatMap((cue, at): Found[] => {
    const found = (code: Found['code']): Found => ({
      code,
      place: `entities[${index}].cues[${at}]`,
      ids: [entity.id],
      detail: { alias: cue.alias, language: cue.language },
    });
    if (cue.use === 'with-cue' && cue.words.length === 0) return [found('cue-without-words')];
    // A context-only alias need be no name: 美方, Kazakh.
    const forms = LANGUAGES.flatMap((each) => [...(entity.names[each] ?? []), ...(entity.misspellings[each] ?? [])]);
    return cue.use === 'context-only' || forms.includes(cue.alias) ? [] : [found('cue-without-alias')];
  });
}

/** What a text that is just `form` is taken for; null where nothing is found in it, or not the whole of it. */
function readingsOf({ printed }: Form, dataset: Dataset): { value: number; readings: readonly AliasReading[] } | null {
  const folded = foldText(printed);
  // The article before a name and the quotation marks around it are no part of it in a text.
  const start = /^["'《(]*(?:the )?/.exec(folded)?.[0].length ?? 0;
  const end = folded.replace(/(?<!["'》)])["'》)]+$/, '').length;
  const hit = findNames(folded, dataset.gazetteer).find((each) => each.start <= start && each.end >= end);
  const alias = hit === undefined ? undefined : dataset.aliasOf(hit.value);
  return hit === undefined || alias === undefined ? null : { value: hit.value, readings: alias.readings };
}

/** Those of `readings` that nothing tells apart: no cue, and of a name and a misspelling the name. */
function undecided(readings: readonly AliasReading[]): readonly AliasReading[] {
  const free = readings.filter(({ cueWords }) => cueWords === null);
  const names = free.filter(({ isMisspelling }) => !isMisspelling);
  return names.length > 0 ? names : free;
}

/** Silent aliases, never marked, that two entities have: the first in the order of the packs would always be taken. */
function findSharedSilent(pack: Pack, dataset: Dataset): Found[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, cues } of dataset.entities.values())
    for (const { alias, use } of cues)
      if (use === 'context-only') owners.set(alias, (owners.get(alias) ?? new Set()).add(id));
  const seen = new Set<string>();
  return pack.entities.flatMap(({ id, cues }, index) =>
    cues.flatMap(({ alias, language, use }, at): Found[] => {
      const others = [...(owners.get(alias) ?? [])].filter((other) => other !== id);
      if (use !== 'context-only' || others.length === 0 || seen.has(alias)) return [];
      seen.add(alias);
      const place = `entities[${index}].cues[${at}]`;
      return [{ code: 'ambiguous-alias', place, ids: [id, ...others], detail: { alias, language } }];
    }),
  );
}

/**
 * What is wrong with the names of `pack`.
 *
 * @param dataset - The packs opened before it, and the pack itself last.
 */
export function checkNames(pack: Pack, dataset: Dataset): Found[] {
  const seen = new Set<number>();
  const ofEntities = pack.entities.flatMap((entity, index) => {
    const forms = formsOf(entity, index);
    const found: Found[] = [...findRepeats(forms), ...findOwnMisspellings(forms), ...findCueFaults(entity, index)];
    if (!forms.some(({ isMisspelling }) => !isMisspelling))
      found.push({ code: 'no-name', place: `entities[${index}].names`, ids: [entity.id], detail: {} });
    for (const form of forms) {
      const cues = cuesOf(form);
      if (cues.some(({ use }) => use === 'context-only')) continue;
      const met = readingsOf(form, dataset);
      const own = met?.readings.find((reading) => reading.entity === entity);
      if (met === null || own === undefined) {
        found.push(finding('unreachable-alias', form));
        continue;
      }
      // A short name in capitals is met only in capitals: the US is no "us".
      if (cues.length === 0 && !own.isCaseSensitive && isCommonWord(form.printed, form.language))
        found.push(finding('common-word', form));
      const rivals = undecided(met.readings);
      if (rivals.length < 2 || !rivals.includes(own) || seen.has(met.value)) continue;
      seen.add(met.value);
      const others = rivals.map((reading) => reading.entity.id).filter((id) => id !== entity.id);
      found.push({ ...finding('ambiguous-alias', form), ids: [entity.id, ...others] });
    }
    return found;
  });
  return [...ofEntities, ...findSharedSilent(pack, dataset)];
}
