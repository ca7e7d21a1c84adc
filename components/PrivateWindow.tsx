import type { PageWords } from '../lib/core/wording/pages/page-words';

type Props = {
  readonly pageWords: PageWords;
  /** Whether the reader has agreed that what they keep in this window is written. */
  readonly isKept: boolean;
  readonly onKeep: () => void;
};

/** What is written from a private window: nothing, until the reader agrees. */
export function PrivateWindow({ pageWords, isKept, onKeep }: Props) {
  const { panel } = pageWords;
  return (
    <div class="private" role="status">
      {isKept ? panel.privateKept : panel.privateWindow}
      {!isKept && (
        <button type="button" class="tool first" onClick={onKeep}>
          {panel.keepPrivate}
        </button>
      )}
    </div>
  );
}
