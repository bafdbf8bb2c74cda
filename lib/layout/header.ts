/** What has to stand before everything else in a property list. */
const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * The first line, without its line end, of every generated file: who made it, and that nobody else should. In a property list it is the
 * second one.
 * @param path the file below `dist/`: `.md` and `.plist` get a comment of Markdown and XML, all others a `#` comment
 * @param source the file that it is made from, relative to the repository: `applications/workloads/whoami.app.ts`
 */
export function generatedHeader(path: string, source: string): string {
  const text = `Generated from ${source} by k3s-gitops; do not edit.`;
  if (path.endsWith(".plist")) return `${xmlDeclaration}<!-- ${text} -->`;
  return path.endsWith(".md") ? `<!-- ${text} -->` : `# ${text}`;
}

/** How many bytes of a file hold its header: that names a path, and those end at 4096 bytes on every system that we know. */
export const longestHeader = 4200;

const generated = /^(?:<\?xml [^\n]*\?>\n)?(?:# |<!-- )Generated from (.+) by k3s-gitops; do not edit\.(?: -->)?\r?(?:\n|$)/;

/** Whether the first line of a text is that of a generated file. Only such a file is ours to replace or remove. */
export function isGenerated(text: string): boolean {
  return generated.test(text);
}

/** The source file that the first line of a generated file names; undefined for any other text. */
export function sourceIn(text: string): string | undefined {
  return generated.exec(text)?.[1];
}
