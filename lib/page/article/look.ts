/*
 * The tiny look: all that runs of ours on a page of a known host that shows no article. It answers from the address and
 * two selectors; everything else is left to findArticle.
 */

const BODY = 'article.tt-article-content,article.syl-page-article,.weitoutiao-html';
const ARTICLE_ADDRESS =
  /^https:\/\/(?:www|m)\.toutiao(?:cdn)?\.com\/(?:article\/|a|i|group\/|item\/|w\/)\d{16,19}(?:[/?#]|$)/;
const KAZINFORM_BODY = '.article__body-text';
const KAZINFORM_ADDRESS =
  /^https:\/\/(?:[a-z]+\.)?(?:inform\.kz|qazinform\.com)\/[^?#]*(?:-[0-9a-f]{6}|_a\d{7})(?:\/|[?#]|$)/;
const GONE = /404错误页|你访问的内容不存在/;

/**
 * Whether the page shows an article: 'article' when its text is there; 'wait' on an article's address while the text is
 * not (an anti-bot shell, a page that fills itself in); 'no' otherwise.
 */
export function lookAtPage(document: Document, url: string): 'article' | 'wait' | 'no' {
  const isKazinform = KAZINFORM_ADDRESS.test(url);
  if (!isKazinform && !ARTICLE_ADDRESS.test(url)) return 'no';
  if (document.querySelector(isKazinform ? KAZINFORM_BODY : BODY)?.textContent?.trim()) return 'article';
  return GONE.test(document.title) ? 'no' : 'wait';
}
