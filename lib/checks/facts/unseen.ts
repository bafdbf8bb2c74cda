import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { ChartRelease } from "../../charts/chart-release.ts";
import { type Renderer, releasesOf } from "../../charts/installed-releases.ts";
import { installedCharts } from "../../kubernetes/installed-charts.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { leadsToPods, mayRunPods } from "../../kubernetes/pod-makers.ts";
import { valueFor } from "../../value-for.ts";
import type { ObjectType } from "./types.ts";

/** Where K3s runs what it brings; no manifest shows all of it. */
const systemNamespaces = ["kube-node-lease", "kube-public", "kube-system"];

/** Kinds that applications declare when a chart makes them. */
const declarable: ReadonlySet<string> = new Set([
  "/ConfigMap",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "argoproj.io/AppProject",
  "cert-manager.io/ClusterIssuer",
  "networking.k8s.io/IngressClass",
  "scheduling.k8s.io/PriorityClass",
  "storage.k8s.io/StorageClass",
]);

/** Something that makes objects without manifests. */
interface Source {
  readonly namespaces: readonly string[];
  /**
   * The kinds of what it makes.
   * @default - unknown
   */
  readonly kinds?: ReadonlySet<string>;
}

/** Where there may be more than the manifests show: what charts, operators and K3s itself make. */
export class Unseen {
  readonly #charts: readonly Source[];
  readonly #byNamespace = new Map<string, Source[]>();
  /** Whether the applications are known, and with them the names of what they provide. */
  readonly #declared: boolean;

  constructor(types: readonly ObjectType[], applications: readonly RenderedApplication[] | undefined) {
    this.#declared = applications !== undefined;
    this.#charts = [...(applications ?? []).flatMap(declaredChart), ...undeclaredCharts(types, applications ?? [])];
    const running = types
      .filter(({ groupKind }) => mayRunPods(groupKind))
      .flatMap(({ objects }) => objects.map(({ manifest }) => namespaceOf(manifest)));
    for (const source of [...this.#charts, { namespaces: [...systemNamespaces, ...new Set(running)] }]) {
      for (const namespace of source.namespaces) valueFor(this.#byNamespace, namespace, () => []).push(source);
    }
  }

  /** Whether pods may run in a namespace that no manifest shows. */
  mayRunPods(namespace: string): boolean {
    return this.#sourcesIn(namespace).some(({ kinds }) => kinds === undefined || [...kinds].some(leadsToPods));
  }

  /** Whether an object of a kind may exist without a manifest and without being declared. */
  mayHold(kind: string, namespace: string): boolean {
    if (this.#declared && declarable.has(kind)) return systemNamespaces.includes(namespace);
    const sources = namespace === "" ? this.#charts : this.#sourcesIn(namespace);
    return sources.some(({ kinds }) => kinds === undefined || kinds.has(kind));
  }

  #sourcesIn(namespace: string): readonly Source[] {
    return this.#byNamespace.get(namespace) ?? [];
  }
}

function declaredChart({ chart, namespace, releases }: RenderedApplication): Source[] {
  // Its own chart comes first.
  if (chart?.creates === undefined || releases[0]?.objects !== undefined) return [];
  const { namespaced, clusterScoped, namespaces = [] } = chart.creates;
  return [{ namespaces: [namespace, ...namespaces], kinds: new Set([...namespaced, ...clusterScoped]) }];
}

/** Charts that objects install, beside those that applications declare. */
function undeclaredCharts(types: readonly ObjectType[], applications: readonly RenderedApplication[]): Source[] {
  const declared = new Set(applications.map(({ name }) => name));
  const seen = new Set(
    applications.flatMap(({ releases }) =>
      releases.flatMap(({ release, renderedBy, objects }) =>
        objects === undefined ? [] : [keyOf(release, renderedBy)],
      ),
    ),
  );
  return types.flatMap(({ groupKind, objects }) => {
    const isApplication = groupKind === "argoproj.io/Application";
    return objects
      .filter(({ manifest }) => !isApplication || !declared.has(manifest.metadata.name))
      .filter(({ manifest }) => !isSeen(manifest, seen))
      .flatMap(({ manifest }) => installedCharts(groupKind, manifest))
      .map(({ namespace = "" }) => ({ namespaces: [namespace] }));
  });
}

/** Whether all that an object installs was rendered. */
function isSeen(manifest: Manifest, seen: ReadonlySet<string>): boolean {
  const asked = releasesOf(manifest);
  return (
    asked.length === installedCharts(groupKindOf(manifest), manifest).length &&
    asked.every(({ release, renderedBy }) => seen.has(keyOf(release, renderedBy)))
  );
}

function keyOf({ releaseName, namespace }: ChartRelease, renderedBy: Renderer): string {
  return `${renderedBy} ${namespace}/${releaseName}`;
}
