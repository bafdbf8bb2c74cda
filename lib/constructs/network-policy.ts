import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { INetworkPolicy, INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1";

/** A port of pods, by number or by the name that the pods give it. */
export interface PolicyPort {
  readonly port: number | string;
  /** @default "TCP" */
  readonly protocol?: "TCP" | "UDP";
}

/** Peers and the ports that they may use. */
export interface PolicyRule {
  /** @default - everybody */
  readonly peers?: readonly INetworkPolicyPeer[];
  /** @default - every port */
  readonly ports?: readonly PolicyPort[];
}

export interface NetworkPolicyProps {
  readonly name: string;
  /**
   * Labels of the pods that the policy is for.
   * @default - every pod of the namespace
   */
  readonly podLabels?: Readonly<Record<string, string>>;
  /**
   * Who may call the pods. An empty list denies everybody.
   * @default - the policy says nothing of it
   */
  readonly ingress?: readonly PolicyRule[];
  /**
   * Whom the pods may call. An empty list denies everybody.
   * @default - the policy says nothing of it
   */
  readonly egress?: readonly PolicyRule[];
}

/** What pods may say to whom. */
export class NetworkPolicy extends ApiObject {
  constructor(scope: Construct, id: string, { name, podLabels, ingress, egress }: NetworkPolicyProps) {
    super(scope, id, {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name },
      spec: {
        podSelector: podLabels === undefined ? {} : { matchLabels: { ...podLabels } },
        policyTypes: [...(ingress ? (["Ingress"] as const) : []), ...(egress ? (["Egress"] as const) : [])],
        ...(ingress?.length && {
          ingress: ingress.map(({ peers, ports }) => ({ ...(peers && { from: [...peers] }), ...portsOf(ports) })),
        }),
        ...(egress?.length && {
          egress: egress.map(({ peers, ports }) => ({ ...(peers && { to: [...peers] }), ...portsOf(ports) })),
        }),
      },
    } satisfies INetworkPolicy);
  }
}

function portsOf(ports: readonly PolicyPort[] | undefined): { ports?: Required<PolicyPort>[] } {
  return ports === undefined ? {} : { ports: ports.map(({ port, protocol = "TCP" }) => ({ port, protocol })) };
}
