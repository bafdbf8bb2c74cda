import { type Capabilities, parseCapabilities } from "../charts/capabilities.ts";
import type { ChartLock } from "../charts/lock.ts";
import { filesIn, recordIn, releaseIn } from "../charts/recorded-render.ts";
import { renderKey } from "../charts/render-key.ts";
import { capabilitiesFile, folderOf } from "../layout/paths.ts";
import { placeOf } from "../layout/place.ts";
import { type ChartsAtHand, type OpenedCharts, openCharts } from "../plan/charts/opened-charts.ts";
import type { SideRelease } from "../plan/charts/side-release.ts";
import type { PlanInput, PlanObject } from "../plan/subject.ts";
import type { Tree } from "../repository/tree.ts";
import { valueFor } from "../value-for.ts";
import { readDocuments } from "../yaml/documents.ts";
import { askedReleases, capabilitiesIn } from "./asked-releases.ts";
import { clustersIn, objectsMentioning, type SideFile } from "./plan-side.ts";

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
    return [
      ...side.files.flatMap(recordedRelease),
      ...[...side.input.objects, ...sameAskers].flatMap((object) =>
        releasesIn(object, side.lock, capabilities(object.cluster)),
      ),
    ];
  });
  return openCharts(before ?? [], after ?? [], atHand);
}

/** The objects that ask for charts, are the same on both sides, and may all the same lead to something else. */
function askersIn(was: ChartSide, is: ChartSide, { prefix, tree, paths }: SameFiles): PlanObject[] {
  const isLockedAnew = was.lock.format() !== is.lock.format();
  return clustersIn(paths).flatMap((cluster) => {
    const isToldAnew = [was, is].some(({ files }) => files.some(({ path }) => path === capabilitiesFile(cluster)));
    if (!isLockedAnew && !isToldAnew) return [];
    return [...objectsMentioning(prefix, tree, paths, cluster, new Set(["chart: "]))];
  });
}

/** Undefined where a side has no such file, or another one. */
function capabilitiesOn({ files }: ChartSide, { tree, paths }: SameFiles, cluster: string): Capabilities | undefined {
  const changed = files.find(({ path }) => path === capabilitiesFile(cluster));
  return changed === undefined ? capabilitiesIn(tree, paths, cluster) : parseCapabilities(changed.bytes.toString());
}

/** The release whose objects lie beside a record. */
function recordedRelease({ path, bytes }: SideFile): SideRelease[] {
  const { kind, cluster, application } = placeOf(path);
  if (kind !== "render-record") return [];
  const data = readDocuments(bytes.toString("utf8")).documents[0]?.value ?? null;
  const record = recordIn(data);
  const release = record && releaseIn(record);
  if (record === undefined || release === undefined) return [];
  const files = [...filesIn(data).keys()].map((file) => `${folderOf(path)}/${file}`);
  return [{ cluster, application, release: { ...release, values: {} }, renderedBy: "synth", record, files }];
}

/** The releases that an object asks for, each with the key of its render. */
function releasesIn(
  { manifest, cluster, application }: PlanObject,
  lock: ChartLock,
  capabilities: Capabilities | undefined,
): SideRelease[] {
  return askedReleases(manifest, lock, capabilities).map(({ release, renderedBy, request }) => ({
    cluster,
    // An Application of Argo CD lies in another folder than what it deploys.
    application: renderedBy === "argo-cd" ? manifest.metadata.name : application,
    release,
    renderedBy,
    ...(request !== undefined && { key: renderKey(request) }),
  }));
}
