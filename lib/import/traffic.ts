import type { PodTraffic } from "../application/traffic.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type JsonObject, listAt, type Manifest, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { NetworkPolicies } from "../kubernetes/network-policy.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import type { Labels } from "../kubernetes/selector.ts";
import { listed } from "../wording.ts";
import type { Draft, ImportObject } from "./draft.ts";

/** The NetworkPolicies that are imported, as they would be in the namespace of the application. */
export function policiesOf(draft: Draft, namespace: string): NetworkPolicies {
  const policies = draft.objects.flatMap(({ manifest }) =>
    manifest.kind === "NetworkPolicy" ? [placed(manifest, namespace)] : [],
  );
  return new NetworkPolicies(policies, () => ({}), []);
}

/**
 * Takes the NetworkPolicies that allow nothing, as the namespace of an application denies everything by itself, and says what its pods
 * may do where no policy did: before, that was everything.
 * @param hasChart whether a chart makes pods, too, of which no labels are known
 */
export function takeTraffic(draft: Draft, namespace: string, policies: NetworkPolicies, hasChart: boolean): void {
  for (const object of draft.ofKind("NetworkPolicy")) {
    if (allowsNothing(object.manifest) && (stringAt(object.manifest.metadata, "namespace") ?? namespace) === namespace)
      draft.take(object, "default-deny", []);
  }
  const workloads = draft.objects.flatMap(({ manifest }) => {
    const template = podTemplateOf(groupKindOf(manifest), manifest);
    const lies = stringAt(manifest.metadata, "namespace") ?? namespace;
    return template === undefined || lies !== namespace ? [] : [{ manifest, labels: template.labels }];
  });
  if (hasChart) {
    draft.fields.set("traffic", { to: ["namespace", "internet", "kubernetes-api"] });
    draft.notes.push({
      object: "network policies",
      became: "traffic",
      look: [
        "the pods of the chart could call everybody; keep what they need",
        "other namespaces are denied both ways",
      ],
    });
    return;
  }
  const open = workloads.filter(({ labels }) => !policies.isolate("egress", { namespace, labels }));
  if (open.length === 0) return;
  const api: PodTraffic["to"] = usesApi(draft.objects) ? ["kubernetes-api"] : [];
  const sets = open.map(({ labels }): PodTraffic => {
    const isLetIn = policies.isolate("ingress", { namespace, labels });
    // "namespace" would let the whole namespace in where a policy of its own says who may come.
    return { podLabels: textLabels(labels), to: [...(isLetIn ? [] : (["namespace"] as const)), "internet", ...api] };
  });
  const [first] = sets;
  const alike = open.length === workloads.length && sets.every(({ to }) => String(to) === String(first?.to));
  const written = alike ? { to: [...(first?.to ?? [])] } : sets.map(({ podLabels, to }) => ({ podLabels, to }));
  draft.fields.set("traffic", JSON.parse(JSON.stringify(written)));
  const names = listed(open.map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`));
  draft.notes.push({
    object: "network policies",
    became: "traffic",
    look: [`${names} could call everybody; keep what they need`, "other namespaces are denied both ways"],
  });
}

function placed(manifest: Manifest, namespace: string): Manifest {
  return { ...manifest, metadata: { namespace, ...manifest.metadata } };
}

function allowsNothing({ spec }: Manifest): boolean {
  return listAt(spec, "ingress").length + listAt(spec, "egress").length === 0;
}

/** Whether somebody is given permissions in the Kubernetes API. */
function usesApi(objects: readonly ImportObject[]): boolean {
  return objects.some(
    ({ manifest }) =>
      /^(Cluster)?RoleBinding$/.test(manifest.kind) &&
      listAt(manifest, "subjects").some((subject) => valueAt(subject, "kind") === "ServiceAccount"),
  );
}

function textLabels(labels: JsonObject): Labels {
  return Object.fromEntries(Object.entries(objectAt(labels)).map(([key, value]) => [key, String(value)]));
}
