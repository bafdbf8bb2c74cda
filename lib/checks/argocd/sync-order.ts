import { hookAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { formatPosition, isBefore, type SyncPosition, syncPositionOf } from "../../kubernetes/argo-cd/sync-position.ts";
import { groupKindOf, kindIn } from "../../kubernetes/kinds.ts";
import { listAt, type Manifest, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject, describeRef, identityOfRef } from "../../kubernetes/object-ref.ts";
import type { Facts } from "../facts/facts.ts";
import { makersOf } from "../facts/makers.ts";
import { type CheckPod, replicasOf } from "../facts/pods.ts";
import type { CheckReference } from "../facts/references.ts";
import { isSynced } from "../facts/synced.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

/** What pods cannot start without. */
const needed = [
  "/ServiceAccount",
  "/ConfigMap",
  "/Secret",
  "/PersistentVolumeClaim",
  "scheduling.k8s.io/PriorityClass",
  "node.k8s.io/RuntimeClass",
] as const;

/** What is healthy whether or not its pods run. */
const neverWaits: ReadonlySet<string> = new Set(["batch/CronJob", "/PodTemplate"]);

export const syncOrder: Rule = {
  id: "sync-order",
  family: "argocd",
  severity: "error",
  title: "No pod is synced before what it cannot start without",
  description:
    "Argo CD begins a phase or wave when everything before it is healthy or done. A hook or a server that needs an object of a later one waits for it for ever.",
  check: (facts) => {
    // Nothing comes early where nothing has a place.
    if (facts.annotated.length === 0) return [];
    const waiting = new Map<CheckObject, { readonly pod: CheckPod; readonly position: SyncPosition }>();
    for (const pod of facts.pods) {
      const { manifest } = pod.object;
      const position = syncPositionOf(manifest);
      if (!isSynced(pod.object) || position === undefined || neverWaits.has(groupKindOf(manifest))) continue;
      if (replicasOf(pod) !== 0) waiting.set(pod.object, { pod, position });
    }
    return [
      ...needed.flatMap((kind) => lateNeeds(facts, kind, waiting)),
      ...[...waiting.values()].flatMap(({ pod, position }) => latePermissions(facts, pod, position)),
    ];
  },
};

function lateNeeds(
  facts: Facts,
  kind: string,
  waiting: ReadonlyMap<CheckObject, { readonly position: SyncPosition }>,
): Finding[] {
  const references = facts.referencesTo(kind).filter(({ from, path }) => waiting.has(from) && isOfPod(path));
  if (references.length === 0) return [];
  const makers = makersOf(facts.types, kind);
  return references.flatMap(({ from, path, namespace, name }): Finding[] => {
    const position = waiting.get(from)?.position;
    const all = makers.get(identityOfRef(kind, { namespace, name })) ?? [];
    const late = all.flatMap((maker) => lateness(from, position, maker) ?? []);
    const [first] = late;
    // One that makes it in time is enough.
    if (first === undefined || position === undefined || late.length < all.length) return [];
    const isItself = groupKindOf(first.maker.manifest) === kind;
    const made = isItself ? "is synced" : `${describeObject(first.maker.manifest)} makes`;
    const message = `names ${describeRef({ kind: kindIn(kind), namespace: namespace || null, name })}, which ${made} in ${formatPosition(first.position)}, after what needs it, in ${formatPosition(position)}`;
    return [{ object: from, path, message, fix: fixOf(from.manifest, position, first) }];
  });
}

/** What a hook's account may do is granted too late: the hook runs, and is refused. */
function latePermissions(facts: Facts, { object, spec, path, namespace }: CheckPod, position: SyncPosition): Finding[] {
  const account = spec.serviceAccountName;
  if (!isHook(object.manifest) || typeof account !== "string") return [];
  const bindings = facts
    .ofKind("rbac.authorization.k8s.io/RoleBinding", "rbac.authorization.k8s.io/ClusterRoleBinding")
    .filter(({ manifest }) =>
      listAt(manifest, "subjects").some(
        (subject) =>
          stringAt(subject, "kind") === "ServiceAccount" &&
          stringAt(subject, "name") === account &&
          (stringAt(subject, "namespace") ?? namespaceOf(manifest)) === namespace,
      ),
    );
  const late = bindings.flatMap((maker) => lateness(object, position, maker) ?? []);
  const [first] = late;
  if (first === undefined || late.length < bindings.length) return [];
  return [
    {
      object,
      path: [...path, "spec", "serviceAccountName"],
      message: `names ServiceAccount ${namespace}/${account}, which ${describeObject(first.maker.manifest)} permits something in ${formatPosition(first.position)}, after what needs it, in ${formatPosition(position)}`,
      fix: fixOf(object.manifest, position, first),
      severity: "warning",
    },
  ];
}

interface Late {
  readonly maker: CheckObject;
  readonly position: SyncPosition;
}

/** Undefined when the maker comes in time, or when nobody can tell. */
function lateness(user: CheckObject, position: SyncPosition | undefined, maker: CheckObject): Late | undefined {
  if (maker.application !== user.application || !isSynced(maker) || position === undefined) return undefined;
  const of = syncPositionOf(maker.manifest);
  return of !== undefined && isBefore(position, of) ? { maker, position: of } : undefined;
}

function fixOf(user: Manifest, position: SyncPosition, { maker, position: late }: Late): string {
  const name = describeObject(maker.manifest);
  if (position.phase === late.phase) return `sync ${name} in the same wave, or before`;
  const hook = stringAt(user, "metadata", "annotations", hookAnnotation) ?? "PreSync";
  return `make ${name} a ${hook} hook of an earlier wave, or ${describeObject(user)} no hook`;
}

/** Without a Secret for the registry a pod may still find its image. */
function isOfPod(path: CheckReference["path"]): boolean {
  return path.includes("spec") && !path.includes("imagePullSecrets") && !path.includes("volumeClaimTemplates");
}
