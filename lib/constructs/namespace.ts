import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { INamespace } from "kubernetes-models/v1";
import type { PodSecurityLevel } from "../application/application.ts";

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
          "pod-security.kubernetes.io/enforce": podSecurity,
          "pod-security.kubernetes.io/audit": podSecurity,
          "pod-security.kubernetes.io/warn": podSecurity,
        },
        // Deleting a namespace deletes every volume claim in it, so a person confirms it.
        annotations: { "argocd.argoproj.io/sync-options": "Prune=confirm,Delete=confirm" },
      },
    } satisfies INamespace);
  }
}
