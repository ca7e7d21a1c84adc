import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { offsetAt } from '../../../lib/page/anchors/positions';
import { findArticle } from '../../../lib/page/article/find-article';
import { lookAtPage } from '../../../lib/page/article/look';

const KNOWN = 'https://www.toutiao.com/article/7570900343552986389/';
const UNKNOWN = 'https://news.example/2026/a-story';
const PROSE =
  'The harbour office counted 412 boats in March, nine more than a year before, and said that the new quay had paid for itself.';
const MORE = 'Fees stay as they are until autumn, the office added, and the second crane will be painted in June.';

const pageOf = (body: string, head = ''): Document =>
  parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document as unknown as Document;
const knownPage = (body: string): Document => pageOf(`<article class="tt-article-content">${body}</article>`);

/** Give the element of `selector` a shadow tree. */
function attach(document: Document, selector: string, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const host = document.querySelector(selector);
  if (host === null) throw new Error(`no ${selector}`);
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

/** The article's text, after checking that every unit of it is one of a live node and is found there again. */
function readChecked(document: Document, url: string): string | null {
  const article = findArticle(document, url);
  if (article === null) return null;
  const mapped = new Set<number>();
  for (const { start, end, node, nodeStart } of article.pieces) {
    expect(node.isConnected).toBe(true);
    for (let at = start; at < end; at += 1) {
      const unit = node.data[nodeStart + at - start] ?? '';
      expect(article.text[at]).toBe(/[\t\n\r\f]/.test(unit) ? ' ' : unit);
      mapped.add(at);
    }
    expect(offsetAt(article, node, nodeStart)).toBe(start);
  }
  for (const [at, unit] of article.text.split('').entries()) expect(mapped.has(at)).toBe(unit !== '\n');
  return article.text;
}

describe('the text of an article in a shadow tree', () => {
  it.each([
    ['a known page', KNOWN, (body: string) => knownPage(body)],
    ['any page', UNKNOWN, (body: string) => pageOf(`<h1>Harbour</h1><main>${body}</main>`)],
  ] as const)('is read on %s, what is slotted in its assigned place', (_, url, page) => {
    const document = page(
      `<x-story><p slot="end">${MORE}</p><p slot="begin">${PROSE}</p><p slot="none">Shown nowhere, for there is no such slot.</p></x-story>`,
    );
    attach(
      document,
      'x-story',
      `<style>p{}</style><slot name="begin"></slot><p>${PROSE.replace('March', 'May')}</p><slot name="end"></slot><slot name="other"><p>${MORE.replace('June', 'July')}</p></slot>`,
    );
    expect(readChecked(document, url)).toBe(
      [PROSE, PROSE.replace('March', 'May'), MORE, MORE.replace('June', 'July')].join('\n'),
    );
  });

  it('is read where the whole page is one element, through trees in trees, and is looked for', () => {
    const document = pageOf('<x-app></x-app>', '<meta property="og:type" content="article">');
    const app = attach(document, 'x-app', '<nav><a href="/">Home</a></nav><x-body></x-body>');
    const inner = app.querySelector('x-body')?.attachShadow({ mode: 'open' });
    if (inner == null) throw new Error('no inner tree');
    expect(lookAtPage(document, UNKNOWN)).toBe('wait');
    inner.innerHTML = `<h1>Harbour</h1><p>${PROSE}</p><p>${MORE}</p>`;
    expect(lookAtPage(document, UNKNOWN)).toBe('article');
    expect(readChecked(document, UNKNOWN)).toBe(`${PROSE}\n${MORE}`);
  });

  it('reads a name in a tree of its own inside a line', () => {
    const document = pageOf(`<h1>Harbour</h1><p>${PROSE} It cost <x-sum></x-sum>.</p><p>${MORE}</p>`);
    attach(document, 'x-sum', '<span>$1.9 </span><slot></slot>billion');
    expect(readChecked(document, UNKNOWN)).toBe(`${PROSE} It cost $1.9 billion.\n${MORE}`);
  });

  it('is not read where the tree is closed, nor are the children that it hides', () => {
    const document = pageOf(
      `<h1>Harbour</h1><p>${PROSE}</p><x-closed></x-closed><x-open><p>${MORE}</p></x-open><p>${MORE}</p>`,
    );
    attach(document, 'x-closed', `<p>${PROSE}</p>`, 'closed');
    attach(document, 'x-open', '<div></div>');
    expect(readChecked(document, UNKNOWN)).toBe(`${PROSE}\n${MORE}`);
  });

  it('leaves out what is hidden, or a menu, inside it', () => {
    const document = pageOf('<h1>Harbour</h1><x-story></x-story>');
    attach(
      document,
      'x-story',
      `<nav><p>${MORE}</p></nav><p hidden>${MORE}</p><div style="display:none"><p>${MORE}</p></div><p>${PROSE}</p><p>${MORE}</p>`,
    );
    expect(readChecked(document, UNKNOWN)).toBe(`${PROSE}\n${MORE}`);
  });
});

describe('the text of a block', () => {
  it.each([
    ['ruby', '<p>在<ruby>阿克套<rp>（</rp><rt>ā kè tào</rt><rp>）</rp></ruby>港</p>', '在阿克套港'],
    ['ruby with bases apart', '<p><ruby><rb>阿</rb><rt>ā</rt><rb>克</rb><rt>kè</rt></ruby>套</p>', '阿克套'],
    [
      'a table',
      '<table><caption>年度</caption><tr><th>年<td>万吨<tr><td>2024<td> 1 <b>234</b></table>',
      '年度\n年\n万吨\n2024\n1 234',
    ],
    ['a table in a cell', '<table><tr><td>一<table><tr><td>二</table>三</table>', '一\n二\n三'],
    ['empty elements in one another', '<p><b><i><u></u></i></b>一<b><i> </i></b><span></span>二<p><p><b></b>', '一 二'],
    ['an empty element between two spaces', '<p>一 <b></b> 二</p>', '一 二'],
    ['a soft hyphen between spaces', '<p>a \u00ad b</p>', 'a b'],
    [
      'soft hyphens and zero-width marks',
      '<p>\u200bга\u00adва\u00ad\u200bнь\ufeff \u2060порт\u200d</p>',
      'гавань порт',
    ],
    ['a zero-width mark at the border of two nodes', '<p>га<b>\u200b</b>вань<i>\u200b </i>порт</p>', 'гавань порт'],
    ['marks alone', '<p>\u200b\u00ad</p><p>一</p>', '一'],
    ['pre', '<pre>a  b\n\n  c\td</pre>', 'a b\nc d'],
    ['white-space: pre', '<div style="white-space: pre">a\nb</div>', 'a\nb'],
    ['white-space of a holder', '<section style="white-space:pre-line"><div>a\nb</div></section>', 'a\nb'],
    ['white-space taken back', '<pre><div style="white-space:normal">a\nb</div>c\nd</pre>', 'a b\nc\nd'],
    [
      'white-space of an element in a line',
      '<p>a\nb <code style="white-space:pre">c\nd</code> e\nf</p>',
      'a b c\nd e f',
    ],
    ['nowrap', '<p style="white-space: nowrap">a\nb</p>', 'a b'],
    ['a space of one line feed', '<p>a\nb</p>', 'a b'],
    ['a button between words', '<p>a <button><p>b</p></button>c</p>', 'a c'],
  ])('with %s', (_, body, text) => {
    expect(readChecked(knownPage(body), KNOWN)).toBe(text);
  });

  it('is read however long its lines and its white space are', () => {
    const long = 'слово '.repeat(40_000);
    const document = knownPage(`<p>${long}\n${long}</p><p>${' \n'.repeat(100_000)}</p><p>${'<b>'.repeat(300)}x</p>`);
    expect(findArticle(document, KNOWN)?.text.length).toBe(2 * long.length - 1 + 2);
  });

  it('is read below twenty thousand elements that a script put into one another', () => {
    const document = pageOf(`<h1>Harbour</h1><p>${PROSE}</p><p id="deep"></p>`);
    let inner = document.querySelector('#deep');
    for (let depth = 0; depth < 20_000; depth += 1) {
      const next = document.createElement('b');
      inner?.append(next);
      inner = next;
    }
    inner?.append(MORE);
    expect(findArticle(document, UNKNOWN)?.text).toBe(`${PROSE}\n${MORE}`);
  });
});
