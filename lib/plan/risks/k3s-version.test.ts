import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { riskLines, risksBetween } from "../testing.ts";

function upgrade(from: string, to: string): string[] {
  const side = (version: string) => ({ objects: [], k3sVersions: new Map([["home", version]]) });
  return riskLines(plan(side(from), side(to)).changes);
}

describe("the K3s version", () => {
  it.each([
    [
      "v1.34.9+k3s1",
      "v1.36.5+k3s1",
      [
        "danger k3s-minor-skipped: Kubernetes goes up one minor version at a time: go from v1.34.9+k3s1 to v1.35 before v1.36.5+k3s1",
      ],
    ],
    [
      "v1.36.5+k3s2",
      "v1.36.5+k3s1",
      [
        "danger k3s-downgraded: K3s does not go from v1.36.5+k3s2 back to v1.36.5+k3s1: the upgrade fails and leaves its node cordoned; restore a snapshot instead",
      ],
    ],
    ["v1.35.9+k3s1", "v1.36.0+k3s1", []],
    ["v1.36.5+k3s1", "v1.36.5+k3s2", []],
  ])("from %s to %s", (from, to, risks) => {
    expect(upgrade(from, to)).toEqual(risks);
  });

  it("is read from upgrade plans as well", () => {
    const upgradePlan = (version: string) => ({ apiVersion: "upgrade.cattle.io/v1", kind: "Plan", spec: { version } });
    expect(risksBetween(upgradePlan("v1.36.5-k3s1"), upgradePlan("v1.35.9-k3s1"))).toEqual([
      "danger k3s-downgraded: K3s does not go from v1.36.5-k3s1 back to v1.35.9-k3s1: the upgrade fails and leaves its node cordoned; restore a snapshot instead",
    ]);
    expect(risksBetween(upgradePlan("v1.35.9+k3s1"), upgradePlan("v1.36.5+k3s1"))).toEqual([]);
  });
});
