import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../lib/page/article/find-article';
import { lookAtPage } from '../../../lib/page/article/look';

const pageOf = (body: string, head = ''): Document =>
  parseHTML(`<!doctype html><html><head><title>页面</title>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;

const ID = '7570900343552986389';
const POST = '1848019825008652';
const BODY = '<p>阿克套港去年的货物吞吐量有所增加，港口方面说，今年还会再增。</p><p>下一次统计将在四月公布。</p>';
const TEXT = '阿克套港去年的货物吞吐量有所增加，港口方面说，今年还会再增。\n下一次统计将在四月公布。';

describe('the mobile site of Toutiao', () => {
  const article = pageOf(
    `<article><header><h1>港口一年</h1><div class="author-info"><span class="name">里海观察</span><time>2025-11-10 08:00</time></div></header>
     <div class="content">${BODY}<div class="pgc-img"><img src="x"><p class="pgc-img-caption">图注</p></div></div>
     <div class="comment-list"><p>评论里的话。</p></div></article><div class="recommend-list"><p>别的文章</p></div>`,
  );

  it.each([
    `https://m.toutiao.com/article/${ID}/`,
    `https://m.toutiao.com/i${ID}/?share_token=x`,
    `https://m.toutiao.com/group/${ID}/`,
    `https://m.toutiaocdn.com/i${ID}/?group_id=${ID}`,
    `https://m.toutiaocdn.cn/group/${ID}/`,
    `https://m.zjurl.cn/i${ID}/`,
  ])('is read at %s', (url) => {
    expect(lookAtPage(article, url)).toBe('article');
    expect(findArticle(article, url)).toMatchObject({
      text: TEXT,
      title: '港口一年',
      byline: '里海观察',
      publishedAt: '2025-11-10',
      workKeys: expect.arrayContaining([`toutiao:${ID}`]),
    });
  });

  it('gives an older share page by its own names', () => {
    const old = pageOf(`<h1 class="article__title">港口一年</h1><div class="article__content">${BODY}</div>`);
    expect(findArticle(old, `https://m.toutiaocdn.com/i${ID}/`)).toMatchObject({ text: TEXT, title: '港口一年' });
  });

  it('gives a micro-post, its first line for the title', () => {
    const post = pageOf(
      `<article><div class="author-info"><a class="name">里海观察</a></div><div class="weitoutiao-content">第一行<br>第二行</div><div class="image-list-src"><img src="x"></div></article>`,
    );
    expect(findArticle(post, `https://m.toutiao.com/w/${POST}/`)).toMatchObject({
      text: '第一行\n第二行',
      title: '第一行',
      byline: '里海观察',
      publishedAt: '2025-11-06',
    });
  });

  it('waits for a shell, and is no article at the address of a video or an author', () => {
    const shell = pageOf('<script>window.byted_acrawler={}</script>');
    expect(lookAtPage(shell, `https://m.toutiao.com/i${ID}/`)).toBe('wait');
    expect(findArticle(shell, `https://m.toutiao.com/i${ID}/`)).toBeNull();
    expect(lookAtPage(article, `https://m.toutiao.com/video/${ID}/`)).toBe('no');
    expect(lookAtPage(article, 'https://m.toutiao.com/c/user/token/abc/')).toBe('no');
  });
});

describe('the time Kazinform prints', () => {
  it.each([
    ['13:51, 15 Август 2025', '2025-08-15'],
    ['13:51, 5 Қазан 2025', '2025-10-05'],
    ['13:51, 5 Қаңтар 2025', '2025-01-05'],
    ['13:51, 15 August 2025', '2025-08-15'],
    ['13:51, 6 11月 2025', '2025-11-06'],
    ['2025年11月6日 13:51', '2025-11-06'],
    ['вчера', null],
  ])('reads %s', (said, day) => {
    const page = pageOf(
      `<h1 class="article__title">Т</h1><div class="article__time">${said}</div><div class="article__body-text"><p>Первый абзац текста.</p></div>`,
    );
    expect(findArticle(page, 'https://www.inform.kz/ru/nazvanie-3e6121')?.publishedAt ?? null).toBe(day);
  });

  it('reads a page whose parts have other names (AMP) like any page', () => {
    const prose =
      'The port of Aktau handled more cargo last year than the year before, its management said on Monday. ';
    const page = pageOf(
      `<main><article><h1>A year at the port</h1><p>${prose.repeat(2)}</p><p>${prose.repeat(2)}</p></article></main>`,
    );
    const url = 'https://en.inform.kz/news/a-year-at-the-port-3e6121/amp';
    expect(lookAtPage(page, url)).toBe('article');
    expect(findArticle(page, url)?.text).toContain('The port of Aktau');
  });
});
