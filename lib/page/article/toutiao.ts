import { toutiaoIdOf } from '../../core/works/toutiao';
import { blocksOf } from './blocks';
import { textOf } from './element-text';
import type { Site, SitePage } from './site';

const LEFT_OUT =
  '.pgc-img-caption,.syl-page-br,.pgc-card,.pgc-img,.image-list,.expand-button-wrapper,.tt-video-box,#comment-area';
const isLeftOut = (element: Element): boolean => element.matches(LEFT_OUT);

/** The article page: title, meta line and body in `.article-content`. */
function readArticlePage(document: Document): SitePage | null {
  const body = document.querySelector('article.tt-article-content, article.syl-page-article');
  if (body === null) return null;
  const frame = body.closest('.article-content') ?? document;
  // The first span of the meta line may be a badge (首发, 原创); the time is the one that looks like one.
  const meta = Array.from(frame.querySelectorAll('.article-meta span')).map((span) => textOf(span));
  return {
    sources: blocksOf(body, isLeftOut),
    isLeftOut,
    title: textOf(frame.querySelector('h1')) ?? textOf(document.querySelector('h1')),
    byline: textOf(frame.querySelector('.article-meta .name a, .article-meta .name')),
    published: meta.find((said) => said !== null && /^\d{4}-\d{2}-\d{2}/.test(said)) ?? null,
  };
}

/** The micro-post page: one block of text without paragraphs, in which line breaks and <br> part the lines. */
function readMicroPost(document: Document): SitePage | null {
  const body = document.querySelector('.weitoutiao-html');
  if (body === null) return null;
  const frame = body.closest('.wtt-detail-container') ?? body.closest('article') ?? document;
  return {
    sources: blocksOf(body, isLeftOut, true),
    isLeftOut,
    title: null,
    byline: textOf(frame.querySelector('.author-info .desc a, .author-info a.name, a.name')),
    published: /\d{4}-\d{2}-\d{2}/.exec(textOf(frame.querySelector('.wtt-meta')) ?? '')?.[0] ?? null,
  };
}

/** Toutiao on the desktop: article page and micro-post page. */
export const toutiao: Site = {
  owns: (url) => /^https?:\/\/(?:[a-z0-9-]+\.)*toutiao(?:cdn)?\.(?:com|cn|net)\//i.test(url),
  matches: (url) => toutiaoIdOf(url) !== null,
  read: (document) => readArticlePage(document) ?? readMicroPost(document),
};
