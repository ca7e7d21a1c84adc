/*
 * Mentions in steps; each adds to what the steps before it found, or settles it.
 *   1. names of the lists: longest match, neighbours, cues                        find-listed.ts
 *   2. names of bodies and things by shape; no place is marked inside one         shaped.ts
 *   3. bodies of other countries under a listed name                              owners.ts
 *   4. meetings, ports, regions and other things that share a place's name        uses.ts, regions.ts
 *   5. abbreviations the article defines in brackets                              find-abbreviations.ts
 *   6. people in no list, and those who are listed under other letters            find-people.ts, spelling.ts
 *   7. agencies and places in no list                                             find-agencies.ts, find-places.ts
 *   8. surnames of people named in full; lone ones nothing vouches for            coreference.ts, doubts.ts
 */
import type { Dataset } from '../dataset/dataset';
import { composeText } from '../text/composed';
import type { Language } from '../text/language';
import { overlapping } from '../text/sorted-spans';
import { type Article, readArticle } from './article';
import { findShortForms, withAntecedents } from './coreference';
import { withoutDoubtful } from './doubts';
import { type Draft, merge, replaceWith } from './draft';
import { withAbbreviations } from './find-abbreviations';
import { findAgencies } from './find-agencies';
import { findListed } from './find-listed';
import { findPlaces } from './find-places';
import type { Mention } from './mention';
import { numberMentions } from './number-mentions';
import { withOwners } from './owners';
import { withRegions } from './regions';
import { findShaped } from './shaped';
import { findUnlistedPeople } from './unlisted-people';
import { findMeetings, findPortsByPlace, withUses } from './uses';

/**
 * Find the named entities of `text`, linked to `dataset` where the text decides.
 *
 * Leftmost-longest, never overlapping, in text order. One pass over `text` for the lists; the cost grows linearly with
 * the text and not with the number of aliases.
 *
 * @param text - The article text as it is; it is folded unit by unit inside, so offsets refer to this string.
 * @returns One mention per name. Unlisted bodies and people have `entityId: null` and a `localId`. Empty when nothing is
 *   named: that is an answer, not an error.
 */
export function findMentions(text: string, language: Language, dataset: Dataset): Mention[] {
  const composed = composeText(text);
  if (composed === null) return numberMentions(text, findDrafts(readArticle(text, language, dataset)));
  const drafts = findDrafts(readArticle(composed.text, language, dataset));
  const toOriginal = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: composed.offsetOf(span.start),
    end: composed.endOf(span.end),
  });
  return numberMentions(
    text,
    drafts.map((draft) => ({
      ...toOriginal(draft),
      antecedent: draft.antecedent === null ? null : toOriginal(draft.antecedent),
    })),
  );
}

function findDrafts(article: Article): Draft[] {
  let drafts = findListed(article);
  const shaped = findShaped(article, drafts);
  drafts = drafts.filter((draft) => overlapping(shaped.silent, draft) === undefined);
  drafts = replaceWith(drafts, shaped.drafts);
  drafts = withOwners(article, drafts);
  drafts = replaceWith(drafts, findMeetings(article, drafts));
  drafts = withRegions(article, withUses(article, drafts));
  drafts = merge(drafts, findPortsByPlace(article, drafts));
  drafts = withAbbreviations(article, drafts);
  drafts = replaceWith(drafts, findUnlistedPeople(article, drafts));
  drafts = replaceWith(drafts, findAgencies(article, drafts));
  drafts = withAntecedents(article, drafts);
  drafts = withoutDoubtful(article, merge(drafts, findShortForms(article, drafts)));
  return merge(drafts, findPlaces(article, drafts));
}
