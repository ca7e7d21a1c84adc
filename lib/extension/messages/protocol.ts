/*
 * Who says what to whom. One object per payload, JSON only, one table of handlers per direction.
 *
 *   tiny look ── articleSeen ──► background ── injects ──► reader
 *   reader ── readArticle, pageState ──► background
 *   background ── stepMark, settingsChanged ──► reader
 */
import type { Analysis } from '../../core/analysis/analysis';
import type { Cards } from '../../core/context/card-data';
import type { Result } from '../../core/result';
import type { ArticleData } from '../../page/article/article';
import type { PageSettings } from '../settings';

/** Where a page stands, for the toolbar button; words for each come from lib/core/wording. */
export type PageState = 'reading' | 'read' | 'no-article' | 'empty-article' | 'data-damaged' | 'no-answer';

/** What the background found in one article, with everything its cards need. */
export type Reading = {
  readonly analysis: Analysis;
  readonly cards: Cards;
  readonly settings: PageSettings;
  /** Packs that could not be loaded, so names are missing; their ids. */
  readonly damagedPacks: readonly string[];
  /** How many units of the text were read, when it was too long to be read whole; else null. */
  readonly readUnits: number | null;
};

/** Why an article could not be read. */
export type ReadFault = 'bad-message' | 'no-answer' | 'extension-gone';

/** Commands a page sends to the background. */
export type PageToBackground = {
  /** The tiny look saw an article: the reader is wanted in this tab. */
  articleSeen(payload: null): Result<null, 'bad-message'>;
  /** Find the marks of this article. */
  readArticle(payload: ArticleData): Result<Reading, ReadFault>;
  /** Say on the toolbar button where this page stands. */
  pageState(payload: { readonly state: PageState }): Result<null, 'bad-message'>;
};

/** Commands the background sends to a page. */
export type BackgroundToPage = {
  /** Open the card of the next (1) or the previous (-1) mark. */
  stepMark(payload: { readonly by: 1 | -1 }): null;
  /** The reader changed a setting. */
  settingsChanged(payload: PageSettings): null;
};

/** One handler per command of `P`; it may answer later. */
export type Handlers<P, Sender> = {
  [K in keyof P]: P[K] extends (payload: infer A) => infer R ? (payload: A, sender: Sender) => R | Promise<R> : never;
};

/** What travels: the name of a command and its payload. */
export type Envelope = { readonly command: string; readonly payload: unknown };
