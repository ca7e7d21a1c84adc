import { LANGUAGE_TAGS, namesInOrder } from '../../components/names';
import type { ConflictItem, FindingItem, PackContents, PackEntry } from '../../components/pack-model';
import type { Said } from '../../components/panel-model';
import type { SourceCard } from '../../lib/core/context/card-data';
import type { PackCounts } from '../../lib/core/dataset/count-pack';
import type { Conflict } from '../../lib/core/dataset/find-conflicts';
import type { FindingGroup } from '../../lib/core/dataset/group-findings';
import type { Entity, Pack, Source } from '../../lib/core/dataset/pack';
import type { Finding } from '../../lib/core/dataset/pack-report';
import { searchEntities } from '../../lib/core/dataset/search-entities';
import type { PackWords } from '../../lib/core/wording/packs/pack-words';
import type { Printer } from '../../lib/core/wording/printer';

/** What packs are spoken of with. */
export type PackVoice = { readonly printer: Printer; readonly packWords: PackWords };

const SHOWN_ENTRIES = 40; // of a pack that is looked into: the rest is found by searching
const SHOWN_CONFLICTS = 12; // entries of one conflict

/** What a pack is called in the reader's language. */
export const titleOf = (id: string, { list }: PackWords): string =>
  Object.hasOwn(list.titles, id) ? (list.titles[id] ?? id) : id;

const printed = (count: number, { printer }: PackVoice): string => printer.number(String(count));

/** '12 entries · 30 names · 4 facts · 1 series'; what there is none of is left out. */
export function printCounts(counts: PackCounts, voice: PackVoice): string {
  const { list } = voice.packWords;
  return (['entities', 'names', 'facts', 'series', 'events', 'sources'] as const)
    .filter((each, index) => index < 2 || counts[each] > 0)
    .map((each) => list.counts[each](printed(counts[each], voice)))
    .join(' · ');
}

/** The name of an entity in the reader's language, or the first there is. */
export function nameOf({ id, names }: Pick<Entity, 'id' | 'names'>, { printer }: PackVoice): Said {
  const name = namesInOrder(names, printer.words.language)[0];
  return name === undefined ? { text: id, lang: '' } : { text: name.text, lang: LANGUAGE_TAGS[name.language] };
}

const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.replace(/^www\./, '') ?? url;

function sourcesOf({ facts }: Entity, sources: ReadonlyMap<string, Source>): SourceCard[] {
  const found = facts.flatMap(({ sourceId }) => (sourceId === null ? [] : (sources.get(sourceId) ?? [])));
  return [...new Map(found.map((source) => [source.url, source])).values()].map(({ url, title, publisher }) => ({
    url,
    label: publisher ?? title ?? hostOf(url),
    sameAgency: false,
  }));
}

function toEntry(entity: Entity, sources: ReadonlyMap<string, Source>, voice: PackVoice): PackEntry {
  const { words } = voice.printer;
  const [, ...others] = namesInOrder(entity.names, words.language);
  const gloss = namesInOrder(entity.gloss, words.language)[0];
  return {
    id: entity.id,
    name: nameOf(entity, voice),
    others: others.map(({ text, language }) => ({ text, lang: LANGUAGE_TAGS[language] })),
    kind: words.kinds[entity.kind],
    gloss: gloss === undefined ? null : { text: gloss.text, lang: LANGUAGE_TAGS[gloss.language] },
    facts: voice.packWords.list.counts.facts(printed(entity.facts.length, voice)),
    sources: sourcesOf(entity, sources),
  };
}

/** What is shown of a pack that is looked into. */
export function toContents(pack: Pack, query: string, voice: PackVoice): PackContents {
  const { list } = voice.packWords;
  const found = searchEntities(pack.entities, query);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const rest = found.length - SHOWN_ENTRIES;
  return {
    query,
    found: list.found(printed(found.length, voice)),
    entries: found.slice(0, SHOWN_ENTRIES).map((entity) => toEntry(entity, sources, voice)),
    more: rest > 0 ? list.andMore(printed(rest, voice)) : null,
  };
}

/** Conflicts with the names of the entries they are about. */
export function toConflictItems(
  conflicts: readonly Conflict[],
  packs: readonly Pack[],
  voice: PackVoice,
): ConflictItem[] {
  const { list } = voice.packWords;
  const title = (id: string): string => titleOf(id, voice.packWords);
  return conflicts.map(({ earlier, later, ids, count }): ConflictItem => {
    const pack = packs.find(({ id }) => id === earlier);
    const entities = new Map(pack?.entities.map((entity) => [entity.id, entity]));
    const said = [
      ...ids.entities.map((id) => nameOf(entities.get(id) ?? { id, names: {} }, voice)),
      ...[...ids.concepts, ...ids.series, ...ids.events].map((id): Said => ({ text: id, lang: '' })),
    ];
    return {
      key: `${earlier} ${later}`,
      text: list.conflict(title(later), printed(count, voice), title(earlier)),
      entries: said.slice(0, SHOWN_CONFLICTS),
      more: count > SHOWN_CONFLICTS ? list.andMore(printed(count - SHOWN_CONFLICTS, voice)) : null,
    };
  });
}

/** What a finding is about: the alias or another detail, and the ids concerned. */
export function aboutOf({ ids, detail }: Finding): string {
  const details = Object.values(detail).map((each) => (typeof each === 'string' ? each : each.join(' · ')));
  return [...new Set([...details, ...ids])].filter((part) => part !== '').join(' · ');
}

/** Findings of a check, in words. */
export function toFindingItems(groups: readonly FindingGroup[], voice: PackVoice): FindingItem[] {
  const { list, report } = voice.packWords;
  return groups.map(({ code, level, count, first }) => ({
    code,
    level,
    text: report.findings[code],
    count: printed(count, voice),
    places: first.map((finding) => ({ place: finding.place, what: aboutOf(finding) })),
    more: count > first.length ? list.andMore(printed(count - first.length, voice)) : null,
  }));
}

/** How many errors, warnings and notes a check found; that there is nothing to object to, where there are none. */
export function printVerdict(groups: readonly FindingGroup[], voice: PackVoice): string {
  const { report } = voice.packWords;
  const levels = [
    ['error', report.errors],
    ['warning', report.warnings],
    ['note', report.notes],
  ] as const;
  const said = levels.flatMap(([level, say]) => {
    const count = groups.reduce((sum, group) => sum + (group.level === level ? group.count : 0), 0);
    return count === 0 ? [] : [say(printed(count, voice))];
  });
  return said.length === 0 ? report.clean : said.join(' · ');
}
