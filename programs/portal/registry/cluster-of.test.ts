import { describe, expect, it } from "vitest";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { clusterOf } from "./cluster-of.ts";

const cluster: PortalCluster = { k3sVersion: "v1.36.5+k3s1", nodes: ["server-1"] };

describe("what is known of the cluster", () => {
  it("comes from a registry of the portal's namespace", () => {
    expect(
      clusterOf([
        { namespace: "dashboard", name: "links", registry: { links: [] } },
        { namespace: "dashboard", name: "portal", registry: { links: [], cluster } },
      ]),
    ).toBe(cluster);
  });

  it("does not come from elsewhere", () => {
    expect(clusterOf([{ namespace: "shop", name: "a", registry: { links: [], cluster } }])).toBeUndefined();
  });

  it("is what the first by name says, whichever came first", () => {
    const other = { ...cluster, nodes: ["server-2"] };
    expect(
      clusterOf([
        { namespace: "dashboard", name: "b", registry: { links: [], cluster: other } },
        { namespace: "dashboard", name: "a", registry: { links: [], cluster } },
      ]),
    ).toBe(cluster);
  });
});
