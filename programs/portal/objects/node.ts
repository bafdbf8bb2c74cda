import { stringAt, valueAt } from "../../kubernetes/answer.ts";
import { conditionOf, holds } from "./conditions.ts";
import { createdOf } from "./identity.ts";
import { quantityAt } from "./quantity.ts";
import { sentenceAt } from "./text.ts";
import { timeAt } from "./time.ts";

/** What the portal keeps of a node. */
export interface Node {
  readonly name: string;
  readonly created: string;
  /** `server` or `agent`, by its labels. */
  readonly role: "server" | "agent";
  readonly ready: boolean;
  /** Why not, as its condition says. @default - it is ready */
  readonly reason?: string;
  /** When it became ready, or ceased to be. @default - unknown */
  readonly since?: string;
  /** Conditions that hold and should not: `MemoryPressure`, `DiskPressure`, `PIDPressure`, `NetworkUnavailable`. */
  readonly pressures: readonly string[];
  /** Whether new pods may come. */
  readonly schedulable: boolean;
  /** Like `v1.36.5+k3s1`. */
  readonly version: string;
  /** Cores that pods may ask for. */
  readonly cpu: number;
  /** Bytes that pods may ask for. */
  readonly memory: number;
  readonly podCapacity: number;
}

const pressureTypes = ["MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable"];

/** Labels that only servers of K3s have. */
const serverLabels = ["control-plane", "master", "etcd"].map((role) => `node-role.kubernetes.io/${role}`);

/** Undefined for something else than a Node. */
export function parseNode(object: unknown): Node | undefined {
  const name = stringAt(object, "metadata", "name");
  if (name === undefined) return undefined;
  const condition = conditionOf(object, "Ready");
  const ready = holds(condition);
  const amount = (of: string) =>
    quantityAt(object, "status", "allocatable", of) ?? quantityAt(object, "status", "capacity", of) ?? 0;
  return {
    name,
    created: createdOf(object),
    role: serverLabels.some((label) => valueAt(object, "metadata", "labels", label) !== undefined) ? "server" : "agent",
    ready,
    reason: ready
      ? undefined
      : (sentenceAt(condition, "message") ?? sentenceAt(condition, "reason") ?? "it has not yet said that it is ready"),
    since: timeAt(condition, "lastTransitionTime"),
    pressures: pressureTypes.filter((type) => holds(conditionOf(object, type))),
    schedulable: valueAt(object, "spec", "unschedulable") !== true,
    version: stringAt(object, "status", "nodeInfo", "kubeletVersion") ?? "",
    cpu: amount("cpu"),
    memory: amount("memory"),
    podCapacity: amount("pods"),
  };
}
