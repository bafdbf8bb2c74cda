import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import { acceptedPeers } from "../desired/accepted-peers.ts";
import { desiredHost } from "../desired/desired-host.ts";
import type { ObservedHost } from "../observed/observed-host.ts";
import type { ClusterView } from "../view.ts";
import { difference } from "./difference.ts";
import type { Operation } from "./operation.ts";
import { applied, emptyHost } from "./testing-model.ts";

const configuration: AgentConfiguration = {
  mode: "dual",
  tunnel: "mycelium",
  bridge: "mycelium-br",
  vxlan: "mycelium-v4",
  mtu: 1_330,
  ports: defaultPorts,
  nodes: [],
  clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
  serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
  hostRoot: "/",
  resyncSeconds: 60,
};

const node = (index: number, net = index) => ({
  name: `n${index}`,
  prefix: `5a1:2:3:${index.toString(16)}::/64`,
  address: `5a1:2:3:${index.toString(16)}::1:1`,
  podCidr: `10.42.${net}.0/24`,
});
const peer = (index: number, net = index) => ({ ...node(index, net), sameSite: true });
const prefix = (index: number) => node(index).prefix;

const operationsFor = (host: ObservedHost, view: ClusterView, changes: Partial<AgentConfiguration> = {}) => {
  const changed = { ...configuration, ...changes };
  const { peers } = acceptedPeers(changed, view, []);
  return difference(host, desiredHost(changed, view, peers, host.cni));
};
const after = (host: ObservedHost, operations: readonly Operation[]) => operations.reduce(applied, host);
const typesOf = (operations: readonly Operation[]) => operations.map(({ type }) => type);

const view: ClusterView = { self: node(1), peers: [peer(2), peer(3)], trusted: { nodes: [prefix(9)], pods: [] } };
const host = after(emptyHost, operationsFor(emptyHost, view));

const indices = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 12 });
const views = fc
  .record({
    self: fc.integer({ min: 201, max: 203 }),
    peers: indices,
    shift: fc.nat({ max: 3 }),
    nodes: indices,
    pods: indices,
  })
  .map(
    ({ self, peers, shift, nodes, pods }): ClusterView => ({
      self: node(self),
      peers: peers.map((index) => ({
        ...peer(index, (index + shift) % 200),
        ...(index % 3 === 0 && { sameSite: false, nodeAddress: `192.168.${index}.${shift + 1}` }),
      })),
      trusted: { nodes: nodes.map(prefix), pods: pods.map(prefix) },
    }),
  );

describe("whatever a cluster becomes,", () => {
  test("after the changes there is nothing more to change, and pods keep their bridge", () => {
    fc.assert(
      fc.property(fc.array(views, { minLength: 1, maxLength: 4 }), fc.constantFrom(1_330, 1_280), (history, mtu) => {
        let now = emptyHost;
        for (const next of history) {
          const operations = operationsFor(now, next, { mtu });
          expect(operations.filter((each) => each.type === "delete-link" && each.name === "mycelium-br")).toEqual([]);
          now = after(now, operations);
          expect(operationsFor(now, next, { mtu })).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a host that is as it should be", () => {
  test("needs nothing", () => {
    expect(operationsFor(host, view)).toEqual([]);
  });

  test("needs one change of elements when trust changes", () => {
    const trusted = { nodes: [], pods: [prefix(9), prefix(8)] };
    expect(operationsFor(host, { ...view, trusted })).toEqual([
      { type: "change-elements", table: "mycelium-trust", set: "nodes", add: [], remove: ["5a1:2:3:9::"] },
      {
        type: "change-elements",
        table: "mycelium-trust",
        set: "pods",
        add: ["5a1:2:3:9::", "5a1:2:3:8::"],
        remove: [],
      },
    ]);
  });

  test("needs entries of one node alone when it comes or goes", () => {
    const more = operationsFor(host, { ...view, peers: [...view.peers, peer(4)] });
    expect(typesOf(more)).toEqual([
      "change-elements",
      "change-elements",
      "replace-neighbour",
      "replace-route",
      "replace-forwarding",
    ]);
    const fewer = operationsFor(host, { ...view, peers: [peer(2)] });
    expect(typesOf(fewer)).toEqual([
      "change-elements",
      "change-elements",
      "delete-neighbour",
      "delete-route",
      "delete-forwarding",
    ]);
  });

  test("gets another VXLAN when its own address changes, while the bridge stays", () => {
    const self = { ...node(1), address: "5a1:2:3:1::2:2" };
    expect(typesOf(operationsFor(host, { ...view, self })).slice(0, 5)).toEqual([
      "delete-link",
      "create-link",
      "set-link",
      "add-address",
      "set-checksum-offload",
    ]);
  });

  test("is restored where somebody meddled", () => {
    const links = host.links.map((link) => ({ ...link, mtu: 1_500, up: false }));
    const [route, ...routes] = host.routes;
    const foreign = { destination: "10.99.0.0/16", device: "eth0" };
    const meddled = { ...host, links, checksumOffload: true, routes: [...routes, foreign] };
    expect(operationsFor(meddled, view)).toEqual([
      { type: "set-link", name: "mycelium-br", mtu: 1_330, up: true },
      { type: "set-link", name: "mycelium-v4", mtu: 1_330, up: true },
      { type: "set-checksum-offload", name: "mycelium-v4", on: false },
      { type: "replace-route", route },
    ]);
  });

  test("does not touch what only bears the name of its bridge", () => {
    const links = host.links.map((link) => (link.name === "mycelium-br" ? { ...link, kind: "dummy" } : link));
    expect(typesOf(operationsFor({ ...host, links }, view))).toEqual(["create-link"]);
  });
});

test("without the tool for it, a VXLAN is made all the same, and its checksums are left alone", () => {
  const { checksumOffload: _, ...without } = emptyHost;
  const types = typesOf(operationsFor(without, view));
  expect(types.filter((type) => type === "create-link")).toHaveLength(2);
  expect(types).not.toContain("set-checksum-offload");
});

test("closed before it is open, and pods' runtime is told last", () => {
  const types = typesOf(operationsFor(emptyHost, { ...view, peers: [peer(2)] }));
  expect(types).toEqual([
    "build-table",
    "build-table",
    "create-link",
    "set-link",
    "add-address",
    "add-address",
    "create-link",
    "set-link",
    "add-address",
    "set-checksum-offload",
    "replace-neighbour",
    "replace-route",
    "replace-route",
    "replace-route",
    "replace-forwarding",
    "create-symlink",
    "create-symlink",
    "write-file",
  ]);
});
