/*
 * The central-asia pack beside the facts it was written from: every number, unit, year, source and name form. Each
 * difference is listed, with its reason from the table below or without one; tests/repo/packs.test.ts lets none without
 * pass. Facts are compared in English, the language they were checked in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, Event, Pack, Series } from '../lib/core/dataset/pack';
import { LANGUAGES, type Language } from '../lib/core/text/language';

type Names = Partial<Readonly<Record<Language, readonly string[]>>>;
type Texts = Partial<Readonly<Record<Language, string>>>;
type Named = {
  readonly id: string;
  readonly names: Names;
  readonly names_seen: readonly Language[];
  readonly gloss: Texts;
  readonly facts: readonly {
    readonly text: string;
    readonly year: number | null;
    readonly source: string | null;
    readonly confidence: string;
  }[];
  readonly ambiguity?: readonly { readonly alias: string; readonly lang: Language; readonly rule: string }[];
};
type FactsEntity = Named & {
  readonly kind: string;
  readonly misspellings?: Names;
  readonly relations: readonly { readonly type: string; readonly to: string }[];
  readonly as_of?: string;
  readonly wikidata?: string;
};
type FactsSeries = {
  readonly id: string;
  readonly name: Texts;
  readonly unit: string;
  readonly subject: readonly string[];
  readonly definition: string;
  readonly class: string;
  readonly points: readonly {
    readonly period: string | null;
    readonly value: number;
    readonly source: string;
    readonly confidence: string;
    readonly stated?: string;
    readonly note?: string;
  }[];
};
type FactsEvent = {
  readonly date: string;
  readonly precision: string;
  readonly title_en: string;
  readonly place: string | null;
  readonly actors: readonly string[];
  readonly source: string;
  readonly confidence: string;
  readonly kind: string;
  readonly note?: string;
};

/** The facts, as their files have them. */
export type Facts = {
  readonly entities: readonly FactsEntity[];
  readonly concepts: readonly Named[];
  readonly series: readonly FactsSeries[];
  readonly subjectCodes: Readonly<Record<string, string | null>>;
  readonly events: readonly FactsEvent[];
};

/** Something the facts and the pack do not say alike. */
export type Difference = {
  /** The part of an entity, a series or an event: 'names', 'point', 'actor'. */
  readonly what: string;
  readonly id: string;
  readonly facts: string;
  readonly pack: string;
  /** Why it is right so; null where nothing explains it. */
  readonly reason: string | null;
};

type Raw = Omit<Difference, 'reason'>;

/** Read the files of `folder`. */
export function readFacts(folder: string): Facts {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { entities, concepts } = read('entities.json');
  const { series, subjectCodes } = read('series.json');
  return { entities, concepts, series, subjectCodes, events: read('timeline.json') };
}

const NOT_HERE = '—';

/** Every name form of a pack: 'france en French Republic'. */
const formsOf = (pack: Pack): ReadonlySet<string> =>
  new Set(
    pack.entities.flatMap(({ id, names }) =>
      Object.entries(names).flatMap(([language, forms]) => forms.map((form) => `${id} ${language} ${form}`)),
    ),
  );

