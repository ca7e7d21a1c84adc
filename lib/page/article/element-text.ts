/** The text of an element without the white space around it; null where there is none. */
export const textOf = (element: Element | null | undefined): string | null => element?.textContent?.trim() || null;
