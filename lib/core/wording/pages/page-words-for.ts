import type { Language } from '../../text/language';
import { en } from './en';
import { kk } from './kk';
import type { PageWords } from './page-words';
import { ru } from './ru';
import { zh } from './zh';

const CATALOGUES: Readonly<Record<Language, PageWords>> = { en, zh, ru, kk };

/** The words of our own pages in `language`. */
export const pageWordsFor = (language: Language): PageWords => CATALOGUES[language];
