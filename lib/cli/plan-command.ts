import { join, resolve } from "node:path";
import { ConfigError, quote } from "../errors.ts";
import type { Plan } from "../plan/document.ts";
import { plan } from "../plan/plan.ts";
import { renderHtml } from "../plan/render/html.ts";
import { renderMarkdown } from "../plan/render/markdown.ts";
import { renderText } from "../plan/render/text.ts";
import { compareTrees, type TreeDifference } from "../repository/trees/file-tree.ts";
import { readFolder } from "../repository/trees/read-folder.ts";
import { differenceSince } from "../repository/trees/read-revision.ts";
import { countObjects, objectsMentioning, parseEmbedded, planSide } from "./plan-side.ts";
import { stylerFor } from "./styler.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `plan`. */
export interface PlanCommandOptions {
  readonly base?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: "text" | "markdown" | "json" | "html";
  readonly full?: boolean;
  readonly detailedExitcode?: boolean;
  readonly failOn?: "danger";
}

/**
 * Shows what a change does to the clusters.
 * @returns the exit code: 3 for a danger with `--fail-on danger`, 2 for a change with `--detailed-exitcode`, else 0
 */
export function planCommand(root: string, options: PlanCommandOptions, terminal: Terminal): number {
  terminal.progress("comparing ...");
  const { before, after, unchanged } = differenceOf(root, options);
  const found = plan(planSide(before), planSide(after), {
    unchanged: {
      count: countObjects(unchanged),
      mentioning: (cluster, names) => objectsMentioning(unchanged, cluster, names),
    },
    parseEmbedded,
  });
  terminal.out(render(found, options));
  if (options.failOn === "danger" && found.summary.dangers > 0) return 3;
  return options.detailedExitcode === true && found.changes.length > 0 ? 2 : 0;
}

function differenceOf(root: string, { base, from, to }: PlanCommandOptions): TreeDifference {
  if (from === undefined && to === undefined)
    return differenceSince(root, "dist", readFolder(join(root, "dist")), base);
  if (base !== undefined || from === undefined || to === undefined) {
    const got = quote(
      Object.fromEntries(Object.entries({ base, from, to }).filter(([, value]) => value !== undefined)),
    );
    throw new ConfigError({
      where: "plan",
      what: "cannot tell what to compare",
      got,
      fix: "give --base, or both --from and --to",
    });
  }
  return compareTrees(readFolder(resolve(from)), readFolder(resolve(to)));
}

function render(found: Plan, { format, full = false }: PlanCommandOptions): string {
  switch (format) {
    case "text":
      return renderText(found, { styler: stylerFor(process.stdout, process.env), full });
    case "markdown":
      return renderMarkdown(found);
    case "json":
      return `${JSON.stringify(found)}\n`;
    case "html":
      return renderHtml(found);
  }
}
