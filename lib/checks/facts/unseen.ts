import type { RenderedApplication } from "../../application/rendered-application.ts";
import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { isCustomGroup } from "../../kubernetes/kinds.ts";
import { apiGroupOf, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { podTemplatePath } from "../../kubernetes/pods.ts";
import { valueFor } from "../../value-for.ts";
import type { ObjectType } from "./types.ts";

/** Where K3s runs what it brings; no manifest shows all of it. */
const systemNamespaces = ["kube-node-lease", "kube-public", "kube-system"];

/** Custom resources that run no pods of their own, by API group, or by kind where only some of a group are such. */
const withoutPods: ReadonlySet<string> = new Set([
  "acme.cert-manager.io",
  "argoproj.io/AppProject",
  "argoproj.io/Application",
  "argoproj.io/ApplicationSet",
  "argoproj.io/Rollout",
  "bitnami.com",
  "cert-manager.io",
  "cilium.io",
  "crd.projectcalico.org",
  "external-secrets.io",
  "gateway.networking.k8s.io",
  "generators.external-secrets.io",
  "helm.cattle.io",
  "hub.traefik.io",
  "k3s.cattle.io",
  "kyverno.io",
  "longhorn.io",
  "metallb.io",
  "monitoring.coreos.com/AlertmanagerConfig",
  "monitoring.coreos.com/PodMonitor",
  "monitoring.coreos.com/Probe",
  "monitoring.coreos.com/PrometheusRule",
  "monitoring.coreos.com/ScrapeConfig",
  "monitoring.coreos.com/ServiceMonitor",
  "policies.kyverno.io",
  "snapshot.storage.k8s.io",
  "traefik.io",
  "trust.cert-manager.io",
  "velero.io",
]);

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
    this.#charts = [...(applications ?? []).flatMap(declaredChart), ...installedCharts(types, applications ?? [])];
    const running = types
      .filter(mayRunPods)
      .flatMap(({ objects }) => objects.map(({ manifest }) => namespaceOf(manifest)));
    for (const source of [...this.#charts, { namespaces: [...systemNamespaces, ...new Set(running)] }]) {
      for (const namespace of source.namespaces) valueFor(this.#byNamespace, namespace, () => []).push(source);
    }
  }

  /** Whether pods may run in a namespace that no manifest shows. */
  mayRunPods(namespace: string): boolean {
    return this.#sourcesIn(namespace).some(({ kinds }) => kinds === undefined || [...kinds].some(makesPods));
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

function mayRunPods({ apiVersion, kind }: Pick<ObjectType, "apiVersion" | "kind">): boolean {
  const group = apiGroupOf(apiVersion);
  return isCustomGroup(group) && !withoutPods.has(group) && !withoutPods.has(`${group}/${kind}`);
}

/** Whether objects of a kind, given as `apps/Deployment`, lead to pods. */
function makesPods(groupKind: string): boolean {
  const [group = "", kind = ""] = groupKind.split("/");
  return podTemplatePath(groupKind) !== undefined || mayRunPods({ apiVersion: `${group}/v1`, kind });
}

function declaredChart({ chart, namespace }: RenderedApplication): Source[] {
  if (chart === undefined) return [];
  const { namespaced, clusterScoped, namespaces = [] } = chart.creates;
  return [{ namespaces: [namespace, ...namespaces], kinds: new Set([...namespaced, ...clusterScoped]) }];
}

/** Charts that objects install, beside those that applications declare. */
function installedCharts(types: readonly ObjectType[], applications: readonly RenderedApplication[]): Source[] {
  const declared = new Set(applications.map(({ name }) => name));
  return types.flatMap(({ groupKind, objects }) => {
    if (groupKind === "helm.cattle.io/HelmChart") {
      return objects.map(({ manifest }) => ({
        namespaces: [stringAt(manifest.spec, "targetNamespace") ?? namespaceOf(manifest)],
      }));
    }
    if (groupKind !== "argoproj.io/Application") return [];
    return objects
      .filter(({ manifest }) => !declared.has(manifest.metadata.name))
      .filter(({ manifest }) => sourcesOf(manifest).some(({ source }) => source.chart !== undefined))
      .map(({ manifest }) => ({ namespaces: [stringAt(manifest.spec, "destination", "namespace") ?? ""] }));
  });
}
