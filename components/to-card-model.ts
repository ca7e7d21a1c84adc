import type { Analysis } from '../lib/core/analysis/analysis';
import type { Cards } from '../lib/core/context/card-data';
import type { Names } from '../lib/core/text/language';
import type { CardModel } from './card-model';

/** An analysis with the data of its cards. */
export type AnalysisWithCards = {
  readonly analysis: Analysis;
  readonly cards: Cards;
  /** Each figure, by id, as the languages that are not the reader's print it. */
  readonly inOthers: Readonly<Record<string, Names<string>>>;
};

/** What the card of a mark shows; null when the analysis has no such mark any more. */
export function toCardModel({ analysis, cards, inOthers }: AnalysisWithCards, markId: string): CardModel | null {
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
  const card = cards.figures[markId] ?? null;
  return { kind: 'figure', figure, inOthers: inOthers[markId] ?? {}, check, card, withFigures };
}
