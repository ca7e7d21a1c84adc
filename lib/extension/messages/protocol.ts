/*
 * Who says what to whom. One object per payload, JSON only, one table of handlers per direction.
 *
 *   tiny look ── articleExpected, articleSeen ──► background ── injects ──► reader
 *   reader ── wordsWanted, pageBack, readArticle, getKept, write, editNote, addName, pageState ──► background
 *   panel ── write, judgeStory ──► background (the one writer of notes); welcome ── readArticle ──► background
 *   options (the one writer of packs) ── packsChanged ──► background
 *   background ── stop, stepMark, highlightSelection, settingsChanged, keptChanged, packsChanged ──► reader
 *   panel ── getPage, reveal ──► reader ── pageChanged, currentChanged ──► panel
 */

import type { Analysis } from '../../core/analysis/analysis';
import type { Operation, WriteFault, Written } from '../../core/annotation/operation';
import type { Anchored } from '../../core/annotation/quote';
import type { KeptAnnotation } from '../../core/annotation/web-annotation';
import type { Cards } from '../../core/context/card-data';
import type { Result } from '../../core/result';
import type { Language, Names } from '../../core/text/language';
import type { Span } from '../../core/text/span';
import type { StoryFacts } from '../../core/works/same-story';
import type { ArticleData } from '../../page/article/article';
import type { WantedName } from '../name-form';
import type { PageSettings } from '../settings-shape';

/** Where a page stands, for the toolbar button and the panel; words for each come from lib/core/wording. */
export type PageState =
  | 'reading'
  | 'read'
  | 'no-article'
  | 'empty-article'
  | 'data-damaged'
  | 'packs-unread'
  | 'no-answer';

/** What the background found in one article, with everything its cards need. */
export type Reading = {
  readonly analysis: Analysis;
  readonly cards: Cards;
  /** Each figure, by id, as the languages that are not the reader's print it. */
  readonly inOthers: Readonly<Record<string, Names<string>>>;
  readonly settings: PageSettings;
  /** Bundled packs that could not be loaded, so names are missing; their ids. */
  readonly damagedPacks: readonly string[];
  /** Packs of the reader that could not be read and are left out: their ids; 'all' where it is not known which. */
  readonly unreadPacks: readonly string[] | 'all';
  /** How many units of the text were read, when it was too long to be read whole; else null. */
  readonly readUnits: number | null;
  /** What the text says in any language, by which another telling of the story is known. */
  readonly story: StoryFacts;
};

/** Why an article could not be read. */
export type ReadFault = 'bad-message' | 'no-answer' | 'extension-gone';
/** Why an answer did not come: the background did not take the question, or this script's extension is gone. */
export type SendFault = 'no-answer' | 'extension-gone';
/** That they are one, that they are not, or that either is taken back. */
export type StoryVerdict = 'same' | 'another' | 'undecided';
/** Why the reader's notes could not be read. */
export type KeptFault = Extract<WriteFault, 'disk-full' | 'storage-blocked' | 'failed'>;

/** Commands a page sends to the background. */
export type PageToBackground = {
  /** An article is coming at this address: whoever is asked to read it should be awake by then. */
  articleExpected(payload: null): Result<null, 'bad-message'>;
  /** The tiny look saw an article: the reader is wanted in this tab. */
  articleSeen(payload: null): Result<null, 'bad-message'>;
  /** Bring our words in this language into this tab. */
  wordsWanted(payload: { readonly language: Language }): Result<null, 'failed'>;
  /** The page came back as it was left: whether we may still be on it was not told to it meanwhile. */
  pageBack(payload: null): Result<null, 'bad-message'>;
  /** Find the marks of this article. */
  readArticle(payload: ArticleData): Result<Reading, ReadFault>;
  /** What the reader has kept of the work known by these keys. */
  getKept(payload: { readonly workKeys: readonly string[] }): Result<readonly KeptAnnotation[], KeptFault>;
  /** Keep, change, delete or undo. */
  write(payload: Operation): Result<Written, WriteFault>;
  /** Open the editor of a note, in a page of ours. */
  editNote(payload: { readonly annotationId: string }): Result<null, 'failed'>;
  /** Open the form of a name of the reader's own, in a page of ours. */
  addName(payload: WantedName): Result<null, 'failed' | 'private-window'>;
  /** Say on the toolbar button where this page stands. */
  pageState(payload: { readonly state: PageState }): Result<null, 'bad-message'>;
};

/** Commands a page of ours (panel, welcome, options) sends to the background. */
export type ViewToBackground = Pick<PageToBackground, 'write' | 'readArticle'> & {
  /** The reader's packs were changed: open them anew, and have all pages read again. */
  packsChanged(payload: null): Result<null, 'failed'>;
  /** What the reader says of a page and a work that look like one story; `pageKeys` are those of the page. */
  judgeStory(payload: {
    readonly workId: string;
    readonly pageKeys: readonly string[];
    readonly verdict: StoryVerdict;
  }): Result<null, KeptFault>;
};

/** Commands the background sends to a page. */
export type BackgroundToPage = {
  /** The reader has switched us off here: undo what was done. */
  stop(payload: null): null;
  /** Open the card of the next (1) or the previous (-1) mark. */
  stepMark(payload: { readonly by: 1 | -1 }): null;
  /** Highlight what is selected. */
  highlightSelection(payload: null): null;
  /** The reader changed a setting. */
  settingsChanged(payload: PageSettings): null;
  /** Something was written; whoever shows annotations asks for them again. */
  keptChanged(payload: null): null;
  /** The reader's packs were changed: what was read may be read otherwise now. */
  packsChanged(payload: null): null;
};

/** What the panel shows of a page, beside the notes, which it reads itself. */
export type PageReport = {
  readonly state: PageState;
  readonly article: ArticleData | null;
  readonly reading: Reading | null;
  /** Where each annotation of the work stands in this text; missing: not found on this page. */
  readonly anchored: Readonly<Record<string, Anchored>>;
  /** Id of the mark or annotation that is the current one. */
  readonly currentId: string | null;
};

/** Commands the panel sends to the page it shows. */
export type PanelToPage = {
  getPage(payload: null): PageReport;
  /** Scroll a place into view and paint it as the current one; `id` is said back by `currentChanged`. */
  reveal(payload: Span & { readonly id: string }): null;
};

/** What a page says to all panels; each knows which tab it shows. */
export type PageToPanel = {
  /** Ask again: the article, its marks or where annotations stand have changed. */
  pageChanged(payload: null): null;
  currentChanged(payload: { readonly id: string | null }): null;
};

/** One handler per command of `P`; it may answer later. */
export type Handlers<P, Sender> = {
  [K in keyof P]: P[K] extends (payload: infer A) => infer R ? (payload: A, sender: Sender) => R | Promise<R> : never;
};

/** What travels: the name of a command and its payload. */
export type Envelope = { readonly command: string; readonly payload: unknown };

/** What command `K` of a table of commands carries, and what it is answered with. */
export type Payload<P, K extends keyof P> = P[K] extends (payload: infer A) => unknown ? A : never;
export type Answer<P, K extends keyof P> = P[K] extends (payload: never) => infer R ? R : never;
