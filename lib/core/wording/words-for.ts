import type { Language } from '../text/language';
import { en } from './en';
import { kk } from './kk';
import { ru } from './ru';
import type { Words } from './words';
import { zh } from './zh';

const CATALOGUES: Readonly<Record<Language, Words>> = { en, zh, ru, kk };

/** Our own words in `language`, chosen by a setting and never by the page. */
export const wordsFor = (language: Language): Words => CATALOGUES[language];
