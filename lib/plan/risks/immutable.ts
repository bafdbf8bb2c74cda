import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { type Json, valueAt } from "../../kubernetes/manifest.ts";
import { myceliumGroup } from "../../mycelium/names.ts";
import { listed } from "../../wording.ts";
import type { Difference } from "../compare.ts";
import type { Subject } from "../subject.ts";
import { isAppliedByHelm } from "./pruning.ts";
import { methodOf, tellsRecreationOf } from "./recreation.ts";
import { danger, isRecreated, type RiskRule } from "./rule.ts";

interface Immutability {
  /** Fields that cannot change: `spec.selector`. */
  readonly fields?: readonly string[];
  /** The only fields of `spec` that can change. */
  readonly specBut?: readonly string[];
  /** When it holds. @default - always */
  readonly when?: (before: Json, after: Json) => boolean;
  /** What it means that the object is deleted and created again. */
  readonly meanwhile?: string;
}

const selector: Immutability = { fields: ["spec.selector"], meanwhile: "its pods stop meanwhile" };
const roleRef: Immutability = { fields: ["roleRef"], meanwhile: "its subjects have no permissions meanwhile" };
const frozen = (...fields: string[]): Immutability => ({
  fields: [...fields, "immutable"],
  when: (before) => valueAt(before, "immutable") === true,
  meanwhile: "another name avoids that",
});
const job = { meanwhile: "it runs once more" };

/**
 * What the API server refuses to change, by kind.
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go and its neighbours
 */
const immutabilities = new Map<string, readonly Immutability[]>([
  ["apps/Deployment", [selector]],
  ["apps/DaemonSet", [selector]],
  ["apps/ReplicaSet", [selector]],
  [
    "apps/StatefulSet",
    [
      {
        specBut: [
          "minReadySeconds",
          "ordinals",
          "persistentVolumeClaimRetentionPolicy",
          "replicas",
          "revisionHistoryLimit",
          "template",
          "updateStrategy",
        ],
        meanwhile: "with --cascade=orphan its pods and claims stay meanwhile",
      },
    ],
  ],
  [
    "batch/Job",
    [
      { ...job, fields: ["spec.template", "spec.selector", "spec.completionMode", "spec.podFailurePolicy"] },
      { ...job, fields: ["spec.successPolicy", "spec.backoffLimitPerIndex", "spec.managedBy"] },
      { ...job, fields: ["spec.completions"], when: (_, after) => !isElastic(after) },
    ],
  ],
  [
    "/Pod",
    [
      {
        specBut: ["activeDeadlineSeconds", "containers", "initContainers", "schedulingGates", "tolerations"],
        meanwhile: "it stops meanwhile",
      },
    ],
  ],
  [
    "/Service",
    [
      {
        fields: ["spec.clusterIP", "spec.clusterIPs", "spec.loadBalancerClass"],
        when: (...sides) => sides.every((side) => valueAt(side, "spec", "type") !== "ExternalName"),
        meanwhile: "it cannot be reached meanwhile",
      },
    ],
  ],
  [
    "/PersistentVolumeClaim",
    [
      {
        specBut: ["resources", "volumeAttributesClassName"],
        meanwhile: "unless its volume has the reclaim policy Retain, the data is gone for good",
      },
    ],
  ],
  [
    "/PersistentVolume",
    [
      {
        specBut: [
          "accessModes",
          "capacity",
          "claimRef",
          "mountOptions",
          "persistentVolumeReclaimPolicy",
          "storageClassName",
          "volumeAttributesClassName",
        ],
        meanwhile: "the claim that is bound to it is Lost",
      },
    ],
  ],
  [
    "/Secret",
    [{ fields: ["type"], meanwhile: "pods that use it cannot start meanwhile" }, frozen("data", "stringData")],
  ],
  ["/ConfigMap", [frozen("data", "binaryData")]],
  [
    "storage.k8s.io/StorageClass",
    [
      {
        fields: ["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"],
        meanwhile: "volumes that exist keep what they were made with",
      },
    ],
  ],
  ["storage.k8s.io/VolumeAttributesClass", [{ fields: ["driverName", "parameters"] }]],
  ["networking.k8s.io/IngressClass", [{ fields: ["spec.controller"] }]],
  ["rbac.authorization.k8s.io/RoleBinding", [roleRef]],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", [roleRef]],
  [
    "scheduling.k8s.io/PriorityClass",
    [{ fields: ["value", "preemptionPolicy"], meanwhile: "pods that run keep their priority" }],
  ],
  ["node.k8s.io/RuntimeClass", [{ fields: ["handler"] }]],
  ["discovery.k8s.io/EndpointSlice", [{ fields: ["addressType"] }]],
  [
    "apiextensions.k8s.io/CustomResourceDefinition",
    [
      {
        fields: ["spec.group", "spec.scope", "spec.names.kind", "spec.names.plural"],
        meanwhile: "every object of the kind is deleted with it",
      },
    ],
  ],
  [
    `${myceliumGroup}/SporeTrust`,
    [{ fields: ["spec.publicKey"], meanwhile: "another name for another spore avoids that" }],
  ],
]);

