/** Controls, and what turns text around or hides in it; what joins emoji stays. */
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** What people read of a text that somebody else wrote, in one line of at most so many characters; undefined where nothing is left. */
export function plainText(text: string | undefined, longest: number): string | undefined {
  // Only its beginning is looked at, however long it is.
  const line = text
    ?.slice(0, 4 * longest)
    .replace(/\s+/g, " ")
    .replace(unseen, "")
    .trim();
  if (line === undefined || line === "") return undefined;
  if (line.length <= longest) return line;
  const characters = [...line];
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** As texts are compared when people search: without case and accents. */
export function folded(text: string): string {
  // Most texts have nothing to take apart, and there are many.
  const plain = /[^ -~]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
  return plain.toLowerCase();
}
