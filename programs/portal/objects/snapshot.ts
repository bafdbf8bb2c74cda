import { stringAt, valueAt } from "../../kubernetes/answer.ts";
import { createdOf, identityOf } from "./identity.ts";
import { quantityAt } from "./quantity.ts";
import { sentenceAt } from "./text.ts";
import { timeAt } from "./time.ts";

/** What the portal keeps of a snapshot: of etcd as K3s lists it, or of a volume. */
export interface Snapshot {
  readonly of: "etcd" | "volume";
  /** @default - a snapshot of etcd has none */
  readonly namespace?: string;
  readonly name: string;
  /** Where it lies: a node, `s3`, or the claim that it is of; empty where nobody says. */
  readonly place: string;
  readonly created: string;
  /** Bytes. @default - unknown */
  readonly size?: number;
  readonly ready: boolean;
  /** Why not. @default - it is ready, or nobody said */
  readonly message?: string;
}

/**
 * What K3s says of a snapshot of etcd; undefined for something else than an ETCDSnapshotFile.
 * @see https://docs.k3s.io/cli/etcd-snapshot#etcdsnapshotfile-custom-resources
 */
export function parseEtcdSnapshot(object: unknown): Snapshot | undefined {
  const name = stringAt(object, "spec", "snapshotName") ?? stringAt(object, "metadata", "name");
  if (name === undefined) return undefined;
  return {
    of: "etcd",
    name,
    place: valueAt(object, "spec", "s3") === undefined ? (stringAt(object, "spec", "nodeName") ?? "") : "s3",
    created: timeAt(object, "status", "creationTime") ?? timeAt(object, "status", "error", "time") ?? createdOf(object),
    ...stateOf(object, quantityAt(object, "status", "size")),
  };
}

/** Undefined for something else than a VolumeSnapshot. */
export function parseVolumeSnapshot(object: unknown): Snapshot | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  return {
    of: "volume",
    ...identity,
    place: stringAt(object, "spec", "source", "persistentVolumeClaimName") ?? "",
    created: timeAt(object, "status", "creationTime") ?? createdOf(object),
    ...stateOf(object, quantityAt(object, "status", "restoreSize")),
  };
}

function stateOf(object: unknown, size: number | undefined): Pick<Snapshot, "size" | "ready" | "message"> {
  const ready = valueAt(object, "status", "readyToUse") === true;
  return { size, ready, message: ready ? undefined : sentenceAt(object, "status", "error", "message") };
}
