import * as v from 'valibot';
import { LANGUAGES } from '../../core/text/language';
import type { BackgroundToPage, PageToBackground } from './protocol';

const language = v.picklist(LANGUAGES);
const short = v.pipe(v.string(), v.maxLength(2_000));

const articleData = v.object({
  url: v.pipe(v.string(), v.maxLength(8_000)),
  // Longer texts are read in part (lib/core/analysis says how far); this bound only keeps a message from filling memory.
  text: v.pipe(v.string(), v.maxLength(20_000_000)),
  textModel: v.number(),
  title: v.nullable(v.string()),
  byline: v.nullable(v.string()),
  publishedAt: v.nullable(short),
  language: v.nullable(language),
  workKeys: v.pipe(v.array(v.string()), v.maxLength(50)),
  markerUrl: v.nullable(v.string()),
});

/** Run-time shape of each payload a page may send: types do not exist at run time. */
export const PAGE_PAYLOADS = {
  articleSeen: v.null(),
  readArticle: articleData,
  pageState: v.object({
    state: v.picklist(['reading', 'read', 'no-article', 'empty-article', 'data-damaged', 'no-answer']),
  }),
} satisfies Record<keyof PageToBackground, v.GenericSchema>;

/** Run-time shape of each payload the background may send to a page. */
export const BACKGROUND_PAYLOADS = {
  stepMark: v.object({ by: v.picklist([1, -1]) }),
  settingsChanged: v.object({ language, theme: v.picklist(['auto', 'light', 'dark']) }),
} satisfies Record<keyof BackgroundToPage, v.GenericSchema>;
