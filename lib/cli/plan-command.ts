import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { knownCharts } from "../helm/known-charts.ts";
import { createFieldTypes } from "../kubernetes/schemas/field-type.ts";
import type { Plan } from "../plan/document.ts";
import { plan } from "../plan/plan.ts";
import { renderHtml } from "../plan/render/html.ts";
import { isLink, renderMarkdown } from "../plan/render/markdown.ts";
import { renderText } from "../plan/render/text.ts";
import type { PlanObject } from "../plan/subject.ts";
import type { Sources } from "../repository/load.ts";
import { jsonDocument } from "./json-document.ts";
import { chartsBetween } from "./plan-charts.ts";
import { countObjects, generatedClusters, objectsMentioning, parseEmbedded, planSide } from "./plan-side.ts";
import { type SideOptions, treesOf } from "./plan-trees.ts";
import { stylerFor } from "./styler.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `plan`. */
export interface PlanCommandOptions extends SideOptions {
  readonly format: "text" | "markdown" | "json" | "html";
  /** The same as the format of this name. */
  readonly json?: boolean;
  readonly title?: string;
  readonly link?: string;
  readonly full?: boolean;
  readonly detailedExitcode?: boolean;
  readonly failOn?: "danger";
}

/**
 * Shows what a change does to the clusters.
 * @param library the folder that `lib/` is in
 * @returns the exit code: 3 for a danger with `--fail-on danger`, 2 for a change with `--detailed-exitcode`, else 0
 */
export function planCommand(
  sources: Sources,
  library: string,
  options: PlanCommandOptions,
  terminal: Terminal,
): number {
  const found = planOf(sources, library, options, terminal);
  terminal.out(render(found, options));
  if (options.failOn === "danger" && found.summary.dangers > 0) return 3;
  return options.detailedExitcode === true && found.changes.length > 0 ? 2 : 0;
}

function planOf(sources: Sources, library: string, options: PlanCommandOptions, terminal: Terminal): Plan {
  const { link } = options;
  if (link !== undefined && !isLink(link)) {
    const fix = "give an http or https URL without blanks and brackets";
    throw new ConfigError({ where: "--link", what: "is no link", got: quote(link), fix });
  }
  terminal.progress("comparing ...");
  const { changed, unchanged, base, head, stale } = treesOf(sources, options, terminal);
  const before = changed.flatMap(({ path, before: bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const after = changed.flatMap(({ path, after: bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const later = new Set(after.map(({ path }) => path));
  const onBothSides = new Set(before.flatMap(({ path }) => (later.has(path) ? [path] : [])));
  const problems: Problem[] = [];
  const was = collect(problems, () => planSide(base.prefix, before, onBothSides));
  const generated = generatedClusters(head.tree, [...unchanged, ...later]);
  const is = collect(problems, () => planSide(head.prefix, after, onBothSides, generated));
  if (was === undefined || is === undefined) throw new ConfigError(problems);
  const charts = chartsBetween(
    { files: before, input: was, lock: base.lock },
    { files: after, input: is, lock: head.lock },
    { prefix: head.prefix, tree: head.tree, paths: unchanged },
    { render: (sources.charts ?? knownCharts(sources.root)).render, remedy: remedyFor(options, base.name) },
  );
  const isTold = ({ path }: PlanObject) => !charts.hiddenFiles.has(path);
  const earlier = { ...was, objects: [...was.objects.filter(isTold), ...charts.before] };
  const now = { ...is, objects: [...is.objects.filter(isTold), ...charts.after] };
  return plan(earlier, now, {
    charts: charts.changes,
    base: { name: base.name, commit: base.commit },
    head: { name: head.name, commit: head.commit },
    stale,
    unchanged: {
      count: countObjects(head.tree, unchanged) + charts.unchanged.count,
      mentioning: (cluster, names) => [
        ...objectsMentioning(head.prefix, head.tree, unchanged, cluster, names),
        ...charts.unchanged.mentioning(cluster, names),
      ],
    },
    parseEmbedded,
    fieldTypes: createFieldTypes((file) => readFileSync(join(library, "kubernetes", "schemas", "data", file), "utf8")),
  });
}

/** How to render the charts that differ. */
function remedyFor({ head, from }: SideOptions, base: string): string {
  if (from !== undefined) return "nobody has rendered it";
  return `run npm run charts -- --base ${base}${head === undefined ? "" : ` --head ${head}`}`;
}

function render(found: Plan, { format, json, title, link, full = false }: PlanCommandOptions): string {
  switch (json === true ? "json" : format) {
    case "text":
      return renderText(found, { styler: stylerFor(process.stdout, process.env), full });
    case "markdown":
      return renderMarkdown(found, { title, link });
    case "json":
      return jsonDocument(found);
    case "html":
      return renderHtml(found, { title });
  }
}
