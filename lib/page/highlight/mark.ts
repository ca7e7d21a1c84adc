import type { HighlightColour } from '../../core/annotation/web-annotation';
import type { Span } from '../../core/text/span';

/** How a mark looks: what it is, and for a figure whether it agrees with the record. */
export type Tone =
  | 'entity'
  | 'entity-unlinked'
  | 'figure'
  | 'figure-agrees'
  | 'figure-unsure'
  | 'figure-differs'
  | 'date';

/** A span to paint, under an id of the analysis. */
export type Mark = Span & { readonly id: string; readonly tone: Tone };

/** A highlight of the reader to paint, under the id of its annotation. */
export type KeptMark = Span & { readonly id: string; readonly colour: HighlightColour };
