/** The four languages articles are read in and our own words are written in. */
export type Language = 'en' | 'zh' | 'ru' | 'kk';

/** All languages, in the order they are offered. */
export const LANGUAGES: readonly Language[] = ['en', 'zh', 'ru', 'kk'];

/** Something said in some of the languages; a missing one is not known, never invented. */
export type Names<T> = Partial<Readonly<Record<Language, T>>>;
