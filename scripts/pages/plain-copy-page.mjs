import { escapeHtml } from './escape.mjs';

/**
 * A copy of an article on some other site: a plain page of paragraphs, with the lines at its end by which such copies
 * name their original.
 */
export const plainCopyPage = ({ title, lang, paragraphs, originalId }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} | Copies</title>
<style>:root { color-scheme: light dark; } body { font: 17px/1.7 Georgia, serif; max-width: 640px; margin: 0 auto; padding: 20px; } nav a { margin-right: 12px; }</style></head>
<body><nav><a href="/">Home</a><a href="/world">World news of the day</a><a href="/economy">Economy of the region</a></nav>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
<p>Original: www.toutiao.com/article/${originalId}/</p>
<p>Statement: The copyright of this text belongs to its author; it is shown here as a copy.</p>
<form><label>Comment <textarea name="comment">What about the ports of Aktau and Kuryk?</textarea></label></form>
<footer><a href="/about">About this site</a> <a href="/contact">Contact</a></footer></body></html>`;
