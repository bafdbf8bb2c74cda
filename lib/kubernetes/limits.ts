import { groupKindOf } from "./kinds.ts";
import { type JsonObject, type Manifest, objectAt } from "./manifest.ts";
import { operatorPodsOf } from "./operator-pods.ts";
import { isLongRunning, podTemplateOf } from "./pods.ts";
import { parseQuantity } from "./quantity.ts";
import { amountOf, amountsIn } from "./requests.ts";

/** What pods may take at most, in nano units of processors and bytes. */
export interface Limits {
  readonly cpu: bigint;
  readonly memory: bigint;
  /** Of what a container has no limit, so that it takes what there is. */
  readonly open: { readonly cpu: boolean; readonly memory: boolean };
}

/**
 * What the pods of an object may take, counted as `requestsOf` does.
 * @param nodes how many nodes there are
 */
export function limitsOf(manifest: Manifest, nodes: number): Limits {
  const { cpu, memory } = amountOf(manifest, nodes, ({ limits }) => amountsIn(objectAt(limits)));
  return { cpu, memory, open: { cpu: isOpen(manifest, "cpu"), memory: isOpen(manifest, "memory") } };
}

/** All of them together. */
export function sumOfLimits(limits: readonly Limits[]): Limits {
  return limits.reduce(
    (sum, { cpu, memory, open }) => ({
      cpu: sum.cpu + cpu,
      memory: sum.memory + memory,
      open: { cpu: sum.open.cpu || open.cpu, memory: sum.open.memory || open.memory },
    }),
    { cpu: 0n, memory: 0n, open: { cpu: false, memory: false } },
  );
}

function isOpen(manifest: Manifest, resource: "cpu" | "memory"): boolean {
  const groupKind = groupKindOf(manifest);
  const isUnlimited = (resources: JsonObject) => (parseQuantity(objectAt(resources, "limits")[resource]) ?? 0n) === 0n;
  const operated = operatorPodsOf(groupKind, manifest);
  if (operated !== undefined) return operated.count > 0 && operated.resources.some(isUnlimited);
  const pod = podTemplateOf(groupKind, manifest);
  if (pod === undefined || groupKind === "/PodTemplate") return false;
  if (!isUnlimited(objectAt(pod.spec.resources))) return false;
  return pod.containers.filter(isLongRunning).some(({ value }) => isUnlimited(objectAt(value, "resources")));
}
