import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../lib/page/article/find-article';
import { type Look, lookAtPage } from '../../../lib/page/article/look';

/** What a fixture page must give; `article` is null where it shows none, or none yet. */
type Expected = {
  readonly url: string;
  readonly look: Look;
  readonly article: {
    readonly text: string;
    readonly title: string | null;
    readonly byline: string | null;
    readonly publishedAt: string | null;
    readonly language: string | null;
    readonly workKeys: readonly string[];
    readonly markerUrl: string | null;
  } | null;
};

const FOLDER = 'tests/fixtures/pages';
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -'.html'.length)] : []));
const htmlOf = (name: string): string => readFileSync(`${FOLDER}/${name}.html`, 'utf8');
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
const parse = (html: string): Document => parseHTML(html).document as unknown as Document;

describe('fixture pages', () => {
  it.each(names)('%s gives its article and its identity', (name) => {
    const { url, article, look } = expectedOf(name);
    const document = parse(htmlOf(name));
    const before = document.documentElement.outerHTML;
    const found = findArticle(document, url);
    const { text, title, byline, publishedAt, language, workKeys, markerUrl } = found ?? {};
    expect({
      look: lookAtPage(document, url),
      article: found === null ? null : { text, title, byline, publishedAt, language, workKeys, markerUrl },
    }).toEqual({ look, article });
    expect(found?.pieces.every(({ node }) => node.isConnected) ?? true).toBe(true);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

const known = names.filter((name) => /^(?:toutiao|kazinform|copy)-/.test(name));

// Each takes a page apart in one way; none may throw, and what is left is an article with text or none.
const MUTATIONS: readonly (readonly [string, (document: Document) => void])[] = [
  ['without its head', ({ head }) => head.replaceChildren()],
  [
    'without headlines',
    (document) => {
      for (const each of document.querySelectorAll('h1')) each.remove();
    },
  ],
  [
    'with a second body',
    (document) => {
      const body = document.querySelector('article, .article__body-text');
      if (body !== null) body.after(body.cloneNode(true));
    },
  ],
  [
    'with the article inside another',
    (document) => {
      const outer = document.createElement('article');
      outer.append(...Array.from(document.body.childNodes));
      document.body.append(outer);
    },
  ],
  [
    'with JSON-LD as deep as it is long',
    (document) => {
      const script = document.createElement('script');
      script.setAttribute('type', 'application/ld+json');
      script.textContent = `${'{"@graph":['.repeat(50_000)}${']}'.repeat(50_000)}`;
      document.head.append(script);
    },
  ],
  [
    'with megabytes of JSON-LD',
    (document) => {
      const script = document.createElement('script');
      script.setAttribute('type', 'application/ld+json');
      script.textContent = `{"@type":"NewsArticle","headline":${'['.repeat(2_000_000)}`;
      document.head.append(script);
    },
  ],
];

describe('a known page', () => {
  it.each(MUTATIONS)('%s throws nothing and names no other work', (_, mutate) => {
    for (const name of known) {
      const { url, article } = expectedOf(name);
      const document = parse(htmlOf(name));
      mutate(document);
      const found = findArticle(document, url);
      expect(['article', 'wait', 'no'], name).toContain(lookAtPage(document, url));
      expect(found?.text, name).not.toBe('');
      const ids = (keys: readonly string[]): string[] => keys.filter((key) => !key.startsWith('url:'));
      for (const id of ids(found?.workKeys ?? [])) expect(ids(article?.workKeys ?? []), name).toContain(id);
    }
  });

  it('emptied of its text waits where its address or its head says article, and is none elsewhere', () => {
    for (const name of known) {
      const { url, look } = expectedOf(name);
      const document = parse(htmlOf(name));
      document.body.replaceChildren();
      expect(findArticle(document, url), name).toBeNull();
      expect(lookAtPage(document, url), name).toBe(look === 'no' ? 'no' : 'wait');
    }
  });
});