/** Fields that Kubernetes refuses to change on an object that exists. A hook is deleted before it is created again. */
export const immutable: RiskRule = (comparison, context) => {
  const { type, before, after, differences } = comparison;
  const known = immutabilities.get(type);
  if (!known || !before || !after || isRecreated(comparison) || isHook(after.data)) return [];
  const changed = differences.filter(({ same }) => same !== "spelling").map(keysOf);
  const method = changed.length === 0 ? "apply" : methodOf(after, context);
  const isForced = method === "recreate" || method === "recreate-if-refused";
  // A Job with these options is meant to run anew.
  if ((isForced && type === "batch/Job") || (method === "recreate" && tellsRecreationOf(type))) return [];
  return known.flatMap((immutability) => {
    if (immutability.when?.(before.data, after.data) === false) return [];
    const refused = [...new Set(changed.flatMap((keys) => refusedIn(immutability, keys)))];
    return refused.length === 0 ? [] : [danger("immutable-field", refusal(refused, immutability, isForced, after))];
  });
};

/** The immutable fields that a change at these keys touches. */
function refusedIn({ fields = [], specBut }: Immutability, keys: readonly string[]): string[] {
  const path = `${keys.join(".")}.`;
  const refused = fields.filter((field) => path.startsWith(`${field}.`) || field.startsWith(path));
  const [root, field] = keys;
  return specBut && root === "spec" && field !== undefined && !specBut.includes(field)
    ? [...refused, `spec.${field}`]
    : refused;
}

function refusal(fields: readonly string[], { meanwhile }: Immutability, isForced: boolean, subject: Subject): string {
  const how = isForced
    ? "Argo CD deletes the object and creates it again (Force=true)"
    : `${isAppliedByHelm(subject) ? "Helm's upgrade" : "the sync"} fails until the object is deleted and created again`;
  return `Kubernetes refuses to change ${listed(fields)}, so ${how}${meanwhile === undefined ? "" : `: ${meanwhile}`}`;
}

/** The keys from the root, as far as they are plain keys. */
function keysOf(difference: Difference): string[] {
  const steps = difference.steps.map(({ step }) => step);
  const end = steps.findIndex((step) => typeof step !== "string");
  return steps.slice(0, end < 0 ? steps.length : end).filter((step) => typeof step === "string");
}

/** An indexed Job may grow and shrink as long as its completions follow its parallelism. */
function isElastic(manifest: Json): boolean {
  const [mode, completions, parallelism] = ["completionMode", "completions", "parallelism"].map((field) =>
    valueAt(manifest, "spec", field),
  );
  return mode === "Indexed" && completions === parallelism;
}
