const MARGIN_PX = 60; // what is nearer to an edge is moved

/** Whether an element scrolls what is in it, up and down. */
function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

/**
 * Scroll what is at `box` into view: first in each box it scrolls in, from the inside out, then in the window.
 *
 * @param box - Its box in window coordinates, asked for again after each step; null when it is not laid out.
 * @param within - The element it stands in.
 */
export function bringIntoView(box: () => DOMRect | null, within: Element | null): void {
  for (let each = within; each !== null && each !== document.documentElement; each = each.parentElement) {
    if (each === document.body || !scrolls(each)) continue;
    const place = box();
    const frame = each.getBoundingClientRect();
    if (place === null) return;
    // At once: the next box out needs to know where this one came to rest.
    if (place.top < frame.top + MARGIN_PX || place.bottom > frame.bottom - MARGIN_PX)
      each.scrollBy({ top: place.top - frame.top - frame.height / 3, behavior: 'instant' });
  }
  const place = box();
  if (place === null || (place.top >= MARGIN_PX && place.bottom <= innerHeight - MARGIN_PX)) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: place.top - innerHeight / 3, behavior: isCalm ? 'instant' : 'smooth' });
}
