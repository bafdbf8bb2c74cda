import { listed } from "../wording.ts";
import { groupKindOf } from "./kinds.ts";
import { type Json, type JsonObject, listAt, type Manifest, objectAt, valueAt } from "./manifest.ts";
import { countOr1, operatorPodsOf } from "./operator-pods.ts";
import { isLongRunning, type PodTemplate, podTemplateOf } from "./pods.ts";
import { formatBytes, formatCores, parseQuantity } from "./quantity.ts";

/** What is set aside for somebody, in nano units of processors and bytes. */
export interface Requests {
  readonly cpu: bigint;
  readonly memory: bigint;
  /** Of persistent volumes. */
  readonly storage: bigint;
}

/** Nothing at all. */
export const noRequests: Requests = { cpu: 0n, memory: 0n, storage: 0n };

/** All of them together. */
export function sumOf(requests: readonly Requests[]): Requests {
  return requests.reduce(
    (sum, { cpu, memory, storage }) => ({
      cpu: sum.cpu + cpu,
      memory: sum.memory + memory,
      storage: sum.storage + storage,
    }),
    noRequests,
  );
}

/** Whether nothing is asked for. */
export function isNothing({ cpu, memory, storage }: Requests): boolean {
  return cpu === 0n && memory === 0n && storage === 0n;
}

/** As people say it: `0.5 processors, 1.5 GiB of memory and 20 GiB of volumes`; empty for nothing. */
export function describeRequests({ cpu, memory, storage }: Requests): string {
  return listed([
    ...(cpu > 0n ? [`${formatCores(cpu)} processors`] : []),
    ...(memory > 0n ? [`${formatBytes(memory)} of memory`] : []),
    ...(storage > 0n ? [`${formatBytes(storage)} of volumes`] : []),
  ]);
}

/** The same several times. */
export function timesOf({ cpu, memory, storage }: Requests, count: number): Requests {
  const factor = BigInt(count);
  return { cpu: cpu * factor, memory: memory * factor, storage: storage * factor };
}

/**
 * What the pods and volumes of an object ask for: of a Job or CronJob those that run at one time, and of a DaemonSet one on each
 * node.
 * @param nodes how many nodes there are
 */
export function requestsOf(manifest: Manifest, nodes: number): Requests {
  return amountOf(manifest, nodes, requestsOfContainer);
}

/**
 * The same of something else that containers have.
 * @param ofContainer what it is of the resources of one
 */
export function amountOf(
  manifest: Manifest,
  nodes: number,
  ofContainer: (resources: JsonObject) => Requests,
): Requests {
  const groupKind = groupKindOf(manifest);
  if (groupKind === "/PersistentVolumeClaim") return claimed(manifest);
  const operated = operatorPodsOf(groupKind, manifest);
  if (operated !== undefined) {
    const { count, resources, claims } = operated;
    return timesOf(sumOf([...resources.map(ofContainer), ...claims.map(claimed)]), count);
  }
  const pod = podTemplateOf(groupKind, manifest);
  if (pod === undefined || groupKind === "/PodTemplate") return noRequests;
  const claims = listAt(manifest, "spec", "volumeClaimTemplates").map(claimed);
  return timesOf(sumOf([amountOfPod(pod, ofContainer), ...claims]), podsOf(groupKind, manifest, nodes));
}

function podsOf(groupKind: string, { spec }: Manifest, nodes: number): number {
  switch (groupKind) {
    case "apps/DaemonSet":
      return nodes;
    case "batch/Job":
      return countOr1(valueAt(spec, "parallelism"));
    case "batch/CronJob":
      return countOr1(valueAt(spec, "jobTemplate", "spec", "parallelism"));
    default:
      return countOr1(valueAt(spec, "replicas"));
  }
}

function claimed(claim: Json): Requests {
  return { ...noRequests, storage: parseQuantity(valueAt(claim, "spec", "resources", "requests", "storage")) ?? 0n };
}

/**
 * The containers that run together, or one that runs before them and needs more.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
function amountOfPod({ spec, containers }: PodTemplate, ofContainer: (resources: JsonObject) => Requests): Requests {
  let together = noRequests;
  let most = noRequests;
  for (const container of containers) {
    const own = ofContainer(objectAt(container.value, "resources"));
    if (isLongRunning(container)) together = sumOf([together, own]);
    else most = largest(most, sumOf([together, own]));
  }
  const all = largest(most, together);
  const ofPod = ofContainer(objectAt(spec.resources));
  return { ...all, cpu: ofPod.cpu || all.cpu, memory: ofPod.memory || all.memory };
}

/** What a container asks for: what it names no request of, it asks for as much as it is limited to. */
export function requestsOfContainer({ requests, limits }: JsonObject): Requests {
  return amountsIn({ ...objectAt(limits), ...objectAt(requests) });
}

/** What a list of resources says: `requests` or `limits`. */
export function amountsIn(resources: JsonObject): Requests {
  const [cpu = 0n, memory = 0n] = [parseQuantity(resources.cpu), parseQuantity(resources.memory)];
  return { ...noRequests, cpu, memory };
}

function largest(a: Requests, b: Requests): Requests {
  const larger = (one: bigint, other: bigint) => (one > other ? one : other);
  return {
    cpu: larger(a.cpu, b.cpu),
    memory: larger(a.memory, b.memory),
    storage: larger(a.storage, b.storage),
  };
}
