/*
 * Whose a body is: the Ministry of Energy of Russia is not Kazakhstan's, though "Минэнерго" is listed as that one's name.
 */
import type { Dataset } from '../dataset/dataset';
import type { Entity } from '../dataset/pack';
import { foldText } from '../text/folding';
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf, unlisted } from './draft';

const LEADS_HOME: ReadonlySet<string> = new Set([
  'located-in',
  'part-of',
  'subsidiary-of',
  'head-of',
  'official-of',
  'member-of',
  'capital-of',
]);
const FURTHEST = 3; // steps from a department over its ministry and government to the country

const countries = new WeakMap<Dataset, Map<string, Entity | null>>();

/** A place that stands in no other: a country or a region of the world. */
const isCountry = (entity: Entity): boolean =>
  entity.kind === 'place' && !entity.relations.some(({ type }) => type === 'located-in' || type === 'capital-of');

/** The country `entity` belongs to, by its relations; null where they lead to none or the entity is everybody's. */
export function countryOf(entity: Entity, dataset: Dataset): Entity | null {
  const known = countries.get(dataset) ?? new Map<string, Entity | null>();
  countries.set(dataset, known);
  const before = known.get(entity.id);
  if (before !== undefined) return before;
  let level: Entity[] = [entity];
  let found: Entity | null = null;
  for (let step = 0; step <= FURTHEST && found === null; step += 1) {
    found = level.find(isCountry) ?? null;
    level = level.flatMap(({ relations }) =>
      relations.flatMap(({ type, to }) => (LEADS_HOME.has(type) ? (dataset.entities.get(to) ?? []) : [])),
    );
  }
  known.set(entity.id, found);
  return found;
}

const STEM = 6; // letters two forms of one name share

const foldedNames = new WeakMap<Entity, readonly string[]>();

/** All names of `entity`, folded. */
function namesOf(entity: Entity): readonly string[] {
  const known = foldedNames.get(entity) ?? Object.values(entity.names).flat().map(foldText);
  foldedNames.set(entity, known);
  return known;
}

/** Whether a name of the body is this one with its country: then this one alone may be another country's body. */
function isBareName(surface: string, entity: Entity, country: Entity): boolean {
  const stem = surface.slice(0, STEM);
  const own = namesOf(country)
    .filter((name) => name.length >= 2)
    .map((name) => name.slice(0, STEM));
  if (own.some((each) => each.length > 2 && surface.includes(each))) return false;
  return namesOf(entity).some(
    (name) => name.length > surface.length && name.includes(stem) && own.some((each) => name.includes(each)),
  );
}

/** The country named right behind a body (ru, en) or right before it (kk, zh), as one name with it. */
function ownerBeside(article: Article, draft: Draft, drafts: readonly Draft[]): Draft | null {
  const { folded, language } = article;
  const gap = language === 'en' ? ' of ' : language === 'zh' ? '' : ' ';
  const isBefore = language === 'kk' || language === 'zh';
  const at = isBefore ? draft.start - gap.length - 1 : draft.end + gap.length;
  const other = at < 0 ? undefined : overlapping(drafts, { start: at, end: at + 1 });
  if (other === undefined || other.kind !== 'place' || linkOf(other) === null) return null;
  const between = isBefore ? folded.slice(other.end, draft.start) : folded.slice(draft.end, other.start);
  if (between !== gap) return null;
  // "в Нацбанке Казахстан назвали …": a nominative is no owner, but for abbreviations, which have no cases.
  const isAbbreviated = other.end - other.start <= 4;
  if (language === 'ru' && !other.because.includes('suffix') && !isAbbreviated) return null;
  if (language === 'kk' && other.because.includes('suffix')) return null;
  return other;
}

/**
 * Listed bodies with the country beside them: the name is one with it, and another country's is no listed one. A bare
 * name in a paragraph that speaks of another country and never of the body's own is not linked.
 */
export function withOwners(article: Article, drafts: readonly Draft[]): Draft[] {
  const { dataset, folded } = article;
  const wider: Draft[] = [];
  const byParagraph = new Map<number, Set<string>>();
  for (const draft of drafts) {
    const link = linkOf(draft);
    const country = link === null ? null : countryOf(link, dataset);
    // A body does not speak for its own country.
    if (country === null || (draft.kind !== 'place' && draft.kind !== 'facility' && draft.kind !== 'person')) continue;
    const { start } = article.paragraphAt(draft.start);
    byParagraph.set(start, (byParagraph.get(start) ?? new Set()).add(country.id));
  }
  const checked = drafts.map((draft): Draft => {
    const entity = linkOf(draft);
    if (draft.kind !== 'organisation' || entity === null) return draft;
    const country = countryOf(entity, dataset);
    if (country === null) return draft;
    const owner = ownerBeside(article, draft, drafts);
    const isBare = isBareName(folded.slice(draft.start, draft.end), entity, country);
    if (owner !== null && isBare) {
      const span = { start: Math.min(draft.start, owner.start), end: Math.max(draft.end, owner.end) };
      const isOwn = countryOf(linkOf(owner) ?? entity, dataset)?.id === country.id;
      wider.push(
        isOwn
          ? { ...draft, ...span, spelling: 'variant' }
          : unlisted(span, 'organisation', folded.slice(span.start, span.end), CONFIDENCE.body, ['shape']),
      );
      return draft;
    }
    const named = byParagraph.get(article.paragraphAt(draft.start).start);
    const isElsewhere = named !== undefined && named.size > 0 && !named.has(country.id);
    return isElsewhere && isBare && !draft.because.includes('cue')
      ? { ...draft, isOpen: true, confidence: CONFIDENCE.ambiguous }
      : draft;
  });
  if (wider.length === 0) return checked;
  const covered = wider.sort((one, other) => one.start - other.start);
  return [...checked.filter((draft) => overlapping(covered, draft) === undefined), ...covered].sort(
    (one, other) => one.start - other.start,
  );
}
