import type { Analysis } from '../../lib/core/analysis/analysis';
import type { Figure } from '../../lib/core/figures/figure';
import type { StoryFacts } from '../../lib/core/works/same-story';

const MOST = 300; // figures, days, entities: a story is told by its first ones

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function amountOf(figure: Figure): StoryFacts['figures'] {
  const isAmount = figure.kind === 'money' || figure.kind === 'percent' || figure.kind === 'quantity';
  return isAmount || figure.kind === 'count' ? [{ value: figure.value, unit: figure.unit }] : [];
}

const dayOf = (figure: Figure): string[] =>
  figure.kind === 'date' && DAY.test(figure.resolved ?? figure.value) ? [figure.resolved ?? figure.value] : [];

/** What the text of `analysis` says in any language. */
export function storyFactsOf({ figures, mentions, publishedAt }: Analysis): StoryFacts {
  return {
    figures: figures.flatMap(amountOf).slice(0, MOST),
    dates: [...new Set(figures.flatMap(dayOf))].slice(0, MOST),
    entities: [...new Set(mentions.flatMap(({ entityId }) => entityId ?? []))].slice(0, MOST),
    publishedAt,
  };
}
