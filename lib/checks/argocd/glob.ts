/**
 * Whether a text matches a pattern of an AppProject: `*` is any text, `?` one character, `{a,b}` either, and `!` at the beginning
 * denies what follows. Where there is a separator, `*` stops at it and `**` does not.
 */
export function globMatches(pattern: string, text: string, separator = ""): boolean {
  if (isDenial(pattern)) return !globMatches(pattern.slice(1), text, separator);
  return pattern === "*" || expression(pattern, separator).test(text);
}

export function isDenial(pattern: string): boolean {
  return pattern.startsWith("!");
}

function expression(pattern: string, separator: string): RegExp {
  const any = separator === "" ? "." : `[^${separator}]`;
  const source = pattern.replace(/\*\*|\{[^{}]*\}|[*?\\^$.|+()[\]{}]/g, (token) => {
    if (token === "**") return ".*";
    if (token === "*") return `${any}*`;
    if (token === "?") return any;
    return token.length === 1 ? `\\${token}` : `(?:${token.slice(1, -1).split(",").map(literal).join("|")})`;
  });
  return new RegExp(`^${source}$`);
}

function literal(text: string): string {
  return text.replace(/[*?\\^$.|+()[\]]/g, "\\$&");
}
