import { detectLanguage, type Language } from '../../core/text/language';
import { findMarker } from '../../core/works/find-marker';
import { dateOfToutiaoId, toutiaoIdOf } from '../../core/works/toutiao';
import { workKeysOf } from '../../core/works/work-keys';
import { readAnyPage } from './any-page';
import type { Article, ArticleData, Piece } from './article';
import { kazinform } from './kazinform';
import { type Fact, type Site, toFact } from './site';
import { type ReadText, readText, type Source, TEXT_MODEL, withoutBlocks } from './text-model';
import { toutiao } from './toutiao';

const SITES: readonly Site[] = [toutiao, kazinform];
const NOTHING: ReadonlySet<Source> = new Set();

/** The address the page gives as its own, where that is on the same host. */
function canonicalOf(document: Document, url: string): string | null {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return href !== null && URL.canParse(href, url) ? new URL(href, url).href : null;
}

/** The one Toutiao article that the page's head names as its source; null where it names none, or several. */
function sourceInHead(document: Document): string | null {
  const named = Array.from(document.querySelectorAll('meta[name="original-source"],meta[name="syndication-source"]'))
    .map((meta) => meta.getAttribute('content')?.trim() ?? '')
    .filter((url) => toutiaoIdOf(url) !== null);
  return new Set(named.map(toutiaoIdOf)).size === 1 ? (named[0] ?? null) : null;
}

/** 'YYYY-MM-DD' of a printed time, or of the id that holds it: the page's own, or of the original it is a copy of. */
function publishedOn(printed: Fact | null, url: string, markerUrl: string | null): Fact | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(printed?.value ?? '')?.[0];
  if (printed !== null && day !== undefined) return { ...printed, value: day };
  const id = toutiaoIdOf(url) ?? toutiaoIdOf(markerUrl ?? '');
  return toFact('id', id === null ? null : dateOfToutiaoId(id));
}

/** The pieces of each block, by the block's index. */
export function piecesOf({ blocks, pieces }: Pick<ReadText, 'blocks' | 'pieces'>): readonly (readonly Piece[])[] {
  let next = 0;
  return blocks.map(({ end }) => {
    const from = next;
    while (next < pieces.length && (pieces[next]?.start ?? end) < end) next += 1;
    return pieces.slice(from, next);
  });
}

/** The text without the lines that say where it was copied from, and without what is no article. */
function withoutMarker(read: ReadText, beside: ReadonlySet<Source>): { read: ReadText; markerUrl: string | null } {
  const pieces = piecesOf(read);
  const linksOf = (index: number): string[] =>
    (pieces[index] ?? []).flatMap(({ node }) => node.parentElement?.closest('a')?.getAttribute('href') ?? []);
  const marker = findMarker(
    read.blocks.map(({ start, end }) => read.text.slice(start, end)),
    linksOf,
  );
  const nodes = new Set([...beside].flatMap((source): readonly Node[] => source.nodes ?? [source.element]));
  const isBeside = (node: Node | null | undefined): boolean =>
    node != null && (nodes.has(node) || isBeside(node.parentNode ?? (node as Partial<ShadowRoot>).host));
  const dropped = new Set(marker?.lines);
  if (nodes.size > 0)
    for (const [index, [piece]] of pieces.entries()) if (isBeside(piece?.node ?? null)) dropped.add(index);
  return { read: dropped.size === 0 ? read : withoutBlocks(read, dropped), markerUrl: marker?.url ?? null };
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
  const anyPage = site === undefined ? readAnyPage(document) : null;
  const page = site?.matches(url) ? site.read(document, url) : anyPage;
  if (page === null) return null;
  const { read, markerUrl: inText } = withoutMarker(readText(page.sources, page.isLeftOut), anyPage?.beside ?? NOTHING);
  const markerUrl = inText ?? (site === undefined ? sourceInHead(document) : null);
  if (read.text === '') return null;
  const firstLine = read.blocks[0];
  const language: Language | null = detectLanguage(read.text);
  const title = page.title ?? toFact('text', read.text.slice(firstLine?.start, firstLine?.end));
  const published = publishedOn(page.published, url, markerUrl);
  return {
    url,
    text: read.text,
    textModel: TEXT_MODEL,
    title: title?.value ?? null,
    byline: page.byline?.value ?? null,
    publishedAt: published?.value ?? null,
    language,
    knownFrom: {
      title: title?.from ?? null,
      byline: page.byline?.from ?? null,
      publishedAt: published?.from ?? null,
      language: language === null ? null : 'text',
    },
    workKeys: workKeysOf({ url, canonicalUrl: canonicalOf(document, url), markerUrl }),
    markerUrl,
    blocks: read.blocks,
    pieces: read.pieces,
  };
}

/** What of an article travels. */
export function toArticleData(article: Article): ArticleData {
  const { blocks: _, pieces: __, knownFrom: ___, ...data } = article;
  return data;
}
