import type { Entity, Pack } from '../../lib/core/dataset/pack';

/** An entity with only what is asked of it. */
export const smallEntity = (id: string, names: Entity['names'], more: Partial<Entity> = {}): Entity => ({
  ...{ id, kind: 'company', names, unconfirmed: [], gloss: {}, misspellings: {} },
  ...{ cues: [], facts: [], relations: [] },
  ...more,
});

/** A pack with only what is asked of it. */
export const smallPack = (id: string, entities: readonly Entity[], more: Partial<Pack> = {}): Pack => ({
  ...{ format: 1, id, version: '1.0.0', entities, concepts: [], series: [], events: [], sources: [] },
  ...more,
});
