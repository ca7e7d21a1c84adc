/*
 * Card data: what a card shows, as plain JSON that travels with the analysis, so that a hover never waits for the
 * background. Names of an entity are in all languages, every other text in the reader's, or in English where it is not
 * known there: every kilobyte between the background and a page costs the reader time. Words of ours (labels, sentences,
 * units) come from lib/core/wording.
 */
import type { Confidence, EntityKind, Measure, Point } from '../dataset/pack';
import type { IsoDate } from '../text/iso-date';
import type { Language, Names } from '../text/language';
import type { Conversion } from './convert-money';
import type { Chart } from './create-chart';

/** A source as a card prints it. */
export type SourceCard = {
  readonly url: string;
  /** Title or publisher where known, else the host of `url`. */
  readonly label: string;
  /** The source comes from the agency this article comes from, so it is no independent witness. */
  readonly sameAgency: boolean;
};

/** A fact as a card prints it. */
export type FactCard = {
  readonly text: Names<string>;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
  readonly confidence: Confidence;
  readonly source: SourceCard | null;
};

/** Everything a card says of one entity. */
export type EntityCard = {
  readonly entityId: string;
  readonly kind: EntityKind;
  /** Canonical names. */
  readonly names: Names<string>;
  /** Languages whose name forms no source showed. */
  readonly unconfirmed: readonly Language[];
  /** Role or description. */
  readonly gloss: Names<string>;
  /** Last date the role was confirmed, from the office it holds; null where the entity holds none. */
  readonly roleAsOf: IsoDate | null;
  readonly facts: readonly FactCard[];
  readonly relations: readonly {
    readonly type: string;
    readonly to: string;
    readonly names: Names<string>;
    readonly asOf: IsoDate | null;
  }[];
};

/** One published point with its series, as a figure's card prints it. */
export type ReferenceCard = {
  readonly seriesId: string;
  readonly names: Names<string>;
  readonly definition: Names<string>;
  readonly unit: string;
  readonly measure: Measure;
  readonly point: Point;
  readonly source: SourceCard;
};

/** Everything a card says of one figure, beside the figure and its check. */
export type FigureCard = {
  readonly figureId: string;
  /** Names of the concept the figure is about; null when the text does not say. */
  readonly concept: Names<string> | null;
  readonly subjects: readonly Names<string>[];
  /** In the order of the check: its reference first, then those shown beside it. */
  readonly references: readonly ReferenceCard[];
  /** An amount of money in a currency of the reader; null where the record has no rate of its year. */
  readonly conversion: ConversionCard | null;
  /** The series around the figure; null without a verdict of the record. */
  readonly chart: Chart | null;
};

/** A conversion with the sources of its rates. */
export type ConversionCard = Omit<Conversion, 'rates'> & { readonly sources: readonly SourceCard[] };

/** The card data of one analysis, by entity id and by figure id. */
export type Cards = {
  readonly entities: Readonly<Record<string, EntityCard>>;
  readonly figures: Readonly<Record<string, FigureCard>>;
};
