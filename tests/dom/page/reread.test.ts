import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/page/article/article';
import { findArticle } from '../../../lib/page/article/find-article';
import { rereadArticle } from '../../../lib/page/article/reread';
import type { Mark } from '../../../lib/page/highlight/mark';
import { carryMarks } from '../../../lib/page/highlight/watch-article';

const URL_OF_PAGE = 'https://cn.inform.kz/news/mouxiangmubiaoti-3e6121/';

/** A page, its article, and what tells a change to rereadArticle; linkedom tells no mutations itself. */
function open(body: string) {
  const document = parseHTML(
    `<!doctype html><html><head><title>Ports</title></head><body><h1 class="article__title">Ports</h1><div class="article__body-text">${body}</div></body></html>`,
  ).document as unknown as Document;
  const article = findArticle(document, URL_OF_PAGE);
  const root = document.querySelector('.article__body-text');
  if (article === null || root === null) throw new Error('There is no article.');
  return {
    document,
    article,
    root,
    reread: (...records: { target: Node; addedNodes?: readonly Node[] }[]) =>
      rereadArticle(
        article,
        root,
        records.map(({ target, addedNodes = [] }) => ({ target, addedNodes }) as unknown as MutationRecord),
      ),
    found: () => findArticle(document, URL_OF_PAGE),
  };
}

const marksOf = (article: Article, pattern: RegExp): Mark[] =>
  [...article.text.matchAll(pattern)].map((found, index) => ({
    id: `f${index}`,
    start: found.index,
    end: found.index + found[0].length,
    tone: 'figure',
  }));
const saidBy = (marks: readonly Mark[], { text }: Article): string[] =>
  marks.map(({ start, end }) => text.slice(start, end));
/** What the pieces of an article read like in the live nodes. */
const readPieces = ({ pieces }: Article): string =>
  pieces.map(({ start, end, node, nodeStart }) => node.data.slice(nodeStart, nodeStart + end - start)).join('');

const FOUR = '<p>One of 11 ports.</p><p>Two of 12 ports.</p><ul><li>Three of 13</li></ul><p>Two of 12 ports.</p>';

describe('an article read again after a change', () => {
  it('has its blocks in the order they stand in now, without those that are gone', () => {
    const { root, reread, found } = open(FOUR);
    const [first, second] = root.querySelectorAll('p');
    if (first === undefined || second === undefined) throw new Error('There are no paragraphs.');
    root.append(first);
    second.remove();
    const now = reread({ target: root, addedNodes: [first] });
    expect(now?.text).toBe('Three of 13\nTwo of 12 ports.\nOne of 11 ports.');
    expect(now?.text).toBe(found()?.text);
    expect(now === null ? '' : readPieces(now)).toBe(now?.text.replaceAll('\n', ''));
  });

  it('knows a new element by what a lost one said, and leaves other new text for later', () => {
    const { document, root, reread } = open(FOUR);
    const fresh = document.createElement('div');
    for (const text of ['An advertisement.', 'Two of 12 ports.', 'One of 11 ports.']) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      fresh.append(paragraph);
    }
    for (const paragraph of root.querySelectorAll('p')) paragraph.remove();
    root.prepend(fresh);
    expect(reread({ target: root, addedNodes: [fresh] })?.text).toBe('Two of 12 ports.\nOne of 11 ports.\nThree of 13');
  });

  it('reads a block again in which something changed, wherever in it', () => {
    const { document, root, reread, found } = open('<p>One of <b>11</b> ports.</p><p>Two of 12 ports.</p>');
    const bold = root.querySelector('b');
    if (bold?.firstChild == null) throw new Error('There is nothing bold.');
    bold.firstChild.nodeValue = '110';
    bold.after(document.createTextNode(' large'));
    const now = reread({ target: bold.firstChild }, { target: bold.parentElement ?? bold });
    expect(now?.text).toBe('One of 110 large ports.\nTwo of 12 ports.');
    expect(now?.pieces).toEqual(found()?.pieces);
  });

  it('is none where nothing of it is left', () => {
    const { root, reread } = open(FOUR);
    root.textContent = '';
    expect(reread({ target: root })).toBeNull();
  });
});

describe('marks of an article that changed', () => {
  it.each([
    ['text before it', 'It took 11 of 12 tons.', 'Then: It took 11 of 12 tons.', ['11', '12']],
    ['text behind it', 'It took 11 of 12 tons', 'It took 11 of 12 tons by rail', ['11', '12']],
    ['text between them', 'It took 11 of 12 tons.', 'It took 11 or even more of 12 tons.', ['11', '12']],
    ['digits put to one of them', 'It took 11 of 12 tons.', 'It took 110 of 12 tons.', ['12']],
    ['digits put before one of them', 'It took 11 of 12 tons.', 'It took 211 of 12 tons.', ['12']],
    ['what stands between two changes, for the analysis that follows', 'A 11 B', 'C 11 D', []],
    ['a digit put to the last', 'It took 11', 'It took 110', []],
    ['a text that is cut off', 'It took 11 of 12 tons.', 'It took 11 of', ['11']],
    ['another text', 'It took 11 of 12 tons.', 'Nothing at all.', []],
  ])('%s', (_, before, after, left) => {
    const { article, root, found } = open(`<p>${before}</p><p>Some other words of it.</p>`);
    const [paragraph] = root.querySelectorAll('p');
    if (paragraph?.firstChild == null) throw new Error('There is no paragraph.');
    paragraph.firstChild.nodeValue = after;
    const now = found();
    if (now === null) throw new Error('There is no article any more.');
    expect(saidBy(carryMarks(marksOf(article, /\d+/g), article, now), now)).toEqual(left);
  });
});
