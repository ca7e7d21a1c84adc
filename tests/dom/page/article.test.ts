import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { offsetAt } from '../../../lib/page/anchors/positions';
import type { Article } from '../../../lib/page/article/article';
import { findArticle } from '../../../lib/page/article/find-article';
import { lookAtPage } from '../../../lib/page/article/look';
import { carryMarks } from '../../../lib/page/highlight/watch-article';

const ARTICLE = 'https://www.toutiao.com/article/7570900343552986389/';
const MICRO_POST = 'https://www.toutiao.com/article/1848019825008652/';

const pageOf = (body: string, title = '页面'): Document =>
  parseHTML(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`)
    .document as unknown as Document;
const articlePage = (body: string): Document =>
  pageOf(`<div class="article-content"><h1>标题</h1><div class="article-meta"><span>首发</span><span>2024-11-24 15:47</span><span class="name"><a href="#">作者</a></span></div>
    <article class="tt-article-content syl-page-article">${body}</article></div><div id="comment-area"><p>评论里的42亿美元</p></div>`);
const textOf = (document: Document, url = ARTICLE): string | null => findArticle(document, url)?.text ?? null;

describe('the Kazinform page', () => {
  const url = 'https://cn.inform.kz/news/mouxiangmubiaoti-3e6121/';
  const page = pageOf(
    `<h1 class="article__title">标题</h1><div class="article__time">13:51, 6 11月 2025</div>
     <div class="article__body-text"><p>第一段。</p><p>Фото: Kazinform / А. Б.</p><figure><figcaption>图注</figcaption></figure><p>第二段。</p></div>
     <div class="article__tags">标签</div><div class="article-list"><p>另一篇文章的开头。</p></div>`,
  );
  page.head.innerHTML += '<meta name="article:published_time" content="2025-11-06T13:51:00+05:00">';

  it('gives its body without credits, captions and other articles', () => {
    expect(lookAtPage(page, url)).toBe('article');
    expect(findArticle(page, url)).toMatchObject({
      title: '标题',
      publishedAt: '2025-11-06',
      text: '第一段。\n第二段。',
      workKeys: ['kazinform:cn.inform.kz/3e6121', 'url:cn.inform.kz/news/mouxiangmubiaoti-3e6121'],
    });
  });

  it('is no article at the address of a list', () => {
    expect(lookAtPage(page, 'https://cn.inform.kz/category/')).toBe('no');
  });
});

describe('the article page', () => {
  it('gives title, byline and time from above the body, and the body as blocks', () => {
    const article = findArticle(
      articlePage('<p data-track="1">第一段。</p><p class="syl-page-br"><br></p><p>第二段。</p>'),
      ARTICLE,
    );
    expect(article).toMatchObject({
      title: '标题',
      byline: '作者',
      publishedAt: '2024-11-24',
      text: '第一段。\n第二段。',
      textModel: 2,
      markerUrl: null,
    });
    expect(article?.workKeys[0]).toBe('toutiao:7570900343552986389');
    expect(article?.blocks.map(({ role }) => role)).toEqual(['paragraph', 'paragraph']);
  });

  it('leaves out captions, comments, scripts and what is hidden', () => {
    const body =
      '<p>正文。</p><div class="pgc-img"><p class="pgc-img-caption">图注</p></div><p hidden>藏</p><p style="display: none">藏</p><p>再<script>x()</script>文。</p>';
    expect(textOf(articlePage(body))).toBe('正文。\n再文。');
  });

  it.each([
    ['<p>一</p>散文<div>二</div>', '一\n散文\n二'], // loose text between blocks
    ['<div>一<div>二</div>三</div>', '一\n二\n三'],
    ['<ul><li>一<p>二</p></li></ul>', '一\n二'],
    ['<blockquote>一<p>二</p>三</blockquote>', '一\n二\n三'],
    ['<div style="display:none"><p>藏</p></div><p>一</p>', '一'],
    ['<div class="pgc-img"><div><p>图</p></div></div><p>一</p>', '一'],
    ['<section><span>一<b>二</b></span></section>', '一二'],
  ])('reads %j as %j', (body, text) => {
    expect(textOf(articlePage(body))).toBe(text);
  });

  it('reads headings, lists and quotations in their order', () => {
    const article = findArticle(
      articlePage('<h2>小标题</h2><p>段。</p><ul><li>一</li><li>二</li></ul><blockquote><p>引文</p></blockquote>'),
      ARTICLE,
    );
    expect(article?.text).toBe('小标题\n段。\n一\n二\n引文');
    expect(article?.blocks.map(({ role }) => role)).toEqual(['heading', 'paragraph', 'item', 'item', 'quote']);
  });

  it.each([
    ['<p>a  b\n c</p>', 'a b c'], // a run of white space is one space
    ['<p> a </p><p>  </p><p>b</p>', 'a\nb'], // none at the edges, no empty block
    ['<p>a<br>b</p>', 'a\nb'],
    ['<p>a <b> b</b></p>', 'a b'], // also across elements
    ['<p>a\u00a0b\u3000c</p>', 'a\u00a0b\u3000c'], // wide spaces are letters of the text
    ['<p>so\u00adft\u200b zero</p>', 'soft zero'],
    ['<p><ruby>汉<rt>han</rt></ruby>字</p>', '汉字'],
  ])('reads %j as %j', (body, text) => {
    expect(textOf(articlePage(body))).toBe(text);
  });

  it('keeps marker lines out and remembers the address', () => {
    const body = `${Array.from({ length: 8 }, (_, index) => `<p>第${index}段。</p>`).join('')}<p>原文链接：https://www.toutiao.com/article/7608121275038384655/</p><p>声明：转载。</p>`;
    const article = findArticle(articlePage(body), ARTICLE);
    expect(article?.text.endsWith('第7段。')).toBe(true);
    expect(article?.markerUrl).toBe('https://www.toutiao.com/article/7608121275038384655/');
    // An article on Toutiao has an id of its own, and speaks for no other.
    expect(article?.workKeys).toEqual(['toutiao:7570900343552986389', 'url:toutiao.com/article/7570900343552986389']);
  });
});

