import { hashText } from '../text/hash';
import type { Language } from '../text/language';
import { pageOf } from './work-keys';

/** Id of one copy of a work: this text, in this language, on this page. */
export const copyIdOf = (
  workId: string,
  { url, language, textHash }: { readonly url: string; readonly language: Language | null; readonly textHash: string },
): string => `${hashText(workId)}-${hashText(pageOf(url))}-${language ?? 'none'}-${textHash}`;
