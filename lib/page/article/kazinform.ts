import { kazinformIdOf } from '../../core/works/kazinform';
import { blocksOf } from './blocks';
import { textOf } from './element-text';
import type { Site, SitePage } from './site';

const BODY = '.article__body-text';
const CREDIT = /^(?:фото|photo|сурет|коллаж|видео|图片来源|图片|照片)\s*[:：]/i;
const LONGEST_CREDIT = 120; // units; a paragraph that only begins like one is prose

/** Photo credits stand in the body as plain paragraphs. */
function isCredit(element: Element): boolean {
  if (element.tagName.toUpperCase() !== 'P') return false;
  const text = textOf(element) ?? '';
  return text.length <= LONGEST_CREDIT && CREDIT.test(text);
}

const LEFT_OUT = 'figure,figcaption,.article__tags,.article__photo,.article__share,.related,.read-more';
const isLeftOut = (element: Element): boolean => element.matches(LEFT_OUT) || isCredit(element);

function read(document: Document): SitePage | null {
  const bodies = Array.from(document.querySelectorAll(BODY));
  if (bodies.length === 0) return null;
  const published = document.querySelector(
    'meta[name="article:published_time"],meta[property="article:published_time"]',
  );
  return {
    sources: bodies.flatMap((body) => blocksOf(body, isLeftOut)),
    isLeftOut,
    title: textOf(document.querySelector('.article__title')) ?? textOf(document.querySelector('h1')),
    byline: document.querySelector('meta[name="author"]')?.getAttribute('content')?.trim() || null,
    published: published?.getAttribute('content')?.trim() || null,
  };
}

/** Kazinform: one platform in several languages. */
export const kazinform: Site = {
  owns: (url) => kazinformIdOf(url) !== null,
  matches: (url) => kazinformIdOf(url) !== null,
  read,
};
