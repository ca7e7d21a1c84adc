import type { Language } from '../../lib/core/text/language';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import type { NotesOnPage, PageState } from '../../lib/extension/messages/protocol';
import type { Badge } from '../../lib/extension/toolbar';

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
