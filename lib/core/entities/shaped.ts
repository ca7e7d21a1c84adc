/* Names of bodies, places and things by their shape, as drafts: unlisted ones, and listed ones named in another way. */

import type { Entity, EntityKind } from '../dataset/pack';
import { foldText } from '../text/folding';
import { overlapping, touching } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import { CONFIDENCE, contains, type Draft, linkOf, unlisted } from './draft';
import { type Body, findBodies } from './find-bodies';
import { findHanBodies } from './find-han-bodies';
import { entitiesNamed } from './find-listed';
import { findQuoted } from './find-quoted';
import type { HanBody } from './han-tails';
import { findKnownBody } from './known-bodies';
import { countryOf } from './owners';
import { nameKey } from './surnames';
import { findPortOf } from './uses';

const isBody = ({ kind }: Draft): boolean => kind !== 'place' && kind !== 'person';
const MOST_OF_IT = 0.6; // of a shape: a listed body that takes so much of it is the body itself

/** The listed body a shape is the longer name of: "Kazakhstan" before "Institute of …", 哈萨克 before 贸易和一体化部. */
function listedInside(body: Span, listed: readonly Draft[]): Draft | undefined {
  return touching(listed, body).find((draft) => {
    if (!isBody(draft) || !contains(body, draft) || linkOf(draft) === null) return false;
    return draft.end === body.end || (draft.end - draft.start) / (body.end - body.start) >= MOST_OF_IT;
  });
}

const LEGAL_FORM = /^(?:技术|科技|控股)?(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司)$/;

/** The listed city that is named with its rank, 阿斯塔纳市, or undefined. */
function cityOf<T extends Span>(folded: string, body: Span, places: readonly T[]): T | undefined {
  if (folded[body.end - 1] !== '市') return undefined;
  return touching(places, body).find(({ start, end }) => start === body.start && end === body.end - 1);
}

// 吉林市 is a city in 吉林省.
const isCity = (entity: Entity): boolean =>
  entity.relations.some(({ type }) => type === 'located-in') &&
  !(entity.names.zh ?? []).some((name) => /(?:省|自治区|共和国|边疆区)$/.test(name));

const HEAD_BEHIND = /^ (?:қала|штат)/; // "Техас штатында" is Texas: the head is part of the mention
const HEAD_BEFORE = /^город[а-я]* $/; // "город Вашингтон": the name alone is

/** The listed place that a body is with the noun of its rank, or undefined. */
function placeWithHead<T extends Span>(folded: string, body: Span, places: readonly T[]): T | undefined {
  return touching(places, body).find(
    ({ start, end }) =>
      (start === body.start &&
        HEAD_BEHIND.test(folded.slice(end, body.end)) &&
        !folded.slice(end + 1, body.end).includes(' ')) ||
      (end === body.end && HEAD_BEFORE.test(folded.slice(body.start, start))),
  );
}

/** The listed port a body of two words names by the noun and its place, or null. */
function portNamed(article: Article, body: Span, places: readonly (Span & { readonly id: string })[]): Entity | null {
  const { folded, lexicon, dataset } = article;
  const place = touching(places, body).find(
    ({ start, end }) => start >= body.start && end <= body.end && (start === body.start || end === body.end),
  );
  const entity = place === undefined ? undefined : dataset.entities.get(place.id);
  if (place === undefined || entity === undefined) return null;
  const noun =
    place.start === body.start ? folded.slice(place.end + 1, body.end) : folded.slice(body.start, place.start - 1);
  return lexicon.ports.has(noun) ? findPortOf(entity, dataset) : null;
}

/**
 * Listed names in Chinese characters up to where their last word ends: 海上贸易港|口; and a chamber or a department behind
 * the body it is of: 美国国会|参议院.
 */
function findWider({ folded }: Article, listed: readonly Draft[]): Draft[] {
  return listed.flatMap((draft, index): Draft[] => {
    if (draft.end - draft.start > 2 && folded[draft.end - 1] === '港' && folded[draft.end] === '口')
      return [{ ...draft, end: draft.end + 1, spelling: 'variant' }];
    const before = listed[index - 1];
    const isPart =
      before?.end === draft.start &&
      before.kind === 'organisation' &&
      draft.kind === 'organisation' &&
      /^[\u3400-\u9fff]{2,}(?:院|署|局|部|委员会|办公室)$/.test(folded.slice(draft.start, draft.end));
    return isPart && before !== undefined ? [{ ...draft, start: before.start, spelling: 'variant' }] : [];
  });
}

/** What is named by shape: drafts, and stretches inside which no name is marked. */
export type Shaped = { readonly drafts: readonly Draft[]; readonly silent: readonly Span[] };

