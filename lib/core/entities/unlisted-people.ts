/* People in no list as printed, as drafts: linked where they are listed under other letters. */
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';
import { findHanPeople } from './find-han-people';
import { findPeople } from './find-people';
import { findMisspelt } from './spelling';
import { nameKey } from './surnames';

/** Drafts for the people named in `article` beside those in `drafts`. */
export function findUnlistedPeople(article: Article, drafts: readonly Draft[]): Draft[] {
  if (article.language === 'zh') {
    const listed = drafts.filter((draft) => draft.candidates.length > 0);
    return findHanPeople(article, listed).map((person) =>
      unlisted(person, 'person', article.folded.slice(person.start, person.end), CONFIDENCE.person, ['role', 'shape']),
    );
  }
  const people = findPeople(article, drafts);
  const misspelt = findMisspelt(article, people);
  return people.map((person): Draft => {
    const entity = misspelt.get(person.words.join(' '));
    const key = person.words.map((word) => nameKey(word, article.language)).join(' ');
    const draft = unlisted(person, 'person', key, CONFIDENCE.person, person.hasRole ? ['role', 'shape'] : ['shape']);
    if (entity === undefined) return draft;
    return {
      ...draft,
      candidates: [entity],
      localKey: null,
      confidence: CONFIDENCE.fuzzy,
      spelling: 'differs',
      because: ['fuzzy', 'role'],
    };
  });
}
