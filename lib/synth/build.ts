import { ApiObject, App, Chart } from "cdk8s";
import type { EnabledApplication } from "../application/applications-of.ts";
import { ask } from "../application/ask.ts";
import type { BuildContext, RenderedContext } from "../application/build-context.ts";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { kept } from "../kubernetes/argo-cd/kept.ts";
import { isManifest, type Json, type Manifest } from "../kubernetes/manifest.ts";
import { formatPath } from "../kubernetes/path.ts";
import { type Unplain, unplainIn } from "../kubernetes/plain-data.ts";
import type { Scopes } from "../kubernetes/scopes.ts";
import { jsonOf, unplainInPropsOf } from "./api-object.ts";
import { labelPods } from "./application-pods.ts";

/**
 * Runs `make` on a chart of its own and returns the objects that it made, in that order, with the application's label on their pods,
 * kept in the cluster if they are irreplaceable, and without its namespace.
 * @throws ConfigError for what is no valid object
 */
export function manifestsOf(member: ClusterApplication, make: (chart: Chart) => void): Manifest[] {
  return finished(member, collect(chartOf(member, make), member));
}

function finished(member: ClusterApplication, manifests: readonly Manifest[]): Manifest[] {
  return labelPods(member, manifests).map(kept);
}

/**
 * What an application brings in files and what its `build` makes, without its namespace.
 * @throws ConfigError when it returns a promise, and for what is no valid object
 */
export function ownManifests({ declared, data }: EnabledApplication, context: Omit<BuildContext, "chart">): Manifest[] {
  return [
    ...finished(data, declared.plainManifests ?? []),
    ...manifestsOf(data, (chart) => ask(`${data.source} build`, () => declared.build?.({ ...context, chart }))),
  ];
}

/**
 * What a function of an application makes that runs once all others are built, without its namespace.
 * @throws ConfigError when it returns a promise, and for what is no valid object
 */
export function lateManifests(
  { declared, data }: EnabledApplication,
  field: "buildLast" | "bootstrap",
  context: Omit<RenderedContext, "chart">,
): Manifest[] {
  const make = declared[field];
  if (make === undefined) return [];
  return manifestsOf(data, (chart) => ask(`${data.source} ${field}`, () => make({ ...context, chart })));
}

function chartOf({ name, source }: ClusterApplication, make: (chart: Chart) => void): Chart {
  // One cdk8s App for each application: an App validates everything in it again for each of its charts.
  const chart = new Chart(new App(), name, { disableResourceNameHashes: true });
  try {
    make(chart);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const unread = includedFile(error);
    if (unread === undefined) throw new Error(`${source}: its objects cannot be built`, { cause: error });
    const fix = "keep it in the repository, and name it in manifests, whose paths start from this file";
    throw new ConfigError({ where: source, what: "includes what cannot be read", got: quote(unread), fix });
  }
  // What comes later is lost: whoever makes it shall hear of it.
  chart.node.lock();
  return chart;
}

/** What cdk8s' `Include` could not read: a program of its own looks for it, from where the command runs. */
function includedFile(error: unknown): string | undefined {
  return error instanceof Error ? /^Command failed: .*_loadurl\.mjs (.+)$/m.exec(error.message)?.[1] : undefined;
}

/**
 * The values of an application's chart, complete and checked.
 * @throws ConfigError for values that the chart does not know
 */
export function chartValues(
  { declared: { chart, source } }: EnabledApplication,
  context: Omit<BuildContext, "chart">,
): Json | undefined {
  if (chart === undefined) return undefined;
  const where = `${source} chart.values`;
  const values = ask(where, () => chart.values(context));
  requirePlain(values, where);
  const parsed = chart.schema.safeParse(values);
  if (!parsed.success) throw new ConfigError(zodProblems(parsed.error, chart.schema, values, where));
  requirePlain(parsed.data, where);
  return toJson(parsed.data, where);
}

function requirePlain(values: unknown, where: string): void {
  const unplain = unplainIn(values);
  if (unplain === undefined) return;
  const { path, got, fix } = unplain;
  throw new ConfigError({ where: `${where} ${formatPath(path)}`, what: "is no plain data", got, fix });
}

/** The objects of a chart, in the order in which they were made. */
function collect(chart: Chart, { source }: ClusterApplication): Manifest[] {
  const problems: Problem[] = [];
  const manifests: Manifest[] = [];
  for (const construct of chart.node.findAll()) {
    for (const message of construct.node.validate()) {
      problems.push({ where: `${source} ${construct.node.path}`, what: message, fix: "correct the construct's props" });
    }
    if (!ApiObject.isApiObject(construct)) continue;
    const made = plainJsonOf(construct, source);
    if ("problem" in made) problems.push(made.problem);
    else if (isManifest(made.json)) manifests.push(made.json);
    else {
      const what = "makes something that is not a Kubernetes object";
      problems.push({
        where: `${source} ${construct.node.path}`,
        what,
        got: quote(made.json),
        fix: "give it apiVersion, kind and a name",
      });
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return manifests;
}

function plainJsonOf(apiObject: ApiObject, source: string): { readonly json: unknown } | { readonly problem: Problem } {
  let json: unknown;
  let unplain: Unplain | undefined;
  try {
    json = jsonOf(apiObject);
    unplain = unplainIn(json);
  } catch (cause) {
    // What holds itself has no JSON.
    unplain = unplainInPropsOf(apiObject);
    if (unplain === undefined) throw new Error(`${source}: its objects cannot be rendered`, { cause });
  }
  if (unplain === undefined) return { json };
  const { path, got, fix } = unplain;
  const what = `makes ${apiObject.kind} ${apiObject.name} with something that is no plain data, at ${formatPath(path)}`;
  return { problem: { where: source, what, got, fix } };
}

/** The objects of an application, each in its namespace where it names none and its kind has one. */
export function inNamespace(
  manifests: readonly Manifest[],
  { namespace }: Pick<ClusterApplication, "namespace">,
  scopes: Scopes,
): Manifest[] {
  return manifests.map((manifest) =>
    manifest.metadata.namespace !== undefined || scopes.isClusterScoped(manifest)
      ? manifest
      : { ...manifest, metadata: { ...manifest.metadata, namespace } },
  );
}

/** Plain data without undefined members. */
function toJson(value: unknown, where: string): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value;
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, `${where}[${index}]`));
  if (typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, toJson(member, `${where}.${key}`)]));
  }
  throw new Error(`${where}: is not plain data, got ${String(value)}`);
}
