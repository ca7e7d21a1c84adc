import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Language } from '../lib/core/text/language';
import { findMarker } from '../lib/core/works/find-marker';
import { dateOfToutiaoId, toutiaoIdOf } from '../lib/core/works/toutiao';
import { workKeysOf } from '../lib/core/works/work-keys';
import type { Article } from '../lib/page/article/article';
import { findArticle } from '../lib/page/article/find-article';
import { readText } from '../lib/page/article/text-model';

/** An article read from a file, as far as the file says. */
export type InputArticle = {
  readonly text: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly workKeys: readonly string[];
  readonly markerUrl: string | null;
  readonly byline?: string | null;
  readonly language?: Language | null;
  /** How these are known; of a page only. */
  readonly knownFrom?: Article['knownFrom'];
};

/** A sentence for the person who named the file. */
export class InputError extends Error {}

const isHtml = (source: string): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|article|div|p)\b)/i.test(source);

/** A text file in the text model: its filled lines are the blocks, marker lines stay outside. */
function fromText(source: string): InputArticle {
  const lines = source
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/[ \t]+/g, ' '))
    .filter((line) => line !== '');
  const marker = findMarker(lines);
  const kept = marker === null ? lines : lines.filter((_, index) => !marker.lines.includes(index));
  const id = marker === null ? null : toutiaoIdOf(marker.url);
  return {
    text: kept.join('\n'),
    title: kept[0] ?? null,
    publishedAt: id === null ? null : dateOfToutiaoId(id),
    workKeys: marker === null ? [] : workKeysOf({ url: marker.url, canonicalUrl: null, markerUrl: null }),
    markerUrl: marker?.url ?? null,
  };
}

// An id that holds no time, for a saved page that does not say its address.
const ADDRESS_WITHOUT_TIME = 'https://www.toutiao.com/article/0000000000000000/';

/** A page: by its site's rule where it has an address we know, else all its block elements. */
function fromHtml(source: string): InputArticle {
  const { document } = parseHTML(source);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  // linkedom's document has what findArticle asks of one; its types are its own.
  const page = document as unknown as Document;
  const article = findArticle(page, canonical) ?? findArticle(page, ADDRESS_WITHOUT_TIME);
  if (article !== null) {
    return { ...article, workKeys: article.workKeys.filter((key) => !key.includes('0000000000000000')) };
  }
  const blocks = Array.from(document.querySelectorAll('p,h1,h2,h3,li,blockquote')) as unknown as Element[];
  const body = document.body as unknown as Element | null;
  const elements = blocks.length > 0 ? blocks : body === null ? [] : [body];
  const read = readText(
    elements.map((element) => ({ element, role: 'paragraph', keepsLines: false })),
    () => false,
  );
  return fromText(read.text);
}

/** Read a text or HTML file, or standard input for '-'. Throws an `InputError` that says what is wrong. */
export function readInput(path: string): InputArticle {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new InputError(
      code === 'ENOENT'
        ? `There is no file ${path}.`
        : code === 'EISDIR'
          ? `${path} is a folder.`
          : `${path} could not be read (${code}).`,
    );
  }
  if (bytes.subarray(0, 4_096).includes(0)) throw new InputError(`${path} is no text file.`);
  const source = bytes.toString('utf8').replace(/^\ufeff/, '');
  const article = isHtml(source) ? fromHtml(source) : fromText(source);
  if (article.text === '') throw new InputError(`${path} has no text.`);
  return article;
}
