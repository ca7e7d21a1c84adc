import type { Copy, HighlightColour, KeptAnnotation, WebAnnotation, Work } from './web-annotation';

/**
 * One write, as it is asked for. `operationId` is made by whoever asks and stays the same when the question is repeated:
 * a background that was stopped may have written without answering, and must not write twice.
 */
export type Operation = {
  readonly operationId: string;
  /** When it was asked for; ISO 8601, UTC. */
  readonly at: string;
} & (
  | { readonly type: 'create'; readonly annotation: WebAnnotation; readonly work: Work; readonly copy: Copy }
  | { readonly type: 'recolour'; readonly annotationId: string; readonly colour: HighlightColour }
  | {
      readonly type: 'rewrite';
      readonly annotationId: string;
      readonly note: string;
      /** The version the reader saw when the note was opened: another one was written by someone else meanwhile. */
      readonly baseVersion: number;
    }
  | { readonly type: 'delete'; readonly annotationId: string }
  | { readonly type: 'undo'; readonly undoes: string }
);

/**
 * Why nothing was written. `changed-elsewhere`: the note was changed in another tab or the panel since it was opened;
 * `gone`: there is no such annotation or operation; `disk-full`, `storage-blocked`: the browser refused.
 */
export type WriteFault = 'changed-elsewhere' | 'gone' | 'disk-full' | 'storage-blocked' | 'failed';

/** What a write left. */
export type Written = { readonly operationId: string; readonly kept: KeptAnnotation };
