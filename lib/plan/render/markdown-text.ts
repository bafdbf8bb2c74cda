import { clipped, visible } from "../../visible.ts";

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** Longest text outside of a fence, in characters. */
const longestText = 600;

/** What would be markup. */
const markup = "[&<>\"'`*_~[\\]|\\\\$]";
/**
 * Where GitHub would begin an address, a mention of somebody, a reference to an issue, or a sign like `:tada:`.
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
const live = "[@#]|:(?=//|[\\w+-]+:)|(?<=www)\\.|(?<=GH)-(?=\\d)";
const special = new RegExp(`(${markup})|${live}`, "gi");

/** A text on one line that Markdown and HTML show as it is, and copy as it is, and that mentions and links nobody. */
export function escapeMarkdown(text: string): string {
  return clipped(visible(text), longestText).replace(special, (character, isMarkup: string | undefined) =>
    // GitHub reads references from the finished text, so an entity would not hide them; an element parts what it reads.
    isMarkup === undefined ? `<span>${character}</span>` : `&#${character.charCodeAt(0)};`,
  );
}

/** A name in the font of code, also inside a table. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** A code block whose fence no line inside can close. */
export function fence(language: string, lines: readonly string[]): string {
  const text = lines.join("\n");
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const marks = "`".repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}\n`;
}