describe('a copy on a page of no known site', () => {
  const ORIGINAL = 'www.toutiao.com/article/1848019825008652/';
  const LINK = `<a href="https://${ORIGINAL}">${ORIGINAL}</a>`;
  const PROSE = Array.from(
    { length: 9 },
    (_, index) => `Sentence ${index} of an article that was copied from elsewhere, long enough to be one.`,
  );
  const PARAGRAPHS = PROSE.map((line) => `<p>${line}</p>`).join('');
  const TEXT = PROSE.join('\n');
  const RELATED = `<ul>${Array.from({ length: 12 }, (_, index) => `<li><a href="/${index}">Another article, number ${index}</a></li>`).join('')}</ul>`;
  const read = (body: string) => findArticle(pageOf(body), 'https://copies.example/a');

  it.each([
    ['as plain lines', `<div>${PARAGRAPHS}<p>Original: ${ORIGINAL}</p><p>Statement: of the author.</p></div>`],
    ['as a link', `<div>${PARAGRAPHS}<p>Original: ${LINK}</p><p>Statement: of the author.</p></div>`],
    ['behind a word that is linked', `<div>${PARAGRAPHS}<p><a href="https://${ORIGINAL}">原文</a></p></div>`],
    [
      'in a sentence that is linked',
      `<div>${PARAGRAPHS}<p><a href="https://${ORIGINAL}">* 转载自今日头条，点击跳转至原文链接</a></p></div>`,
    ],
    ['in the footer of the article', `<article>${PARAGRAPHS}<footer><p>Source: ${LINK}</p></footer></article>`],
    ['in the footer of the page', `<main>${PARAGRAPHS}</main>${RELATED}<footer><div>Source: ${LINK}</div></footer>`],
    [
      'in a sibling of the body',
      `<section><div>${PARAGRAPHS}</div><div class="source">Источник: ${LINK}</div></section>`,
    ],
    [
      'above the body',
      `<header><h1>Title</h1><p>来源：今日头条</p><p>原文：${LINK}</p></header><div>${PARAGRAPHS}</div>`,
    ],
    ['with its label beside it', `<div>${PARAGRAPHS}<p>Түпнұсқа:</p><p>${LINK}</p></div>`],
    [
      'before links to other articles',
      `<div>${PARAGRAPHS}<p>Original: ${LINK}</p><p>Statement: of the author.</p>${RELATED}</div>`,
    ],
  ])('is recognised by its marker %s, and the text is the article', (_, body) => {
    const article = read(body);
    expect(article?.text).toBe(TEXT);
    expect(article?.workKeys).toEqual(['toutiao:1848019825008652', 'url:copies.example/a']);
    expect(article?.publishedAt).toBe('2025-11-06');
    expect(article?.markerUrl).toContain(ORIGINAL);
  });

  it.each([
    [
      'a link in the article',
      `<div>${PARAGRAPHS}<p>They had said so before, in ${LINK}, and say it again today.</p></div>`,
    ],
    ['a comment', `<div>${PARAGRAPHS}</div><div class="comments"><p>原文：${LINK}</p></div>`],
    ['a menu', `<nav><p>Source: ${LINK}</p></nav><div>${PARAGRAPHS}</div>`],
    [
      'a list of originals',
      `<div>${PARAGRAPHS}<p>Source: ${LINK}</p><p>Source: <a href="https://www.toutiao.com/article/7608121275038384655/">another</a></p></div>`,
    ],
  ])('is not taken for one because of %s', (_, body) => {
    const article = read(body);
    expect(article?.text.startsWith(TEXT)).toBe(true);
    expect(article?.workKeys).toEqual(['url:copies.example/a']);
  });

  it('keeps its way back to the nodes', () => {
    const article = read(`<header><p>原文：${LINK}</p></header><div>${PARAGRAPHS}<p>Statement: x</p></div>`);
    const last = article?.pieces.at(-1);
    expect(last?.node.data.slice(last.nodeStart)).toBe(PROSE.at(-1));
    expect(article?.text.slice(last?.start, last?.end)).toBe(PROSE.at(-1));
  });
});

