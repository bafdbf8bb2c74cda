/** Control characters but tab, marks that reorder or hide text, and lone surrogates: what makes a reader see something else. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

/**
 * Where GitHub's runner finds a command in a line of a log: `::error::` at its beginning, `##[error]` anywhere.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
const command = /(?<=^\s*):(?=:.*::)|(?<=#)#(?=\[)/g;

/** One line as it can be shown anywhere: what cannot be seen, or would command who reads it, is written as `\u202e`. */
export function visible(line: string): string {
  return line.replace(invisible, escaped).replace(command, escaped);
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}

/** A text cut to a number of characters, with a mark where it is cut. */
export function clipped(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, "")}…` : text;
}
