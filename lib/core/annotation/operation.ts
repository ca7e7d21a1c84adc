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
      /** The version the reader saw when the note was opened: a note written since would be lost. */
      readonly baseVersion: number;
    }
  | { readonly type: 'delete'; readonly annotationId: string }
  /** Have back what was deleted, within thirty days. */
  | { readonly type: 'restore'; readonly annotationId: string }
  /** Take back the newest write of an annotation that was not taken back yet, or the taking back that came last. */
  | { readonly type: 'undo'; readonly undoes: string }
);

/**
 * Why nothing was written. `changed-elsewhere`: the note was written anew in another tab or the panel since it was opened,
 * or something was written after what is to be undone; `gone`: there is no such annotation or operation; `disk-full`, `storage-blocked`: the browser refused;
 * `private-window`: the reader has not agreed to keep anything from this one.
 */
export type WriteFault = 'changed-elsewhere' | 'gone' | 'disk-full' | 'storage-blocked' | 'failed' | 'private-window';

/** What a write left. */
export type Written = { readonly operationId: string; readonly kept: KeptAnnotation };
