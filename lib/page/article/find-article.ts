import { detectLanguage, type Language } from '../../core/text/language';
import { findMarker } from '../../core/works/find-marker';
import { dateOfToutiaoId, toutiaoIdOf } from '../../core/works/toutiao';
import { workKeysOf } from '../../core/works/work-keys';
import { readAnyPage } from './any-page';
import type { Article, ArticleData } from './article';
import { kazinform } from './kazinform';
import type { Site } from './site';
import { type ReadText, readText, TEXT_MODEL, withoutBlocks } from './text-model';
import { toutiao } from './toutiao';

const SITES: readonly Site[] = [toutiao, kazinform];

/** The address the page gives as its own, where that is on the same host. */
function canonicalOf(document: Document, url: string): string | null {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return href !== null && URL.canParse(href, url) ? new URL(href, url).href : null;
}

/** 'YYYY-MM-DD' of a printed time, or of the id that holds it: the page's own, or of the original it is a copy of. */
function publishedOn(printed: string | null, url: string, markerUrl: string | null): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed ?? '')?.[0];
  const id = toutiaoIdOf(url) ?? (markerUrl === null ? null : toutiaoIdOf(markerUrl));
  return day ?? (id === null ? null : dateOfToutiaoId(id));
}

/** The text without the lines that say where it was copied from. */
function withoutMarker(read: ReadText): { read: ReadText; markerUrl: string | null } {
  const marker = findMarker(read.blocks.map(({ start, end }) => read.text.slice(start, end)));
  if (marker === null) return { read, markerUrl: null };
  return { read: withoutBlocks(read, new Set(marker.lines)), markerUrl: marker.url };
}

/**
 * Find the article a page shows and read its text.
 *
 * Read only: nothing is cloned, changed or measured, so it needs no layout. The blocks and pieces point at live nodes
 * and are good until the page changes them.
 *
 * @returns null where there is no article, or none of its text yet.
 */
export function findArticle(document: Document, url: string): Article | null {
  const site = SITES.find(({ owns }) => owns(url));
  const page = site === undefined ? readAnyPage(document) : site.matches(url) ? site.read(document) : null;
  if (page === null) return null;
  const { read, markerUrl } = withoutMarker(readText(page.sources, page.isLeftOut));
  if (read.text === '') return null;
  const firstLine = read.blocks[0];
  const language: Language | null = detectLanguage(read.text);
  return {
    url,
    text: read.text,
    textModel: TEXT_MODEL,
    title: page.title ?? (firstLine === undefined ? null : read.text.slice(firstLine.start, firstLine.end)),
    byline: page.byline,
    publishedAt: publishedOn(page.published, url, markerUrl),
    language,
    workKeys: workKeysOf({ url, canonicalUrl: canonicalOf(document, url), markerUrl }),
    markerUrl,
    blocks: read.blocks,
    pieces: read.pieces,
  };
}

/** What of an article travels: everything but the live nodes. */
export function toArticleData(article: Article): ArticleData {
  const { blocks: _, pieces: __, ...data } = article;
  return data;
}
