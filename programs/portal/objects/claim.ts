import { stringAt } from "../../kubernetes/answer.ts";
import { createdOf, identityOf } from "./identity.ts";
import { quantityAt } from "./quantity.ts";

/** What the portal keeps of a PersistentVolumeClaim. */
export interface Claim {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly phase: "Pending" | "Bound" | "Lost";
  /** Bytes that it has. @default - not bound */
  readonly capacity?: number;
  readonly storageClass?: string;
}

/** How full the volume of a claim is, as its kubelet counts. */
export interface ClaimUsage {
  readonly namespace: string;
  readonly name: string;
  /** Bytes. */
  readonly used: number;
  /** Bytes. */
  readonly capacity: number;
}

/** Undefined for something else than a PersistentVolumeClaim. */
export function parseClaim(object: unknown): Claim | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const phase = stringAt(object, "status", "phase");
  return {
    ...identity,
    created: createdOf(object),
    phase: phase === "Bound" || phase === "Lost" ? phase : "Pending",
    capacity: quantityAt(object, "status", "capacity", "storage"),
    storageClass: stringAt(object, "spec", "storageClassName"),
  };
}
