import type { Dataset } from '../dataset/dataset';
import { alphabetOf, classOf, HAN, LETTER } from '../text/script';
import type { Span } from '../text/span';

/** A word that names no entity but says whose a figure is: a demonym, 美方, 哈美. */
export type SilentSubject = Span & { readonly entityIds: readonly string[] };

const isLetter = (unit: string | undefined): boolean => {
  const found = unit === undefined ? 0 : classOf(unit.charCodeAt(0));
  return found === LETTER || found === HAN;
};
const isHan = (unit: string | undefined): boolean => unit !== undefined && classOf(unit.charCodeAt(0)) === HAN;

// What makes one Han character the short name of a country: a second such character beside it (哈美), or one of these.
const AFTER_SHORT = new Set(['方', '国', '对', '在', '与', '和', '企', '资', '商']);
const BEFORE_SHORT = new Set(['对', '在', '与', '和', '驻', '访', '赴', '同', '向', '自']);

/**
 * Find the words of `text` that stand for a subject without being a mention: aliases that the packs mark as
 * `context-only`. In text order; one Han character counts only beside another or a word such as 方 or 对.
 */
export function findSilentSubjects(text: string, dataset: Dataset): SilentSubject[] {
  const { aliases, firstUnits } = contextAliases(dataset);
  const found: SilentSubject[] = [];
  let end = 0;
  for (const { index: at } of text.matchAll(firstUnits)) {
    if (at < end) continue;
    const hit = aliases
      .get(text[at] ?? '')
      ?.find(({ alias }) => text.startsWith(alias, at) && standsAlone(text, at, alias, aliases));
    if (hit === undefined) continue;
    end = at + hit.alias.length;
    found.push({ start: at, end, entityIds: [hit.entityId] });
  }
  return found;
}

type Alias = { readonly alias: string; readonly entityId: string };
type AliasIndex = ReadonlyMap<string, readonly Alias[]>;

/** Aliases by their first unit, longest first, and what finds any such unit. */
type ContextAliases = { readonly aliases: AliasIndex; readonly firstUnits: RegExp };

const indexes = new WeakMap<Dataset, ContextAliases>();

/** The `context-only` aliases of a dataset; gathered once per dataset. */
function contextAliases(dataset: Dataset): ContextAliases {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const index = new Map<string, Alias[]>();
  for (const entity of dataset.entities.values()) {
    for (const cue of entity.cues) {
      if (cue.use !== 'context-only' || cue.alias === '') continue;
      const first = cue.alias[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { alias: cue.alias, entityId: entity.id }]);
    }
  }
  for (const aliases of index.values()) aliases.sort((a, b) => b.alias.length - a.alias.length);
  // A letter or a Han character each: nothing that means something else in a class.
  const firstUnits = new RegExp(`[${[...index.keys()].filter(isLetter).join('')}]`, 'g');
  const made = { aliases: index, firstUnits };
  indexes.set(dataset, made);
  return made;
}

function standsAlone(text: string, at: number, alias: string, aliases: AliasIndex): boolean {
  const [before, after] = [text[at - 1], text[at + alias.length]];
  if (!isHan(alias[0])) return !isLetter(before) && (!isLetter(after) || isEnding(text, at + alias.length, alias));
  if (alias.length > 1) return true;
  const isShort = (unit: string | undefined): boolean =>
    unit !== undefined && (aliases.get(unit)?.some((other) => other.alias === unit) ?? false);
  return isShort(before) || isShort(after) || AFTER_SHORT.has(after ?? '') || BEFORE_SHORT.has(before ?? '');
}

/** Russian and Kazakh adjectives end in many ways; up to four more letters of the word are an ending, not another word. */
function isEnding(text: string, from: number, alias: string): boolean {
  if (alphabetOf(alias.charCodeAt(0)) !== 'cyrillic') return false;
  let end = from;
  while (isLetter(text[end])) end += 1;
  return end - from <= 4;
}
