/*
 * The tiny look: all that runs of ours on a page that shows no article. On sites with a rule it answers from the address
 * and two selectors, on others from cheap signs; everything else is left to findArticle.
 */
import { isKazinformAddress, kazinformIdOf } from '../../core/works/kazinform';
import { isToutiaoAddress, toutiaoIdOf } from '../../core/works/toutiao';
import { findArticleSigns } from './article-signs';

const BODY = 'article.tt-article-content,article.syl-page-article,.weitoutiao-html';
const MOBILE_BODY = `${BODY},div.article__content,.weitoutiao-content,article`;
const MOBILE = /^https?:\/\/m\./;
const KAZINFORM_BODY = '.article__body-text';
const GONE = /404错误页|你访问的内容不存在/;

/** What a look at a page comes to. */
export type Look = 'article' | 'wait' | 'no';

/** Whether the sites we know answer for `url`: there the address alone says whether it is an article's. */
export const hasSiteRule = (url: string): boolean => isToutiaoAddress(url) || isKazinformAddress(url);

/**
 * Whether the page shows an article: 'article' when its text is there; 'wait' on an article's address while the text is
 * not (an anti-bot shell, a page that fills itself in); 'no' otherwise.
 */
export function lookAtPage(document: Document, url: string): Look {
  if (!hasSiteRule(url)) return findArticleSigns(document, url);
  const isKazinform = isKazinformAddress(url);
  if ((isKazinform ? kazinformIdOf(url) : toutiaoIdOf(url)) === null) return 'no';
  const body = isKazinform ? KAZINFORM_BODY : MOBILE.test(url) ? MOBILE_BODY : BODY;
  if (Array.from(document.querySelectorAll(body)).some(({ textContent }) => textContent?.trim())) return 'article';
  // Pages of the platform that name their parts otherwise (AMP).
  if (isKazinform && findArticleSigns(document, url) === 'article') return 'article';
  return GONE.test(document.title) ? 'no' : 'wait';
}
