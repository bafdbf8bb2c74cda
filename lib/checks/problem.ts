import type { Problem } from "../errors.ts";
import { type ObjectRef, refOf } from "../kubernetes/object-ref.ts";
import { formatPath } from "../kubernetes/path.ts";
import type { CheckObject } from "./input.ts";
import type { Finding, RuleInfo, Severity } from "./rule.ts";

/** One place where a rule does not hold, complete, as plain data. */
export interface CheckProblem {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** The clusters in which it is; none for a folder. */
  readonly clusters: readonly string[];
  readonly application: string | null;
  readonly object: ObjectRef;
  readonly file: string;
  /** Line in the file, from 1; null until it is looked up. */
  readonly line: number | null;
  /** The source file that made the object. */
  readonly source: string | null;
  /** The field, as `formatPath` writes it; empty for the whole object. */
  readonly path: string;
  /** What is wrong, and what to do about it. */
  readonly message: string;
  readonly expected: string | null;
  /** The name or value that was probably meant. */
  readonly suggestion: string | null;
  /** Why it is accepted. */
  readonly silenced: string | null;
}

/** By file, then by line; what concerns a whole file comes first. */
export function byPlace(a: Pick<CheckProblem, "file" | "line">, b: Pick<CheckProblem, "file" | "line">): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

/** Each problem once, in the file of the first cluster that has it: most applications run in every cluster. */
export function eachOnce(problems: readonly CheckProblem[]): CheckProblem[] {
  const found = new Map<string, CheckProblem>();
  for (const problem of problems) {
    const { clusters, file, line: _, ...same } = problem;
    const place = clusters.reduce((path, cluster) => path.replace(`/${cluster}/`, "//"), file);
    const key = JSON.stringify([place, same]);
    const former = found.get(key);
    found.set(key, former === undefined ? problem : { ...former, clusters: [...former.clusters, ...clusters] });
  }
  return [...found.values()];
}

/** How much was checked, and what was found; what is silenced does not count, mistakes in the sources are errors. */
export interface CheckSummary {
  readonly objects: number;
  readonly errors: number;
  readonly warnings: number;
}

export function problemOf(
  rule: RuleInfo,
  cluster: string | undefined,
  finding: Finding,
  silenced: string | undefined,
): CheckProblem {
  const { object, path, message, expected, suggestion, fix } = finding;
  return {
    rule: rule.id,
    severity: finding.severity ?? severityOf(rule, object),
    clusters: cluster === undefined ? [] : [cluster],
    application: object.application ?? null,
    object: refOf(object.manifest),
    file: object.file,
    line: null,
    source: object.source ?? null,
    path: formatPath(path),
    message: `${message}; ${fix}`,
    expected: expected ?? null,
    suggestion: suggestion ?? null,
    silenced: silenced ?? null,
  };
}

function severityOf({ severity, isTaste = false }: RuleInfo, { chart }: CheckObject): Severity {
  return isTaste && chart !== undefined ? "warning" : severity;
}

export function summarize(
  problems: readonly CheckProblem[],
  mistakes: readonly Problem[],
  objects: number,
): CheckSummary {
  const open = problems.filter(({ silenced }) => silenced === null);
  const errors = open.filter(({ severity }) => severity === "error").length;
  return { objects, errors: errors + mistakes.length, warnings: open.length - errors };
}
