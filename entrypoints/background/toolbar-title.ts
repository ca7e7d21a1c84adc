import type { Language } from '../../lib/core/text/language';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import type { PageState } from '../../lib/extension/messages/protocol';

/** The sentence on the toolbar button for a page in `state`. */
export function toolbarTitle(state: PageState, language: Language): string {
  const { pageStates } = pageWordsFor(language);
  return pageStates[state];
}
