/**
 * A Markdown table. Its columns align only where it is rendered: padding would make one new row a change of all of them, and of two
 * branches that each add a row a conflict.
 */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${header.map((_, column) => cellOf(row[column] ?? "")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function cellOf(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
