import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findArticleSigns } from '../../../lib/page/article/article-signs';
import { findArticle } from '../../../lib/page/article/find-article';
import { scoreTokens } from '../../support/token-score';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const URL_OF_NEWS = 'https://news.example/2026/a-story';
type Expected = { readonly url: string; readonly article: { readonly text: string } | null };

const pageOf = (body: string, head = ''): Document =>
  parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document as unknown as Document;
const PROSE =
  'The harbour office counted 412 boats in March, nine more than a year before, and said that the new quay had paid for itself.';
const MORE = 'Fees stay as they are until autumn, the office added, and the second crane will be painted in June.';
const paragraphs = `<p>${PROSE}</p><p>${MORE}</p>`;
const textOf = (document: Document): string | null => findArticle(document, URL_OF_NEWS)?.text ?? null;

describe('pages of no known site', () => {
  it('read as their reviewed text, token for token, and stay as they are to the byte', () => {
    const names = readdirSync(PAGES).filter((name) => name.startsWith('news-') && name.endsWith('.html'));
    const rows = names.map((name) => {
      const expected = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), PAGES), 'utf8')) as Expected;
      const document = parseHTML(readFileSync(new URL(name, PAGES), 'utf8')).document as unknown as Document;
      const before = document.toString();
      const startedAt = performance.now();
      const article = findArticle(document, expected.url);
      const ms = performance.now() - startedAt;
      expect(document.toString(), name).toBe(before);
      for (const { node } of article?.pieces ?? []) expect(document.contains(node), name).toBe(true);
      return { name, ms, ...scoreTokens(article?.text ?? '', expected.article?.text ?? '') };
    });
    const mean = (key: 'precision' | 'recall' | 'f1' | 'ms'): number =>
      rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
    const line = `${rows.length} pages: precision ${mean('precision').toFixed(4)}, recall ${mean('recall').toFixed(4)}, F1 ${mean('f1').toFixed(4)}, ${mean('ms').toFixed(1)} ms each`;
    process.stdout.write(`${line}\n`);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.filter(({ f1 }) => f1 < 1).map(({ name, precision, recall }) => ({ name, precision, recall }))).toEqual(
      [],
    );
  });
});

describe('what stands beside the text', () => {
  it.each([
    [
      'cards that are one link each',
      `<a href="/b"><div><p>${MORE}</p></div></a><a href="/c"><div><p>${MORE}</p></div></a>`,
    ],
    [
      'a consent box',
      '<div class="gdpr"><p>We keep cookies on this device, as our policy says, to count visits.</p></div>',
    ],
    ['a line of credit', '<p>Photo: R. Ames / The Courier</p>'],
    ['links to read on', '<p>Read also: <a href="/d">The quay that paid for itself, and who built it</a></p>'],
    [
      'the readers',
      '<div id="comments"><p>A fine thing, this quay. I have waited for it for years, and so have many.</p></div>',
    ],
  ])('%s are left out', (_, beside) => {
    expect(
      textOf(pageOf(`<h1>Harbour</h1><div><p>${PROSE}</p>${beside}<p>${MORE.replace('June', 'July')}</p></div>`)),
    ).toBe(`${PROSE}\n${MORE.replace('June', 'July')}`);
  });

  it('does not leave out short last lines, headings, lists and sentences that are printed large', () => {
    const document = pageOf(
      `<h1>Harbour</h1><article><h2>${MORE}</h2><p>${PROSE}</p><h2>Fees</h2><ul><li>Boats: 4</li><li>Rafts: 2</li></ul><p>${PROSE}</p><p>It opens at six.</p></article>`,
    );
    expect(textOf(document)).toBe([MORE, PROSE, 'Fees', 'Boats: 4', 'Rafts: 2', PROSE, 'It opens at six.'].join('\n'));
  });
});

