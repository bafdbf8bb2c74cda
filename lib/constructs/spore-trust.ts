import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { myceliumApiVersion } from "../mycelium/names.ts";
import type { SporeTrust as Resource } from "../mycelium/resources.ts";

export interface SporeTrustProps {
  /** Of the object, like "backup". */
  readonly name: string;
  /** Its key, 64 hexadecimal digits in lower case, which `mycelium inspect --json` shows on that machine. */
  readonly publicKey: string;
  /** 0, not at all, to 100, like a node of the cluster. */
  readonly trust: number;
  /** Why, for people. */
  readonly reason: string;
  /** From when on it is not trusted, like "2027-01-31T09:00:00Z". @default - never */
  readonly expires?: string;
}

/**
 * How far a node of the Mycelium network is trusted that is none of the cluster's. What it may reach, the TrustPolicy of the cluster says,
 * which `cni.trust` declares.
 */
export class SporeTrust extends ApiObject {
  constructor(scope: Construct, id: string, { name, publicKey, trust, reason, expires }: SporeTrustProps) {
    super(scope, id, {
      apiVersion: myceliumApiVersion,
      kind: "SporeTrust",
      metadata: { name },
      spec: { publicKey, trust, reason, ...(expires !== undefined && { expires }) },
    } satisfies Resource);
  }
}
