import { escapeHtml } from './escape.mjs';
import { toPage } from './frame.mjs';

/** The micro-post page: one block of text with line breaks, no headline. */
export const microPostPage = ({ title, author, published, lang, text }) =>
  toPage({
    title: `${title} - 今日头条`,
    lang,
    content: `<div class="wtt-detail-container"><article><div class="author-info"><div class="desc"><a class="name" href="/c/user/token/demo/">${escapeHtml(author)}</a></div></div>
<div class="wtt-meta"><span>${published}</span></div>
<div class="weitoutiao-html">${escapeHtml(text)}</div>
<div class="image-list"><img class="weitoutiao-img" alt="哈萨克斯坦2018年资料图"></div></article></div>`,
  });
