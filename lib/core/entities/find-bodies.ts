import type { EntityKind } from '../dataset/pack';
import type { Span } from '../text/span';
import type { Article } from './article';
import { findEnglishBodies } from './bodies-english';
import { findBodiesByFirstHead } from './bodies-head-first';
import { findBodiesByLastHead } from './bodies-head-last';
import type { Draft } from './draft';
import { isInCapitals } from './shouted';

/** The name of a body, place or thing by the noun in it: "Durham University", "Созақ ауданы", "реки Шограш". */
export type Body = Span & {
  readonly kind: EntityKind;
  /** A subdivision: no mention of its own, and none inside it. */
  readonly isSilent?: boolean;
};

/** Find names by their head, in text order, never overlapping. Nothing in Chinese: find-han-bodies.ts does that. */
export function findBodies(article: Article, listed: readonly Draft[]): Body[] {
  // "ПОДПИСАЛИ СОГЛАШЕНИЕ": in a line of capitals none of them leads a name.
  return findByHead(article, listed).filter(({ start }) => !isInCapitals(article, start));
}

function findByHead(article: Article, listed: readonly Draft[]): Body[] {
  switch (article.language) {
    case 'en':
      return findEnglishBodies(article, listed);
    case 'ru':
      return findBodiesByFirstHead(article, listed);
    case 'kk':
      return findBodiesByLastHead(article, listed);
    case 'zh':
      return [];
  }
}
