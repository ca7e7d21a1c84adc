import type { Language } from '../../text/language';
import { en } from './en';
import { kk } from './kk';
import type { ContextLexicon } from './lexicon';
import { ru } from './ru';
import { zh } from './zh';

const LEXICONS: Readonly<Record<Language, ContextLexicon>> = { en, zh, ru, kk };

/** The words of `language` that say what a figure is about. */
export const lexiconFor = (language: Language): ContextLexicon => LEXICONS[language];
