import { LANGUAGES } from '../text/language';
import { checkNames } from './check-names';
import { checkRecord } from './check-record';
import { checkStatements } from './check-statements';
import { openDataset, packKey } from './open-dataset';
import type { Pack } from './pack';
import {
  type Coverage,
  FINDING_LEVELS,
  type Finding,
  type FindingCode,
  type Found,
  type PackReport,
} from './pack-report';

/** What `pack` takes the place of in the packs before it: the later wins whole, so it is said and never merged. */
function findReplaced(pack: Pack, others: readonly Pack[]): Found[] {
  const lists = [
    ['entities', 'entity-replaced'],
    ['concepts', 'concept-replaced'],
    ['series', 'series-replaced'],
    ['events', 'event-replaced'],
  ] as const;
  return lists.flatMap(([list, code]) => {
    const owner = new Map(others.flatMap((other) => other[list].map(({ id }) => [id, other.id] as const)));
    return pack[list].flatMap(({ id }, index): Found[] => {
      const earlier = owner.get(id);
      return earlier === undefined
        ? []
        : [{ code, place: `${list}[${index}].id`, ids: [id], detail: { pack: earlier } }];
    });
  });
}

function coverageOf({ entities }: Pack): Coverage[] {
  return LANGUAGES.map((language) => {
    const named = entities.filter(({ names }) => (names[language] ?? []).length > 0);
    return {
      language,
      names: named.length,
      confirmed: named.filter(({ unconfirmed }) => !unconfirmed.includes(language)).length,
      gloss: entities.filter(({ gloss }) => gloss[language] !== undefined).length,
      facts: entities.flatMap(({ facts }) => facts).filter(({ text }) => text[language] !== undefined).length,
    };
  });
}

const CODES = Object.keys(FINDING_LEVELS);
const rankOf = (code: FindingCode): number => CODES.indexOf(code);

/**
 * Look a pack over as its author would: references, names, statements, the record, its sources; what it takes the place
 * of; how much of it can be read in each language.
 *
 * Takes only packs that came through `parsePack`. Compiles the names of all of them: some tens of ms for a large pack.
 *
 * @param others - The packs that are opened before it, in their order. It may refer to their entities, and where it
 *   shares an id with one of them it wins whole.
 */
export function checkPack(pack: Pack, others: readonly Pack[]): PackReport {
  const dataset = openDataset([...others, pack]);
  const found = [
    ...checkStatements(pack, new Set(dataset.entities.keys())),
    ...checkNames(pack, dataset),
    ...checkRecord(pack, others),
    ...findReplaced(pack, others),
  ];
  // The table of codes goes from errors to notes, and sorting keeps what is equal in the order of the pack.
  const findings = found
    .map((each): Finding => ({ level: FINDING_LEVELS[each.code], ...each }))
    .sort((one, other) => rankOf(one.code) - rankOf(other.code));
  return {
    pack: packKey(pack),
    findings,
    entityCount: pack.entities.length,
    factCount: pack.entities.reduce((sum, { facts }) => sum + facts.length, 0),
    coverage: coverageOf(pack),
  };
}
