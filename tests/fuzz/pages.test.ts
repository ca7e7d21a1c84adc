import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { offsetAt } from '../../lib/page/anchors/positions';
import type { Article } from '../../lib/page/article/article';
import { findArticle } from '../../lib/page/article/find-article';
import { lookAtPage } from '../../lib/page/article/look';

const PAGES = 500;
const SEED = 0x5eed;
const SLOWEST_MS = 200; // at the 99th percentile
const URL_OF_NEWS = 'https://news.example/2026/a-story';

/** Numbers in [0, 1) that are the same in every run. Source: mulberry32, Tommy Ettinger, public domain. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES =
  'div div div p p p p span b a em li ul ol h1 h2 h3 section article main aside nav footer header form figure figcaption blockquote pre table tbody tr td th dl dt dd br hr ruby rt rp script style noscript template iframe svg button textarea select time details summary x-card center font label'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="article-body"',
  ' class="comments"',
  ' class="sidebar related"',
  ' class="sr-only"',
  ' class="CamelCase_hash__x1"',
  ' id="comments"',
  ' hidden',
  ' aria-hidden="true"',
  ' style="display:none"',
  ' style="white-space:pre-wrap"',
  ' itemprop="articleBody"',
  ' role="navigation"',
  ' role="dialog"',
  ' href="https://www.toutiao.com/article/7570900343552986389/"',
];
const TEXTS = [
  'The quay was repaired in May, and 412 boats came back to it before the month was out.',
  'Порт принял 412 судов — на девять больше, чем год назад, сообщили в управлении.',
  'Айлақ мамыр айында жөнделді, содан бері 412 кеме келді.',
  '码头五月修好，至今已有412艘船靠岸，比去年同期多九艘。',
  'Read also: a menu',
  'Оригинал: https://www.toutiao.com/article/7570900343552986389/',
  ' ',
  '\n\n  two\n\n lines ',
  'so\u00adft\u200bly',
  '\u00a0',
  '　　',
  '&amp;&lt;b&gt;',
  '😀',
  '',
];
const HEADS = [
  '',
  '<meta property="og:type" content="article">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":["x"],"author":{"name":{"name":1}}}</script>',
  '<script type="application/ld+json">[[[{"@graph":[null,{"@type":"Article"}]}]]]</script>',
  '<base href="javascript:0">',
  '<link rel="canonical" href="http://[">',
];

it(`holds for ${PAGES} pages made and changed at random`, () => {
  const random = createRandom(SEED);
  const below = (bound: number): number => Math.floor(random() * bound);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const makeHtml = (depth: number): string => {
    let html = '';
    for (let count = below(depth > 4 ? 2 : 5); count >= 0; count -= 1) {
      if (random() < 0.45) html += oneOf(TEXTS);
      else {
        const name = oneOf(NAMES);
        html += `<${name}${oneOf(ATTRIBUTES)}>${depth > 6 ? oneOf(TEXTS) : makeHtml(depth + 1)}`;
        if (random() < 0.97) html += `</${name}>`;
      }
    }
    return html;
  };

  const change = (document: Document): void => {
    const all = Array.from(document.body.querySelectorAll('*'));
    if (all.length === 0) return;
    const element = oneOf(all);
    const other = oneOf(all);
    const text = Array.from(element.childNodes).find((node) => node.nodeType === 3) as Text | undefined;
    const kind = below(7);
    if (kind === 0) element.remove();
    else if (kind === 1 && !element.contains(other)) other.append(element);
    else if (kind === 2 && text !== undefined && text.length > 1) {
      const at = 1 + below(text.length - 1); // linkedom has no splitText
      text.after(document.createTextNode(text.data.slice(at)));
      text.data = text.data.slice(0, at);
    } else if (kind === 3) element.normalize();
    else if (kind === 4) element.prepend(document.createTextNode(oneOf(TEXTS)), document.createTextNode(''));
    else if (kind === 5) element.setAttribute('class', oneOf(['comments', 'ad', 'article-body', 'sr-only', '']));
    else if (text !== undefined) text.data = oneOf(TEXTS);
  };

  const expectSound = (article: Article, document: Document): void => {
    let covered = 0;
    for (const { start, end, node, nodeStart } of article.pieces) {
      const printed = node.data.slice(nodeStart, nodeStart + end - start).replace(/[\t\n\r\f]/g, ' ');
      if (!document.contains(node) || printed !== article.text.slice(start, end))
        throw new Error(`piece ${start}..${end} is not what its node says`);
      if (offsetAt(article, node, nodeStart) !== start) throw new Error(`no way back to ${start}`);
      covered += end - start;
    }
    expect(covered).toBe(article.text.length - (article.blocks.length - 1));
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(article.text);
  };

  const times: number[] = [];
  let articles = 0;
  for (let page = 0; page < PAGES; page += 1) {
    const { document } = parseHTML(
      `<!doctype html><html><head><title>t</title>${oneOf(HEADS)}</head><body>${makeHtml(0)}${makeHtml(0)}${makeHtml(0)}</body></html>`,
    ) as unknown as { document: Document };
    for (let round = 0; round < 3; round += 1) {
      const before = document.toString();
      const startedAt = performance.now();
      lookAtPage(document, URL_OF_NEWS);
      const article = findArticle(document, URL_OF_NEWS);
      times.push(performance.now() - startedAt);
      if (document.toString() !== before) throw new Error(`page ${page} was changed`);
      if (article !== null) {
        articles += 1;
        expectSound(article, document);
      }
      for (let count = 0; count < 8; count += 1) change(document);
    }
  }
  times.sort((a, b) => a - b);
  expect(articles).toBeGreaterThan(PAGES / 2); // of three times as many looks: the pages are not all empty
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(SLOWEST_MS);
}, 120_000);
