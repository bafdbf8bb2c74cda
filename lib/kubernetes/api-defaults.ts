import { isJsonObject, type Json } from "./manifest.ts";

/**
 * What the API server gives fields that are left out of Deployments, StatefulSets, CronJobs, their pods, Services and
 * PersistentVolumeClaims, by key. Where a key has another meaning elsewhere in them, it has none of these values there.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
const defaults: ReadonlyMap<string, readonly Json[]> = new Map<string, readonly Json[]>([
  ["concurrencyPolicy", ["Allow"]],
  ["defaultMode", [0o644]],
  ["dnsPolicy", ["ClusterFirst"]],
  ["enableServiceLinks", [true]],
  ["failedJobsHistoryLimit", [1]],
  ["failureThreshold", [3]],
  ["hostIPC", [false]],
  ["hostNetwork", [false]],
  ["hostPID", [false]],
  ["initialDelaySeconds", [0]],
  ["internalTrafficPolicy", ["Cluster"]],
  ["ipFamilies", [["IPv4"]]],
  ["ipFamilyPolicy", ["SingleStack"]],
  ["maxSurge", ["25%"]],
  ["maxUnavailable", ["25%"]],
  ["optional", [false]],
  ["partition", [0]],
  ["periodSeconds", [10]],
  ["podManagementPolicy", ["OrderedReady"]],
  ["privileged", [false]],
  ["progressDeadlineSeconds", [600]],
  ["protocol", ["TCP"]],
  ["readOnly", [false]],
  ["replicas", [1]],
  ["restartPolicy", ["Always"]],
  ["revisionHistoryLimit", [10]],
  ["schedulerName", ["default-scheduler"]],
  ["scheme", ["HTTP"]],
  ["serviceAccount", ["default"]],
  ["serviceAccountName", ["default"]],
  ["sessionAffinity", ["None"]],
  ["successThreshold", [1]],
  ["successfulJobsHistoryLimit", [3]],
  ["suspend", [false]],
  ["terminationGracePeriodSeconds", [30]],
  ["terminationMessagePath", ["/dev/termination-log"]],
  ["terminationMessagePolicy", ["File"]],
  ["timeoutSeconds", [1]],
  ["type", ["ClusterIP", "RollingUpdate"]],
  ["volumeMode", ["Filesystem"]],
]);

/** Structures that mean the same as none when they are empty. */
const emptiable: ReadonlySet<string> = new Set([
  "affinity",
  "args",
  "command",
  "env",
  "envFrom",
  "imagePullSecrets",
  "nodeSelector",
  "resources",
  "rollingUpdate",
  "securityContext",
  "strategy",
  "tolerations",
  "updateStrategy",
  "volumeMounts",
  "volumes",
]);

/** What keys of people are in. */
const free: ReadonlySet<string> = new Set(["annotations", "labels", "matchLabels", "nodeSelector"]);

/** A value of those kinds without the fields that say what the API server would say by itself. */
export function withoutApiDefaults(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutApiDefaults);
  if (!isJsonObject(value)) return value;
  const kept: [string, Json][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null || isDefault(key, inner)) continue;
    const rest = free.has(key) ? inner : withoutApiDefaults(inner);
    if (!emptiable.has(key) || !isEmpty(rest)) kept.push([key, rest]);
  }
  return Object.fromEntries<Json>(kept);
}

function isDefault(key: string, value: Json): boolean {
  const text = JSON.stringify(value);
  return defaults.get(key)?.some((each) => JSON.stringify(each) === text) === true;
}

function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
