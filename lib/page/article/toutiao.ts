import { isToutiaoAddress, toutiaoIdOf } from '../../core/works/toutiao';
import { blocksOf } from './blocks';
import { firstWithText, textOf } from './element-text';
import { type Fact, type Site, type SitePage, toFact } from './site';

const LEFT_OUT =
  '.pgc-img-caption,.syl-page-br,.pgc-card,.pgc-img,.image-list,.image-list-src,.expand-button-wrapper,.tt-video-box,#comment-area';
const isLeftOut = (element: Element): boolean => element.matches(LEFT_OUT);

// On the mobile site the root of the article holds its head and foot too; no source names their classes for sure.
const MOBILE_HEAD =
  'h1,header,footer,nav,aside,time,button,form,[class*="author"],[class*="meta"],[class*="comment"],[class*="recommend"],[class*="related"],[class*="footer"],[class*="download"],[class*="open-app"]';
const isMobileLeftOut = (element: Element): boolean => isLeftOut(element) || element.matches(MOBILE_HEAD);

/** The article page: title, meta line and body in `.article-content`. */
function readArticlePage(document: Document): SitePage | null {
  const body = firstWithText(document, 'article.tt-article-content, article.syl-page-article');
  if (body === null) return null;
  const frame = body.closest('.article-content') ?? document;
  // The first span of the meta line may be a badge (首发, 原创); the time is the one that looks like one.
  const meta = Array.from(frame.querySelectorAll('.article-meta span')).map((span) => textOf(span));
  return {
    sources: blocksOf(body, isLeftOut),
    isLeftOut,
    title: toFact('page', textOf(frame.querySelector('h1')) ?? textOf(document.querySelector('h1'))),
    byline: toFact('page', textOf(frame.querySelector('.article-meta .name a, .article-meta .name'))),
    published: toFact(
      'page',
      meta.find((said) => said !== null && /^\d{4}-\d{2}-\d{2}/.test(said)),
    ),
  };
}

/** The micro-post page: one block of text without paragraphs, in which line breaks and <br> part the lines. */
function readMicroPost(document: Document): SitePage | null {
  const body = firstWithText(document, '.weitoutiao-html');
  if (body === null) return null;
  const frame = body.closest('.wtt-detail-container') ?? body.closest('article') ?? document;
  return {
    sources: blocksOf(body, isLeftOut, true),
    isLeftOut,
    title: null,
    byline: toFact('page', textOf(frame.querySelector('.author-info .desc a, .author-info a.name, a.name'))),
    published: toFact('page', /\d{4}-\d{2}-\d{2}/.exec(textOf(frame.querySelector('.wtt-meta')) ?? '')?.[0]),
  };
}

const BODIES = 'article.tt-article-content,article.syl-page-article,.weitoutiao-html';

/** A day in the lines above the body: '2024-11-24 15:47', or one in JSON-LD. */
function mobileDay(document: Document, body: Element): Fact | null {
  const said = textOf(body.closest('article')) ?? textOf(body.parentElement) ?? '';
  const printed = /\d{4}-\d{2}-\d{2}/.exec(said.slice(0, 400))?.[0];
  const meta = document.querySelector('meta[property="article:published_time"]');
  return toFact('page', printed) ?? toFact('meta', meta?.getAttribute('content'));
}

/**
 * The mobile site (m.toutiao.com, app share pages): article or micro-post under an <article>, older ones in
 * `div.article__content`; what is around the body is told apart by what it is.
 */
function readMobilePage(document: Document): SitePage | null {
  const body =
    firstWithText(document, 'div.article__content') ??
    firstWithText(document, '.weitoutiao-content') ??
    firstWithText(document, 'article');
  if (body === null) return null;
  const isMicroPost = body.matches('.weitoutiao-content');
  return {
    sources: blocksOf(body, isMobileLeftOut, isMicroPost),
    isLeftOut: isMobileLeftOut,
    title: isMicroPost
      ? null
      : toFact('page', textOf(document.querySelector('h1.article__title')) ?? textOf(document.querySelector('h1'))),
    byline: toFact(
      'page',
      textOf(document.querySelector('.author-info .name, .author-name, .article__author, a.name, .author-info a')),
    ),
    published: mobileDay(document, body),
  };
}

const isMobile = (url: string): boolean => /^https?:\/\/m\./i.test(url);

/** Toutiao: article page and micro-post page on the desktop, the mobile site and app share pages. */
export const toutiao: Site = {
  owns: isToutiaoAddress,
  matches: (url) => toutiaoIdOf(url) !== null,
  read: (document, url) =>
    document.querySelector(BODIES) === null && isMobile(url)
      ? readMobilePage(document)
      : (readArticlePage(document) ?? readMicroPost(document)),
};
