import { availableParallelism } from "node:os";
import type { InstalledRelease } from "../application/installed-release.ts";
import { describeChart } from "../charts/chart-ref.ts";
import { renderKey } from "../charts/render-key.ts";
import { ConfigError } from "../errors.ts";
import { archivePath, cachedArchive } from "../helm/archives.ts";
import { type IdleValue, idleValuesOf } from "../helm/chart-effect.ts";
import { whereOf } from "../helm/chart-of.ts";
import { Helm } from "../helm/helm-command.ts";
import type { Sources } from "../repository/load.ts";
import { Turns } from "../turns.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { chosenApplication } from "./chosen-application.ts";
import { jsonDocument } from "./json-document.ts";
import { synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `charts effect`. */
export interface ChartsEffectOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  readonly json?: boolean;
}

/** The values of a chart that change nothing, and where they are given. */
interface Effect {
  readonly clusters: readonly string[];
  readonly chart: string;
  readonly release: string;
  readonly idle: readonly IdleValue[];
}

/**
 * Tells which values of the charts of an application change nothing.
 * @throws ConfigError when there is no such application, no chart of it, no Helm, or when its charts are not in the cache
 */
export async function chartsEffect(
  sources: Sources,
  name: string,
  { cluster, json }: ChartsEffectOptions,
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<void> {
  const { repository, finished, mistakes } = synthClusters(sources, cluster, terminal);
  chosenApplication(repository, "charts effect", name);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  const releases = finished.flatMap(({ cluster, applications }) =>
    applications
      .filter((application) => application.name === name)
      .flatMap((application) => application.releases.map((installed) => ({ cluster: cluster.name, installed }))),
  );
  if (releases.length === 0) {
    const fix = "name one that brings a chart to a cluster";
    throw new ConfigError({ where: "charts effect", what: `${name} has no chart here`, fix });
  }
  const helm = await Helm.find(environment);
  const turns = new Turns(availableParallelism());
  const effects: Effect[] = [];
  for (const [first, ...others] of groupsOf(releases)) {
    const { release, request } = first.installed;
    if (request === undefined || cachedArchive(sources.root, request.digest) === undefined) {
      throw new ConfigError({ where: whereOf(release), what: "is not in the cache", fix: "run npm run charts" });
    }
    terminal.progress(`rendering ${release.name} without its values ...`);
    effects.push({
      clusters: [first, ...others].map((each) => each.cluster),
      chart: describeChart(release),
      release: release.releaseName,
      idle: await idleValuesOf(helm, request, archivePath(sources.root, request.digest), turns),
    });
  }
  terminal.out(json === true ? jsonDocument({ version: 1, effects }) : effects.map(describeEffect).join("\n"));
}

interface ReleaseOfCluster {
  readonly cluster: string;
  readonly installed: InstalledRelease;
}

/** What Helm would answer in the same way for several clusters is asked once. */
function groupsOf(releases: readonly ReleaseOfCluster[]): [ReleaseOfCluster, ...ReleaseOfCluster[]][] {
  const groups = new Map<string, [ReleaseOfCluster, ...ReleaseOfCluster[]]>();
  for (const each of releases) {
    const { request, release } = each.installed;
    const key = request === undefined ? JSON.stringify(release) : renderKey(request);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function describeEffect({ clusters, chart, idle }: Effect): string {
  const widest = Math.max(...idle.map(({ path }) => path.length));
  const lines = idle.map(
    ({ path, isDefault }) => `  ${path.padEnd(widest)}  ${isDefault ? "is the default" : "changes nothing"}`,
  );
  const what =
    idle.length === 0 ? "every value changes something" : `${counted(idle.length, "value")} could be left out`;
  return `${[`${chart} (${clusters.join(", ")}): ${what}`, ...lines].map(visible).join("\n")}\n`;
}
