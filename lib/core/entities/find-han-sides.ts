/*
 * Towns that stand for their club: in a report of a game 巴塞罗那 is no city, and 丹佛掘金 is one name.
 */
import type { Article } from './article';
import { type Draft, linkOf } from './draft';
import type { HanBody } from './han-tails';
import { CLUBS, SIDE_BEFORE, SIDE_BEHIND } from './lexicon/han';

/** Whether a place stands in a country or a province, and is neither. */
export const isTownDraft = (draft: Draft): boolean => {
  const place = linkOf(draft);
  if (place?.relations.some(({ type }) => type === 'located-in') !== true) return false;
  return !(place.names.zh ?? []).some((name) => /(?:[省州]|自治区|共和国|边疆区|特别行政区)$/.test(name));
};

const LEAGUE = /[赛球甲乙超冠杯盟]|教练|主帅|主场|客场/;
const AT_TOWN = /[在于到赴往抵至]$|来自$/;
const IS_TOWN = /^(?:举行|举办|开[幕赛打战]|召开|[市街路站的郊]|体育|奥体|战|落幕)/;

/** Towns that are sides in a game, and clubs with their home in the name: 巴塞罗那|客场取胜, 丹佛掘金. */
export function findSides(article: Article, places: readonly Draft[]): HanBody[] {
  const { folded } = article;
  const found: HanBody[] = [];
  const sides = new Set<string>();
  const others: Draft[] = [];
  for (const place of places) {
    const { start, end } = place;
    const club = CLUBS.find((name) => folded.startsWith(name, end));
    if (club !== undefined && LEAGUE.test(paragraphOf(article, start))) {
      const team = folded[end + club.length] === '队' ? 1 : 0;
      found.push({ start, end: end + club.length + team, kind: 'organisation', place });
      continue;
    }
    if (!isTownDraft(place)) continue;
    const before = folded.slice(Math.max(0, start - 4), start);
    const isSide = SIDE_BEFORE.test(before) || (SIDE_BEHIND.test(folded.slice(end, end + 4)) && !AT_TOWN.test(before));
    if (isSide && LEAGUE.test(paragraphOf(article, start))) {
      const team = /^队(?![伍员长列友形])/.test(folded.slice(end, end + 2)) ? 1 : 0;
      found.push({ start, end: end + team, kind: 'organisation', place, isInstead: true });
      sides.add(folded.slice(start, end));
    } else others.push(place);
  }
  // Once a side, it is one wherever nothing says that a town is meant.
  for (const { start, end } of others) {
    if (!sides.has(folded.slice(start, end)) || AT_TOWN.test(folded.slice(Math.max(0, start - 4), start))) continue;
    if (!IS_TOWN.test(folded.slice(end, end + 2)))
      found.push({ start, end, kind: 'organisation', place: null, isInstead: true });
  }
  return found;
}

const paragraphOf = ({ folded, paragraphAt }: Article, at: number): string => {
  const { start, end } = paragraphAt(at);
  return folded.slice(Math.max(start, at - 80), Math.min(end, at + 80));
};
