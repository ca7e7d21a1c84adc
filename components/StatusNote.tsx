type Props = { readonly text: string; readonly closeLabel: string; readonly onClose: () => void };

/** A quiet sentence at the edge of the page, for what the reader should know and can do something about. */
export function StatusNote({ text, closeLabel, onClose }: Props) {
  return (
    <div class="status" role="status">
      <span>{text}</span>
      <button type="button" onClick={onClose}>
        {closeLabel}
      </button>
    </div>
  );
}