describe('the micro-post page', () => {
  const post = (text: string): Document =>
    pageOf(
      `<div class="wtt-detail-container"><article><div class="author-info"><div class="desc"><a class="name">作者</a></div></div><div class="weitoutiao-html">${text}</div></article></div>`,
    );

  it('parts the lines at line breaks and <br>, and takes the first for the title', () => {
    expect(findArticle(post('标题行\n\n第一行 。\n第二行<br>第三行'), MICRO_POST)).toMatchObject({
      title: '标题行',
      text: '标题行\n第一行 。\n第二行\n第三行',
      publishedAt: '2025-11-06',
      byline: '作者',
    });
  });

  it('is null without text', () => {
    expect(findArticle(post(' <br> '), MICRO_POST)).toBeNull();
  });
});

describe('lookAtPage', () => {
  const shell = '<script>window.byted_acrawler={}</script>';
  it.each([
    ['an article', articlePage('<p>正文。</p>'), ARTICLE, 'article'],
    ['a shell', pageOf(shell), ARTICLE, 'wait'],
    ['an article without text yet', articlePage(''), ARTICLE, 'wait'],
    ['a soft 404', pageOf('<p>抱歉</p>', '404错误页'), ARTICLE, 'no'],
    [
      'the home page',
      pageOf('<article class="tt-article-content"><p>x</p></article>'),
      'https://www.toutiao.com/',
      'no',
    ],
    ['a video', pageOf('<p>x</p>'), 'https://www.toutiao.com/video/7570900343552986389/', 'no'],
  ] as const)('calls %s as it should', (_, document, url, look) => {
    expect(lookAtPage(document, url)).toBe(look);
  });
});

describe('the way back to the nodes', () => {
  /** Each unit of the text but the joining line breaks comes from one unit of one live node. */
  function expectRoundTrip(article: Article): void {
    let covered = 0;
    for (const piece of article.pieces) {
      for (let at = piece.start; at < piece.end; at += 1) {
        const unit = piece.node.data[piece.nodeStart + at - piece.start] ?? '';
        const read = article.text[at];
        expect(read === unit || (read === ' ' && /\s/.test(unit))).toBe(true);
        expect(offsetAt(article, piece.node, piece.nodeStart + at - piece.start)).not.toBeNull();
        covered += 1;
      }
    }
    expect(covered).toBe(article.text.length - (article.blocks.length - 1));
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(article.text);
  }

  it('holds for nested, split and empty nodes', () => {
    const document = articlePage('<p>a<b>b<i></i> c</b>  d</p><p>e</p>');
    const node = document.querySelector('b')?.firstChild as Text;
    node.before(document.createTextNode(''));
    const article = findArticle(document, ARTICLE);
    expect(article?.text).toBe('ab c d\ne');
    if (article !== null) expectRoundTrip(article);
  });

  it('holds for any nesting of elements and white space', () => {
    const leaf = fc.constantFrom(
      '字',
      'word',
      ' ',
      '\n ',
      '\u00ad',
      '\u00a0',
      '<br>',
      '<span></span>',
      '<script>x</script>',
    );
    const nested = fc.array(leaf, { maxLength: 6 }).map((parts) => parts.join(''));
    const inline = fc.array(
      fc.oneof(
        leaf,
        nested.map((inner) => `<b>${inner}</b>`),
        nested.map((inner) => `<a href="#"><i>${inner}</i></a>`),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.array(
          inline.map((parts) => parts.join('')),
          { maxLength: 5 },
        ),
        (blocks) => {
          const article = findArticle(articlePage(blocks.map((block) => `<p>${block}</p>`).join('')), ARTICLE);
          if (article !== null) expectRoundTrip(article);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('changes nothing on the page', () => {
    const document = articlePage('<p>a<br>b</p><p>c</p>');
    const before = document.documentElement.outerHTML;
    findArticle(document, ARTICLE);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('carryMarks', () => {
  it('moves marks with their block and drops those whose block changed', () => {
    const before = findArticle(articlePage('<p>Almaty grew.</p><p>Astana too.</p>'), ARTICLE);
    const after = findArticle(articlePage('<p>New line.</p><p>Almaty grew.</p><p>Astana also.</p>'), ARTICLE);
    if (before === null || after === null) throw new Error('both pages have an article');
    const marks = [
      { id: 'm0', tone: 'entity' as const, start: 0, end: 6 },
      { id: 'm1', tone: 'entity' as const, start: 13, end: 19 },
    ];
    const carried = carryMarks(marks, before, after);
    expect(carried.map(({ id, start, end }) => [id, after.text.slice(start, end)])).toEqual([['m0', 'Almaty']]);
  });
});