/** Find what is named by shape; those that are listed as they stand are left out. */
export function findShaped(article: Article, listed: readonly Draft[]): Shaped {
  const { folded, language, dataset } = article;
  const places = listed.flatMap((draft) => {
    const link = draft.kind === 'place' ? linkOf(draft) : null;
    return link === null ? [] : [{ start: draft.start, end: draft.end, id: link.id }];
  });
  // A body of one country named with another before it is that other's.
  const isOwn = (entity: Entity, ownerId: string | undefined): boolean => {
    const owner = ownerId === undefined ? undefined : dataset.entities.get(ownerId);
    const [home, other] = [countryOf(entity, dataset), owner === undefined ? null : countryOf(owner, dataset)];
    return home === null || other === null || home.id === other.id;
  };
  const toDraft = (body: Span & { readonly kind: EntityKind; readonly fullName?: string }): Draft[] => {
    if (body.fullName !== undefined) {
      const [entity, other] = entitiesNamed(foldText(body.fullName), dataset);
      const draft = unlisted(body, body.kind, body.fullName, CONFIDENCE.body, ['shape']);
      return [
        entity === undefined || other !== undefined
          ? draft
          : { ...draft, kind: entity.kind, candidates: [entity], localKey: null, spelling: 'variant' },
      ];
    }
    const inside = listedInside(body, listed);
    if (inside !== undefined) {
      if (inside.start === body.start && inside.end === body.end) return [];
      const entity = linkOf(inside);
      // A body whose country stands before it is that body; one inside another's name is not.
      const owner = overlapping(places, { start: body.start, end: body.start + 1 });
      const hasPlaceBefore = owner?.start === body.start && owner.end <= inside.start;
      if (hasPlaceBefore && inside.end === body.end && entity !== null && isOwn(entity, owner?.id))
        return [{ ...inside, start: body.start, spelling: 'variant' }];
      if (hasPlaceBefore && inside.end === body.end)
        return [unlisted(body, body.kind, folded.slice(body.start, body.end), CONFIDENCE.body, ['shape'])];
      return [];
    }
    // "посёлке Степной Алматинской области": a listed place to the end of it is the name.
    const isListedAtEnd =
      body.kind === 'place' && touching(places, body).some(({ start, end }) => end === body.end && start > body.start);
    if (isListedAtEnd) return [];
    const city = cityOf(folded, body, places);
    if (city !== undefined) {
      const entity = dataset.entities.get(city.id);
      const draft = overlapping(listed, city);
      if (entity !== undefined && draft !== undefined && isCity(entity))
        return [{ ...draft, end: body.end, spelling: 'variant' }];
    }
    const named = placeWithHead(folded, body, places);
    if (named !== undefined) {
      const draft = overlapping(listed, named);
      if (draft !== undefined)
        return named.start === body.start ? [{ ...draft, end: body.end, spelling: 'variant' }] : [];
    }
    // "порту Баку": the port that bears the name of the listed place.
    const port = body.kind === 'facility' ? portNamed(article, body, places) : null;
    if (port !== null)
      return [
        {
          ...unlisted(body, port.kind, '', CONFIDENCE.use, ['alias', 'cue']),
          candidates: [port],
          localKey: null,
          spelling: 'variant',
        },
      ];
    // 华为技术有限公司: a listed firm with its legal form.
    const firm = touching(listed, body).find(({ kind, start }) => kind === 'company' && start === body.start);
    if (firm !== undefined && LEGAL_FORM.test(folded.slice(firm.end, body.end)))
      return [{ ...firm, end: body.end, spelling: 'variant' }];
    const known = findKnownBody(folded, body, places, dataset, language);
    const key = folded
      .slice(body.start, body.end)
      .split(' ')
      .map((word) => nameKey(word, language))
      .join(' ');
    const draft = unlisted(body, known?.kind ?? body.kind, key, CONFIDENCE.body, ['shape']);
    return [
      known === null
        ? draft
        : { ...draft, candidates: [known], localKey: null, confidence: CONFIDENCE.fuzzy, spelling: 'variant' },
    ];
  };
  const bodies = language === 'zh' ? findHanBodies(article, listed) : findBodies(article, listed);
  // What the noun beside quotation marks says goes before what the words inside look like.
  const quoted = language === 'zh' ? [] : findQuoted(article);
  const isSilent = (body: Body | HanBody): boolean => 'isSilent' in body && body.isSilent === true;
  return {
    drafts: [
      ...(language === 'zh' ? findWider(article, listed) : []),
      ...quoted,
      ...bodies.filter((body) => !isSilent(body)).flatMap(toDraft),
    ],
    silent: bodies.filter(
      (body) => ('isInstead' in body && body.isInstead) || (isSilent(body) && listedInside(body, listed) === undefined),
    ),
  };
}
