import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../lib/page/article/find-article';
import { lookAtPage } from '../../../lib/page/article/look';

const URL_ = 'https://news.example/2025/11/story';
const EN = 'The ministry said that the port would take twice the cargo of last year once the second berth is open.';
const ZH = '哈萨克斯坦交通部表示，第二个泊位启用之后，港口的货物吞吐量将比去年增加一倍，铁路运力也会随之扩大。';
const KK = 'Көлік министрлігінің мәліметінше, екінші айлақ ашылғаннан кейін порттың жүк айналымы екі есе артады.';
const paragraphs = (text: string, count: number): string => `<p>${text}</p>`.repeat(count);
const pageOf = (body: string, head = ''): Document =>
  parseHTML(`<!doctype html><html><head><title>t</title>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
const OG = '<meta property="og:type" content="article">';
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const SCRIPT = '<script>1</script>';

describe('the look at a page of a site without a rule', () => {
  it.each([
    ['og:type article and text', `<div>${EN}<br>${EN}</div>`, OG],
    ['og:type in capitals', paragraphs(EN, 2), '<meta property="og:type" content=" Article ">'],
    ['JSON-LD NewsArticle', paragraphs(EN, 2), ld('{"@context":"https://schema.org","@type":"NewsArticle"}')],
    ['JSON-LD in a graph', paragraphs(EN, 2), ld('{"@graph":[{"@type":"WebSite"},{"@type" : ["Article","Thing"]}]}')],
    ['JSON-LD that is no JSON', paragraphs(EN, 2), ld('{"@type":"NewsArticle", oops')],
    ['an article element with prose', `<article>${paragraphs(EN, 3)}</article>`, ''],
    ['an article element with lines of text', `<article>${`${EN}<br>`.repeat(4)}</article>`, ''],
    ['an article of Chinese paragraphs', `<article>${paragraphs(ZH, 3)}</article>`, ''],
    ['a headline and long paragraphs', `<h1>Port</h1><div>${paragraphs(EN, 3)}</div>`, ''],
    ['a headline and Chinese paragraphs', `<h1>港口</h1><div>${paragraphs(ZH.slice(0, 26), 3)}</div>`, ''],
    ['a headline and Kazakh paragraphs', `<h1>Порт</h1><div>${paragraphs(KK, 3)}</div>`, ''],
    [
      'an article among teasers',
      `<article>${paragraphs(EN, 5)}</article>${'<article><p>A short line.</p></article>'.repeat(9)}`,
      '',
    ],
  ])('says article of %s', (_, body, head) => {
    expect(lookAtPage(pageOf(body, head), URL_)).toBe('article');
  });

  it.each([
    ['a page of little text', '<h1>Contact</h1><p>Write to us.</p>', ''],
    ['a list of teasers', `<h1>News</h1>${`<article><p>${EN}</p></article>`.repeat(12)}`, ''],
    ['a list of whole articles', `<h1>Blog</h1>${`<article>${paragraphs(EN, 4)}</article>`.repeat(4)}`, ''],
    ['cards', `<h1>News</h1>${`<div><h2>x</h2><p>${EN}</p></div>`.repeat(12)}`, ''],
    ['paragraphs that are links', `<h1>x</h1><div>${`<p><a href="/">${EN}</a></p>`.repeat(6)}</div>`, ''],
    ['a long footer', `<h1>x</h1><footer>${paragraphs(EN, 6)}</footer>`, ''],
    ['a form', `<h1>x</h1><form>${paragraphs(EN, 6)}</form>`, ''],
    ['long paragraphs and no headline', `<div>${paragraphs(EN, 3)}</div>`, ''],
    ['JSON-LD of a list', '<p>short</p>', ld('{"@type":"ItemList","item":{"@type":"NewsArticle"}}')],
    ['og:type website', '<p>short</p>', '<meta property="og:type" content="website">'],
    ['og:type without content', '<p>short</p>', '<meta property="og:type">'],
    ['an empty page without scripts', '', ''],
    ['a page that is one picture', '<img src="x.png">', ''],
  ])('says no of %s', (_, body, head) => {
    expect(lookAtPage(pageOf(body, head), URL_)).toBe('no');
  });

  it.each([
    ['a page that calls itself an article and is empty', `<div id="root"></div>`, OG],
    ['one with only its menu', '<nav><a href="/">Home</a></nav>', OG],
    ['a shell that fills itself in', `<div id="root"></div>${SCRIPT}`, ''],
  ])('waits for %s', (_, body, head) => {
    expect(lookAtPage(pageOf(body, head), URL_)).toBe('wait');
  });

  it.each([
    ['https://www.toutiao.com/article/7570900343552986389/', 'article'],
    ['https://toutiao.com/a7570900343552986389/', 'article'],
    ['https://m.toutiao.com/i7570900343552986389/', 'article'],
    ['https://m.zjurl.cn/i7570900343552986389/', 'article'],
    ['https://mp.toutiao.com/article/7570900343552986389/', 'no'], // the authors' desk
    ['https://open.toutiao.com/a7570900343552986389/', 'no'],
    ['https://cn.inform.kz/news/mouxiangmubiaoti-3e6121/', 'article'],
    ['https://cn.inform.kz/news/', 'no'],
  ])('agrees with the reader on %s: %s', (url, look) => {
    const page = pageOf(
      `<h1>港口</h1><article class="tt-article-content article__body-text">${paragraphs(ZH, 3)}</article>`,
    );
    expect(lookAtPage(page, url)).toBe(look);
    expect(findArticle(page, url) === null ? 'no' : 'article').toBe(look);
  });

  it('does not believe a front page that it is an article', () => {
    const page = pageOf(`<h1>x</h1>${paragraphs(EN, 2)}`, OG);
    expect(lookAtPage(page, 'https://news.example/')).toBe('no');
    expect(lookAtPage(page, 'https://news.example/#top')).toBe('no');
    expect(lookAtPage(page, 'https://news.example/?p=12')).toBe('article');
    expect(lookAtPage(page, 'https://news.example/#/story/12')).toBe('article');
  });

  it('does not look for signs where a rule answers', () => {
    const page = pageOf(`<article>${paragraphs(EN, 5)}</article>`, OG);
    expect(lookAtPage(page, 'https://www.toutiao.com/')).toBe('no');
    expect(lookAtPage(page, 'https://www.toutiao.com/video/7570900343552986389/')).toBe('no');
    expect(lookAtPage(page, 'https://en.inform.kz/category/politics/')).toBe('no');
    expect(lookAtPage(page, 'https://nottoutiao.com/a/1')).toBe('article');
  });

  it('says no of a document that is no HTML', () => {
    const { document } = parseHTML('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>');
    Object.defineProperty(document, 'body', { value: null });
    expect(lookAtPage(document as unknown as Document, URL_)).toBe('no');
  });

  it('reads the beginning of megabytes of JSON-LD', () => {
    const page = pageOf(`<p>short</p>`, ld(`"${'x"@type":'.repeat(400_000)}"`));
    expect(lookAtPage(page, URL_)).toBe('no');
  });

  it('leaves the document as it was', () => {
    const page = pageOf(`<h1>x</h1><article>${paragraphs(ZH, 9)}</article>`, OG);
    const before = page.toString();
    lookAtPage(page, URL_);
    expect(page.toString()).toBe(before);
  });
});
