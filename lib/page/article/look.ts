/*
 * The tiny look: all that runs of ours on a page that shows no article. On sites with a rule it answers from the address
 * and two selectors, on others from cheap signs; everything else is left to findArticle.
 */
import { findArticleSigns } from './article-signs';

const BODY = 'article.tt-article-content,article.syl-page-article,.weitoutiao-html';
const MOBILE_BODY = `${BODY},div.article__content,.weitoutiao-content,article`;
const TOUTIAO = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:toutiao(?:cdn)?|zjurl)\.(?:com|cn|net)\//;
const MOBILE = /^https?:\/\/m\./;
const TOUTIAO_ARTICLE =
  /^https?:\/\/[^/]+\/(?:(?:article\/|a|i|group\/|item\/|w\/)(?:\d{16}|\d{19})(?:[/?#]|$)|(?!video|wenda|trending|topic|c\/|ch\/|search)[^?#]*\?(?:[^#]*&)?group_id=(?:\d{16}|\d{19})(?:[&#]|$))/;
const KAZINFORM_BODY = '.article__body-text';
const KAZINFORM = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:inform\.kz|qazinform\.com)\//;
const KAZINFORM_ARTICLE = /^https?:\/\/[^?#]*(?:-[0-9a-f]{6}|_a\d{7})(?:\/|[?#]|$)/;
const GONE = /404错误页|你访问的内容不存在/;

/** What a look at a page comes to. */
export type Look = 'article' | 'wait' | 'no';

/** Whether the sites we know answer for `url`: there the address alone says whether it is an article's. */
export const hasSiteRule = (url: string): boolean => TOUTIAO.test(url) || KAZINFORM.test(url);

/**
 * Whether the page shows an article: 'article' when its text is there; 'wait' on an article's address while the text is
 * not (an anti-bot shell, a page that fills itself in); 'no' otherwise.
 */
export function lookAtPage(document: Document, url: string): Look {
  if (!hasSiteRule(url)) return findArticleSigns(document, url);
  const isKazinform = KAZINFORM.test(url);
  if (!(isKazinform ? KAZINFORM_ARTICLE : TOUTIAO_ARTICLE).test(url)) return 'no';
  const body = isKazinform ? KAZINFORM_BODY : MOBILE.test(url) ? MOBILE_BODY : BODY;
  if (Array.from(document.querySelectorAll(body)).some(({ textContent }) => textContent?.trim())) return 'article';
  // Pages of the platform that name their parts otherwise (AMP).
  if (isKazinform && findArticleSigns(document, url) === 'article') return 'article';
  return GONE.test(document.title) ? 'no' : 'wait';
}
