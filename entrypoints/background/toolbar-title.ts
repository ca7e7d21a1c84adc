import type { KeptAnnotation } from '../../lib/core/annotation/web-annotation';
import type { Language } from '../../lib/core/text/language';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { normaliseUrl } from '../../lib/core/works/work-keys';
import type { PageState } from '../../lib/extension/messages/protocol';
import type { Badge } from '../../lib/extension/toolbar';

/** Whether the reader has notes on a page's article, and whether they were all made on other copies of it. */
export type NotesOnPage = 'none' | 'here' | 'on-copy';

/** What `kept` is to the page at `url`. */
export function notesOnPage(kept: readonly KeptAnnotation[], url: string): NotesOnPage {
  if (kept.length === 0) return 'none';
  const own = normaliseUrl(url);
  return kept.some(({ annotation }) => normaliseUrl(annotation.target.source) === own) ? 'here' : 'on-copy';
}

/** A page that was read, as it is said where the reader has notes on its article. */
const READ = { none: 'read', here: 'read-noted', 'on-copy': 'read-noted-on-copy' } as const;

/** The sentence on the toolbar button for a page in `state`. */
export function toolbarTitle(state: PageState, notes: NotesOnPage, language: Language): string {
  return pageWordsFor(language).pageStates[state === 'read' ? READ[notes] : state];
}

/** The mark on the toolbar button for a page in `state`. */
export function toolbarBadge(state: PageState, notes: NotesOnPage): Badge {
  switch (state) {
    case 'read':
      return notes === 'none' ? 'article' : 'noted';
    case 'data-damaged':
    case 'packs-unread':
    case 'no-answer':
      return 'fault';
    default:
      return 'nothing';
  }
}