describe('a page that means harm, or is no page', () => {
  it.each([
    [
      'megabytes of JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'x'.repeat(2_000_000)}"}</script>`,
    ],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle",</script>'],
    [
      'wrong types',
      '<script type="application/ld+json">{"@type":["NewsArticle",3],"headline":{"a":1},"author":[null,5,{"name":[]}],"datePublished":7}</script>',
    ],
    [
      'a list that nests itself deep',
      `<script type="application/ld+json">${'['.repeat(3000)}${']'.repeat(3000)}</script>`,
    ],
    [
      'markup in strings',
      '<script type="application/ld+json">{"@type":"Article","headline":"<img src=x onerror=alert(1)>","articleBody":"Never the text of the page, whatever it says of itself."}</script>',
    ],
    [
      'things that name one another in a circle',
      '<script type="application/ld+json">{"@graph":[{"@id":"#a","@type":"WebPage","mainEntity":{"@id":"#b"}},{"@id":"#b","@type":"Thing","mainEntityOfPage":{"@id":"#a"}},{"@id":"#a"}]}</script>',
    ],
    [
      'a hundred thousand things',
      `<script type="application/ld+json">{"@graph":[${'{"@type":"Thing"},'.repeat(10_000)}{"@type":"NewsArticle","headline":"Never read"}]}</script>`,
    ],
    [
      'keys of every object',
      '<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle","headline":"Inherited"},"constructor":{"prototype":{"headline":"x"}},"@type":"Article","headline":["a","list"],"author":{"name":{"toString":"x"}}}</script>',
    ],
    [
      'a type of five megabytes',
      `<script type="application/ld+json">{"@type":"${'Article'.repeat(700_000)}","headline":"Too long"}</script>`,
    ],
    [
      'a relative canonical link under a base of another host',
      '<base href="https://evil.example/x/"><link rel="canonical" href="/2026/a-story">',
    ],
    [
      "someone else's page for its own in every form",
      '<link rel="canonical" href="https://www.toutiao.com/article/7570900343552986389/"><meta property="og:url" content="https://www.toutiao.com/article/7570900343552986389/"><script type="application/ld+json">{"@type":"WebPage","mainEntityOfPage":{"@id":"https://www.toutiao.com/article/7570900343552986389/"},"url":"https://cn.inform.kz/news/x-3e6121/"}</script>',
    ],
    [
      'an address that is none',
      '<link rel="canonical" href="http://[::"><link rel="canonical" href="javascript:alert(1)">',
    ],
    [
      'a base of another host',
      '<base href="https://evil.example/"><link rel="canonical" href="https://evil.example/other">',
    ],
  ])('%s in the head leaves the text as it is', (_, head) => {
    const article = findArticle(pageOf(`<h1>Harbour</h1>${paragraphs}`, head), URL_OF_NEWS);
    expect(article?.text).toBe(`${PROSE}\n${MORE}`);
    expect(article?.title).toBe('Harbour');
    expect(article?.workKeys).toEqual(['url:news.example/2026/a-story']);
  });

  it('holds where fields of a form are named like properties of the DOM', () => {
    const fields = ['childNodes', 'getAttribute', 'hasAttribute', 'tagName', 'nodeType', 'parentElement', 'textContent']
      .map((name) => `<input name="${name}">`)
      .join('');
    expect(
      textOf(
        pageOf(`<form>${fields}<p>Search the harbour, by name or by number.</p></form><h1>Harbour</h1>${paragraphs}`),
      ),
    ).toBe(`${PROSE}\n${MORE}`);
  });

  it('holds where a form answers with its fields for what the DOM calls its own', () => {
    const document = pageOf(`<form id="f"><input></form><h1>Harbour</h1><article>${paragraphs}</article>`);
    const form = document.querySelector('#f') as unknown as Record<string, unknown>;
    const field = document.querySelector('input');
    for (const name of ['childNodes', 'textContent', 'closest', 'matches', 'querySelector'])
      Object.defineProperty(form, name, { value: field });
    expect(textOf(document)).toBe(`${PROSE}\n${MORE}`);
  });

  it.each(['image/svg+xml', 'application/xml'] as const)('%s documents are no article', (type) => {
    const parser = new (parseHTML('<p>').DOMParser as unknown as typeof DOMParser)();
    const document = parser.parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${PROSE}</text></svg>`,
      type,
    );
    expect(findArticle(document, URL_OF_NEWS)).toBe(null);
    expect(findArticleSigns(document, URL_OF_NEWS)).toBe('no');
  });

  it('reads 50 000 nodes, and 5 000 levels of nesting without a fault', () => {
    const wide = pageOf(`<h1>Harbour</h1><div>${paragraphs.repeat(6000)}</div>${'<i></i>'.repeat(26_000)}`);
    expect(textOf(wide)?.length).toBe(6000 * (PROSE.length + MORE.length + 2) - 1);
    const deep = pageOf(`<h1>Harbour</h1>${'<div>'.repeat(5000)}${paragraphs}${'</div>'.repeat(5000)}`);
    expect(textOf(deep)).toBe(`${PROSE}\n${MORE}`);
    const deepInline = pageOf(
      `<h1>Harbour</h1><p>${PROSE}</p><p>${'<b>'.repeat(5000)}${MORE}${'</b>'.repeat(5000)}</p>`,
    );
    expect(textOf(deepInline)).toBe(`${PROSE}\n${MORE}`);
  }, 30_000);

  it('is no article where all text is a menu, a form, hidden, or drawn by a style sheet', () => {
    expect(textOf(pageOf(`<nav>${paragraphs}</nav>`))).toBe(null);
    expect(textOf(pageOf(`<div hidden>${paragraphs}</div>`))).toBe(null);
    expect(textOf(pageOf('<style>p::before{content:"text"}</style><p></p><p></p>'))).toBe(null);
    expect(textOf(pageOf(''))).toBe(null);
  });
});

describe('how a fact of an article is known', () => {
  const NONE = { title: 'page', byline: null, publishedAt: null, language: 'text' } as const;
  const json = (said: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...said })}</script>`;

  it.each([
    ['', '', NONE],
    [
      json({ datePublished: '2026-03-14', author: 'A. Reed' }),
      '',
      { ...NONE, byline: 'json-ld', publishedAt: 'json-ld' },
    ],
    [
      '<meta name="author" content="A. Reed"><meta name="date" content="14 Mar 2026">',
      '',
      { ...NONE, byline: 'meta', publishedAt: 'meta' },
    ],
    [
      '',
      '<p class="byline">By A. Reed</p><time datetime="2026-03-14">today</time>',
      { ...NONE, byline: 'page', publishedAt: 'page' },
    ],
    // What says nothing that can be read does not stand before what does.
    [
      `${json({ datePublished: 'yesterday' })}<meta name="date" content="14.03.2026">`,
      '',
      { ...NONE, publishedAt: 'meta' },
    ],
  ])('%s %s', (head, more, known) => {
    const article = findArticle(pageOf(`<h1>Harbour</h1>${more}${paragraphs}`, head), URL_OF_NEWS);
    expect(article?.knownFrom).toEqual(known);
    expect(article?.publishedAt).toBe(known.publishedAt === null ? null : '2026-03-14');
    expect(article?.byline).toBe(known.byline === null ? null : 'A. Reed');
  });

  it.each([
    [json({ headline: 'Boats' }), 'json-ld'],
    ['<meta property="og:title" content="Boats">', 'meta'],
    ['<title>Boats</title>', 'page'],
  ])('a headline that is not printed: %s', (head, from) => {
    const article = findArticle(pageOf(paragraphs, head), URL_OF_NEWS);
    expect([article?.title, article?.knownFrom.title]).toEqual(['Boats', from]);
  });

  it('is an id where only that holds the time, the text where the headline is its first line', () => {
    const url = 'https://www.toutiao.com/w/1848019825008652/';
    const article = findArticle(
      pageOf('<article><div class="weitoutiao-html">港口开了。<br>船来了。</div></article>'),
      url,
    );
    expect(article?.publishedAt).toBe('2025-11-06');
    expect(article?.knownFrom).toEqual({ title: 'text', byline: null, publishedAt: 'id', language: 'text' });
  });
});

describe('articles in one another and below one another', () => {
  const other =
    '<h1>Rafts</h1><p>A raft race will close the harbour on Sunday from nine to noon, its organisers said.</p>';
  const third = other.replace('Rafts', 'Sails').replace('raft race', 'regatta');
  const title = '<title>Harbour | Courier</title>';

  it('gives the one that the page is titled with, wherever it stands', () => {
    const own = `<article><h1>Harbour</h1>${paragraphs}</article>`;
    for (const body of [
      `${own}<article>${other.repeat(3)}</article>`,
      `<article>${other}</article>${own}<article>${third}${third}</article>`,
    ])
      expect(textOf(pageOf(`<div>${body}</div>`, title))).toBe(`${PROSE}\n${MORE}`);
  });

  it('reads an article that stands in an outer one without the rest of that', () => {
    const inner = `<article><h1>Harbour</h1>${paragraphs}</article>`;
    expect(textOf(pageOf(`<article><header><a href="/">Courier</a></header>${inner}</article>`, title))).toBe(
      `${PROSE}\n${MORE}`,
    );
  });
});

describe('what a page says of its article', () => {
  it.each([
    ['<meta name="pubdate" content="20260314">', '2026-03-14'],
    ['<meta name="publishdate" content="2026年3月4日 10:21">', '2026-03-04'],
    ['<meta name="date" content="Sat, 14 Mar 2026 08:00:00 GMT">', '2026-03-14'],
    ['<meta name="date" content="March 14, 2026">', '2026-03-14'],
    ['<meta property="article:published_time" content="14.03.2026 09:00">', '2026-03-14'],
    ['<meta name="date" content="14 марта 2026, 09:00">', '2026-03-14'],
    ['<meta name="date" content="14 наурыз 2026">', '2026-03-14'],
    ['<meta name="date" content="2026-45-14">', null],
    ['<meta name="date" content="03/04/2026">', null], // March or April: it does not say
  ])('%s is the day %s', (head, day) => {
    expect(findArticle(pageOf(`<h1>Harbour</h1>${paragraphs}`, head), URL_OF_NEWS)?.publishedAt).toBe(day);
  });

  it('takes the headline that the page is titled with, not the name of the site', () => {
    const document = pageOf(
      `<h1>The Courier</h1><h1>Boats are back</h1>${paragraphs}`,
      '<title>Boats are back – The Courier</title>',
    );
    expect(findArticle(document, URL_OF_NEWS)?.title).toBe('Boats are back');
  });
});
