import { isKazinformAddress, kazinformIdOf } from '../../core/works/kazinform';
import { readAnyPage } from './any-page';
import { blocksOf } from './blocks';
import { firstWithText, textOf } from './element-text';
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

// Months by their first letters, in Russian, Kazakh and English.
const MONTHS: readonly RegExp[] = [
  /янв|қаң|jan/i,
  /фев|ақп|feb/i,
  /мар|нау|mar/i,
  /апр|сәу|apr/i,
  /ма[йя]|мам|may/i,
  /июн|мау|jun/i,
  /июл|шіл|jul/i,
  /авг|там|aug/i,
  /сен|қыр|sep/i,
  /окт|қаз|oct/i,
  /ноя|қар|nov/i,
  /дек|жел|dec/i,
];

/** '2025-08-15' of '13:51, 15 Август 2025', '13:51, 15 8月 2025' or '2025年8月15日'; null where it is no date. */
function printedDay(said: string | null): string | null {
  const toDay = (year: string, month: number, day: string): string =>
    `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const han = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(said ?? '');
  if (han !== null) return toDay(han[1] ?? '', Number(han[2]), han[3] ?? '');
  const mixed = /(\d{1,2})\s+(\d{1,2})月,?\s+(\d{4})/.exec(said ?? '');
  if (mixed !== null) return toDay(mixed[3] ?? '', Number(mixed[2]), mixed[1] ?? '');
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+(\p{L}+)\.?,?\s+(\d{4})/u.exec(said ?? '') ?? [];
  const month = MONTHS.findIndex((each) => name !== '' && each.test(name.slice(0, 3))) + 1;
  return month === 0 ? null : toDay(year, month, day);
}

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
      toFact('page', printedDay(textOf(document.querySelector('.article__time')))),
  };
}

/** Kazinform: one platform in several languages. */
export const kazinform: Site = {
  owns: isKazinformAddress,
  matches: (url) => kazinformIdOf(url) !== null,
  read,
};
