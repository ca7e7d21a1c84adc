import type { KnownFrom } from './article';
import type { Source } from './text-model';

/** What a page says, with how it says so. */
export type Fact = { readonly value: string; readonly from: KnownFrom };

/** A fact; null where there is nothing. */
export const toFact = (from: KnownFrom, value: string | null | undefined): Fact | null =>
  value ? { value, from } : null;

/** What a site's rule reads off a page: where the body is, and what is said around it. */
export type SitePage = {
  readonly sources: readonly Source[];
  /** Elements inside the body that are no article: captions, spacers, cards. */
  readonly isLeftOut: (element: Element) => boolean;
  /** The headline, outside the body; null where the page has none and the first line is it. */
  readonly title: Fact | null;
  readonly byline: Fact | null;
  /** As the page prints it: '2024-11-24 15:47'. */
  readonly published: Fact | null;
};

/** One site family: whether an address is one of its articles, and how its pages are read. */
export type Site = {
  /** Whether the address is of this family at all. */
  readonly owns: (url: string) => boolean;
  /** Whether it is an article's. */
  readonly matches: (url: string) => boolean;
  readonly read: (document: Document, url: string) => SitePage | null;
};
