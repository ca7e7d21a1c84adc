import type { Language } from '../../text/language';
import { en } from './en';
import { kk } from './kk';
import type { PackWords } from './pack-words';
import { ru } from './ru';
import { zh } from './zh';

const CATALOGUES: Readonly<Record<Language, PackWords>> = { en, zh, ru, kk };

/** The words about packs in `language`. */
export const packWordsFor = (language: Language): PackWords => CATALOGUES[language];
