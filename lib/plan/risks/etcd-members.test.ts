import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import type { Change } from "../document.ts";
import { plan } from "../plan.ts";

const names = ["home-1", "home-2", "home-3", "home-4", "home-5"];

/** The servers of a cluster, which know the addresses of each other. */
const servers = (count: number, first: JsonObject = { "cluster-init": true }): Record<string, JsonObject> =>
  Object.fromEntries(
    names.slice(0, count).map((name, index) => {
      const own = index === 0 ? first : { server: "https://10.0.0.1:6443" };
      return [name, { ...own, "tls-san": names.slice(0, count) }];
    }),
  );
const agent = { agent: { server: "https://10.0.0.1:6443", "node-name": "agent" } };

function risks(before: Record<string, JsonObject>, after: Record<string, JsonObject>): string[] {
  const side = (nodes: Record<string, JsonObject>) => ({
    objects: [],
    files: Object.entries(nodes).map(([node, data]) => {
      return {
        path: `home/bootstrap/nodes/${node}/files/etc/rancher/k3s/config.yaml`,
        cluster: "home",
        application: "bootstrap",
        node,
        data,
      };
    }),
  });
  const told = ({ object, risks: found }: Change) =>
    found
      .filter(({ label }) => label === "etcd-members")
      .map(({ severity, message }) => `${object.name} ${severity}: ${message}`);
  return plan(side(before), side(after)).changes.flatMap(told);
}

const how =
  "take them out one at a time, each with kubectl delete node while the others run, and stop K3s there only then";

describe("the members of etcd", () => {
  it("fail when fewer stay than must run", () => {
    const message = `danger: etcd goes from 3 servers to 1, and of 3 it needs 2: stopped at once they take the cluster down; ${how}`;
    expect(risks(servers(3), servers(1))).toEqual([`home-2 ${message}`, `home-3 ${message}`]);
    const demoted = { ...servers(1), "home-2": agent.agent, "home-3": agent.agent };
    expect(risks(servers(3), demoted)).toEqual([`home-2 ${message}`, `home-3 ${message}`]);
  });

  it("fail when there are fewer", () => {
    const message = `warning: etcd goes from 5 servers to 3: ${how}`;
    expect(risks(servers(5), servers(3))).toEqual([`home-4 ${message}`, `home-5 ${message}`]);
  });

  it("fail when their number is even", () => {
    expect(risks(servers(1), servers(2))).toEqual([
      "home-2 warning: etcd of 2 servers needs 2 of them, and so bears no more failures than one of 1",
    ]);
    expect(risks(servers(3), servers(4))).toEqual([
      "home-4 warning: etcd of 4 servers needs 3 of them, and so bears no more failures than one of 3",
    ]);
  });

  it("pass when there are more, with other nodes, and with another datastore", () => {
    expect(risks(servers(1), servers(3))).toEqual([]);
    expect(risks({ ...servers(3), ...agent }, servers(3))).toEqual([]);
    const sqlite = servers(1, { "cluster-cidr": "10.42.0.0/16" });
    expect(risks(sqlite, { ...sqlite, ...agent })).toEqual([]);
    expect(risks(sqlite, servers(3))).toEqual([]);
    expect(risks(servers(3), {})).toEqual([]);
  });
});
