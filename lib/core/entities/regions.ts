/*
 * Regions named together: "Ақмола, Қостанай және Павлодар облыстарында", "в Атырауской и Мангистауской областях". The noun
 * in the plural belongs to each of them, so Қостанай is the region there and not the city.
 */
import type { Entity } from '../dataset/pack';
import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';
import { entitiesNamed } from './find-listed';

const PLURAL_HEAD = { ru: /^област(?:и|ей|ях|ям|ями)$/, kk: /^облыстар/ } as const;
const MOST_NAMED = 8;

/** The listed region that bears `name` with the noun of its rank, or null. */
function regionNamed({ dataset, language }: Article, name: string): Entity | null {
  // Russian names it by an adjective in the case of the whole: "Атырауской области".
  const forms = language === 'ru' ? [`${name} области`, `${name} область`] : [`${name} облысы`];
  const found = new Set(forms.flatMap((form) => entitiesNamed(form, dataset)).filter(({ kind }) => kind === 'place'));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** The names joined by commas and "and" that end before word `head`, the nearest first. */
function namesBefore({ words, folded, lexicon }: Article, head: number): Span[] {
  const names: Span[] = [];
  let last = head - 1;
  let next = words[head];
  while (names.length < MOST_NAMED && next !== undefined) {
    let end = words[last];
    if (end === undefined) break;
    const gap = folded.slice(end.end, next.start);
    if (lexicon.andWords.has(end.folded) && gap === ' ') {
      if (names.length === 0) break;
      next = end;
      last -= 1;
      end = words[last];
      if (end === undefined || folded.slice(end.end, next.start) !== ' ') break;
    } else if (gap !== (names.length === 0 ? ' ' : ', ')) break;
    if (!end.isCapital) break;
    // "Батыс Қазақстан": a point of the compass is the one word more a region's name has.
    const before = end.isAdjacent ? words[last - 1] : undefined;
    const first = before?.isCapital && lexicon.compass.has(before.folded) ? last - 1 : last;
    const start = words[first] ?? end;
    names.push({ start: start.start, end: end.end });
    next = start;
    last = first - 1;
  }
  return names;
}

/** Drafts with regions in the place of the cities and peoples whose names stand before the noun of several regions. */
export function withRegions(article: Article, drafts: readonly Draft[]): Draft[] {
  const { language, words, folded } = article;
  if (language !== 'ru' && language !== 'kk') return [...drafts];
  const regions: Draft[] = [];
  for (const [head, word] of words.entries()) {
    if (!PLURAL_HEAD[language].test(word.folded)) continue;
    const names = namesBefore(article, head);
    // One name before it is that of a single thing: "казахстанские области".
    if (names.length < 2) continue;
    for (const [index, name] of names.entries()) {
      if (language === 'ru' && overlapping(drafts, name) === undefined) continue;
      // The nearest one has the noun in its mention.
      const span = { start: name.start, end: index === 0 ? word.end : name.end };
      const entity = regionNamed(article, folded.slice(name.start, name.end));
      const region = unlisted(span, 'place', folded.slice(name.start, name.end), CONFIDENCE.use, ['alias', 'cue']);
      regions.push(entity === null ? region : { ...region, candidates: [entity], localKey: null, spelling: 'variant' });
    }
  }
  if (regions.length === 0) return [...drafts];
  const sorted = regions.sort((one, other) => one.start - other.start);
  return [...drafts.filter((draft) => overlapping(sorted, draft) === undefined), ...sorted].sort(
    (one, other) => one.start - other.start,
  );
}
