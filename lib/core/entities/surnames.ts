/* One key for all the forms of a person's name in a language: Сагинтаева, Сагинтаевой; Кеңесов, Кеңесовтің. */
import { isKazakhSuffix } from '../dataset/inflection';
import type { Language } from '../text/language';
import { nameLexiconFor } from './lexicon/lexicon-for';

const RUSSIAN_ENDING = /(?:ыми|ого|ому|ой|ою|ым|ом|ем|ей|ая|ую|ые|ых|а|я|у|ю|е|ы|и|й|ь)$/;
const SHORTEST_STEM = 3;

function russianKey(word: string): string {
  const stem = word.replace(RUSSIAN_ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** A Kazakh surname without its case, where its own ending shows where it ends: Қазантаев+ты. */
function kazakhKey(word: string): string {
  const { surnameEndings } = nameLexiconFor('kk');
  for (let end = word.length - 1; end >= 5; end -= 1) {
    const base = word.slice(0, end);
    if (surnameEndings.match(base) !== null && isKazakhSuffix(word.slice(end), base)) return base;
  }
  return word;
}

/** The key of one folded word of a person's name, as it is introduced. */
export function nameKey(word: string, language: Language): string {
  if (language === 'ru') return russianKey(word);
  return language === 'kk' ? kazakhKey(word) : word;
}

/** The key in `known` that folded `word` is a form of, or null. */
export function findNameKey(word: string, language: Language, known: { has(key: string): boolean }): string | null {
  const key = nameKey(word, language);
  if (known.has(key)) return key;
  if (known.has(word)) return word;
  if (language !== 'kk') return null;
  for (let end = word.length - 1; end >= SHORTEST_STEM; end -= 1) {
    const base = word.slice(0, end);
    if (known.has(base) && isKazakhSuffix(word.slice(end), base)) return base;
  }
  return null;
}
