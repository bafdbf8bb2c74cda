/**
 * The first line, without its line end, of every generated file, behind that which names the interpreter of a script or the version of
 * XML: who made it, and that nobody else should.
 * @param path the file below `dist/`: `.md` and `.plist` get a comment of Markdown and XML, all others a `#` comment
 * @param source the file that it is made from, relative to the repository: `applications/workloads/whoami.app.ts`
 */
export function generatedHeader(path: string, source: string): string {
  const text = `Generated from ${source} by k3s-gitops; do not edit.`;
  return /\.(md|plist)$/.test(path) ? `<!-- ${text} -->` : `# ${text}`;
}

/** How many bytes of a file hold its header: that names a path, and those end at 4096 bytes on every system that we know. */
export const longestHeader = 4200;

const generated =
  /^(?:(?:#!|<\?xml ).*\n)?(?:# |<!-- )Generated from (.+) by k3s-gitops; do not edit\.(?: -->)?\r?(?:\n|$)/;

/** Whether the header of a text is that of a generated file. Only such a file is ours to replace or remove. */
export function isGenerated(text: string): boolean {
  return generated.test(text);
}

/** A text with its header, behind the line that names the interpreter of a script or the version of XML. */
export function withHeader(path: string, source: string, content: string): string {
  const [first = ""] = /^(?:#!|<\?xml ).*\n/.exec(content) ?? [];
  return `${first}${generatedHeader(path, source)}\n${content.slice(first.length)}`;
}

/** The source file that the header of a generated file names; undefined for any other text. */
export function sourceIn(text: string): string | undefined {
  return generated.exec(text)?.[1];
}
