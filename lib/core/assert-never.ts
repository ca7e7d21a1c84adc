/** End of an exhaustive `switch`: does not compile while a variant is unhandled, throws if data of another version gets here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
