import type { Language } from './language';
import { alphabetOf, classOf, HAN } from './script';

const KAZAKH_LETTERS = /[әғқңөұүһі]/i;

/**
 * The language of a name by its letters: Han, Latin, Cyrillic (Kazakh by the letters Russian lacks, or where `near`, the
 * language around it, is Kazakh); `near` where it has none of them. A name is too short for `detectLanguage`.
 */
export function languageOfName(name: string, near: Language): Language {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (classOf(code) === HAN) return 'zh';
    const alphabet = alphabetOf(code);
    if (alphabet === 'latin') return 'en';
    if (alphabet === 'cyrillic') return near === 'kk' || KAZAKH_LETTERS.test(name) ? 'kk' : 'ru';
  }
  return near;
}
