import type { ClusterApplication } from "../application/cluster-application.ts";
import type { InstalledRelease } from "../application/installed-release.ts";
import { patched } from "../charts/chart-patch.ts";
import { describeChart } from "../charts/chart-ref.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import { lockFile } from "../charts/lock.ts";
import { changedParts, type RenderRecord, recordOf } from "../charts/recorded-render.ts";
import type { RenderedObject } from "../charts/render.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type Problem, quote } from "../errors.ts";
import { definitionsFirst } from "../kubernetes/argo-cd/definitions-first.ts";
import { kept } from "../kubernetes/argo-cd/kept.ts";
import { stringAt } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { parsePath } from "../kubernetes/path.ts";
import { overlayFile } from "../layout/paths.ts";
import { suggest } from "../nearest.ts";

/** What the chart of an application brings into the pipeline. */
export interface ChartObjects {
  /** What lies in `dist/`, as it lies there. */
  readonly synced: readonly RenderedObject[];
  /** What Argo CD renders, where the application does not say what that is. */
  readonly unsynced: readonly RenderedObject[];
  /**
   * What the former were made from.
   * @default - there are none
   */
  readonly record?: RenderRecord;
}

/** Charts that an overlay sends another way although no application has them. */
export function chartModeConflicts(
  { name, charts }: Pick<Cluster, "charts" | "name">,
  applications: readonly ClusterApplication[],
): Problem[] {
  const known = applications.filter(({ chart }) => chart !== undefined).map((application) => application.name);
  return Object.keys(charts.applications)
    .filter((application) => !known.includes(application))
    .map((application) => ({
      where: `${overlayFile(name)} charts.applications`,
      what: "names no application of the cluster that has a chart",
      got: quote(application),
      fix: suggest(application, known),
    }));
}

const nothing: ChartObjects = { synced: [], unsynced: [] };

/** What renders, and renews what was rendered. */
const fix = "run npm run charts";

/**
 * The objects of the chart of an application, where anything follows from them.
 * @param releases those that come with it, its own first
 * @param problems gets why they are not known
 */
export function chartObjectsOf(
  cluster: Pick<Cluster, "name">,
  application: ClusterApplication,
  releases: readonly InstalledRelease[],
  charts: KnownCharts,
  problems: Problem[],
): ChartObjects {
  const { chart, source } = application;
  const [own] = releases;
  if (chart === undefined || own === undefined) return nothing;
  const where = `${source} chart`;
  const { mode, creates, patches = [] } = chart;
  if (mode === "source" && patches.length > 0) {
    const what = "change nothing where Argo CD renders the chart";
    const enable = `write charts: { applications: { ${quote(application.name)}: "rendered" } } in the overlay of ${cluster.name}, or remove them`;
    problems.push({ where: `${where}.patches`, what, fix: enable });
  }
  if (mode === "source" && creates !== undefined) return nothing;
  const { request, release } = own;
  if (request === undefined) {
    problems.push({ where, what: `is not in ${lockFile}`, got: quote(describeChart(release)), fix });
    return nothing;
  }
  const record = recordOf(request, patches);
  const objects =
    own.objects !== undefined
      ? patched(own.objects, mode === "rendered" ? patches : [], parsePath, `${where}.patches`, problems)
      : mode === "rendered"
        ? recordedObjects(cluster, application, record, charts, problems)
        : unknown(where, problems);
  problems.push(...strayed(application, objects));
  return mode === "rendered" ? { synced: finished(objects), unsynced: [], record } : { synced: [], unsynced: objects };
}

function unknown(where: string, problems: Problem[]): readonly RenderedObject[] {
  const what = "is not known by what it makes, neither from creates nor from a render";
  problems.push({ where, what, fix: `${fix}, or declare creates` });
  return [];
}

function recordedObjects(
  cluster: Pick<Cluster, "name">,
  { name, source }: ClusterApplication,
  record: RenderRecord,
  charts: KnownCharts,
  problems: Problem[],
): readonly RenderedObject[] {
  const recorded = charts.recorded?.(cluster.name, name);
  if (recorded === undefined) {
    problems.push({ where: `${source} chart`, what: `was never rendered for cluster ${cluster.name}`, fix });
    return [];
  }
  const changed = changedParts(recorded.record, record);
  const objects = changed.length === 0 ? recorded.objects() : [];
  if (changed.length > 0) {
    const what = `is of another render: ${changed.join(" and ")} changed`;
    problems.push({ where: recorded.file, what, got: quote(recorded.record.chart), fix });
  } else if (objects === undefined) {
    problems.push({ where: recorded.file, what: "stands beside objects that were changed after they were made", fix });
  }
  return objects ?? [];
}

function finished(objects: readonly RenderedObject[]): RenderedObject[] {
  const manifests = definitionsFirst(objects.map(({ manifest }) => kept(manifest)));
  return manifests.map((manifest, index) => ({ manifest, template: objects[index]?.template ?? "" }));
}

/** Objects in namespaces that nobody has allowed the application to write to. */
function strayed(application: ClusterApplication, objects: readonly RenderedObject[]): Problem[] {
  const { source, namespace, chart, allows } = application;
  const own = new Set([namespace, ...(chart?.creates?.namespaces ?? []), ...(allows.namespaces ?? [])]);
  return objects.flatMap(({ manifest, template }): Problem[] => {
    const other = stringAt(manifest.metadata, "namespace");
    if (other === undefined || own.has(other)) return [];
    const what = `makes ${describeObject(manifest)} outside of its namespace, in ${template}`;
    const allow = `have its values leave it out, or write allows: { namespaces: [${quote(other)}] }`;
    return [{ where: `${source} chart`, what, got: quote(other), fix: allow }];
  });
}
