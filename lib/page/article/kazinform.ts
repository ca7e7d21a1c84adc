import { isKazinformAddress, kazinformIdOf } from '../../core/works/kazinform';
import { readAnyPage } from './any-page';
import { blocksOf } from './blocks';
import { firstWithText, textOf } from './element-text';
import { isoDayOf } from './iso-day';
import { type Site, type SitePage, toFact } from './site';

const BODY = '.article__body-text';
const CREDIT =
  /^(?:фото|photo|сурет|коллаж|видео|图片来源|图片|照片)(?:\s+(?:credits?|courtesy|by|авторы?|автора))?\s*[:：]/i;
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
  const first = firstWithText(document, BODY);
  // AMP pages, whose parts have other names, are read like any page.
  if (first === null) return document.querySelector(BODY) === null ? readAnyPage(document) : null;
  // Parts of one body lie side by side; one elsewhere is the next article's, or lies inside this one.
  const bodies = Array.from(first.parentElement?.children ?? [first]).filter((each) => each.matches(BODY));
  const published = document.querySelector(
    'meta[name="article:published_time"],meta[property="article:published_time"]',
  );
  return {
    sources: bodies.flatMap((body) => blocksOf(body, isLeftOut)),
    isLeftOut,
    title: toFact('page', textOf(document.querySelector('.article__title')) ?? textOf(document.querySelector('h1'))),
    byline: toFact('meta', document.querySelector('meta[name="author"]')?.getAttribute('content')?.trim()),
    published:
      toFact('meta', published?.getAttribute('content')?.trim()) ??
      toFact('page', isoDayOf(textOf(document.querySelector('.article__time')))),
  };
}

/** Kazinform: one platform in several languages. */
export const kazinform: Site = {
  owns: isKazinformAddress,
  matches: (url) => kazinformIdOf(url) !== null,
  read,
};
