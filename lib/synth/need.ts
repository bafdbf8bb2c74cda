import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Provides } from "../application/provides.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { groupKindOf, isCustomGroup } from "../kubernetes/kinds.ts";
import {
  apiGroupOf,
  describeObject,
  type Json,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
} from "../kubernetes/manifest.ts";

/** What one application can need of another, beside being named in `dependsOn`. */
export type NeedKind =
  | "API group"
  | "AppProject"
  | "ClusterIssuer"
  | "IngressClass"
  | "LoadBalancer"
  | "PriorityClass"
  | "StorageClass"
  | "namespace";

/** Something that must exist before an application can become healthy. */
export interface Need {
  readonly kind: NeedKind;
  readonly name: string;
  /** Who needs it, like `its Ingress whoami/whoami`. */
  readonly by: string;
}

/** Argo CD takes an Ingress and a Service of this type for healthy once they have an address. */
const anAddress: [NeedKind, string] = ["LoadBalancer", "address"];

/** What the manifests of an application need, each thing once. */
export function needsOf(application: ClusterApplication, manifests: readonly Manifest[]): Need[] {
  const needs = new Map<string, Need>();
  const add = (kind: NeedKind, name: string | undefined, by: () => string) => {
    if (name === undefined || name === "") return;
    const key = `${kind} ${name}`;
    if (!needs.has(key)) needs.set(key, { kind, name, by: by() });
  };
  add("AppProject", application.application.layer, () => "its Argo CD Application");
  add("namespace", application.namespace, () => "it");
  for (const [kind, name] of declared(application.needs)) add(kind, name, () => "it");
  for (const manifest of manifests) {
    const by = () => `its ${describeObject(manifest)}`;
    const group = apiGroupOf(manifest.apiVersion);
    if (isCustomGroup(group)) add("API group", group, by);
    add("namespace", stringAt(manifest.metadata, "namespace"), by);
    add("ClusterIssuer", stringAt(manifest.metadata, "annotations", "cert-manager.io/cluster-issuer"), by);
    for (const [kind, name] of namesIn(manifest)) add(kind, name, by);
  }
  return [...needs.values()];
}

/** What the manifests of an application bring, beside what it declares. */
export function providedBy(application: ClusterApplication, manifests: readonly Manifest[]): [NeedKind, string][] {
  const { provides } = application;
  return [
    ...declared(provides),
    ...(provides.appProjects ?? []).map((layer): [NeedKind, string] => ["AppProject", layer]),
    ...manifests.flatMap(made),
  ];
}

function made(manifest: Manifest): [NeedKind, string][] {
  const { name } = manifest.metadata;
  switch (groupKindOf(manifest)) {
    case "/Namespace":
      return [["namespace", name]];
    case "apiextensions.k8s.io/CustomResourceDefinition":
      return [["API group", stringAt(manifest, "spec", "group") ?? ""]];
    case "cert-manager.io/ClusterIssuer":
      return [["ClusterIssuer", name]];
    case "networking.k8s.io/IngressClass":
      return [["IngressClass", name]];
    case "scheduling.k8s.io/PriorityClass":
      return [["PriorityClass", name]];
    case "storage.k8s.io/StorageClass":
      return [["StorageClass", name]];
    default:
      return [];
  }
}

/** What a declaration of `provides` answers, or one of `needs` asks for. */
export function declared(provides: Provides): [NeedKind, string][] {
  const answers = (kind: NeedKind, names: readonly string[] = []) =>
    names.map((name): [NeedKind, string] => [kind, name]);
  return [
    ...answers("API group", provides.apiGroups),
    ...answers("ClusterIssuer", provides.clusterIssuers),
    ...answers("IngressClass", provides.ingressClasses),
    ...answers("PriorityClass", provides.priorityClasses),
    ...answers("StorageClass", provides.storageClasses),
    ...(provides.loadBalancer === true ? [anAddress] : []),
  ];
}

/** Whether every cluster has it. */
export function isBuiltIn({ kind, name }: Need): boolean {
  return kind === "namespace" && builtInNamespaces.has(name);
}

function namesIn(manifest: Manifest): [NeedKind, string | undefined][] {
  const spec = objectAt(manifest, "spec");
  switch (groupKindOf(manifest)) {
    case "networking.k8s.io/Ingress":
      return [["IngressClass", stringAt(spec, "ingressClassName")], anAddress];
    case "/Service":
      return stringAt(spec, "type") === "LoadBalancer" ? [anAddress] : [];
    case "/PersistentVolumeClaim":
      return [["StorageClass", stringAt(spec, "storageClassName")]];
    case "cert-manager.io/Certificate":
      return stringAt(spec, "issuerRef", "kind") === "ClusterIssuer"
        ? [["ClusterIssuer", stringAt(spec, "issuerRef", "name")]]
        : [];
    case "/Pod":
      return podNeeds(spec);
    case "batch/CronJob":
      return podNeeds(objectAt(spec, "jobTemplate", "spec", "template", "spec"));
    case "apps/StatefulSet":
      return [...podNeeds(objectAt(spec, "template", "spec")), ...listAt(spec, "volumeClaimTemplates").map(claimNeed)];
    case "apps/DaemonSet":
    case "apps/Deployment":
    case "batch/Job":
    case "apps/ReplicaSet":
      return podNeeds(objectAt(spec, "template", "spec"));
    default:
      return [];
  }
}

function podNeeds(pod: Json): [NeedKind, string | undefined][] {
  return [
    ["PriorityClass", stringAt(pod, "priorityClassName")],
    ...listAt(pod, "volumes").map((volume) => claimNeed(objectAt(volume, "ephemeral", "volumeClaimTemplate"))),
  ];
}

function claimNeed(claim: Json): [NeedKind, string | undefined] {
  return ["StorageClass", stringAt(claim, "spec", "storageClassName")];
}
