/** What the keys do; a handler answers false when the key was not for it, and the page gets it. */
export type KeyHandlers = {
  step(by: 1 | -1): void;
  highlight(): void;
  close(): boolean;
  enter(): boolean;
  pin(event: PointerEvent): void;
};

const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
};

/**
 * Listen for our keys and clicks on the page until `signal` aborts: trusted ones only, and none while the reader types.
 * The browser's own shortcut list may hold other keys for the same steps; they come as commands.
 */
export function watchKeys(isOwn: (event: Event) => boolean, signal: AbortSignal, handlers: KeyHandlers): void {
  // On the window: a page that stops events there, in their capture phase, stops them for everything below it.
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || (isTyping(event) && !isOwn(event))) return;
      let isTaken = false;
      const isOurs = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
      if (isOurs && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        handlers.step(event.key === 'ArrowDown' ? 1 : -1);
        isTaken = true;
      } else if (isOurs && event.code === 'KeyH') {
        handlers.highlight();
        isTaken = true;
      } else if (event.key === 'Escape') {
        isTaken = handlers.close();
      } else if (event.key === 'Enter' && !isOwn(event)) {
        isTaken = handlers.enter();
      }
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      const isPlainClick = event.isTrusted && event.button === 0 && (getSelection()?.isCollapsed ?? true);
      if (isPlainClick) handlers.pin(event);
    },
    { signal, capture: true },
  );
}
