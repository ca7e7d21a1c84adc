/*
 * What surrounds an article on a Toutiao page in the documented shape: header, comments, feed. The texts are our own and
 * name things on purpose, so that a mark outside the article would be seen.
 */
import { escapeHtml } from './escape.mjs';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; background: #fff; color: #222; }
header { display: flex; gap: 24px; align-items: center; padding: 12px 40px; border-bottom: 1px solid #eee; color: #777; font-size: 14px; }
header b { color: #f04142; font-size: 20px; }
.main { display: grid; grid-template-columns: minmax(0, 680px) 280px; gap: 48px; justify-content: center; padding: 28px 24px; }
h1 { font: 600 30px/1.4 "Noto Serif CJK SC", "Songti SC", serif; margin: 0 0 12px; }
.article-meta, .wtt-meta { color: #888; font-size: 14px; margin-bottom: 22px; }
.tt-article-content p, .weitoutiao-html { font: 18px/1.9 "Noto Serif CJK SC", Georgia, serif; margin: 0 0 18px; }
.weitoutiao-html { white-space: pre-wrap; }
.pgc-img { background: #f0f1f3; height: 120px; border-radius: 6px; margin: 0 0 18px; position: relative; }
.pgc-img-caption { position: absolute; bottom: 6px; left: 12px; font-size: 13px !important; color: #888; }
#comment-area { border-top: 1px solid #eee; margin-top: 30px; padding-top: 16px; color: #555; font-size: 14px; }
aside { font-size: 14px; color: #555; } aside h3 { font-size: 15px; } aside a { display: block; color: inherit; text-decoration: none; padding: 6px 0; }
@media (prefers-color-scheme: dark) { body { background: #15181c; color: #dfe3e8; } header, #comment-area { border-color: #2a2f36; } .pgc-img { background: #20252b; } aside, #comment-area { color: #9aa4af; } }
@media (max-width: 720px) { .main { grid-template-columns: minmax(0, 1fr); } aside { display: none; } }
`;

/** A whole page around `content` (HTML). */
export const toPage = ({ title, lang, head = '', content }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${head}<style>${STYLE}</style></head>
<body><div id="root"><header><b>今日头条</b><span>首页</span><span>财经</span><span>国际</span></header>
<div class="main"><div>${content}
<div id="comment-area"><div class="title"><span>2</span> 条评论</div><div class="comment">读者甲：哈萨克斯坦的港口真能到5亿吨吗？</div><div class="comment">读者乙：路透社说只有30万吨。</div></div>
</div><aside><h3>相关推荐</h3><a class="feed-card-article-l title" href="#">乌兹别克斯坦棉花丰收，产量增长12%</a><a class="feed-card-article-l title" href="#">特朗普谈关税</a></aside></div></div></body></html>`;
