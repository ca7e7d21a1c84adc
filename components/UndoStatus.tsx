import type { PackStatus } from './pack-model';

type Props = {
  readonly status: PackStatus | null;
  readonly undoLabel: string;
  readonly onUndo: () => void;
};

/** What was last done, with the button that takes it back. Always there: a status that comes with its text is not read out. */
export function UndoStatus({ status, undoLabel, onUndo }: Props) {
  return (
    <div role="status" class={`pack-status${status?.isFault ? ' fault' : ''}`}>
      {status?.text}
      {status?.canUndo && (
        <button type="button" class="tool undo" onClick={onUndo}>
          {undoLabel}
        </button>
      )}
    </div>
  );
}
