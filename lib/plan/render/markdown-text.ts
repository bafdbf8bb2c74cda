import { clipped, visible } from "../../visible.ts";

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** Longest text outside of a fence, in characters. */
const longestText = 600;

/** A text on one line that Markdown and HTML show as it is, and that mentions and links nobody. */
export function escapeMarkdown(text: string): string {
  return clipped(visible(text), longestText)
    .replace(/[&<>"'`*_~[\]|\\$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[@#](?=[\w-])/g, (character) => `${character}\u200b`);
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
