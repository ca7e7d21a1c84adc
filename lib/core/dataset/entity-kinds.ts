import type { EntityKind } from './pack';

const KINDS: Readonly<Record<EntityKind, true>> = {
  person: true,
  organisation: true,
  company: true,
  place: true,
  facility: true,
  route: true,
  mechanism: true,
  programme: true,
  document: true,
  event: true,
};

/** All kinds, in the order they are offered. */
export const ENTITY_KINDS = Object.keys(KINDS) as readonly EntityKind[]; // the keys of a record of ours
