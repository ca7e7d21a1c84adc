import { escapeHtml } from './escape.mjs';
import { toPage } from './frame.mjs';

/** The desktop article page: title and meta line above, each paragraph a <p data-track>, a picture with its caption. */
export function articlePage({ id, title, author, published, lang, paragraphs }) {
  const body = paragraphs
    .map((paragraph, index) => {
      const text = `<p data-track="${index + 1}">${escapeHtml(paragraph)}</p>`;
      const picture =
        '<div class="pgc-img"><p class="pgc-img-caption">图片说明：阿拉木图夜景，2019年摄</p></div><p data-track="0" class="syl-page-br syl-page-br-hide"><br></p>';
      return index === 1 ? text + picture : text;
    })
    .join('\n');
  return toPage({
    title: `${title} - 今日头条`,
    lang,
    head: `<link rel="canonical" href="https://www.toutiao.com/article/${id}/"><meta property="og:url" content="https://www.toutiao.com/article/${id}/">`,
    content: `<div class="article-content"><h1>${escapeHtml(title)}</h1>
<div class="article-meta"><span>${published}</span><span class="dot">·</span><span class="name"><a href="/c/user/token/demo/">${escapeHtml(author)}</a></span></div>
<article class="syl-article-base tt-article-content syl-page-article syl-device-pc">${body}</article></div>`,
  });
}
