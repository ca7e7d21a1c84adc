/**
 * Whether a reader who pressed at a point of the window saw what they pressed on: `host` is painted there, and nothing
 * lies over it. A page can hide our buttons or lay something over them and lure a click; what deletes asks this first.
 *
 * Source: M. Tóth, "DOM-based extension clickjacking", 2025.
 */
export function isSeen(host: Element, clientX: number, clientY: number): boolean {
  const isPainted = host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isPainted && host.ownerDocument.elementFromPoint(clientX, clientY) === host;
}
