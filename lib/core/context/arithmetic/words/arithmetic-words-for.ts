import type { Language } from '../../../text/language';
import type { ArithmeticWords } from './arithmetic-words';
import { en } from './en';
import { kk } from './kk';
import { ru } from './ru';
import { zh } from './zh';

const WORDS: Readonly<Record<Language, ArithmeticWords>> = { en, zh, ru, kk };

/** The words that tie figures, in the article's language. */
export const arithmeticWordsFor = (language: Language): ArithmeticWords => WORDS[language];
