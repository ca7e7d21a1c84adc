type Navigation = Pick<EventTarget, 'addEventListener'>;

/** An address without a fragment that only names a place in the page; `#/…` and `#!…` are routes of their own. */
const withoutPlace = (url: string): string => url.replace(/#(?![!/]).*/, '');

/**
 * Call `onChange` when the page goes to another address without being loaded, until `signal` aborts; a second time when
 * the browser says that it has arrived. Where there is no Navigation API (Firefox before 147) a step that is neither
 * back nor forward is seen by the page's title.
 */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  const { document } = window;
  let last = withoutPlace(document.location.href);
  let isOnTheWay = false;
  const look = (): void => {
    const now = withoutPlace(document.location.href);
    if (now === last) return;
    last = now;
    isOnTheWay = true;
    onChange();
  };
  const { navigation } = window as { readonly navigation?: Navigation };
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', look, { signal });
    const arrive = (): void => {
      look();
      if (isOnTheWay) onChange();
      isOnTheWay = false;
    };
    navigation.addEventListener('navigatesuccess', arrive, { signal });
    return;
  }
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal });
  const observer = new MutationObserver(look);
  // The title's text, or the title itself: there is little else that changes in a head.
  if (document.head !== null) observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
