import { prefixOfKey } from "../../lib/mycelium/spore.ts";
import type { ClusterNode, ClusterService, NetworkNode, Sign } from "./cluster-objects.ts";

/** When the tests are. */
export const testNow = Date.parse("2026-01-01T12:00:00Z");

/** A time some seconds ago. */
export function ago(seconds: number): string {
  return new Date(testNow - seconds * 1000).toISOString();
}

/** What has held, or not held, for some seconds. */
export function sign(isTrue: boolean, seconds: number): Sign {
  return { isTrue, since: ago(seconds) };
}

/** A key that follows from a name. */
export function testKey(name: string): string {
  return Buffer.from(name).toString("hex").padEnd(64, "0").slice(0, 64);
}

export function testPrefix(name: string): string {
  return prefixOfKey(testKey(name));
}

/** A node that has been ready for an hour. */
export function testNode(name: string, changes: Partial<ClusterNode> = {}): ClusterNode {
  return { name, isExcluded: false, ready: sign(true, 3600), ...changes };
}

/** What the agent of a node wrote, with its tunnel up for an hour. */
export function testNetworkNode(name: string, changes: Partial<NetworkNode> = {}): NetworkNode {
  return {
    name,
    uid: `uid-of-${name}`,
    publicKey: testKey(name),
    prefix: testPrefix(name),
    observedAt: ago(10),
    tunnel: sign(true, 3600),
    ...changes,
  };
}

/** A Service of our class. */
export function testService(
  name: string,
  addresses: readonly string[] = [],
  changes: Partial<ClusterService> = {},
): ClusterService {
  return {
    namespace: "web",
    name,
    uid: `uid-of-${name}`,
    resourceVersion: "7",
    created: ago(600),
    isOurs: true,
    hasIpv6: true,
    isLocal: false,
    addresses,
    ...changes,
  };
}
