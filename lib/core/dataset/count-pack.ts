import { LANGUAGES } from '../text/language';
import type { Pack } from './pack';

/** How much there is in a pack. */
export type PackCounts = {
  readonly entities: number;
  /** Names of entities, misspellings left out. */
  readonly names: number;
  readonly facts: number;
  readonly series: number;
  readonly events: number;
  readonly sources: number;
};

/** Count what is in `pack`. */
export function countPack({ entities, series, events, sources }: Pack): PackCounts {
  const namesOf = ({ names }: Pack['entities'][number]): number =>
    LANGUAGES.reduce((sum, language) => sum + (names[language]?.length ?? 0), 0);
  return {
    entities: entities.length,
    names: entities.reduce((sum, entity) => sum + namesOf(entity), 0),
    facts: entities.reduce((sum, { facts }) => sum + facts.length, 0),
    series: series.length,
    events: events.length,
    sources: sources.length,
  };
}
