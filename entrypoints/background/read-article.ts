import { analyse } from '../../lib/core/analysis/analyse';
import { createCards } from '../../lib/core/context/create-cards';
import type { Result } from '../../lib/core/result';
import { printInOthers } from '../../lib/core/wording/printer-for';
import type { ReadFault, Reading } from '../../lib/extension/messages/protocol';
import type { PageSettings } from '../../lib/extension/settings-shape';
import type { ArticleData } from '../../lib/page/article/article';
import { openedData } from './dataset';
import { storyFactsOf } from './story-facts';

// A long novel has a million units; what is longer is no article, and its marks would fill the page's memory.
const MOST_UNITS = 1_000_000;

/** Find the marks of `article` and gather what their cards show, for a reader with `settings`. */
export async function readArticle(article: ArticleData, settings: PageSettings): Promise<Result<Reading, ReadFault>> {
  const { dataset, damagedPacks, unreadPacks } = await openedData();
  const text = article.text.length > MOST_UNITS ? article.text.slice(0, MOST_UNITS) : article.text;
  const { language, publishedAt, title, workKeys } = article;
  const analysis = analyse(text, { language, publishedAt, title, workKeys, dataset });
  const { mentions, figures, checks } = analysis;
  const found = { text, language: analysis.language ?? 'en', publishedAt, workKeys, mentions, figures, checks };
  const cards = createCards(found, dataset, settings.language);
  const inOthers = Object.fromEntries(
    figures.map((figure) => [figure.id, printInOthers(figure, figure.surfaceForm, settings.language)]),
  );
  const readUnits = text.length < article.text.length ? text.length : null;
  return {
    ok: true,
    value: { analysis, cards, inOthers, settings, damagedPacks, unreadPacks, readUnits, story: storyFactsOf(analysis) },
  };
}
