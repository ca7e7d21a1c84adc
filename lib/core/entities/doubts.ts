/* Links that rest on a surname alone, in an article that says nothing else of the person: none rather than a doubtful one. */
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf } from './draft';
import { roleBefore } from './find-han-people';

/** Whether a role stands right before the name: "President Trump", 总统普京. */
function hasTitle({ folded, words, lexicon, language, wordFrom }: Article, draft: Draft): boolean {
  if (language === 'zh') return roleBefore(folded, draft.start) > 0;
  const index = wordFrom(draft.start);
  const before = words[index]?.isAdjacent ? words[index - 1] : undefined;
  const behind = words[index + 1]?.isAdjacent ? words[index + 1] : undefined;
  return (
    (before !== undefined && lexicon.roles.has(before.folded)) ||
    (behind !== undefined && (lexicon.followers.has(behind.folded) || lexicon.roles.has(behind.folded)))
  );
}

/** Drafts with the links of lone surnames opened, where nothing in the article vouches for them. */
export function withoutDoubtful(article: Article, drafts: readonly Draft[]): Draft[] {
  const { folded } = article;
  const vouched = new Set<string>();
  const around = new Set<string>();
  for (const draft of drafts) {
    const entity = linkOf(draft);
    if (entity === null) continue;
    if (entity.kind !== 'person') {
      around.add(entity.id);
      for (const { to } of entity.relations) around.add(to);
    } else if (/[ ·.]/.test(folded.slice(draft.start, draft.end)) || hasTitle(article, draft)) vouched.add(entity.id);
  }
  return drafts.map((draft) => {
    const entity = linkOf(draft);
    if (entity === null || entity.kind !== 'person' || vouched.has(entity.id) || draft.because.includes('cue'))
      return draft;
    const isNear = entity.relations.some(({ to }) => around.has(to));
    return isNear ? draft : { ...draft, isOpen: true, confidence: CONFIDENCE.ambiguous };
  });
}
