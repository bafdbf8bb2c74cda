/** A word that stands alone. */
const bare = /\(redacted(?:, new)?\)|[^\s,;&}\]"'`<>)\\]+/y;

/** What a sticky pattern matches at a place of a text; empty for nothing. */
export function stickyAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** The value that begins at a place of a line: a quoted text, a bracket with all inside, or a word. */
export function textValueAt(line: string, at: number): string {
  const [, escapes = "", quote = ""] = startOfQuote.exec(line.slice(at, at + 10)) ?? [];
  if (quote !== "") return line.slice(at, endOfQuote(line, at + escapes.length + quote.length, escapes, quote));
  return line[at] === "[" || line[at] === "{" ? line.slice(at, endOfBracket(line, at)) : stickyAt(bare, line, at);
}

const startOfQuote = /^(\\{0,4})("""|'''|["'`])/;

/** Behind a quote that begins before a place, and is itself escaped if it stands in another quote. */
function endOfQuote(line: string, from: number, escapes: string, quote: string): number {
  if (escapes !== "" || quote.length > 1) {
    const end = line.indexOf(escapes + quote, from);
    return end < 0 ? line.length : end + escapes.length + quote.length;
  }
  for (let i = from; i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line[i] === quote && line[i + 1] === quote && quote === "'") i++;
    else if (line[i] === quote) return i + 1;
  }
  return line.length;
}

function endOfBracket(line: string, at: number): number {
  let depth = 0;
  let quote = "";
  for (let i = at; i < line.length; i++) {
    const letter = line[i] ?? "";
    if (letter === "\\") i++;
    else if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "[" || letter === "{") depth++;
    else if ((letter === "]" || letter === "}") && --depth === 0) return i + 1;
  }
  return line.length;
}
