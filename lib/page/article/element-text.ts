/** The text of an element without the white space around it; null where there is none. */
export const textOf = (element: Element | null | undefined): string | null => element?.textContent?.trim() || null;

/** The first element of `selector` that has text: a page that fills itself in may hold an empty one before it. */
export const firstWithText = (root: ParentNode, selector: string): Element | null =>
  Array.from(root.querySelectorAll(selector)).find((element) => textOf(element) !== null) ?? null;
