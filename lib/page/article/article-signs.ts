/*
 * Cheap signs of an article on a page of a site we have no rule for. A yes only brings the reader, which then reads the
 * page in earnest; a no must cost next to nothing, so that nothing here measures, clones or walks a whole page.
 */

const LONG = 60; // units of a paragraph that is prose; a menu's entry or a teaser's line is shorter
const ENOUGH = 120; // units of prose without which the text is not there yet, as in any-page.ts
const PROSE = 300; // units that make an article of an <article>
const LONG_PARAGRAPHS = 3; // of one parent, below a headline
const LISTED = 3; // so many articles on one page are a list of them
const MOST_PARAGRAPHS = 400;
const MOST_JSON_UNITS = 60_000; // a page may hold megabytes of it; what it is of is said at its beginning
const NOT_PROSE = 'nav,footer,aside,header,form,[hidden]';
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*(?:"[^"\]]*"\s*,\s*){0,8})?"[A-Za-z]*(?:Article|BlogPosting)"/;
const LIST_TYPE = /"@type"\s*:\s*"(?:ItemList|CollectionPage)"/;

/** Length of a text, a Han character counted twice and a half: it says as much as two or three letters. */
function weightOf(node: Node): number {
  const text = (node.textContent ?? '').trim();
  return text.length + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0) * 1.5;
}

/** Weight of an element's text, 0 where most of it is linked. */
function proseOf(element: Element): number {
  const weight = weightOf(element);
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += weightOf(link);
  return linked * 2 < weight ? weight : 0;
}

/** Whether the page says of itself that it is an article. */
function isCalledArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type?.trim().toLowerCase() === 'article') return true;
  return [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10).some((script) => {
    const json = (script.textContent ?? '').slice(0, MOST_JSON_UNITS);
    return ARTICLE_TYPE.test(json) && !LIST_TYPE.test(json);
  });
}

/** Weight of the text outside scripts, counted up to `bound`; texts shorter than `shortest` are passed over. */
function textWeight(root: Element | ShadowRoot, shortest: number, bound: number): number {
  const walker = root.ownerDocument.createTreeWalker(root, 4); // NodeFilter.SHOW_TEXT
  let weight = 0;
  for (let node = walker.nextNode(); node !== null && weight < bound; node = walker.nextNode()) {
    if (/^(?:script|style|noscript|template|a)$/i.test(node.parentElement?.tagName ?? '')) continue;
    const own = weightOf(node);
    if (own >= shortest) weight += own;
  }
  if (weight >= bound) return weight;
  // A page that seems empty may have its text in open shadow trees.
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot?.nodeType === 11) weight += textWeight(shadowRoot, shortest, bound);
  return weight;
}

/** Whether its paragraphs say it: an <article> with prose, or a headline and several long paragraphs in one place. */
function hasArticleText(document: Document): boolean {
  const prose = new Map<Element, { count: number; weight: number }>();
  for (const paragraph of [...document.getElementsByTagName('p')].slice(0, MOST_PARAGRAPHS)) {
    if ((paragraph.textContent ?? '').length < LONG / 2.5) continue;
    const weight = proseOf(paragraph);
    const place = paragraph.closest('article') ?? paragraph.parentElement;
    if (weight < LONG || place === null || paragraph.closest(NOT_PROSE) !== null) continue;
    const sum = prose.get(place) ?? { count: 0, weight: 0 };
    prose.set(place, { count: sum.count + 1, weight: sum.weight + weight });
  }
  const articles = [...document.getElementsByTagName('article')]
    .slice(0, MOST_PARAGRAPHS)
    .filter((each) => (prose.get(each)?.weight ?? (each.querySelector('p') === null ? proseOf(each) : 0)) >= PROSE);
  if (articles.length > 0) return articles.length < LISTED;
  if (document.querySelector('h1') === null) return false;
  return [...prose.values()].some(({ count }) => count >= LONG_PARAGRAPHS);
}

/**
 * Whether a page of any site looks like an article: 'wait' where it says it is one and its text is not there, or where
 * there is no text at all yet (a page that fills itself in).
 */
export function findArticleSigns(document: Document, url: string): 'article' | 'wait' | 'no' {
  if (!document.body) return 'no'; // XML, SVG
  // A front page that calls itself an article is a theme's mistake, seen often; its paragraphs may still be one.
  const isFrontPage = /^https?:\/\/[^/?#]+\/?(?:#(?![!/]).*)?$/.test(url);
  if (!isFrontPage && isCalledArticle(document))
    return textWeight(document.body, LONG / 3, ENOUGH) < ENOUGH ? 'wait' : 'article';
  if (hasArticleText(document)) return 'article';
  return document.querySelector('script') !== null && textWeight(document.body, 1, 1) === 0 ? 'wait' : 'no';
}
