import type { ComponentChildren } from 'preact';

/** A stretch of the sample that can be pressed. */
export type SampleMark = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tone: 'entity' | 'figure' | 'differs';
};

type Props = {
  readonly text: string;
  readonly lang: string;
  /** In text order, not overlapping. */
  readonly marks: readonly SampleMark[];
  readonly openId: string | null;
  /** The card of the open mark. */
  readonly card: ComponentChildren;
  readonly onOpen: (id: string) => void;
};

/** A sentence with marks to try: each opens its card below, by pointer, by press and by key. */
export function MarkedSample({ text, lang, marks, openId, card, onOpen }: Props) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { id, start, end, tone } of marks) {
    parts.push(text.slice(at, start));
    parts.push(
      <button
        key={id}
        type="button"
        class={`sample-mark ${tone}`}
        aria-expanded={id === openId}
        onClick={() => onOpen(id)}
        onPointerEnter={() => onOpen(id)}
      >
        {text.slice(start, end)}
      </button>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return (
    <>
      <p class="sample" lang={lang}>
        {parts}
      </p>
      <div class="sample-card">{card}</div>
    </>
  );
}
