/** `make`, made anew only when one of its arguments is another: typing a note does not print the whole article again. */
export function once<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly made: R } | null = null;
  return (...args) => {
    if (last === null || args.some((each, index) => each !== last?.args[index])) last = { args, made: make(...args) };
    return last.made;
  };
}
