/*
 * The shapes of a pack: plain JSON, the same for bundled packs and for the reader's own.
 * docs/decisions/ says why `EntityKind` and `Measure` are declared here: the pack is what gives them their values.
 */
import type { Decimal } from '../text/decimal';
import type { IsoDate, IsoPeriod } from '../text/iso-date';
import type { Language, Names } from '../text/language';

/** What sort of thing a name names. */
export type EntityKind =
  | 'person'
  | 'organisation'
  | 'mechanism'
  | 'place'
  | 'facility'
  | 'route'
  | 'company'
  | 'programme'
  | 'document'
  | 'event';

/** What sort of quantity a series measures; two figures compare only when it is the same. */
export type Measure =
  | 'level'
  | 'flow-gross'
  | 'flow-net'
  | 'stock'
  | 'cumulative'
  | 'capacity'
  | 'throughput'
  | 'output'
  | 'share'
  | 'rate'
  | 'price'
  | 'count'
  | 'deal';

/** How sure a stated value is. */
export type Confidence = 'seen' | 'common-knowledge' | 'derived' | 'target' | 'expected' | 'approximate' | 'conflict';

/** Where a statement was read, each once; `copyOf` names a work key or another source it repeats. */
export type Source = {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly copyOf?: string;
};

/** One statement about an entity, with the year it is about and the source that makes it. */
export type Fact = {
  readonly text: { readonly en: string } & Names<string>;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
  readonly sourceId: string | null;
  readonly confidence: Confidence;
};

/** What has names. `unconfirmed`: languages whose forms no source showed. */
type Named = {
  readonly id: string;
  readonly names: Names<readonly string[]>;
  readonly unconfirmed: readonly Language[];
};

/** A topic figures are about; it has names but is no named entity. */
export type Concept = Named & {
  readonly gloss?: Names<string>;
  readonly facts?: readonly Fact[];
};

/** When an ambiguous alias may be linked: always, only near one of `words`, or never as a mention of its own. */
export type Cue = {
  readonly alias: string;
  readonly language: Language;
  readonly use: 'always' | 'with-cue' | 'context-only';
  readonly words: readonly string[];
  readonly note?: string;
};

/** How one entity stands to another; `asOf` is the last date the relation was confirmed. */
export type Relation = { readonly type: string; readonly to: string; readonly asOf?: IsoDate };

/** A named thing. The first name of each language is the canonical one; `misspellings` are never shown as names. */
export type Entity = Named & {
  readonly kind: EntityKind;
  readonly gloss: Names<string>;
  readonly misspellings: Names<readonly string[]>;
  readonly cues: readonly Cue[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** Its item in Wikidata: 'Q232'. */
  readonly wikidata?: string;
};

/** One published value. `period` is what it is about, `stated` when it was said; a target may have no period. */
export type Point = {
  readonly period: IsoPeriod | null;
  readonly stated: IsoDate | null;
  readonly value: Decimal;
  readonly confidence: Confidence;
  readonly sourceId: string;
  readonly note?: string;
};

/**
 * Published values of one quantity. `unit` is written as the source counts, so that a value keeps its printed
 * precision: 'billion USD', 'million t per year', 'thousand TEU', '%', 'companies'. lib/core/dataset/series-unit.ts reads it.
 */
export type Series = {
  readonly id: string;
  readonly names: Names<string>;
  readonly conceptId: string;
  readonly subjects: readonly string[];
  readonly unit: string;
  readonly definition: { readonly en: string } & Names<string>;
  readonly measure: Measure;
  readonly points: readonly Point[];
};

/** Something that happened on a date. */
export type Event = {
  readonly id: string;
  readonly date: IsoPeriod;
  readonly title: { readonly en: string } & Names<string>;
  readonly placeId: string | null;
  readonly actors: readonly string[];
  readonly sourceId: string;
  readonly confidence: Confidence;
  /** What it belongs to, in a word of the pack's own: 'c5plus1', 'deal'. */
  readonly topic?: string;
  readonly note?: string;
  /** A place, and actors, that are no entities of any pack, as the source names them. */
  readonly placeName?: string;
  readonly actorNames?: readonly string[];
};

/** A dataset file, format 1. */
export type Pack = {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly entities: readonly Entity[];
  readonly concepts: readonly Concept[];
  readonly series: readonly Series[];
  readonly events: readonly Event[];
  readonly sources: readonly Source[];
};
