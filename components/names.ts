import type { Language, Names } from '../lib/core/text/language';

/** The `lang` attribute of each language's text. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans', ru: 'ru', kk: 'kk' };

const ORDER: readonly Language[] = ['en', 'zh', 'ru', 'kk'];

/** A name with its language. */
export type NamedIn = { readonly language: Language; readonly text: string };

/** The names there are, the reader's language first, then English; lists give their first. */
export function namesInOrder(names: Names<string | readonly string[]>, own: Language): NamedIn[] {
  return [own, ...ORDER.filter((language) => language !== own)].flatMap((language) => {
    const name = names[language];
    const text = typeof name === 'string' ? name : name?.[0];
    return text === undefined ? [] : [{ language, text }];
  });
}

/** The canonical name written in the letters of `printed`: the usual spelling of what stands there spelt otherwise. */
export function nameInLettersOf(names: Names<string>, printed: string): string | null {
  const language: Language = /\p{Script=Han}/u.test(printed)
    ? 'zh'
    : /[A-Za-z]/.test(printed)
      ? 'en' // also of words that mix alphabets: "Alyshер"
      : /[әғқңөұүһі]/i.test(printed)
        ? 'kk'
        : 'ru';
  return names[language] ?? names.en ?? null;
}
