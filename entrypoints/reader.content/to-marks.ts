import type { Analysis } from '../../lib/core/analysis/analysis';
import { type Check, isContradicted } from '../../lib/core/context/check';
import type { EntityKind } from '../../lib/core/dataset/pack';
import type { Figure } from '../../lib/core/figures/figure';
import type { MarkGroup } from '../../lib/extension/settings-shape';
import type { Mark } from '../../lib/page/highlight/mark';

function toneOf(figure: Figure, check: Check | undefined): Mark['tone'] {
  if (figure.kind === 'date' || figure.kind === 'period') return 'date';
  if (check !== undefined && isContradicted(check)) return 'figure-differs';
  switch (check?.answer) {
    case 'consistent':
      return 'figure-agrees';
    case 'not-comparable':
      return 'figure-unsure';
    default:
      return 'figure';
  }
}

const GROUPS: Readonly<Record<EntityKind, MarkGroup>> = {
  person: 'people',
  organisation: 'organisations',
  company: 'organisations',
  mechanism: 'organisations',
  place: 'places',
  facility: 'places',
  route: 'places',
  programme: 'others',
  document: 'others',
  event: 'others',
};

/** What is painted for an analysis: one mark per mention and figure not hidden, in text order, under their ids. */
export function toMarks(analysis: Analysis, hidden: readonly MarkGroup[]): Mark[] {
  const checks = new Map(analysis.checks.map((check) => [check.figureId, check]));
  const mentions = analysis.mentions
    .filter(({ kind }) => !hidden.includes(GROUPS[kind]))
    .map(
      ({ id, start, end, entityId }): Mark => ({
        id,
        start,
        end,
        tone: entityId === null ? 'entity-unlinked' : 'entity',
      }),
    );
  const isShown = ({ kind }: Figure): boolean =>
    !hidden.includes(kind === 'date' || kind === 'period' ? 'dates' : 'figures');
  const figures = analysis.figures.filter(isShown).map(
    (figure): Mark => ({
      id: figure.id,
      start: figure.start,
      end: figure.end,
      tone: toneOf(figure, checks.get(figure.id)),
    }),
  );
  return [...mentions, ...figures].sort((a, b) => a.start - b.start);
}
