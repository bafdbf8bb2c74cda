const most = 20_000;

/**
 * A pure function of texts that remembers what it made: every look at the host asks the same of the same thousand nodes. It forgets
 * everything at once rather than grow without end.
 */
export function remembered<Value>(
  compute: (...texts: readonly string[]) => Value,
): (...texts: readonly string[]) => Value {
  const values = new Map<string, Value>();
  return (...texts) => {
    const key = texts.join("\n");
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = compute(...texts);
    if (values.size >= most) values.clear();
    values.set(key, value);
    return value;
  };
}
