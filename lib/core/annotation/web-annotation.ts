import type { IsoDate } from '../text/iso-date';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { StoryFacts } from '../works/same-story';
import { toCodePoints, toUnits } from './code-points';
import { describeQuote, type QuoteSelector } from './quote';

/** Colours of a highlight, in the order they are offered. The reader may give each a name of their own. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
/** One of the colours of a highlight. */
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** The longest stretch that can be highlighted, in UTF-16 units: some ten pages; more is the article itself. */
export const MOST_QUOTE_UNITS = 20_000;
/** The longest note, in UTF-16 units. */
export const MOST_NOTE_UNITS = 100_000;

/** The note of an annotation. */
export type TextualBody = {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'commenting';
};

/**
 * A highlight as it is stored and published: a W3C Web Annotation (www.w3.org/TR/annotation-model). Positions count code
 * points of the article text; `conformsTo` names the text model that text was read by (docs/text-model.md).
 */
export type WebAnnotation = {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601, UTC, with milliseconds. */
  readonly created: string;
  readonly modified: string;
  readonly body?: TextualBody;
  readonly stylesheet: { readonly type: 'CssStylesheet'; readonly value: string };
  readonly target: {
    readonly type: 'SpecificResource';
    /** Address of the page it was made on. */
    readonly source: string;
    readonly styleClass: HighlightColour;
    readonly selector: readonly [
      {
        readonly type: 'TextQuoteSelector';
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      },
      {
        readonly type: 'TextPositionSelector';
        readonly start: number;
        readonly end: number;
        readonly conformsTo: string;
      },
    ];
  };
};

// `styleClass` of the model names a class of a sheet that the annotation brings along.
const SHEET =
  '.yellow{background:#fde58a}.green{background:#bff0cb}.blue{background:#bfe3fb}.pink{background:#fbcfd6}.violet{background:#ddd3fb}';

/** Name of a text model, as annotations carry it. */
export const textModelUri = (textModel: number): string => `urn:sidelight:text-model:${textModel}`;

/** What an annotation is made of. `at`: ISO 8601, UTC. `span`: UTF-16 units of `text`. */
export type NewAnnotation = {
  readonly id: string;
  readonly at: string;
  readonly source: string;
  readonly text: string;
  readonly textModel: number;
  readonly span: Span;
  readonly colour: HighlightColour;
  readonly note: string;
};

const toBody = (note: string): TextualBody => ({
  type: 'TextualBody',
  value: note,
  format: 'text/plain',
  purpose: 'commenting',
});

/** The annotation of a stretch of an article. */
export function createAnnotation({
  id,
  at,
  source,
  text,
  textModel,
  span,
  colour,
  note,
}: NewAnnotation): WebAnnotation {
  const { exact, prefix, suffix } = describeQuote(text, span);
  const start = toCodePoints(text, span.start);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: at,
    modified: at,
    ...(note === '' ? {} : { body: toBody(note) }),
    stylesheet: { type: 'CssStylesheet', value: SHEET },
    target: {
      type: 'SpecificResource',
      source,
      styleClass: colour,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        {
          type: 'TextPositionSelector',
          start,
          end: start + toCodePoints(exact, exact.length),
          conformsTo: textModelUri(textModel),
        },
      ],
    },
  };
}

/** What may be changed of an annotation once it is made. */
export type AnnotationChange = { readonly colour?: HighlightColour; readonly note?: string };

/** `annotation` with another colour or note, as of `at` (ISO 8601, UTC). */
export function changeAnnotation(annotation: WebAnnotation, change: AnnotationChange, at: string): WebAnnotation {
  const note = change.note ?? noteOf(annotation);
  const { body: _, ...rest } = annotation;
  return {
    ...rest,
    motivation: note === '' ? 'highlighting' : 'commenting',
    modified: at,
    ...(note === '' ? {} : { body: toBody(note) }),
    target: { ...annotation.target, styleClass: change.colour ?? annotation.target.styleClass },
  };
}

/** The reader's note; empty where there is none. */
export const noteOf = (annotation: WebAnnotation): string => annotation.body?.value ?? '';

/** The quote of an annotation, its position counted in UTF-16 units of `text`. */
export function quoteOf(annotation: WebAnnotation, text: string): QuoteSelector {
  const [{ exact, prefix, suffix }, { start }] = annotation.target.selector;
  return { exact, prefix, suffix, start: toUnits(text, start) };
}

/** A work the reader has annotations on: one article, wherever it is copied. */
export type Work = {
  readonly id: string;
  /** Keys it is known by (lib/core/works), best first. */
  readonly keys: readonly string[];
  /** Keys the reader added: of pages that tell the same story under keys of their own. */
  readonly joined?: readonly string[];
  /** Keys of pages of which the reader said that they tell another story. */
  readonly apart?: readonly string[];
};

/** One copy of a work: its text as it stood on one page. */
export type Copy = {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: IsoDate | null;
  readonly language: Language | null;
  readonly textHash: string;
  readonly textModel: number;
  /** The address its syndication marker names; null for an original. */
  readonly markerUrl: string | null;
  /** What its text says in any language; missing where it was not known yet. */
  readonly story?: StoryFacts;
};

/** An annotation as the store keeps it. */
export type KeptAnnotation = {
  readonly annotation: WebAnnotation;
  readonly workId: string;
  readonly copyId: string;
  /** Counts its changes, from 1: a change of the note names the version it was made from. */
  readonly version: number;
  /** When it was deleted; null while it is not. A deleted one is kept for a while, so that deleting can be undone. */
  readonly deletedAt: string | null;
};
