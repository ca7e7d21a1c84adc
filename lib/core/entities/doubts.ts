/* Links that rest on a surname alone, in an article that says nothing else of the person: none rather than a doubtful one. */
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf } from './draft';
import { roleBefore } from './find-han-people';
import { OFFICES } from './lexicon/han';

const OFFICE_BEHIND = /^(?:总统|总理|外长|国务卿|主席|总书记)/;

/** Whether an office, not any role, stands right before the name: "President Trump", 总统普京. */
function hasTitle(article: Article, draft: Draft, drafts: readonly Draft[]): boolean {
  const { folded, words, lexicon, language, wordFrom } = article;
  if (language === 'zh')
    return (
      OFFICES.test(folded.slice(draft.start - roleBefore(folded, draft.start), draft.start)) ||
      OFFICE_BEHIND.test(folded.slice(draft.end, draft.end + 3))
    );
  const index = wordFrom(draft.start);
  let before = words[index]?.isAdjacent ? words[index - 1] : undefined;
  // "Госсекретарь США Рубио": what the office is of stands between.
  const whose = language === 'ru' && before !== undefined ? overlapping(drafts, before) : undefined;
  if (whose !== undefined && whose.kind !== 'person' && whose.end === before?.end) {
    const first = wordFrom(whose.start);
    before = words[first]?.isAdjacent ? words[first - 1] : undefined;
  }
  const behind = words[index + 1]?.isAdjacent ? words[index + 1] : undefined;
  return (
    (before !== undefined && lexicon.offices.has(before.folded)) ||
    (behind !== undefined && (lexicon.followers.has(behind.folded) || lexicon.offices.has(behind.folded)))
  );
}

/** Whether a role that is no office stands right before the name: a prosecutor Nazarbayev is likely someone else. */
function hasOtherRole({ words, lexicon, wordFrom, folded }: Article, draft: Draft): boolean {
  const index = wordFrom(draft.start);
  const before = words[index]?.isAdjacent ? words[index - 1] : undefined;
  return (
    before !== undefined &&
    !/[ .]/.test(folded.slice(draft.start, draft.end)) &&
    lexicon.roles.has(before.folded) &&
    !lexicon.offices.has(before.folded)
  );
}

/** Drafts with the links of lone surnames opened, where nothing in the article vouches for them. */
export function withoutDoubtful(article: Article, drafts: readonly Draft[]): Draft[] {
  const { folded, dataset } = article;
  const vouched = new Set<string>();
  const around = new Set<string>();
  for (const draft of drafts) {
    const entity = linkOf(draft);
    if (entity === null) continue;
    if (entity.kind !== 'person') {
      around.add(entity.id);
      for (const { to } of entity.relations) around.add(to);
    } else if (/[ ·.]/.test(folded.slice(draft.start, draft.end)) || hasTitle(article, draft, drafts))
      vouched.add(entity.id);
  }
  return drafts.map((draft) => {
    const entity = linkOf(draft);
    if (entity === null || entity.kind !== 'person' || vouched.has(entity.id)) return draft;
    const hasRole = hasOtherRole(article, draft);
    if (draft.because.includes('cue') && !hasRole) return draft;
    // A country named somewhere vouches for the one at its head, not for everyone who serves it: a Saidov of Uzbekistan.
    const isNear = entity.relations.some(
      ({ type, to }) =>
        around.has(to) && ((type.endsWith('head-of') && !hasRole) || dataset.entities.get(to)?.kind !== 'place'),
    );
    return isNear ? draft : { ...draft, isOpen: true, confidence: CONFIDENCE.ambiguous };
  });
}
