import type { ClusterApplication } from "../application/cluster-application.ts";
import type { InstalledRelease } from "../application/installed-release.ts";
import { type Capabilities, capabilitiesOf } from "../charts/capabilities.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import type { RenderRecord } from "../charts/recorded-render.ts";
import type { RenderedObject } from "../charts/render.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Problem } from "../errors.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import type { BuiltApplication } from "./built-application.ts";
import { chartObjectsOf } from "./chart-objects.ts";
import { installedReleases } from "./installed-releases.ts";
import type { OwnParts } from "./own-parts.ts";
import { withWebhooks } from "./webhook-traffic.ts";

/** An application with what its charts make. */
export interface WithCharts extends OwnParts, BuiltApplication {
  readonly releases: readonly InstalledRelease[];
  readonly record?: RenderRecord;
  /** What Argo CD renders of its chart, where no declaration says what that is. */
  readonly unsynced: readonly Manifest[];
}

/** An application, and why the objects of its chart are missing. */
interface Member {
  readonly application: WithCharts;
  readonly problems: readonly Problem[];
}

/** The applications of a cluster, each with the objects of its chart as far as anything follows from them. */
export function withCharts(
  cluster: Cluster,
  applications: readonly OwnParts[],
  charts: KnownCharts,
  definitions: readonly JsonObject[],
): { readonly capabilities: Capabilities; readonly members: readonly Member[] } {
  const known = [...definitions, ...applications.flatMap(({ manifests }) => manifests).filter(isDefinition)];
  const capabilities = capabilitiesOfCluster(cluster, applications, known);
  const members = applications.map((application): Member => {
    const problems: Problem[] = [];
    const releases = installedReleases(application, capabilities, charts, known);
    const { synced, unsynced, record } = chartObjectsOf(cluster, application, releases, charts, problems);
    const [own, ...others] = releases;
    const objects = record === undefined ? unsynced : synced;
    return {
      problems,
      application: {
        ...application,
        manifests: [...application.manifests, ...synced.map(({ manifest }) => manifest)],
        templates: new Map(synced.map(({ manifest, template }) => [manifest, template])),
        unsynced: unsynced.map(({ manifest }) => manifest),
        releases: own === undefined ? releases : [seen(own, objects, record), ...others],
        ...(record !== undefined && { record }),
      },
    };
  });
  return { capabilities, members };
}

/** The chart of an application with what follows from its render. */
function seen(
  release: InstalledRelease,
  objects: readonly RenderedObject[],
  record: RenderRecord | undefined,
): InstalledRelease {
  const renderedBy = record === undefined ? release.renderedBy : "synth";
  return { ...release, renderedBy, ...(objects.length > 0 && { objects }) };
}

/** As whoever asks what there will be sees an application whose chart is seen: with all objects, and the webhooks that they show. */
export function asSeen<Application extends WithCharts>(application: Application): Application {
  const { manifests, unsynced, record } = application;
  if (record === undefined && unsynced.length === 0) return application;
  const all = [...manifests, ...unsynced];
  return { ...application, manifests: all, traffic: withWebhooks(application, all) };
}

/** What charts see of a cluster, with what all its applications bring. */
function capabilitiesOfCluster(
  cluster: Cluster,
  applications: readonly ClusterApplication[],
  definitions: readonly JsonObject[],
): Capabilities {
  const brought = applications.flatMap(({ provides }) => provides.apiGroups ?? []);
  return capabilitiesOf(cluster.k3sVersion, [...builtInsOf(cluster).apiGroups, ...brought], definitions);
}
