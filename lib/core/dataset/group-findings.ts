import type { Finding, FindingCode, FindingLevel } from './pack-report';

/** Findings of one sort, together. */
export type FindingGroup = {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Finding[];
};

/** `findings` by their sort, in their order; of each sort only the first `most` are kept: a bad pack has a million. */
export function groupFindings(findings: readonly Finding[], most: number): FindingGroup[] {
  const groups = new Map<FindingCode, { level: FindingLevel; count: number; first: Finding[] }>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? { level: finding.level, count: 0, first: [] };
    groups.set(finding.code, group);
    group.count += 1;
    if (group.first.length < most) group.first.push(finding);
  }
  return [...groups].map(([code, group]) => ({ code, ...group }));
}
