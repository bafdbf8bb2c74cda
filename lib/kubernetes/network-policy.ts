import { valueFor } from "../value-for.ts";
import { type Json, type JsonObject, listAt, type Manifest, objectAt, stringAt, valueAt } from "./manifest.ts";
import { namespaceNameLabel, namespaceOf } from "./namespace.ts";
import { mayHoldAddressOf } from "./network-block.ts";
import { type Direction, peersOf, restricts } from "./network-policy-rule.ts";
import type { Container } from "./pods.ts";
import { labelSelector, matches } from "./selector.ts";

/** A pod, as far as network policies look at it. */
export interface PolicyPod {
  readonly namespace: string;
  readonly labels: JsonObject;
  /**
   * Its containers, which name ports.
   * @default - unknown: any name may be any port
   */
  readonly containers?: readonly Container[];
}

/** A pod calls a port of another one. */
export interface Connection {
  readonly from: PolicyPod;
  readonly to: PolicyPod;
  /** Port of the called pod. */
  readonly port: number;
  /** `TCP`, `UDP` or `SCTP`. */
  readonly protocol: string;
}

/**
 * The NetworkPolicies of a cluster. They add up: a pod that none selects for a direction may talk to everybody in it, else to whom
 * any of them allows.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicies {
  readonly #byNamespace = new Map<string, Manifest[]>();

  /**
   * @param policies objects of kind NetworkPolicy
   * @param namespaceLabels labels of a namespace, as far as a manifest shows them
   * @param podNetworks where pods have their addresses; empty when that is unknown, and any block may hold them
   */
  constructor(
    policies: readonly Manifest[],
    private readonly namespaceLabels: (namespace: string) => JsonObject,
    private readonly podNetworks: readonly string[],
  ) {
    for (const policy of policies) valueFor(this.#byNamespace, namespaceOf(policy), () => []).push(policy);
  }

  /** Whether the policies of one side surely deny a connection between two pods. */
  deny(direction: Direction, connection: Connection): boolean {
    const pod = direction === "egress" ? connection.from : connection.to;
    const policies = (this.#byNamespace.get(pod.namespace) ?? []).filter(
      (policy) => restricts(policy.spec, direction) && selects(valueAt(policy, "spec", "podSelector"), pod.labels),
    );
    return (
      policies.length > 0 &&
      !policies.some((policy) =>
        listAt(policy, "spec", direction).some((rule) => this.#allows(policy, direction, rule, connection)),
      )
    );
  }

  #allows(policy: Manifest, direction: Direction, rule: Json, connection: Connection): boolean {
    const ports = listAt(rule, "ports");
    if (ports.length > 0 && !ports.some((port) => isPort(port, connection))) return false;
    const peers = peersOf(rule, direction);
    const other = direction === "egress" ? connection.to : connection.from;
    return peers.length === 0 || peers.some((peer) => this.#isPeer(policy, peer, other));
  }

  #isPeer(policy: Manifest, peer: Json, pod: PolicyPod): boolean {
    const { ipBlock, namespaceSelector, podSelector } = objectAt(peer);
    if (ipBlock !== undefined) return mayHoldAddressOf(ipBlock, this.podNetworks);
    const inNamespace =
      namespaceSelector === undefined
        ? pod.namespace === namespaceOf(policy)
        : selects(namespaceSelector, {
            ...this.namespaceLabels(pod.namespace),
            [namespaceNameLabel]: pod.namespace,
          });
    return inNamespace && selects(podSelector, pod.labels);
  }
}

/** A selector that is left out takes everything, like an empty one. */
function selects(selector: Json | undefined, labels: JsonObject): boolean {
  const parsed = labelSelector(selector);
  return parsed === undefined || matches(parsed, labels);
}

function isPort(allowed: Json, { port, protocol, to }: Connection): boolean {
  if ((stringAt(allowed, "protocol") ?? "TCP") !== protocol) return false;
  const { port: first, endPort } = objectAt(allowed);
  if (first === undefined) return true;
  if (typeof first === "number")
    return port === first || (typeof endPort === "number" && port > first && port <= endPort);
  return (
    to.containers === undefined ||
    to.containers.some(({ ports }) =>
      ports.some(
        (each) =>
          stringAt(each, "name") === first &&
          valueAt(each, "containerPort") === port &&
          (stringAt(each, "protocol") ?? "TCP") === protocol,
      ),
    )
  );
}
