const AFTER_POINTER_MS = 10; // the browser settles the selection after the button is up
const AFTER_KEYS_MS = 200; // a selection that grows key by key is left alone until it rests
const NO_RELEASE_MS = 800; // a page may keep the release of the button from us

/** Call `onSettled` whenever the reader has finished changing the selection, by pointer or by keys, until `signal` aborts. */
export function watchSelection(document: Document, onSettled: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  const settle = (waitMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(onSettled, waitMs);
  };
  const options = { signal, capture: true, passive: true };
  const view = document.defaultView ?? document; // as for the pointer: see watch-pointer.ts
  view.addEventListener('pointerdown', () => (isPressed = true), options);
  for (const type of ['pointerup', 'pointercancel'] as const) {
    view.addEventListener(
      type,
      (event) => {
        isPressed = false;
        if (event.isTrusted) settle(AFTER_POINTER_MS);
      },
      options,
    );
  }
  document.addEventListener(
    'selectionchange',
    () => {
      settle(isPressed ? NO_RELEASE_MS : AFTER_KEYS_MS);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
