import type { ClusterApplication } from "../application/cluster-application.ts";
import { providedObjects } from "../application/provided-objects.ts";
import type { Provides } from "../application/provides.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { groupKindOf, isCustomGroup } from "../kubernetes/kinds.ts";
import { type Made, makes } from "../kubernetes/makes.ts";
import { apiGroupOf, type Manifest, stringAt } from "../kubernetes/manifest.ts";
import { namespaceOf } from "../kubernetes/namespace.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { needs } from "../kubernetes/references/needs.ts";
import { referrer } from "../kubernetes/references/reference.ts";
import { isClusterScoped } from "../kubernetes/scopes.ts";
import { valueFor } from "../value-for.ts";

/** What one application can need of another, beside being named in `dependsOn`. */
export type NeedKind =
  | "API group"
  | "AppProject"
  | "ClusterIssuer"
  | "ClusterSecretStore"
  | "Gateway"
  | "GatewayClass"
  | "IngressClass"
  | "Issuer"
  | "LoadBalancer"
  | "PriorityClass"
  | "RuntimeClass"
  | "SecretStore"
  | "StorageClass"
  | "VolumeAttributesClass"
  | "VolumeSnapshotClass"
  | "namespace";

/** The kinds that others must wait for. Pods that wait for a Secret or ConfigMap start by themselves once it is there. */
const kinds: ReadonlyMap<string, NeedKind> = new Map<string, NeedKind>([
  ["/Namespace", "namespace"],
  ["argoproj.io/AppProject", "AppProject"],
  ["cert-manager.io/ClusterIssuer", "ClusterIssuer"],
  ["cert-manager.io/Issuer", "Issuer"],
  ["external-secrets.io/ClusterSecretStore", "ClusterSecretStore"],
  ["external-secrets.io/SecretStore", "SecretStore"],
  ["gateway.networking.k8s.io/Gateway", "Gateway"],
  ["gateway.networking.k8s.io/GatewayClass", "GatewayClass"],
  ["networking.k8s.io/IngressClass", "IngressClass"],
  ["node.k8s.io/RuntimeClass", "RuntimeClass"],
  ["scheduling.k8s.io/PriorityClass", "PriorityClass"],
  ["snapshot.storage.k8s.io/VolumeSnapshotClass", "VolumeSnapshotClass"],
  ["storage.k8s.io/StorageClass", "StorageClass"],
  ["storage.k8s.io/VolumeAttributesClass", "VolumeAttributesClass"],
]);

/** What every cluster must show who provides it; the others may come from charts and controllers that no manifest shows. */
const declarable: ReadonlySet<NeedKind> = new Set<NeedKind>([
  "API group",
  "ClusterIssuer",
  "IngressClass",
  "PriorityClass",
  "StorageClass",
  "namespace",
]);

/** Something that must exist before an application can become healthy. */
export interface Need {
  readonly kind: NeedKind;
  /** With its namespace if it lies in one: `web/letsencrypt`. */
  readonly name: string;
  /** Who needs it, like `its Ingress whoami/whoami`. */
  readonly by: string;
}

/** Argo CD takes an Ingress and a Service of this type for healthy once they have an address. */
const anAddress: [NeedKind, string] = ["LoadBalancer", "address"];

function waitsForAddress(manifest: Manifest): boolean {
  const groupKind = groupKindOf(manifest);
  return (
    groupKind === "networking.k8s.io/Ingress" ||
    (groupKind === "/Service" && stringAt(manifest, "spec", "type") === "LoadBalancer")
  );
}

/** What the manifests of an application need, each thing once. */
export function needsOf(application: ClusterApplication, manifests: readonly Manifest[]): Need[] {
  const found: Need[] = [];
  const names = new Map<NeedKind, Set<string>>();
  const add = (kind: NeedKind, name: string | undefined, by: () => string) => {
    if (name === undefined || name === "") return;
    const known = valueFor(names, kind, () => new Set());
    if (known.has(name)) return;
    known.add(name);
    found.push({ kind, name, by: by() });
  };
  add("namespace", application.namespace, () => "it");
  for (const [kind, name] of declared(application.needs)) add(kind, name, () => "it");
  for (const manifest of manifests) {
    const by = () => `its ${describeObject(manifest)}`;
    const group = apiGroupOf(manifest.apiVersion);
    if (isCustomGroup(group)) add("API group", group, by);
    add("namespace", stringAt(manifest.metadata, "namespace"), by);
    const refer = referrer(manifest, manifest, (groupKind, reference) => {
      const kind = kinds.get(groupKind);
      if (kind !== undefined) add(kind, nameOf(kind, reference), by);
    });
    needs(groupKindOf(manifest), manifest, refer);
    if (waitsForAddress(manifest)) add(...anAddress, by);
  }
  return found;
}

/** What the manifests of an application bring, beside what it declares. */
export function providedBy(application: ClusterApplication, manifests: readonly Manifest[]): [NeedKind, string][] {
  const { provides } = application;
  return [...declared(provides), ...manifests.flatMap(made)];
}

function made(manifest: Manifest): [NeedKind, string][] {
  const groupKind = groupKindOf(manifest);
  const answers = makes(groupKind, manifest).flatMap(answerOf);
  if (kinds.has(groupKind)) {
    const namespace = isClusterScoped(manifest) ? "" : namespaceOf(manifest);
    answers.push(...answerOf({ kind: groupKind, namespace, name: manifest.metadata.name }));
  }
  const group =
    groupKind === "apiextensions.k8s.io/CustomResourceDefinition" ? stringAt(manifest, "spec", "group") : undefined;
  if (group !== undefined) answers.push(["API group", group]);
  return answers;
}

/** Argo CD looks for every AppProject in its own namespace, wherever the Application is. */
function nameOf(kind: NeedKind, { namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return namespace === "" || kind === "AppProject" ? name : `${namespace}/${name}`;
}

/** What a declaration of `provides` answers, or one of `needs` asks for. */
export function declared(provides: Provides): [NeedKind, string][] {
  const groups = (provides.apiGroups ?? []).map((group): [NeedKind, string] => ["API group", group]);
  return [
    ...groups,
    ...providedObjects(provides, "").flatMap(answerOf),
    ...(provides.loadBalancer === true ? [anAddress] : []),
  ];
}

/** What an object answers, if others wait for its kind. */
function answerOf(object: Pick<Made, "kind" | "namespace" | "name">): [NeedKind, string][] {
  const kind = kinds.get(object.kind);
  return kind === undefined ? [] : [[kind, nameOf(kind, object)]];
}

/** Whether every cluster has it. */
export function isBuiltIn({ kind, name }: Need): boolean {
  return kind === "namespace" && builtInNamespaces.has(name);
}

/** Whether it is a mistake that nothing of the cluster provides it. */
export function mustBeProvided({ kind }: Need): boolean {
  return declarable.has(kind);
}
