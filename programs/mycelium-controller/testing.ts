import { myceliumApiVersion } from "../../lib/mycelium/names.ts";
import type { Condition, MyceliumNode } from "../../lib/mycelium/resources.ts";
import { prefixOfKey } from "../../lib/mycelium/spore.ts";
import type { ClusterNode, ClusterService } from "./cluster-objects.ts";

/** When the tests are. */
export const testNow = Date.parse("2026-01-01T12:00:00Z");

/** A time some seconds ago. */
export function ago(seconds: number): string {
  return new Date(testNow - seconds * 1000).toISOString();
}

/** A key that follows from a name. */
export function testKey(name: string): string {
  return Buffer.from(name).toString("hex").padEnd(64, "0").slice(0, 64);
}

export function testPrefix(name: string): string {
  return prefixOfKey(testKey(name));
}

function condition(type: string, status: Condition["status"], seconds: number): Condition {
  return { type, status, reason: "Test", message: "", lastTransitionTime: ago(seconds) };
}

/** A node that has been ready for an hour, or not ready for some seconds. */
export function testNode(name: string, notReadyFor?: number): ClusterNode {
  const ready =
    notReadyFor === undefined ? condition("Ready", "True", 3600) : condition("Ready", "Unknown", notReadyFor);
  return { metadata: { name }, status: { conditions: [ready] } };
}

/** What the agent of a node wrote, with its tunnel up for an hour. */
export function testMyceliumNode(name: string, status: MyceliumNode["status"] = {}): MyceliumNode {
  const publicKey = testKey(name);
  const prefix = prefixOfKey(publicKey);
  return {
    apiVersion: myceliumApiVersion,
    kind: "MyceliumNode",
    metadata: { name, uid: `uid-of-${name}`, resourceVersion: "1" },
    spec: { publicKey, prefix, address: prefix.replace("::/64", "::2") },
    status: { observedAt: ago(10), conditions: [condition("TunnelUp", "True", 3600)], ...status },
  };
}

/** A Service of our class. */
export function testService(
  name: string,
  addresses: readonly string[] = [],
  spec: ClusterService["spec"] = {},
): ClusterService {
  return {
    metadata: { namespace: "web", name, uid: `uid-of-${name}`, resourceVersion: "7", creationTimestamp: ago(600) },
    spec: {
      type: "LoadBalancer",
      loadBalancerClass: "k3s-gitops/mycelium",
      ipFamilies: ["IPv4", "IPv6"],
      externalTrafficPolicy: "Cluster",
      ...spec,
    },
    status: { loadBalancer: { ingress: addresses.map((ip) => ({ ip, ipMode: "VIP" })) } },
  };
}
