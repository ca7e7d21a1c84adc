/** Tells whether a reader who presses on `element` sees what they press on. */
export type SeenWatch = {
  /** Whether what stands at a point of the window is `host`, painted and with nothing over it. */
  isSeen(host: Element, clientX: number, clientY: number): boolean;
  stop(): void;
};

/** The options and entries of the second version of the observer, which says whether anything lies over an element. */
type TracksVisibility = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number };
type SaysVisible = IntersectionObserverEntry & { readonly isVisible?: boolean };

const DELAY_MS = 100; // the shortest a browser allows

/**
 * Watch whether `element` is seen. A page can hide our buttons, or lay something over them and lure a click; what deletes
 * asks this first. Where the browser tells what lies over an element (Chromium), that decides: a cover that lets the
 * pointer through is found by nothing else. Elsewhere only what the pointer would meet is known.
 *
 * Source: M. Tóth, "DOM-based extension clickjacking", 2025; W3C Intersection Observer, trackVisibility.
 */
export function watchSeen(element: Element): SeenWatch {
  let isCovered = false;
  const options: TracksVisibility = { threshold: [0, 1], trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    const last: SaysVisible | undefined = entries.at(-1);
    isCovered = last?.isVisible === false;
  }, options);
  observer.observe(element);
  return {
    isSeen(host, clientX, clientY) {
      if (isCovered) return false;
      const isPainted = host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isPainted && host.ownerDocument.elementFromPoint(clientX, clientY) === host;
    },
    stop: () => observer.disconnect(),
  };
}
