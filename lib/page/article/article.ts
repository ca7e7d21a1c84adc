import type { IsoDate } from '../../core/text/iso-date';
import type { Language } from '../../core/text/language';
import type { Span } from '../../core/text/span';

/** A stretch of the article that stands by itself, with the live element it was read from. */
export type Block = Span & {
  readonly role: 'paragraph' | 'heading' | 'item' | 'quote' | 'cell';
  readonly element: Element;
};

/** A stretch of the article text that equals a stretch of one live text node, unit by unit. */
export type Piece = Span & { readonly node: Text; readonly nodeStart: number };

/**
 * How a fact of an article is known: from the page's structured data, from a meta element, as the page prints it, from
 * the time inside an id in an address, from the article's own text.
 */
export type KnownFrom = 'json-ld' | 'meta' | 'page' | 'id' | 'text';

/** An article found on a page: one text, and the way back to the live nodes. docs/text-model.md says how it reads. */
export type Article = {
  readonly url: string;
  /** Blocks joined by '\n'; headline, captions, markers and credits outside. */
  readonly text: string;
  /** Version of the text model, stored with every highlight. */
  readonly textModel: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: IsoDate | null;
  readonly language: Language | null;
  /** How each of these is known; null with the fact. */
  readonly knownFrom: Readonly<Record<'title' | 'byline' | 'publishedAt' | 'language', KnownFrom | null>>;
  /** 'toutiao:1848019825008652', 'url:…', best first. */
  readonly workKeys: readonly string[];
  /** The address a syndication marker names. */
  readonly markerUrl: string | null;
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
};

/** What of an article travels to the background: neither the live nodes nor how things are known. */
export type ArticleData = Omit<Article, 'blocks' | 'pieces' | 'knownFrom'>;
