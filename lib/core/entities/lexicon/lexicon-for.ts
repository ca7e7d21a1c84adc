import type { Language } from '../../text/language';
import { en } from './en';
import { kk } from './kk';
import type { NameLexicon } from './name-lexicon';
import { ru } from './ru';
import { zh } from './zh';

const LEXICONS: Readonly<Record<Language, NameLexicon>> = { en, zh, ru, kk };

/** The name lexicon of `language`. */
export const nameLexiconFor = (language: Language): NameLexicon => LEXICONS[language];
