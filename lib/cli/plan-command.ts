import { join, resolve } from "node:path";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { inRepository, outputFolder } from "../layout/paths.ts";
import type { Plan } from "../plan/document.ts";
import { plan } from "../plan/plan.ts";
import { renderHtml } from "../plan/render/html.ts";
import { renderMarkdown } from "../plan/render/markdown.ts";
import { renderText } from "../plan/render/text.ts";
import { compareFolders, compareWithRevision, type TreeComparison } from "../repository/compare-trees.ts";
import { Folder } from "../repository/folder.ts";
import { Git } from "../repository/git.ts";
import { findRevision } from "../repository/revision.ts";
import { refuseInterruptedWrite } from "./interrupted-write.ts";
import { jsonDocument } from "./json-document.ts";
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

/** Two trees, what a person writes before the path of a file in each, and the folder that holds the later one. */
interface Trees extends TreeComparison {
  readonly from: string;
  readonly to: string;
  readonly now: Folder;
}

/**
 * Shows what a change does to the clusters.
 * @returns the exit code: 3 for a danger with `--fail-on danger`, 2 for a change with `--detailed-exitcode`, else 0
 */
export function planCommand(root: string, options: PlanCommandOptions, terminal: Terminal): number {
  terminal.progress("comparing ...");
  const { changed, unchanged, from, to, now } = treesOf(root, options);
  const before = changed.flatMap(({ path, before: bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const after = changed.flatMap(({ path, after: bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const later = new Set(after.map(({ path }) => path));
  const onBothSides = new Set(before.flatMap(({ path }) => (later.has(path) ? [path] : [])));
  const problems: Problem[] = [];
  const was = collect(problems, () => planSide(from, before, onBothSides));
  const is = collect(problems, () => planSide(to, after, onBothSides));
  if (was === undefined || is === undefined) throw new ConfigError(problems);
  const found = plan(was, is, {
    unchanged: {
      count: countObjects(now, unchanged),
      mentioning: (cluster, names) => objectsMentioning(to, now, unchanged, cluster, names),
    },
    parseEmbedded,
  });
  terminal.out(render(found, options));
  if (options.failOn === "danger" && found.summary.dangers > 0) return 3;
  return options.detailedExitcode === true && found.changes.length > 0 ? 2 : 0;
}

function treesOf(root: string, { base, from, to }: PlanCommandOptions): Trees {
  if (from === undefined && to === undefined) {
    refuseInterruptedWrite(resolve(root, outputFolder));
    const git = new Git(root, process.env);
    const revision = findRevision(git, base);
    const now = new Folder(resolve(root, outputFolder));
    return {
      ...compareWithRevision(git, revision, outputFolder),
      from: `${revision.name}:${inRepository("")}`,
      to: inRepository(""),
      now,
    };
  }
  if (base !== undefined || from === undefined || to === undefined) {
    const given = Object.entries({ base, from, to }).filter(([, value]) => value !== undefined);
    const got = given.map(([name, value]) => `--${name} ${quote(value)}`).join(" ");
    throw new ConfigError({
      where: "plan",
      what: "cannot tell what to compare",
      got,
      fix: "give --base, or both --from and --to",
    });
  }
  const now = new Folder(resolve(to));
  return { ...compareFolders(new Folder(resolve(from)), now), from: join(from, "/"), to: join(to, "/"), now };
}

function render(found: Plan, { format, full = false }: PlanCommandOptions): string {
  switch (format) {
    case "text":
      return renderText(found, { styler: stylerFor(process.stdout, process.env), full });
    case "markdown":
      return renderMarkdown(found);
    case "json":
      return jsonDocument(found);
    case "html":
      return renderHtml(found);
  }
}
