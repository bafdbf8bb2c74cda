const tokenPattern = /\*\*|\{[^{}]*\}|./gsu;

/**
 * Whether a text matches a pattern of an AppProject: `*` is any text, `?` one character, `{a,b}` either, and `!` at the beginning
 * denies what follows. Where there is a separator, `*` stops at it and `**` does not.
 */
export function globMatches(pattern: string, text: string, separator = ""): boolean {
  if (isDenial(pattern)) return !globMatches(pattern.slice(1), text, separator);
  if (pattern === "*") return true;
  if (!/[*?{]/.test(pattern)) return pattern === text;
  // The positions in the text that the pattern so far can end at, so that no pattern can take for ever.
  let ends = new Set([0]);
  for (const [token] of pattern.matchAll(tokenPattern)) ends = advance(ends, token, text, separator);
  return ends.has(text.length);
}

export function isDenial(pattern: string): boolean {
  return pattern.startsWith("!");
}

function advance(starts: ReadonlySet<number>, token: string, text: string, separator: string): Set<number> {
  const ends = new Set<number>();
  if (token === "*" || token === "**") {
    let isInside = false;
    for (let position = 0; position <= text.length; position++) {
      if (token === "*" && separator !== "" && text[position - 1] === separator) isInside = false;
      if (starts.has(position)) isInside = true;
      if (isInside) ends.add(position);
    }
    return ends;
  }
  const choices = token.length > 1 && token.startsWith("{") ? token.slice(1, -1).split(",") : [token];
  for (const start of starts) {
    if (token === "?") {
      if (start < text.length && (separator === "" || text[start] !== separator)) ends.add(start + 1);
    } else {
      for (const choice of choices) if (text.startsWith(choice, start)) ends.add(start + choice.length);
    }
  }
  return ends;
}
