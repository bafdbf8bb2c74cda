import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { INamespace } from "kubernetes-models/v1";
import { type PodSecurityLevel, podSecurityLabels } from "../kubernetes/pod-security.ts";

export interface NamespaceProps {
  readonly name: string;
  /** Level that pods are held to; violations of the same level are audited and warned of. */
  readonly podSecurity: PodSecurityLevel;
}

/** A namespace with Pod Security labels. */
export class Namespace extends ApiObject {
  constructor(scope: Construct, id: string, { name, podSecurity }: NamespaceProps) {
    super(scope, id, {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name,
        labels: {
          [podSecurityLabels.enforce]: podSecurity,
          [podSecurityLabels.audit]: podSecurity,
          [podSecurityLabels.warn]: podSecurity,
        },
      },
    } satisfies INamespace);
  }
}