/** Reasons, each for one sort of difference, and only for the ids named where it names any. */
const REASONS: readonly {
  readonly what: string;
  readonly ids?: readonly string[];
  readonly holds?: (difference: Raw, worldForms: ReadonlySet<string>) => boolean;
  readonly reason: string;
}[] = [
  {
    what: 'definition',
    ids: ['fdi-gross-kz', 'us-companies-kz', 'ports-kz-capacity', 'us-equity-share-oil-kz', 'us-operated-share-oil-kz'],
    holds: ({ facts, pack }) => facts.startsWith(pack) && /seed article/.test(facts.slice(pack.length)),
    reason: 'the remark on one article is left out: a reader has never seen that article',
  },
  {
    what: 'definition',
    ids: ['titr-capacity-target'],
    holds: ({ facts, pack }) => facts.replace(/ \(see [a-z-]+\)/g, '') === pack,
    reason: 'ids of other series are left out: a card shows those series, not their ids',
  },
  {
    what: 'class',
    ids: ['titr-volume-forecast'],
    holds: ({ facts, pack }) => facts === 'target' && pack === 'throughput',
    reason: 'a target is how a value is meant, not what is measured: the points say target or expected',
  },
  {
    what: 'subject',
    ids: ['fdi-gross-kz', 'uranium-kz', 'tungsten-reserves-kz'],
    reason: 'a topic is the concept of the series, not one of its subjects',
  },
  {
    what: 'subject',
    ids: ['uranium-world'],
    reason: 'the world is no entity: a series without subjects is of the whole',
  },
  {
    what: 'series-name',
    ids: ['cpc-throughput'],
    reason: 'the name says oil: words of a series are no narrower quantity when they stand beside its figure',
  },
  {
    what: 'concept-name',
    ids: ['foreign-direct-investment'],
    holds: ({ facts }) => facts === NOT_HERE,
    reason: 'forms that figures in news are introduced by, beside those of the facts',
  },
  {
    what: 'concept',
    holds: ({ facts }) => facts === NOT_HERE,
    reason: 'a quantity of the series; the facts leave it to be read from their names',
  },
  {
    what: 'entity',
    ids: ['china-europe-freight-trains'],
    holds: ({ facts }) => facts === NOT_HERE,
    reason: 'the train service is what its two series are of; no text names the two ends and Kazakhstan as parties',
  },
  {
    what: 'subject',
    ids: ['china-europe-trains', 'china-europe-teu'],
    reason: 'the train service is what its two series are of; no text names the two ends and Kazakhstan as parties',
  },
  {
    what: 'class',
    ids: ['china-europe-trains'],
    holds: ({ facts, pack }) => facts === 'count' && pack === 'throughput',
    reason: 'trains run in a year and are not there on a day: the trips of a part of it are no value of the year',
  },
  {
    what: 'event-confidence',
    holds: ({ facts, pack }) => facts === 'scheduled' && pack === 'expected',
    reason: 'the pack says expected of what had not happened yet',
  },
  {
    what: 'name',
    holds: ({ id, facts, pack }, worldForms) => facts === NOT_HERE && worldForms.has(`${id} ${pack}`),
    reason: 'a form of the world pack, whose entry this one replaces whole',
  },
  {
    what: 'ambiguity',
    holds: ({ pack }) => pack === 'no name',
    reason: 'no name of the entity in the pack, so no text is read as it',
  },
  {
    what: 'ambiguity',
    ids: ['kazinform'],
    holds: ({ facts }) => facts.startsWith('Hamedia: '),
    reason: 'a misspelling that is nothing else: the card says that it is spelt otherwise',
  },
  {
    what: 'concept-ambiguity',
    reason: 'concepts are looked for beside figures only, and a figure is compared by subjects, unit and measure too',
  },
  {
    what: 'as-of',
    ids: ['steve-daines', 'jim-risch'],
    holds: ({ pack }) => pack === NOT_HERE,
    reason: 'a date of office stands with the relation, and the facts list no body (the US Senate) to relate to',
  },
  {
    what: 'office',
    ids: ['volodymyr-zelensky'],
    holds: ({ facts }) => facts === 'not checked after 2024',
    reason: 'no date was given: the office is left undated, and the check of packs says so',
  },
];

const reasonOf = (difference: Raw, worldForms: ReadonlySet<string>): string | null =>
  REASONS.find(
    ({ what, ids, holds }) =>
      what === difference.what && (ids?.includes(difference.id) ?? true) && (holds?.(difference, worldForms) ?? true),
  )?.reason ?? null;

const print = (value: unknown): string =>
  value === undefined || value === null ? NOT_HERE : typeof value === 'string' ? value : JSON.stringify(value);

/** One difference where the two are not alike. */
function compare(what: string, id: string, facts: unknown, pack: unknown): Raw[] {
  const [one, other] = [print(facts), print(pack)];
  return one === other ? [] : [{ what, id, facts: one, pack: other }];
}

/** Two lists entry by entry; what one has more stands against nothing. */
function compareLists(what: string, id: string, facts: readonly unknown[], pack: readonly unknown[]): Raw[] {
  return Array.from({ length: Math.max(facts.length, pack.length) }, (_, at) =>
    compare(what, id, facts[at], pack[at]),
  ).flat();
}

/** Name forms of each language: which are missing on one side, and whether another is first. */
function compareNames(what: string, id: string, facts: Names, pack: Names): Raw[] {
  return LANGUAGES.flatMap((language) => {
    const [one, other] = [facts[language] ?? [], pack[language] ?? []];
    const say = (form: string): string => `${language} ${form}`;
    return [
      ...one.filter((form) => !other.includes(form)).map((form) => ({ what, id, facts: say(form), pack: NOT_HERE })),
      ...other.filter((form) => !one.includes(form)).map((form) => ({ what, id, facts: NOT_HERE, pack: say(form) })),
      ...compare(`${what}-first`, id, one[0], other[0]),
    ];
  });
}

const unseen = ({ names, names_seen }: Named): string[] =>
  LANGUAGES.filter((language) => names[language] !== undefined && !names_seen.includes(language));

const OFFICES = new Set(['head-of', 'official-of', 'member-of']);

