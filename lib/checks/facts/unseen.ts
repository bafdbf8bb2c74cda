import type { RenderedApplication } from "../../application/rendered-application.ts";
import { isCustomGroup } from "../../manifest/kinds.ts";
import { apiGroupOf, type Manifest, stringAt } from "../../manifest/manifest.ts";
import type { CheckObject } from "../input.ts";
import { sourcesOf } from "./application-sources.ts";
import { namespaceOf } from "./namespace.ts";

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

/** Where there may be more than the manifests show: what charts, operators and K3s itself make. */
export class Unseen {
  readonly #namespaces: ReadonlySet<string>;
  readonly #hasCharts: boolean;
  /** Whether the applications are known, and with them the names of what they provide. */
  readonly #declared: boolean;

  constructor(objects: readonly CheckObject[], applications: readonly RenderedApplication[] | undefined) {
    const charts = [
      ...objects.flatMap(({ manifest }) => chartNamespaces(manifest)),
      ...(applications ?? []).flatMap(chartNamespacesOf),
    ];
    this.#hasCharts = charts.length > 0;
    this.#declared = applications !== undefined;
    this.#namespaces = new Set([
      ...systemNamespaces,
      ...charts,
      ...objects.flatMap(({ manifest }) => (mayRunPods(manifest) ? [namespaceOf(manifest)] : [])),
    ]);
  }

  /** Whether pods may run in a namespace that no manifest shows. */
  mayRunPods(namespace: string): boolean {
    return this.#namespaces.has(namespace);
  }

  /** Whether an object of a kind may exist without a manifest and without being declared. */
  mayHold(kind: string, namespace: string): boolean {
    if (this.#declared && declarable.has(kind)) return systemNamespaces.includes(namespace);
    return namespace === "" ? this.#hasCharts : this.#namespaces.has(namespace);
  }
}

function mayRunPods({ apiVersion, kind }: Manifest): boolean {
  const group = apiGroupOf(apiVersion);
  return isCustomGroup(group) && !withoutPods.has(group) && !withoutPods.has(`${group}/${kind}`);
}

/** The namespaces that an object fills with a chart. */
function chartNamespaces(manifest: Manifest): string[] {
  const { spec } = manifest;
  if (manifest.kind === "HelmChart") return [stringAt(spec, "targetNamespace") ?? namespaceOf(manifest)];
  if (manifest.kind !== "Application") return [];
  const isChart = sourcesOf(manifest).some(({ source }) => stringAt(source, "chart") !== undefined);
  const namespace = stringAt(spec, "destination", "namespace");
  return isChart && namespace !== undefined ? [namespace] : [];
}

function chartNamespacesOf({ application: { chart }, namespace }: RenderedApplication): readonly string[] {
  return chart === undefined ? [] : [namespace, ...(chart.creates.namespaces ?? [])];
}
