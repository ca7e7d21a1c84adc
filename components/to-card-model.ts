import type { Analysis } from '../lib/core/analysis/analysis';
import type { Cards } from '../lib/core/context/card-data';
import type { CardModel } from './card-model';

/** An analysis with the data of its cards. */
export type AnalysisWithCards = { readonly analysis: Analysis; readonly cards: Cards };

/** What the card of a mark shows; null when the analysis has no such mark any more. */
export function toCardModel({ analysis, cards }: AnalysisWithCards, markId: string): CardModel | null {
  const mention = analysis.mentions.find(({ id }) => id === markId);
  if (mention !== undefined) {
    const isSame = ({ entityId, localId }: typeof mention): boolean =>
      mention.entityId === null
        ? mention.localId !== null && localId === mention.localId
        : entityId === mention.entityId;
    const antecedent = analysis.mentions.find(({ id }) => id === mention.antecedentId);
    return {
      kind: 'entity',
      mention,
      card: mention.entityId === null ? null : (cards.entities[mention.entityId] ?? null),
      candidates: mention.candidates.flatMap((id) => cards.entities[id] ?? []),
      fullName: antecedent?.surfaceForm ?? null,
      mentionIds: analysis.mentions.filter(isSame).map(({ id }) => id),
    };
  }
  const figure = analysis.figures.find(({ id }) => id === markId);
  if (figure === undefined) return null;
  const check = analysis.checks.find(({ figureId }) => figureId === markId) ?? null;
  const withIds = check?.answer === 'arithmetic' ? check.withFigureIds : [];
  const withFigures = withIds.flatMap((withId) => analysis.figures.find(({ id }) => id === withId) ?? []);
  return { kind: 'figure', figure, check, card: cards.figures[markId] ?? null, withFigures };
}
