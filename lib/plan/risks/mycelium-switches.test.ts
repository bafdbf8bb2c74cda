import { expect, test } from "vitest";
import type { ClusterConfig } from "../../cluster/cluster.ts";
import { nodeConfigs } from "../../cluster/node-config.ts";
import { testCluster } from "../../testing.ts";
import { plan } from "../plan.ts";
import { riskLines } from "../testing.ts";

type Changes = Partial<ClusterConfig>;

/** What plan says of the nodes' files when the declaration of a cluster of one server and one agent changes. */
function risks(before: Changes, after: Changes): string[] {
  const side = (changes: Changes) => ({
    objects: [],
    files: nodeConfigs(testCluster(changes)).map(({ node, config }) => ({
      path: `test/bootstrap/nodes/${node.name}.yaml`,
      cluster: "test",
      application: "bootstrap",
      node: node.name,
      data: config,
    })),
  });
  return riskLines(plan(side(before), side(after)).changes);
}

const address = "559:72bd:e517:1bc6:b35:e7d9:83be:675a";
const flannel: Changes = { cni: { type: "flannel" } };
const secondary: Changes = { cni: { type: "mycelium", mode: "secondary" } };
const dual: Changes = {
  cni: { type: "mycelium" },
  network: { ipv6: {} },
  nodes: { "server-1": { role: "server", address: "192.168.1.10", ipv6: address } },
};
const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;
const ofPods: Changes = {
  ...dual,
  cni: { type: "mycelium", install: { type: "daemonset", image } },
  nodes: { "server-1": { role: "server", address: "192.168.1.10", ipv6: "fd00:1::10" } },
};

const fixed = "danger k3s-setting-fixed";
const cidrs = [
  `${fixed}: cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back`,
  `${fixed}: service-cidr changes: Services keep the addresses of the old network: build a new cluster, or put it back`,
  `${fixed}: cluster-dns changes: the DNS Service keeps its address, so pods that ask the new one resolve nothing: put it back`,
];
const otherCni = (from: string, to: string) =>
  `${fixed}: flannel-backend goes from ${from} to ${to}: pods lose their network until the other CNI runs and all of them have been restarted: build a new cluster`;

test.each<[string, Changes, Changes, string[]]>([
  ["a second interface for pods", flannel, secondary, []],
  ["no second interface any more", secondary, flannel, []],
  ["the Mycelium network in place of flannel", flannel, dual, [...cidrs, otherCni("vxlan", "none")]],
  [
    "the Mycelium network in place of flannel, with networks of both families from the beginning",
    {
      ...flannel,
      network: { ipv6: {} },
      nodes: { "server-1": { role: "server", address: "192.168.1.10", ipv6: "fd00:1::10" } },
    },
    dual,
    [
      otherCni("vxlan", "none"),
      "warning k3s-setting-critical: flannel-ipv6-masq must be the same on every server, or they do not join each other",
    ],
  ],
  ["the Mycelium network in place of flannel beside it", secondary, dual, [...cidrs, otherCni("vxlan", "none")]],
  ["flannel again", dual, flannel, [...cidrs, otherCni("none", "vxlan")]],
  ["daemons of hosts in place of pods", ofPods, dual, []],
  ["daemons in pods in place of those of hosts", dual, ofPods, []],
  ["nodes that join by IPv6", dual, { ...dual, apiEndpoint: { type: "direct", family: "ipv6" } }, []],
  ["another MTU", dual, { ...dual, cni: { type: "mycelium", mtu: 1_300 } }, []],
  [
    "Traefik by its own chart",
    flannel,
    { ...flannel, ingress: { type: "traefik", source: "chart" } },
    ["danger k3s-component-removed: K3s uninstalls traefik and what belongs to it from the cluster"],
  ],
  [
    "Services without K3s' own load balancer",
    flannel,
    { ...flannel, loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } },
    ["danger k3s-component-removed: K3s uninstalls servicelb and what belongs to it from the cluster"],
  ],
  [
    "storage without K3s' own",
    flannel,
    { ...flannel, storage: [{ type: "nfs", server: "nas.example.com", share: "/k3s", default: true }] },
    ["danger k3s-component-removed: K3s uninstalls local-storage and what belongs to it from the cluster"],
  ],
])("says of %s", (_, before, after, lines) => {
  expect(risks(before, after)).toEqual(lines);
});
