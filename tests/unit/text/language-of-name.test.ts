import { describe, expect, it } from 'vitest';
import { languageOfName } from '../../../lib/core/text/language-of-name';

describe('the language of a name', () => {
  it.each([
    ['阿里·卡里姆别克', 'en', 'zh'],
    ['Ali Karimbek', 'zh', 'en'],
    ['Али Каримбек', 'zh', 'ru'],
    ['Али Каримбек', 'kk', 'kk'],
    ['Әли Кәрімбек', 'ru', 'kk'],
    ['ҚСЗИ', 'en', 'kk'],
    ['787-9', 'ru', 'ru'],
  ] as const)('%s near %s is %s', (name, near, language) => {
    expect(languageOfName(name, near)).toBe(language);
  });
});
