/** Compares texts by the numbers of their characters, for `sort`. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
