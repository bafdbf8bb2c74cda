import type { RenderedApplication } from "../application/rendered-application.ts";
import { type Renderer, releasesOf } from "../charts/installed-releases.ts";
import { installedCharts } from "../kubernetes/installed-charts.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";

/** A chart that comes with an application. */
export interface ClusterChart {
  readonly application: string;
  /** Null where its object does not say it. */
  readonly name: string | null;
  readonly version: string | null;
  readonly repository: string | null;
  /** `synth`: what it makes lies in `dist/`. */
  readonly renderedBy: Renderer;
  /** SHA-256 of its archive; null when the lock does not know it. */
  readonly digest: string | null;
  /** Why what it makes is not known; null when it is. */
  readonly unseen: string | null;
}

/** The charts of applications, in the order of the applications. */
export function chartsOfCluster(applications: readonly RenderedApplication[]): ClusterChart[] {
  return applications.flatMap((application) => [...namedCharts(application), ...unclearCharts(application)]);
}

function namedCharts({ name: application, releases }: RenderedApplication): ClusterChart[] {
  return releases.map(({ release: { name, version, repository }, renderedBy, request, objects }) => {
    const why = request === undefined ? "the lock does not know it" : "it is not rendered yet";
    return {
      application,
      name,
      version,
      repository,
      renderedBy,
      digest: request?.digest ?? null,
      unseen: objects === undefined && renderedBy !== "synth" ? `${why}: npm run charts` : null,
    };
  });
}

/** Those whose objects do not say all that Helm would be told. */
function unclearCharts({ name: application, manifests }: RenderedApplication): ClusterChart[] {
  const unclear = manifests.filter(
    (manifest) => groupKindOf(manifest) === "helm.cattle.io/HelmChart" && releasesOf(manifest).length === 0,
  );
  return unclear.flatMap((manifest) =>
    installedCharts(groupKindOf(manifest), manifest).map(({ name = null, version = null, repository = null }) => ({
      application,
      name,
      version,
      repository,
      renderedBy: "helm-controller",
      digest: null,
      unseen: "its HelmChart names no exact version, or has values elsewhere",
    })),
  );
}
