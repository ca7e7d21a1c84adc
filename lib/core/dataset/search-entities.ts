import { foldText } from '../text/folding';
import { LANGUAGES } from '../text/language';
import type { Entity } from './pack';

// Folded forms of an entity, a line each, with a line break before the first and behind the last.
const lines = new WeakMap<Entity, string>();

function linesOf(entity: Entity): string {
  const known = lines.get(entity);
  if (known !== undefined) return known;
  const { id, names, misspellings } = entity;
  const forms = LANGUAGES.flatMap((each) => [...(names[each] ?? []), ...(misspellings[each] ?? [])]);
  const made = `\n${[...forms.map(foldText), id].join('\n')}\n`;
  lines.set(entity, made);
  return made;
}

/**
 * The entities with a name (or an id) that has `query` in it, those first that have a name which begins with it. Case,
 * accents and traditional characters make no difference. An empty query finds all.
 */
export function searchEntities(entities: readonly Entity[], query: string): Entity[] {
  const folded = foldText(query.trim());
  if (folded === '') return [...entities];
  const found = entities.filter((entity) => linesOf(entity).includes(folded));
  const begins = (entity: Entity): boolean => linesOf(entity).includes(`\n${folded}`);
  return [...found.filter(begins), ...found.filter((entity) => !begins(entity))];
}

/** The entities that have just `name` among their names. */
export function entitiesNamed(entities: readonly Entity[], name: string): Entity[] {
  const folded = foldText(name.trim());
  return folded === '' ? [] : entities.filter((entity) => linesOf(entity).includes(`\n${folded}\n`));
}
