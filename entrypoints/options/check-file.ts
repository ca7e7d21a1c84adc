import { checkPack } from '../../lib/core/dataset/check-pack';
import { countPack, type PackCounts } from '../../lib/core/dataset/count-pack';
import { type Conflict, findConflicts } from '../../lib/core/dataset/find-conflicts';
import { findCrowdedName } from '../../lib/core/dataset/find-crowded-name';
import { type FindingGroup, groupFindings } from '../../lib/core/dataset/group-findings';
import type { Pack } from '../../lib/core/dataset/pack';
import { type PackReason, type PackRefusal, printValue } from '../../lib/core/dataset/pack-refusal';
import type { Finding, FindingCode } from '../../lib/core/dataset/pack-report';
import { parsePackText } from '../../lib/core/dataset/parse-pack-text';

/** Why a file was not taken: what is wrong with the pack in it, or with the file itself. */
export type FileRefusal = Omit<PackRefusal, 'reason'> & {
  readonly reason: PackReason | 'not-utf-8' | 'unreadable' | 'crowded-name';
};

/** A pack that was read and looked over. */
export type CheckedPack = {
  readonly id: string;
  readonly version: string;
  readonly counts: PackCounts;
  readonly findings: readonly FindingGroup[];
  /** Errors that are about these entities, where they were asked for. */
  readonly errorsAsked: readonly Finding[];
  /** Where it says other things than a pack opened before it, or one opened behind it. */
  readonly conflicts: readonly Conflict[];
};

/** What is to be looked over, and the packs that are open. */
export type CheckRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly bundled: readonly Pack[];
  /** The reader's packs that are switched on, in their order; one of the same id is replaced where it stands. */
  readonly own: readonly Pack[];
  /** Entities whose errors are wanted apart from the others. */
  readonly asked: readonly string[];
};

/** What came of it. */
export type Verdict =
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }
  | { readonly kind: 'checked'; readonly pack: CheckedPack };

const SHOWN_PER_SORT = 20; // findings: the rest is counted

/** What another pack says of the same ids is listed by pack, as conflicts. */
const SAID_AS_CONFLICTS: ReadonlySet<FindingCode> = new Set([
  'entity-replaced',
  'concept-replaced',
  'series-replaced',
  'event-replaced',
]);

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // fatal: it is in another encoding
  }
}

const refused = (reason: FileRefusal['reason'], value: string): Verdict => ({
  kind: 'refused',
  refusal: { reason, place: '', value, position: null },
});

/** The packs as they would be open with `pack` among them, in the place of the one with its id, or behind all. */
function withPack(pack: Pack, { bundled, own }: CheckRequest): Pack[] {
  const open = [...bundled, ...own];
  return open.some(({ id }) => id === pack.id)
    ? open.map((each) => (each.id === pack.id ? pack : each))
    : [...open, pack];
}

/** Read the pack in a file and look it over against the packs that are open. Seconds for the largest; never throws. */
export function checkFile(request: CheckRequest): Verdict {
  const text = decode(request.bytes);
  if (text === null) return refused('not-utf-8', '');
  const read = parsePackText(text);
  if (!read.ok) return { kind: 'refused', refusal: read.refusal };
  const pack = read.value;
  const crowded = findCrowdedName(pack);
  if (crowded !== null) return refused('crowded-name', printValue(crowded));
  const open = withPack(pack, request);
  const report = checkPack(
    pack,
    open.filter((each) => each !== pack),
  );
  const findings = report.findings.filter(({ code }) => !SAID_AS_CONFLICTS.has(code));
  const asked = new Set(request.asked);
  return {
    kind: 'checked',
    pack: {
      id: pack.id,
      version: pack.version,
      counts: countPack(pack),
      findings: groupFindings(findings, SHOWN_PER_SORT),
      errorsAsked: findings.filter(({ level, ids }) => level === 'error' && asked.has(ids[0] ?? '')),
      conflicts: findConflicts(open).filter(({ earlier, later }) => earlier === pack.id || later === pack.id),
    },
  };
}
