import { type Capabilities, capabilitiesFromJson } from "../charts/capabilities.ts";
import { releasesOf } from "../charts/installed-releases.ts";
import type { ChartLock } from "../charts/lock.ts";
import { renderKey } from "../charts/render-key.ts";
import { capabilitiesFile } from "../layout/paths.ts";
import { type ChartsAtHand, type OpenedCharts, openCharts } from "../plan/charts/opened-charts.ts";
import type { SideRelease } from "../plan/charts/side-release.ts";
import type { PlanInput, PlanObject } from "../plan/subject.ts";
import type { Tree } from "../repository/tree.ts";
import { valueFor } from "../value-for.ts";
import { readDocuments } from "../yaml/documents.ts";
import { objectsMentioning, type SideFile } from "./plan-side.ts";

/** What one side says of its charts. */
export interface ChartSide {
  /** Its files that differ, and the objects in them. */
  readonly files: readonly SideFile[];
  readonly input: PlanInput;
  readonly lock: ChartLock;
}

/** The files that are the same on both sides. */
export interface SameFiles {
  /** As for `planSide`. */
  readonly prefix: string;
  readonly tree: Tree;
  readonly paths: readonly string[];
}

/** Looks into the charts whose render differs between two sides. */
export function chartsBetween(was: ChartSide, is: ChartSide, same: SameFiles, atHand: ChartsAtHand): OpenedCharts {
  const sameAskers = askersIn(was, is, same);
  const [before, after] = [was, is].map((side) => {
    const known = new Map<string, Capabilities | undefined>();
    const capabilities = (cluster: string) => valueFor(known, cluster, () => capabilitiesOn(side, same, cluster));
    return [...side.input.objects, ...sameAskers].flatMap((object) => releasesIn(object, side.lock, capabilities));
  });
  return openCharts(before ?? [], after ?? [], atHand);
}

/** The objects that ask for charts, are the same on both sides, and may all the same lead to something else. */
function askersIn(was: ChartSide, is: ChartSide, { prefix, tree, paths }: SameFiles): PlanObject[] {
  const clusters = new Set(paths.map((path) => path.slice(0, path.indexOf("/"))));
  const isLockedAnew = was.lock.format() !== is.lock.format();
  return [...clusters].flatMap((cluster) => {
    const isToldAnew = [was, is].some(({ files }) => files.some(({ path }) => path === capabilitiesFile(cluster)));
    if (!isLockedAnew && !isToldAnew) return [];
    return [...objectsMentioning(prefix, tree, paths, cluster, new Set(["chart: "]))];
  });
}

/** Undefined where a side has no such file, or another one. */
function capabilitiesOn({ files }: ChartSide, { tree, paths }: SameFiles, cluster: string): Capabilities | undefined {
  const file = capabilitiesFile(cluster);
  const bytes = files.find(({ path }) => path === file)?.bytes ?? (paths.includes(file) ? tree.read(file) : undefined);
  const [document] = readDocuments(bytes?.toString() ?? "").documents;
  return document && capabilitiesFromJson(document.value);
}

/** The releases that an object asks for, each with the key of its render. */
export function releasesIn(
  { manifest, cluster, application }: PlanObject,
  lock: ChartLock,
  capabilitiesOf: (cluster: string) => Capabilities | undefined,
): SideRelease[] {
  return releasesOf(manifest).map(({ release, renderedBy }) => {
    // An Application of Argo CD lies in another folder than what it deploys.
    const owner = renderedBy === "argo-cd" ? manifest.metadata.name : application;
    const [digest, capabilities] = [lock.digestOf(release), capabilitiesOf(cluster)];
    return {
      cluster,
      application: owner,
      release,
      renderedBy,
      ...(digest !== undefined && capabilities !== undefined && { key: renderKey({ release, digest, capabilities }) }),
    };
  });
}
