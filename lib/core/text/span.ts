/** Half-open stretch `[start, end)` of one text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };
