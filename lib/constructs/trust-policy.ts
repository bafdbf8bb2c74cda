import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { myceliumApiVersion, trustPolicyName } from "../mycelium/names.ts";
import type { TrustPolicy as Resource, TrustedNamespace } from "../mycelium/resources.ts";

export interface TrustPolicyProps {
  /** Least trust, 1 to 100, to reach the nodes themselves. @default - nobody but the nodes of the cluster may */
  readonly nodes?: number;
  /** Least trust, 1 to 100, to reach pods and addresses of Services. @default - nobody but the nodes of the cluster may */
  readonly pods?: number;
  /** Namespaces whose network policies let in others, too. @default - none */
  readonly namespaces?: readonly TrustedNamespace[];
}

/** How much trust others than the nodes of the cluster need. A cluster has one, which `cni.trust` declares. */
export class TrustPolicy extends ApiObject {
  constructor(scope: Construct, id: string, { nodes, pods, namespaces = [] }: TrustPolicyProps) {
    super(scope, id, {
      apiVersion: myceliumApiVersion,
      kind: "TrustPolicy",
      metadata: { name: trustPolicyName },
      spec: {
        thresholds: { ...(nodes !== undefined && { nodes }), ...(pods !== undefined && { pods }) },
        ...(namespaces.length > 0 && { namespaces: [...namespaces] }),
      },
    } satisfies Resource);
  }
}
