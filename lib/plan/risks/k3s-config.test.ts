import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { plan } from "../plan.ts";
import { riskLines } from "../testing.ts";

function risks(before: JsonObject, after: JsonObject): string[] {
  const side = (data: JsonObject) => ({
    objects: [],
    files: [
      { path: "home/bootstrap/nodes/server-1.yaml", cluster: "home", application: "bootstrap", node: "server-1", data },
    ],
  });
  return riskLines(plan(side(before), side(after)).changes);
}

const otherRole =
  "K3s does not turn one into the other: drain the node and delete it, uninstall K3s there, which deletes its local volumes, and install it anew";

describe("the K3s configuration of a node", () => {
  it.each<[JsonObject, JsonObject, string]>([
    [
      {},
      { "cluster-cidr": "10.52.0.0/16" },
      "cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
    ],
    [
      {},
      { "service-cidr": ["10.53.0.0/16"] },
      "service-cidr changes: Services keep the addresses of the old network: build a new cluster, or put it back",
    ],
    [
      { "cluster-dns": "10.43.0.10" },
      { "cluster-dns": "10.43.0.11" },
      "cluster-dns changes: the DNS Service keeps its address, so pods that ask the new one resolve nothing: put it back",
    ],
    [
      {},
      { "cluster-domain": "k3s.example" },
      "cluster-domain changes: certificates and running pods know the old domain: build a new cluster, or put it back",
    ],
    [
      {},
      { "secrets-encryption": true },
      "secrets-encryption changes: it is chosen when the cluster is created: Secrets that exist are not converted, and may become unreadable: put it back",
    ],
    [
      {},
      { "secrets-encryption-provider": "secretbox" },
      "secrets-encryption-provider changes: Secrets that exist are encrypted with the old one, and may become unreadable: put it back",
    ],
    [
      {},
      { "datastore-endpoint": "postgres://u:hunter2@db/k3s" },
      "datastore-endpoint changes: the server starts on another datastore, where nothing of this cluster is: put it back, or move the data while no server runs",
    ],
    [
      {},
      { "cluster-init": true },
      "cluster-init changes: K3s moves its data to embedded etcd, and there is no way back: stop it and copy server/db of its data directory first",
    ],
    [
      { "cluster-init": true },
      {},
      "cluster-init changes: K3s stays with embedded etcd once its data is there: put it back, or build a new cluster",
    ],
    [
      { server: "https://10.0.0.1:6443", "tls-san": ["10.0.0.1"] },
      { server: "https://10.0.0.1:6443", "node-ip": "10.0.0.2" },
      `the node goes from server to agent: ${otherRole}`,
    ],
    [
      { server: "https://10.0.0.1:6443", "node-ip": "10.0.0.2" },
      { "cluster-cidr": "10.50.0.0/16", "node-ip": "10.0.0.2" },
      `the node goes from agent to server: ${otherRole}`,
    ],
    [
      {},
      { "data-dir": "/srv/k3s" },
      "data-dir changes: K3s starts with an empty directory, as if the node was new: put it back",
    ],
    [
      { "node-name": "a" },
      { "node-name": "b" },
      "node-name changes: the node joins as a new one, and the old one stays behind NotReady: put it back, or drain the old one, delete it and install it anew",
    ],
    [
      {},
      { "with-node-id": true },
      "with-node-id changes: the node joins under another name, and the old one stays behind NotReady: put it back, or drain the old one, delete it and install it anew",
    ],
    [
      { token: "a" },
      { token: "b" },
      "token changes: the datastore is encrypted with the first token: servers with another one do not start: run k3s token rotate first",
    ],
    [
      {},
      { "token-file": "/etc/rancher/k3s/token" },
      "token-file changes: the file must be there, with the token that the cluster has (server/token in the data directory of its first server), or K3s does not start",
    ],
    [
      { "cluster-init": true, "node-ip": "10.0.0.1" },
      { "cluster-init": true, "node-ip": ["10.0.0.2", "fd00::2"] },
      "node-ip changes: etcd knows the server by its address, and K3s does not start with another: delete the node, remove its server/db and join it anew; the only server of a cluster starts once with --cluster-reset instead",
    ],
    [
      {},
      { "flannel-backend": "none" },
      "flannel-backend goes from vxlan to none: pods lose their network until the other CNI runs and all of them have been restarted: build a new cluster",
    ],
    [{}, { "cluster-reset": true }, "cluster-reset in a file makes the server forget all others at every start"],
  ])("fails from %j to %j", (before, after, message) => {
    expect(risks(before, after)).toEqual([`danger k3s-setting-fixed: ${message}`]);
  });

  it("fails when a component is uninstalled", () => {
    expect(risks({ disable: "servicelb" }, { disable: ["servicelb", "traefik", "local-storage"] })).toEqual([
      "danger k3s-component-removed: K3s uninstalls traefik and local-storage and what belongs to it from the cluster",
    ]);
    expect(risks({ disable: ["servicelb", "traefik"] }, { disable: ["traefik"] })).toEqual([]);
  });

  it("fails when servers may differ", () => {
    expect(risks({}, { "flannel-backend": "host-gw", "embedded-registry": true })).toEqual([
      "warning k3s-setting-critical: flannel-backend goes from vxlan to host-gw: pods on different nodes cannot talk until every node has been restarted",
      "warning k3s-setting-critical: embedded-registry must be the same on every server, or they do not join each other",
    ]);
  });

  it("fails when a running node does not read it", () => {
    expect(risks({}, { "node-label": ["a=b"] })).toEqual([
      "warning k3s-setting-ignored: node-label acts only when the node first registers: change the node with kubectl as well",
    ]);
  });

  it("passes when another address or file means nothing to K3s", () => {
    const etcd = (address?: string) => ({ "cluster-init": true, ...(address !== undefined && { "node-ip": address }) });
    expect(risks({ "node-ip": "10.0.0.1" }, { "node-ip": "10.0.0.2" })).toEqual([]);
    expect(risks(etcd(), etcd("10.0.0.1"))).toEqual([]);
    expect(risks(etcd("10.0.0.1"), etcd("10.0.0.1,fd00::1"))).toEqual([]);
    expect(risks({ "token-file": "/etc/rancher/k3s/token" }, {})).toEqual([]);
  });

  it("passes when another server of etcd becomes the first one", () => {
    const joined = { server: "https://10.0.0.1:6443", "cluster-cidr": "10.42.0.0/16" };
    const first = { "cluster-init": true, "cluster-cidr": "10.42.0.0/16" };
    expect(risks(joined, first)).toEqual([]);
    expect(risks(first, joined)).toEqual([]);
  });

  it("passes when an agent joins through another server", () => {
    const agent = { server: "https://10.0.0.1:6443" };
    expect(risks(agent, { server: "https://10.0.0.2:6443" })).toEqual([]);
  });

  it("passes when a default is written out, or something else changes", () => {
    const defaults = { "cluster-cidr": ["10.42.0.0/16"], "flannel-backend": "vxlan", "secrets-encryption": false };
    expect(risks({}, { ...defaults, "tls-san": ["a.example"] })).toEqual([]);
    expect(
      risks({ "cluster-cidr": ["10.1.0.0/16", "fd00::/56"] }, { "cluster-cidr": "10.1.0.0/16,fd00::/56" }),
    ).toEqual([]);
  });
});
