import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

type Mycelium = Extract<ClusterConfig["cni"], { type: "mycelium" }>;
type Changes = Partial<ClusterConfig>;

const network = { ipv6: {} };
const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;
const daemonset = { type: "daemonset", image } as const;
const mycelium = (changes: Partial<Mycelium> = {}): Changes => ({ network, cni: { type: "mycelium", ...changes } });
const server = { role: "server", address: "192.168.1.10" } as const;
const agent = { role: "agent", address: "192.168.1.20" } as const;

test.each<[string, Changes]>([
  ["pods with both families", mycelium()],
  ["a smaller MTU", mycelium({ mtu: 1_330 })],
  ["no IPv6 beside flannel", { cni: { type: "mycelium", mode: "secondary", mtu: 1_400 } }],
  [
    "a private network of hosts, and its peers",
    mycelium({ privateNetwork: { name: "plasma" }, peers: ["tls://198.51.100.7:9651", "tcp://peer.example.com:9651"] }),
  ],
  ["peers by QUIC", mycelium({ peers: ["quic://198.51.100.7:9651"] })],
  ["ports of other protocols", mycelium({ ports: { tcp: 443, quic: 443, discovery: 2379 } })],
  ["peers by names and addresses", mycelium({ peers: ["tcp://peer.example.com:9651", "tcp://[2001:db8::7]:9651"] })],
  ["another tunnel, and the LAN", mycelium({ tunnel: "overlay0", discovery: ["eth0", "eth1"] })],
  [
    "nodes that do not know their addresses yet, and one that does",
    { ...mycelium(), nodes: { one: { ...server, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" }, two: agent } },
  ],
  [
    "addresses of the LAN with pods as daemons",
    { ...mycelium({ install: daemonset }), nodes: { one: { ...server, ipv6: "fd00:1::10" } } },
  ],
  [
    "a node on a Mac",
    {
      ...mycelium(),
      nodes: {
        one: {
          ...server,
          ssh: { user: "k3s", sudo: true },
          host: { type: "macos", address: "192.168.1.11", user: "k3s", cpu: 4, memory: "8Gi" },
          resources: { cpu: 2, memory: "4Gi", disk: "50Gi" },
        },
      },
    },
  ],
  [
    "a virtual address of the API",
    {
      ...mycelium(),
      apiEndpoint: { type: "kube-vip", address: "192.168.1.9" },
      k3s: { server: { "egress-selector-mode": "cluster" } },
    },
  ],
])("takes %s", (_, changes) => {
  expect(testCluster(changes)).toMatchObject({ cni: changes.cni });
});

test.each<[string, Changes, string]>([
  [
    "IPv4 alone",
    { cni: { type: "mycelium" } },
    "network.ipv6: is missing, and cni.mode dual gives pods and Services addresses of both families; set it to {}, before the cluster is created",
  ],
  [
    "pods in the Mycelium network by K3s",
    { cni: { type: "mycelium" }, network: { ipv6: { clusterCidr: "5a1:2:3::/56" } } },
    'network.ipv6.clusterCidr: overlaps the Mycelium network 400::/7, where each node has the /64 of its key, got "5a1:2:3::/56"; use a network of your own, like the default, below "fd00::/8"',
  ],
  [
    "Services there",
    {
      cni: { type: "mycelium", mode: "secondary" },
      network: { ipv6: { serviceCidr: "400::/112" } },
      nodes: { one: { ...server, ipv6: "fd00:1::10" } },
    },
    'network.ipv6.serviceCidr: overlaps the Mycelium network 400::/7, where each node has the /64 of its key, got "400::/112"; use a network of your own, like the default, below "fd00::/8"',
  ],
  [
    "the plugin of ThreeFold",
    mycelium({ plugin: "threefold" }),
    'cni.plugin: cannot set up pods of Kubernetes: its interface is not the one that CNI_IFNAME names, its DEL removes nothing and its CHECK always fails, got "threefold"; use "reference": docs/mycelium.md compares both',
  ],
  [
    "packets that do not fit",
    mycelium({ mtu: 1_331 }),
    "cni.mtu: leaves no room for VXLAN, which adds 70 bytes to packets of IPv4, got 1331; use 1330 or less, or leave it out",
  ],
  [
    "packets larger than those of the network",
    mycelium({ mode: "secondary", mtu: 1_401 }),
    "cni.mtu: is not valid, got 1401; write at most 1400",
  ],
  [
    "a private network without its program",
    {
      ...mycelium({ install: daemonset, privateNetwork: { name: "plasma" } }),
      nodes: { one: { ...server, ipv6: "fd00:1::10" } },
    },
    'cni.privateNetwork: needs the program mycelium-private, which is in no image of the project; use install { type: "host" }, or leave it out',
  ],
  [
    "a peer of a private network by QUIC",
    mycelium({ privateNetwork: { name: "plasma" }, peers: ["quic://198.51.100.7:9651"] }),
    'cni.peers[0]: speaks QUIC, and members of a private network speak TLS alone, got "quic://198.51.100.7:9651"; write tls:// and its TCP port',
  ],
  [
    "a peer by TLS without a private network",
    mycelium({ peers: ["tls://198.51.100.7:9651"] }),
    'cni.peers[0]: speaks TLS, which only members of a private network do, got "tls://198.51.100.7:9651"; write tcp://, or set cni.privateNetwork',
  ],
  [
    "two ports that are one",
    mycelium({ ports: { api: 8_990 } }),
    "cni.ports.rpc: is also cni.ports.api, got 8990; choose another one",
  ],
  [
    "the port of SSH",
    mycelium({ ports: { tcp: 22 } }),
    "cni.ports.tcp: is also nodes.server-1.ssh.port, got 22; choose another one",
  ],
  [
    "a port of the kubelet",
    mycelium({ ports: { agent: 10_250 } }),
    "cni.ports.agent: is a port of nodes that the kubelet can have, got 10250; choose another one",
  ],
  [
    "flannel's port",
    mycelium({ ports: { vxlan: 8_472 } }),
    "cni.ports.vxlan: is a port of nodes that flannel can have, got 8472; choose another one",
  ],
  [
    "a port of Services",
    mycelium({ ports: { quic: 30_000 } }),
    "cni.ports.quic: is a port of nodes that Services of type NodePort can have, got 30000; choose another one",
  ],
  [
    "the bridge as tunnel",
    mycelium({ tunnel: "mycelium-br" }),
    'cni.tunnel: is the name of the bridge of pods, got "mycelium-br"; choose another one',
  ],
  [
    "the VXLAN as tunnel",
    mycelium({ tunnel: "mycelium-v4" }),
    'cni.tunnel: is the name of the interface that carries pods\' IPv4, got "mycelium-v4"; choose another one',
  ],
  [
    "discovery in the tunnel",
    mycelium({ tunnel: "overlay0", discovery: ["overlay0"] }),
    'cni.discovery[0]: is the tunnel itself, where no other daemon is, got "overlay0"; name an interface of the LAN, or leave it out',
  ],
  [
    "discovery among pods",
    mycelium({ discovery: ["eth0", "mycelium-br"] }),
    'cni.discovery[1]: is the bridge of pods, where no other daemon is, got "mycelium-br"; name an interface of the LAN, or leave it out',
  ],
  [
    "an interface twice",
    mycelium({ discovery: ["eth0", "eth0"] }),
    'cni.discovery[1]: is there twice, got "eth0"; remove one',
  ],
  [
    "a peer twice",
    mycelium({ peers: ["tcp://peer.example.com:9651", "tcp://peer.example.com:9651"] }),
    'cni.peers[1]: is there twice, got "tcp://peer.example.com:9651"; remove one',
  ],
  [
    "a peer inside",
    mycelium({ peers: ["tcp://[559:72bd:e517:1bc6:b35:e7d9:83be:675a]:9651"] }),
    'cni.peers[0]: is an address of the Mycelium network, which is reached by way of peers only, got "tcp://[559:72bd:e517:1bc6:b35:e7d9:83be:675a]:9651"; write the address that the machine has in the Internet or the LAN',
  ],
  [
    "an address of the LAN for a host's daemon",
    { ...mycelium(), nodes: { one: { ...server, ipv6: "fd00:1::10" } } },
    'nodes.one.ipv6: is outside the Mycelium network 400::/7, and cni.install is host, got "fd00:1::10"; write the address that the daemon of the node says, or leave it out',
  ],
  [
    "an address that pods bring",
    {
      ...mycelium({ install: daemonset }),
      nodes: { one: { ...server, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" } },
    },
    'nodes.one.ipv6: is an address of the Mycelium network, which the node has only long after K3s started, got "559:72bd:e517:1bc6:b35:e7d9:83be:675a"; write one of the LAN, or use install { type: "host" }',
  ],
  [
    "pods as daemons, and nodes of one family",
    mycelium({ install: daemonset }),
    'nodes.server-1.ipv6: is missing: K3s does not start a node without an address of each family, which its networks have; give every node one of the LAN, or use install { type: "host" }',
  ],
  [
    "the address of a bridge",
    { ...mycelium(), nodes: { one: { ...server, ipv6: "559:72bd:e517:1bc6::1" } } },
    'nodes.one.ipv6: is what the bridge of the node\'s pods gets, got "559:72bd:e517:1bc6::1"; write the address that the daemon of the node says',
  ],
  [
    "two nodes with one key",
    {
      ...mycelium(),
      nodes: {
        one: { ...server, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" },
        two: { ...agent, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675b" },
      },
    },
    'nodes.two.ipv6: has the prefix 559:72bd:e517:1bc6::/64 of nodes.one, so both have one key, got "559:72bd:e517:1bc6:b35:e7d9:83be:675b"; let one of the hosts make a key of its own',
  ],
  [
    "one address twice",
    {
      ...mycelium(),
      nodes: {
        one: { ...server, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" },
        two: { ...agent, ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" },
      },
    },
    'nodes.two.ipv6: is also the address of nodes.one, got "559:72bd:e517:1bc6:b35:e7d9:83be:675a"; give each node an address of its own',
  ],
  [
    "an API server that looks for pods in nodes' networks",
    { ...mycelium(), k3s: { server: { "egress-selector-mode": "pod" } } },
    'k3s.server.egress-selector-mode: looks for pods in the networks that K3s gives to nodes, and their IPv6 addresses are outside, got "pod"; use "agent" or "cluster"',
  ],
  [
    "no kube-proxy",
    { ...mycelium(), k3s: { server: { "disable-kube-proxy": true } } },
    "k3s.server.disable-kube-proxy: leaves nobody who leads requests from Services to pods; remove it: the plugins of the Mycelium network do not",
  ],
  [
    "another way to know pods",
    { ...mycelium(), k3s: { agent: { "kube-proxy-arg": ["detect-local-mode=ClusterCIDR"] } } },
    'k3s.agent.kube-proxy-arg[0]: says what the slot cni says with "detect-local-mode=BridgeInterface", got "detect-local-mode=ClusterCIDR"; change cni, or remove it',
  ],
])("fails with %s", (_, changes, message) => {
  expect(refusalsOf(changes)).toEqual([message]);
});

test("network policies are the slot's to keep", () => {
  expect(refusalsOf({ ...mycelium(), k3s: { server: { "disable-network-policy": true } } })).toEqual([
    "k3s.server.disable-network-policy: belongs to the slot cni; say it there",
  ]);
});
