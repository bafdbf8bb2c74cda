import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf } from "../testing.ts";

const host = { type: "macos", address: "192.168.1.110", user: "k3s", cpu: 20, memory: "64Gi" } as const;
const node = {
  role: "server",
  address: "192.168.1.10",
  ssh: { user: "k3s", sudo: true },
  resources: { cpu: 18, memory: "57Gi", disk: "100Gi" },
  host,
} as const;
const agent = { ...node, role: "agent", address: "192.168.1.11", host: { ...host, address: "mac-2" } } as const;

test("takes one node on each Mac, and bridges it by the one interface that is in the LAN", () => {
  const cluster = testCluster({ nodes: { a: node, b: agent, c: { role: "agent", address: "192.168.1.12" } } });
  expect(nodeConfigs(cluster).map(({ config }) => config["flannel-iface"])).toEqual(["lima0", "lima0", undefined]);
  expect(cluster.nodes.a?.host).toEqual({ ...host, interface: "en0" });
});

test.each<[string, object, string]>([
  [
    "two nodes on one Mac",
    { nodes: { a: node, b: { ...agent, host } } },
    'nodes.b.host.address: is also the Mac of nodes.a, got "192.168.1.110"; put one node on each Mac, and make it larger',
  ],
  [
    "a Mac with the address of a node",
    { nodes: { a: { ...node, host: { ...host, address: "192.168.1.10" } } } },
    'nodes.a.host.address: is the address of nodes.a, got "192.168.1.10"; give the Mac an address of its own: that of the node is the virtual machine\'s',
  ],
  [
    "a virtual machine without a size",
    { nodes: { a: { ...node, resources: undefined } } },
    "nodes.a.resources: is needed for a node on a Mac; say the processors, memory and disk of the virtual machine",
  ],
  [
    "processors that leave macOS too few",
    { nodes: { a: { ...node, resources: { ...node.resources, cpu: 19 } } } },
    "nodes.a.resources.cpu: leaves less than a tenth of the 20 processors of the Mac, got 19; use at most 18",
  ],
  [
    "memory that leaves macOS too little",
    { nodes: { a: { ...node, resources: { ...node.resources, memory: "58Gi" } } } },
    'nodes.a.resources.memory: leaves less than a tenth of the 64Gi of the Mac, got "58Gi"; use at most 57Gi',
  ],
  [
    "root, whom Lima's virtual machines let nobody be",
    { nodes: { a: { ...node, ssh: {} } } },
    'nodes.a.ssh.user: cannot log in to a virtual machine of Lima, got "root"; name the user that Lima makes there, and set sudo, like { user: "k3s", sudo: true }',
  ],
  [
    "another interface for the pod network",
    { nodes: { a: { ...node, k3s: { "flannel-iface": "eth0" } } } },
    "nodes.a.k3s.flannel-iface: follows from host: a virtual machine has one interface in the LAN; remove it",
  ],
  [
    "a domain of Bonjour",
    { nodes: { a: node }, domain: "home.local" },
    'domain: ends in local, which macOS asks Bonjour for, and nodes.a is on a Mac, got "home.local"; use a domain of yours, or one below home.arpa',
  ],
  [
    "a Mac by its name in Bonjour",
    { nodes: { a: { ...node, host: { ...host, address: "mac.local" } } } },
    'nodes.a.host.address: is a name of Bonjour, got "mac.local"; write its IPv4 address, or a name that the DNS of the LAN knows',
  ],
  [
    "root on the Mac",
    { nodes: { a: { ...node, host: { ...host, user: "root" } } } },
    'nodes.a.host.user: is not an account that a virtual machine can run as, got "root"; write the short name of an administrator of the Mac: Lima refuses root',
  ],
  [
    "what is no interface of a Mac",
    { nodes: { a: { ...node, host: { ...host, interface: "eth0" } } } },
    'nodes.a.host.interface: is not a network interface of a Mac, got "eth0"; write that of the cable, like "en0": networksetup -listallhardwareports shows them',
  ],
  [
    "Apple's NAT, behind which virtual machines do not reach each other",
    { nodes: { a: { ...node, host: { ...host, vzNAT: true } } } },
    "nodes.a.host.vzNAT: is not a known field; use one of type, address, user, interface, cpu, memory",
  ],
])("refuses %s", (_, changes, problem) => {
  expect(refusalsOf(changes)).toEqual([problem]);
});

test("refuses a name that no comment of XML can hold", () => {
  expect(refusalsOf({ name: "my--studio", nodes: { a: node } })[0]).toContain(
    'name: has --, which cannot stand in a comment of XML, and nodes.a is on a Mac, whose files have one with it, got "my--studio"; choose one with single hyphens',
  );
});
