/*
 * What a page says of its article besides the text: headline, author, time. Taken from what is made to be read by
 * machines (JSON-LD, meta) and from the page, in the order in which they are usually right. Everything here was written
 * by a stranger: sizes are bounded, types are checked, and nothing of it becomes the article's text.
 */
import { isoDayOf } from './iso-day';
import { type Fact, type SitePage, toFact } from './site';

/** Headline, author and time of a page's article; the time is a day 'YYYY-MM-DD'. */
export type PageFacts = Pick<SitePage, 'title' | 'byline' | 'published'>;

const MOST_SCRIPTS = 12;
const MOST_JSON_UNITS = 300_000;
const MOST_META = 300;
const MOST_NODES = 400; // of one script's JSON
const LONGEST_TITLE = 400;
const LONGEST_NAME = 120;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlog)$/;

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const clean = (text: string | null | undefined, longest: number): string | null => {
  const line = (text ?? '')
    .slice(0, longest * 4)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > longest ? null : line;
};

/** The first object of an article's type in the page's JSON-LD. */
function findArticleJson(document: Document): Json | null {
  const scripts = Array.from(document.getElementsByTagName('script')).filter(
    (script) => script.getAttribute('type') === 'application/ld+json',
  );
  for (const script of scripts.slice(0, MOST_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length > MOST_JSON_UNITS || !/Article|Posting|Report|LiveBlog/.test(text)) continue;
    let root: unknown;
    try {
      root = JSON.parse(text);
    } catch {
      continue; // Broken JSON is as good as none.
    }
    const queue: unknown[] = [root];
    for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
      const each = queue[at];
      if (Array.isArray(each)) queue.push(...each.slice(0, 50));
      if (!isRecord(each)) continue;
      const types = [each['@type']].flat().slice(0, 10);
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return each;
      queue.push(each['@graph'], each['mainEntity'], each['mainEntityOfPage']);
    }
  }
  return null;
}

/** Names of the authors, as JSON-LD gives them: a string, an object with a name, or a list of either. */
function namesIn(author: unknown): string | null {
  const names = (Array.isArray(author) ? author.slice(0, 8) : [author]).flatMap((each: unknown) => {
    const name =
      typeof each === 'string' ? each : isRecord(each) && typeof each['name'] === 'string' ? each['name'] : null;
    return clean(name, LONGEST_NAME) ?? [];
  });
  return names.length === 0 ? null : names.join(', ');
}

/** Content of the page's meta elements by name, property or itemprop in small letters; the first of each. */
function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const meta of Array.from(document.getElementsByTagName('meta')).slice(0, MOST_META)) {
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('itemprop') ?? ''}`;
    const content = meta.getAttribute('content')?.trim() ?? '';
    for (const name of names.toLowerCase().split(/\s+/))
      if (name !== '' && content !== '' && !found.has(name)) found.set(name, content);
  }
  return found;
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The headline: the <h1> that the page's own title agrees with, else what it calls its title, else any <h1>. */
function findTitle(document: Document, named: Fact | null): { agreed: string | null; title: Fact | null } {
  const pageTitle = clean(document.getElementsByTagName('title')[0]?.textContent, LONGEST_TITLE);
  const known = [named?.value, pageTitle].flatMap((text) => (text == null ? [] : folded(text)));
  const headlines = Array.from(document.getElementsByTagName('h1'))
    .slice(0, 10)
    .flatMap((h1) => clean(h1.textContent, LONGEST_TITLE) ?? []);
  const agreed = headlines
    .filter((text) => {
      const letters = folded(text);
      return letters.length > 5 && known.some((each) => each.includes(letters) || letters.includes(each));
    })
    .sort(longestFirst)[0]; // the site's name agrees too
  // Bars part the headline from the names of the section and the site, which are shorter.
  const titled = pageTitle?.split(/(?<!\s)\s+[|｜]\s+/).sort(longestFirst)[0];
  return {
    agreed: agreed ?? null,
    title: toFact('page', agreed) ?? named ?? toFact('page', headlines[0] ?? titled),
  };
}

const TIME_META = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'weibo:article:create_at',
  'date',
];
const AUTHOR_META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'weibo:article:author',
];
const AUTHOR = '[rel~="author"],[itemprop~="author"],.byline,.author-name,.article-author,.post-author,.entry-author';

const TIME = 'time[datetime],[itemprop="datePublished"][datetime]';

/** Read what the page says of its article: the headline, and the rest when it is known which element holds the text. */
export function readPageFacts(document: Document): {
  /** The text of the <h1> that the page's title agrees with. */
  readonly headline: string | null;
  readonly factsOf: (body: Element) => PageFacts;
} {
  const json = findArticleJson(document);
  const meta = metaOf(document);
  const ofJson = (key: string): string | null => (typeof json?.[key] === 'string' ? (json[key] as string) : null);
  /** The first of `selector` beside the text, else on the page. */
  const find = (selector: string, body: Element): Element | undefined => {
    const place: Node = body.closest('article,main') ?? document;
    const found = Array.from(document.querySelectorAll(selector));
    return found.find((each) => place.contains(each)) ?? found[0];
  };
  const { agreed, title } = findTitle(
    document,
    toFact('json-ld', clean(ofJson('headline'), LONGEST_TITLE)) ??
      toFact('meta', clean(meta.get('og:title') ?? meta.get('twitter:title'), LONGEST_TITLE)),
  );
  const authorMeta = AUTHOR_META.map((name) => meta.get(name)).find(
    (name) => name !== undefined && !/^https?:/i.test(name),
  );
  const bylineOf = (body: Element): Fact | null =>
    toFact('json-ld', namesIn(json?.['author'])) ??
    toFact('meta', clean(authorMeta, LONGEST_NAME)) ??
    toFact('page', clean(find(AUTHOR, body)?.textContent, LONGEST_NAME)?.replace(/^(?:by|автор:?|作者[:：])\s*/iu, ''));
  const publishedOf = (body: Element): Fact | null =>
    toFact('json-ld', isoDayOf(ofJson('datePublished'))) ??
    toFact('meta', isoDayOf(TIME_META.map((name) => meta.get(name)).find((text) => text !== undefined))) ??
    toFact('page', isoDayOf(find(TIME, body)?.getAttribute('datetime')));
  return { headline: agreed, factsOf: (body) => ({ title, byline: bylineOf(body), published: publishedOf(body) }) };
}
