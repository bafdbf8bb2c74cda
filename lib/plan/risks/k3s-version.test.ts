import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { riskLines, risksBetween } from "../testing.ts";

function upgrade(from: string, to: string): string[] {
  const side = (version: string) => ({ objects: [], k3sVersions: [{ cluster: "home", node: "server-1", version }] });
  return riskLines(plan(side(from), side(to)).changes);
}

const byHand =
  "warning k3s-version-declared: without automatic upgrades no node changes by itself: install it on each node, the servers first";

describe("the K3s version", () => {
  it.each([
    [
      "v1.34.9+k3s1",
      "v1.36.5+k3s1",
      [
        "danger k3s-minor-skipped: Kubernetes goes up one minor version at a time: go from v1.34.9+k3s1 to v1.35 before v1.36.5+k3s1",
        byHand,
      ],
    ],
    [
      "v1.36.5+k3s2",
      "v1.35.9+k3s1",
      [
        "danger k3s-downgraded: Kubernetes does not go back a minor version, from v1.36.5+k3s2 to v1.35.9+k3s1: what the newer one stored, the older one may not read; restore a snapshot instead",
        byHand,
      ],
    ],
    ["v1.35.9+k3s1", "v1.36.0+k3s1", [byHand]],
    ["v1.36.5+k3s1", "v1.36.5+k3s2", [byHand]],
    ["v1.36.5+k3s1", "v1.36.4+k3s1", [byHand]],
  ])("from %s to %s", (from, to, risks) => {
    expect(upgrade(from, to)).toEqual(risks);
  });

  it("is read from upgrade plans as well", () => {
    const upgradePlan = (version: string) => ({ apiVersion: "upgrade.cattle.io/v1", kind: "Plan", spec: { version } });
    expect(risksBetween(upgradePlan("v1.36.5-k3s1"), upgradePlan("v1.35.9-k3s1"))).toEqual([
      "danger k3s-downgraded: Kubernetes does not go back a minor version, from v1.36.5-k3s1 to v1.35.9-k3s1: what the newer one stored, the older one may not read; restore a snapshot instead",
    ]);
    expect(risksBetween(upgradePlan("v1.35.9+k3s1"), upgradePlan("v1.36.5+k3s1"))).toEqual([]);
  });
});
