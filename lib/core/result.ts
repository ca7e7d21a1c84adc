/** Outcome that crosses a context or a store: plain data, never an Error object. */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