/** 'as_of' of the facts: the last date an office was confirmed, "former" for none any more, with remarks in brackets. */
function compareOffices(facts: FactsEntity, pack: Entity): Raw[] {
  const date = /^\d{4}(?:-\d{2}){0,2}/.exec(facts.as_of ?? '')?.[0];
  const offices = pack.relations.filter(({ type }) => OFFICES.has(type) && pack.kind === 'person');
  const dates = new Set(pack.relations.flatMap(({ asOf }) => asOf ?? []));
  if (date === undefined)
    return [
      ...(facts.as_of === undefined
        ? []
        : offices.flatMap(({ type }) => compare('office', pack.id, facts.as_of, type))),
      ...compare('as-of', pack.id, undefined, [...dates].join(', ') || undefined),
    ];
  return compare('as-of', pack.id, date, [...dates].join(', ') || undefined);
}

/** Each ambiguous form of the facts has a cue in the pack. */
function compareAmbiguity(facts: Named, cues: Entity['cues'], forms: readonly string[]): Raw[] {
  const cued = new Set(cues.map(({ alias }) => alias));
  return (facts.ambiguity ?? []).flatMap(({ alias, rule }) =>
    alias
      .split('/')
      .filter((form) => !cued.has(form))
      .map((form) => ({
        what: 'ambiguity',
        id: facts.id,
        facts: `${form}: ${rule}`,
        pack: forms.includes(form) ? 'a name without a cue' : 'no name',
      })),
  );
}

function compareEntity(facts: FactsEntity, pack: Entity, sourceUrl: (id: string | null) => string | null): Raw[] {
  const { id } = facts;
  return [
    ...compare('kind', id, facts.kind, pack.kind),
    ...compareNames('name', id, facts.names, pack.names),
    ...compareNames('misspelling', id, facts.misspellings ?? {}, pack.misspellings),
    ...compare('unconfirmed', id, unseen(facts).sort(), [...pack.unconfirmed].sort()),
    ...LANGUAGES.flatMap((language) => compare('gloss', id, facts.gloss[language], pack.gloss[language])),
    ...compareLists(
      'fact',
      id,
      facts.facts.map(({ text, year, source, confidence }) => [text, year, source, confidence]),
      pack.facts.map(({ text, year, sourceId, confidence }) => [text.en, year, sourceUrl(sourceId), confidence]),
    ),
    ...compareLists(
      'relation',
      id,
      facts.relations.map(({ type, to }) => `${type} ${to}`),
      pack.relations.map(({ type, to }) => `${type} ${to}`),
    ),
    ...compareOffices(facts, pack),
    ...compareAmbiguity(
      facts,
      pack.cues,
      [pack.names, pack.misspellings].flatMap((lists) => Object.values(lists).flat()),
    ),
    ...compare('wikidata', id, facts.wikidata, pack.wikidata),
  ];
}

function compareConcept(
  facts: Named,
  pack: Pack['concepts'][number],
  sourceUrl: (id: string | null) => string | null,
): Raw[] {
  const { id } = facts;
  return [
    ...compareNames('concept-name', id, facts.names, pack.names),
    ...compare('concept-unconfirmed', id, unseen(facts).sort(), [...pack.unconfirmed].sort()),
    ...compareLists(
      'concept-fact',
      id,
      facts.facts.map(({ text, year, source, confidence }) => [text, year, source, confidence]),
      (pack.facts ?? []).map(({ text, year, sourceId, confidence }) => [
        text.en,
        year,
        sourceUrl(sourceId),
        confidence,
      ]),
    ),
    ...LANGUAGES.flatMap((language) => compare('concept-gloss', id, facts.gloss[language], pack.gloss?.[language])),
    ...(facts.ambiguity ?? []).flatMap(({ alias, rule }) =>
      compare('concept-ambiguity', id, `${alias}: ${rule}`, undefined),
    ),
  ];
}

function compareSeries(
  facts: FactsSeries,
  pack: Series,
  subjectOf: (code: string) => string | null,
  sourceUrl: (id: string | null) => string | null,
): Raw[] {
  const { id } = facts;
  const subjects = facts.subject.map(subjectOf);
  return [
    ...LANGUAGES.flatMap((language) => compare('series-name', id, facts.name[language], pack.names[language])),
    ...compare('unit', id, facts.unit, pack.unit),
    ...compare('definition', id, facts.definition, pack.definition.en),
    ...compare('class', id, facts.class, pack.measure),
    ...facts.subject.flatMap((code, at) =>
      pack.subjects.some((subject) => subject === subjects[at]) ? [] : compare('subject', id, code, undefined),
    ),
    ...pack.subjects.flatMap((subject) =>
      subjects.includes(subject) ? [] : compare('subject', id, undefined, subject),
    ),
    ...compareLists(
      'point',
      id,
      facts.points.map((point) => [
        point.period,
        point.stated ?? null,
        String(point.value),
        point.confidence,
        point.source,
        point.note ?? null,
      ]),
      pack.points.map((point) => [
        point.period,
        point.stated,
        point.value,
        point.confidence,
        sourceUrl(point.sourceId),
        point.note ?? null,
      ]),
    ),
  ];
}

const PRECISION_OF_LENGTH: Readonly<Record<number, string>> = { 10: 'day', 7: 'month', 4: 'year' };

function compareEvent(
  facts: FactsEvent,
  pack: Event,
  entityOf: (name: string) => string | undefined,
  sourceUrl: (id: string | null) => string | null,
): Raw[] {
  const { id } = pack;
  // "Nur-Sultan (Astana)" and "Washington (hosted by …)" carry a remark in brackets, or the name of today.
  const named = (name: string): string =>
    [name, ...name.split(/ ?[()]/)].map(entityOf).find((id) => id !== undefined) ?? `no entity: ${name}`;
  const actors = facts.actors.map(named);
  const packActors = [...pack.actors, ...(pack.actorNames ?? []).map((name) => `no entity: ${name}`)];
  const packPlace = pack.placeName === undefined ? pack.placeId : `no entity: ${pack.placeName}`;
  return [
    ...compare('event-date', id, facts.date, pack.date),
    ...compare('event-precision', id, facts.precision, PRECISION_OF_LENGTH[pack.date.length] ?? 'period'),
    ...compare('event-title', id, facts.title_en, pack.title.en),
    ...compare('event-source', id, facts.source, sourceUrl(pack.sourceId)),
    ...compare('event-confidence', id, facts.confidence, pack.confidence),
    ...compare('place', id, !facts.place ? undefined : named(facts.place), packPlace),
    ...actors.flatMap((actor) => (packActors.includes(actor) ? [] : compare('actor', id, actor, undefined))),
    ...packActors.flatMap((actor) => (actors.includes(actor) ? [] : compare('actor', id, undefined, actor))),
    ...compare('event-note', id, facts.note, pack.note),
    ...compare('event-topic', id, facts.kind, pack.topic),
  ];
}

/** Entries of both sides by id; one that only one side has is a difference itself. */
function compareById<F extends { readonly id: string }, P extends { readonly id: string }>(
  what: string,
  facts: readonly F[],
  pack: readonly P[],
  inside: (one: F, other: P) => Raw[],
): Raw[] {
  const known = new Map(pack.map((entry) => [entry.id, entry]));
  const listed = new Set(facts.map(({ id }) => id));
  return [
    ...facts.flatMap((entry) => {
      const other = known.get(entry.id);
      return other === undefined ? compare(what, entry.id, entry.id, undefined) : inside(entry, other);
    }),
    ...pack.flatMap(({ id }) => (listed.has(id) ? [] : compare(what, id, undefined, id))),
  ];
}

/**
 * Everything the facts and the pack do not say alike, in the order of the facts.
 *
 * @param world - The world pack: entries that both have carry its name forms too.
 */
export function compareFacts(facts: Facts, pack: Pack, world: Pack): Difference[] {
  const worldForms = formsOf(world);
  const urls = new Map(pack.sources.map(({ id, url }) => [id, url]));
  const sourceUrl = (id: string | null): string | null => (id === null ? null : (urls.get(id) ?? `no source ${id}`));
  const byName = new Map<string, string>();
  for (const { id, names } of facts.entities) {
    for (const name of Object.values(names).flat()) if (!byName.has(name)) byName.set(name, id);
  }
  const subjectOf = (code: string): string | null =>
    Object.hasOwn(facts.subjectCodes, code) ? (facts.subjectCodes[code] ?? null) : code;
  const raw = [
    ...compareById('entity', facts.entities, pack.entities, (one, other) => compareEntity(one, other, sourceUrl)),
    ...compareById('concept', facts.concepts, pack.concepts, (one, other) => compareConcept(one, other, sourceUrl)),
    ...compareById('series', facts.series, pack.series, (one, other) =>
      compareSeries(one, other, subjectOf, sourceUrl),
    ),
    ...Array.from({ length: Math.max(facts.events.length, pack.events.length) }, (_, at) => {
      const [one, other] = [facts.events[at], pack.events[at]];
      if (one === undefined || other === undefined)
        return compare('event', other?.id ?? String(at), one?.title_en, other?.title.en);
      return compareEvent(one, other, (name) => byName.get(name), sourceUrl);
    }).flat(),
  ];
  return raw.map((difference) => ({ ...difference, reason: reasonOf(difference, worldForms) }));
}
