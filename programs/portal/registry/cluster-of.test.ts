import { describe, expect, it } from "vitest";
import { ownRegistry } from "../../../lib/portal/annotations.ts";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { clusterOf } from "./cluster-of.ts";

const cluster: PortalCluster = { k3sVersion: "v1.36.5+k3s1", nodes: ["server-1"] };
const registry = { links: [], cluster };

describe("what is known of the cluster", () => {
  it("comes from the registry that is synthesized", () => {
    expect(
      clusterOf([
        { namespace: "shop", name: "links", registry: { links: [] } },
        { ...ownRegistry, registry },
      ]),
    ).toBe(cluster);
  });

  it("does not come from another one", () => {
    expect(
      clusterOf([
        { namespace: "shop", name: ownRegistry.name, registry },
        { namespace: ownRegistry.namespace, name: "links", registry },
      ]),
    ).toBeUndefined();
  });
});
