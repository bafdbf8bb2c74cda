const reserved = new Set(
  "true false null in as break const continue else for function if import let loop package namespace return var void while".split(
    " ",
  ),
);

const symbols = new Map([
  ["__", "__underscores__"],
  [".", "__dot__"],
  ["-", "__dash__"],
  ["/", "__slash__"],
]);

const originals = new Map([...symbols].map(([symbol, escaped]) => [escaped, symbol]));

/**
 * The name by which an expression reaches a field, `a__dash__b` for `a-b`; undefined for a field that none can reach.
 * @see https://kubernetes.io/docs/reference/using-api/cel/#escaping
 */
export function escapeField(name: string): string | undefined {
  if (!/^[A-Za-z_./-][\w./-]*$/.test(name)) return undefined;
  if (reserved.has(name)) return `__${name}__`;
  return name.replace(/__|[-./]/g, (symbol) => symbols.get(symbol) ?? symbol);
}

/** The field that an expression means by a name. */
export function unescapeField(name: string): string {
  if (!name.includes("__")) return name;
  const keyword = /^__([a-z]+)__$/.exec(name)?.[1];
  if (keyword !== undefined && reserved.has(keyword)) return keyword;
  return name.replace(/__(?:underscores|dot|dash|slash)__/g, (escaped) => originals.get(escaped) ?? escaped);
}

/** Words that are no names in an expression. `true`, `false`, `null` and `in` are part of the grammar. */
export function isReservedWord(word: string): boolean {
  return reserved.has(word);
}
