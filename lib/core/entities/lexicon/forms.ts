/**
 * A set of words written as in a lexicon. A form that ends in `*` stands for every word that begins so; one that ends in
 * `~` for the stem with an ending of at most two letters: `дан~` is Дана, Дане, Даной, and not Данные.
 */
export type Forms = {
  has(word: string): boolean;
};

const LONGEST_CASE = 2; // letters of a case ending
const OF_SURNAME: ReadonlySet<string> = new Set(['ов', 'ев', 'ин']); // Омаров is no case of Омар
const KEY = 2; // letters of a beginning it is filed under: a look-up tries a handful, not the whole list

type Compiled = {
  readonly exact: ReadonlySet<string>;
  readonly beginnings: ReadonlyMap<string, readonly { readonly beginning: string; readonly most: number }[]>;
};

function compile(list: string): Compiled {
  const exact = new Set<string>();
  const beginnings = new Map<string, { readonly beginning: string; readonly most: number }[]>();
  for (const form of list.split(/\s+/)) {
    if (form === '') continue;
    const word = form.replaceAll('_', ' ');
    const mark = word.at(-1);
    if (mark !== '*' && mark !== '~') {
      exact.add(word);
      continue;
    }
    const beginning = word.slice(0, -1);
    const key = beginning.slice(0, KEY);
    const filed = beginnings.get(key) ?? [];
    beginnings.set(key, filed);
    filed.push({ beginning, most: mark === '*' ? Number.POSITIVE_INFINITY : beginning.length + LONGEST_CASE });
  }
  return { exact, beginnings };
}

/**
 * A lexicon's list, written as one string with spaces between; a space inside a form is written `_`. It is compiled when
 * a word is first looked up: an article needs one language of the four.
 */
export function formsOf(list: string): Forms {
  let compiled: Compiled | null = null;
  return {
    has(word) {
      compiled ??= compile(list);
      const filed = compiled.beginnings.get(word.slice(0, KEY));
      return (
        compiled.exact.has(word) ||
        (filed?.some(
          ({ beginning, most }) =>
            word.length <= most &&
            word.startsWith(beginning) &&
            !(most !== Number.POSITIVE_INFINITY && OF_SURNAME.has(word.slice(beginning.length))),
        ) ??
          false)
      );
    },
  };
}

/** Endings of words, longest first: `match` gives the ending a word has, or null. */
export type Endings = { match(word: string): string | null };

/** Compile a list of endings, written as one string with spaces between. */
export function endingsOf(list: string): Endings {
  const endings = new Set(list.split(/\s+/).filter(Boolean));
  const longest = Math.max(0, ...[...endings].map(({ length }) => length));
  return {
    match(word) {
      for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
        const ending = word.slice(-length);
        if (endings.has(ending)) return ending;
      }
      return null;
    },
  };
}
