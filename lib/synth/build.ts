import { ApiObject, App, Chart } from "cdk8s";
import type { EnabledApplication } from "../application/applications-of.ts";
import { ask } from "../application/ask.ts";
import type { BuildContext, RenderedContext } from "../application/build-context.ts";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { kept } from "../kubernetes/argo-cd/kept.ts";
import { isManifest, type Json, type Manifest } from "../kubernetes/manifest.ts";
import type { Scopes } from "../kubernetes/scopes.ts";
import { jsonOf } from "./api-object.ts";
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
    throw new Error(`${source}: its objects cannot be built`, { cause: error });
  }
  // What comes later is lost: whoever makes it shall hear of it.
  chart.node.lock();
  return chart;
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
  const values = ask(`${source} chart.values`, () => chart.values(context));
  const parsed = chart.schema.safeParse(values);
  if (!parsed.success) throw new ConfigError(zodProblems(parsed.error, chart.schema, values, `${source} chart.values`));
  return toJson(parsed.data, `${source} chart.values`);
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
    const manifest = jsonOf(construct);
    if (isManifest(manifest)) manifests.push(manifest);
    else {
      const what = "makes something that is not a Kubernetes object";
      problems.push({
        where: `${source} ${construct.node.path}`,
        what,
        got: quote(manifest),
        fix: "give it apiVersion, kind and a name",
      });
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return manifests;
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
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, `${where}[${index}]`));
  if (typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, toJson(member, `${where}.${key}`)]));
  }
  throw new Error(`${where}: is not plain data, got ${String(value)}`);
}
