/**
 * A value that cannot be missing.
 * @param what names it, for whoever has to find the bug
 * @throws Error when it is missing all the same
 */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`bug: ${what} is missing`);
  return value;
}
