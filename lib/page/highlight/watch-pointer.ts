import type { HoverEvent } from '../../core/hover/hover';
import type { HitTest } from './point';

/**
 * Turn pointer movement over the page into hover events until `signal` aborts: one look per frame, trusted events only,
 * none while a button is down (the reader selects text then) and none for fingers and pens.
 */
export function watchPointer(
  document: Document,
  markAt: () => HitTest,
  isOwn: (event: Event) => boolean,
  onEvent: (event: HoverEvent) => void,
  signal: AbortSignal,
): void {
  let frame = 0;
  let last: PointerEvent | null = null;
  const look = (): void => {
    frame = 0;
    if (last === null) return;
    const { clientX, clientY, timeStamp } = last;
    onEvent({ type: 'move', x: clientX, y: clientY, timeMs: timeStamp, markId: markAt()(clientX, clientY) });
  };
  // On the window: a page that stops events there, in their capture phase, stops them for everything below it.
  const view = document.defaultView ?? document;
  view.addEventListener(
    'pointermove',
    (event) => {
      if (!(event instanceof PointerEvent) || !event.isTrusted) return;
      if (event.buttons !== 0 || event.pointerType !== 'mouse') return;
      if (isOwn(event)) {
        last = null;
        onEvent({ type: 'enter-card', timeMs: event.timeStamp });
        return;
      }
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    { signal, passive: true, capture: true },
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      last = null;
      if (event.isTrusted) onEvent({ type: 'leave', timeMs: event.timeStamp });
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
