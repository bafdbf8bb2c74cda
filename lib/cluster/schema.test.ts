import { describe, expect, test } from "vitest";
import { configErrorOf, testCluster, testClusterConfig } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { defineCluster } from "./define-cluster.ts";

const server = testClusterConfig.nodes["server-1"];

describe("takes", () => {
  test.each<[string, Partial<ClusterConfig>]>([
    ["a Git URL of HTTPS", { repository: { url: "https://git.example.com:8443/a/b.git" } }],
    ["a Git URL of SSH", { repository: { url: "ssh://git@github.com:22/a.git", private: true } }],
    ["a tag with slashes and dots", { repository: { url: "https://git.example.com/a.git", revision: "release/v1.2" } }],
    [
      "labels that a node may give itself",
      {
        nodes: {
          a: {
            ...server,
            labels: { "topology.kubernetes.io/zone": "z", "node.kubernetes.io/a": "", "example.com/b": "c" },
          },
        },
      },
    ],
    ["a Git URL of SSH in its short form", { repository: { url: "git@github.com:a.git", private: true } }],
    ["a Git URL of a folder", { repository: { url: "file:///srv/a.git", revision: "main", private: true } }],
    ["every known minor version", { k3sVersion: "v1.37.0+k3s12" }],
    [
      "a node with labels and taints",
      { nodes: { a: { ...server, labels: { a: "b" }, taints: ["a=b:PreferNoSchedule"] } } },
    ],
    ["a node whose name an object has by itself", { nodes: { constructor: server } }],
  ])("%s", (_, changes) => {
    expect(testCluster(changes)).toMatchObject(changes);
  });
});

const dnsLabel = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
const dnsName = 'write at least two labels of a-z, 0-9 and -, like "home.example.com"';
const exact = 'write it with its patch and build, like "v1.36.5+k3s1"';
const network = 'write an address and a prefix, like "10.42.0.0/16"';
const taint =
  'write a key, perhaps a value, and NoSchedule, PreferNoSchedule or NoExecute, like "dedicated=storage:NoSchedule"';
const gitUrl =
  'write it like "https://git.example.com/platform.git"; credentials belong in the Secret that the README names';
const everyField =
  "name, domain, repository, k3sVersion, k3sChecksums, nodes, apiHost, network, registries, k3s, charts, apiEndpoint, cni, loadBalancer, dns, ingress, certificates, storage, datastore, backup, upgrades, secrets, monitoring, dashboard, notifications, signIn, authentication, security";

test.each<[string, object, string | readonly string[]]>([
  ["a misspelled field", { domian: "x" }, 'domian: is not a known field; did you mean "domain"?'],
  ["an invented field", { constructor: "x" }, `constructor: is not a known field; use one of ${everyField}`],
  ["no name", { name: undefined }, "name: is missing; write a value of type string"],
  ["a name that is no label", { name: "Test" }, `name: is not a DNS label, got "Test"; ${dnsLabel}`],
  [
    "a domain with its scheme",
    { domain: "https://test.example.com/" },
    'domain: is not a DNS name, got "https://test.example.com/"; did you mean "test.example.com"?',
  ],
  ["a domain of one label", { domain: "local" }, `domain: is not a DNS name, got "local"; ${dnsName}`],
  ["an API host of one label", { apiHost: "k3s" }, `apiHost: is not a DNS name, got "k3s"; ${dnsName}`],
  [
    "an address for the API host",
    { apiHost: "192.168.1.9" },
    `apiHost: is not a DNS name, got "192.168.1.9"; ${dnsName}`,
  ],
  ["no repository", { repository: undefined }, "repository: is missing; write a value of type object"],
  [
    "a repository without TLS",
    { repository: { url: "http://a/b.git" } },
    `repository.url: is not a Git URL without credentials, got "http://a/b.git"; ${gitUrl}`,
  ],
  [
    "a password in an HTTPS URL",
    { repository: { url: "https://user:secret@git.example.com/a.git" } },
    `repository.url: is not a Git URL without credentials, got "https://***@git.example.com/a.git"; ${gitUrl}`,
  ],
  [
    "a password in an SSH URL",
    { repository: { url: "ssh://user:secret@git.example.com/a.git" } },
    `repository.url: is not a Git URL without credentials, got "ssh://***@git.example.com/a.git"; ${gitUrl}`,
  ],
  [
    "a repository that is only a URL",
    { repository: "https://user:secret@git.example.com/a.git" },
    'repository: is not valid, got "https://***@git.example.com/a.git"; write a value of type object',
  ],
  [
    "an empty revision",
    { repository: { ...testClusterConfig.repository, revision: "" } },
    'repository.revision: is not a branch, a tag or a commit, got ""; write it like "main" or "HEAD"',
  ],
  [
    "the remote of a branch",
    { repository: { ...testClusterConfig.repository, revision: "origin/main" } },
    'repository.revision: is not a branch, a tag or a commit, got "origin/main"; did you mean "main"?',
  ],
  ...["a b", "-a", "a..b", "a/", "main\n", "HEAD~1", "a//b", "a/.b", "a.lock/b", "a.", "@"].map(
    (revision): [string, object, string] => [
      `the revision ${JSON.stringify(revision)}`,
      { repository: { ...testClusterConfig.repository, revision } },
      `repository.revision: is not a branch, a tag or a commit, got ${JSON.stringify(revision)}; write it like "main" or "HEAD"`,
    ],
  ),
  [
    "the page of a repository",
    { repository: { url: "https://git.example.com/a/b/-/tree/main/dist" } },
    'repository.url: is not a Git URL without credentials, got "https://git.example.com/a/b/-/tree/main/dist"; did you mean "https://git.example.com/a/b"?',
  ],
  [
    "a private that is no boolean",
    { repository: { ...testClusterConfig.repository, private: "yes" } },
    'repository.private: is not valid, got "yes"; write a value of type boolean',
  ],
  [
    "a version without patch",
    { k3sVersion: "v1.36" },
    `k3sVersion: is not an exact K3s version, got "v1.36"; ${exact}`,
  ],
  [
    "a version without build",
    { k3sVersion: "v1.36.5" },
    `k3sVersion: is not an exact K3s version, got "v1.36.5"; ${exact}`,
  ],
  [
    "a version without its v",
    { k3sVersion: "1.36.5+k3s1" },
    'k3sVersion: is not an exact K3s version, got "1.36.5+k3s1"; did you mean "v1.36.5+k3s1"?',
  ],
  [
    "the tag of an image",
    { k3sVersion: "v1.36.5-k3s1" },
    'k3sVersion: is not an exact K3s version, got "v1.36.5-k3s1"; did you mean "v1.36.5+k3s1"?',
  ],
  ["a channel", { k3sVersion: "stable" }, `k3sVersion: is not an exact K3s version, got "stable"; ${exact}`],
  [
    "an unknown minor version",
    { k3sVersion: "v1.12.5+k3s1" },
    'k3sVersion: is a K3s version that this platform does not support, got "v1.12.5+k3s1"; use v1.36.4 or a later patch, or v1.37.0 or a later patch',
  ],
  [
    "a version of the wrong type",
    { k3sVersion: 1.36 },
    "k3sVersion: is not valid, got 1.36; write a value of type string",
  ],
  [
    "a list of nodes",
    { nodes: [server] },
    'nodes: is not valid, got [{"role":"server","address":"192.168.1.10"}]; write a value of type object',
  ],
  ["a node's name", { nodes: { Server_1: server } }, `nodes.Server_1: is not a DNS label, got "Server_1"; ${dnsLabel}`],
  [
    "a node without address",
    { nodes: { a: { role: "server" } } },
    "nodes.a.address: is missing; write a value of type string",
  ],
  [
    "a node's address",
    { nodes: { a: { ...server, address: "300.1.1.1" } } },
    'nodes.a.address: is not an IPv4 address that a node can have, got "300.1.1.1"; write that of its LAN interface, like "192.168.1.10"',
  ],
  [
    "a node's role",
    { nodes: { a: { ...server, role: "master" } } },
    'nodes.a.role: is not valid, got "master"; use one of "server", "agent"',
  ],
  [
    "a node's labels",
    { nodes: { a: { ...server, labels: { zone: 1 } } } },
    "nodes.a.labels.zone: is not valid, got 1; write a value of type string",
  ],
  [
    "a node's taints",
    { nodes: { a: { ...server, taints: ["storage"] } } },
    `nodes.a.taints[0]: is not a taint, got "storage"; ${taint}`,
  ],
  ...["127.0.0.1", "0.0.0.0", "169.254.1.1", "224.0.0.1", "255.255.255.255"].map(
    (address): [string, object, string] => [
      `a node at ${address}`,
      { nodes: { a: { ...server, address } } },
      `nodes.a.address: is not an IPv4 address that a node can have, got "${address}"; write that of its LAN interface, like "192.168.1.10"`,
    ],
  ),
  [
    "taints that are none",
    { nodes: { a: { ...server, taints: ["a b=c d:NoSchedule", "a=b=c:NoSchedule", "a:Noschedule"] } } },
    [
      `nodes.a.taints[0]: is not a taint, got "a b=c d:NoSchedule"; ${taint}`,
      `nodes.a.taints[1]: is not a taint, got "a=b=c:NoSchedule"; ${taint}`,
      `nodes.a.taints[2]: is not a taint, got "a:Noschedule"; ${taint}`,
    ],
  ],
  [
    "labels that are none",
    { nodes: { a: { ...server, labels: { "my label": "a", "x/y/z": "a", disk: "has blanks!" } } } },
    [
      'nodes.a.labels["my label"]: is not a label that a node may give itself, got "my label"; write it like "disk" or "example.com/disk"',
      'nodes.a.labels["x/y/z"]: is not a label that a node may give itself, got "x/y/z"; write it like "disk" or "example.com/disk"',
      'nodes.a.labels.disk: is not the value of a label, got "has blanks!"; use at most 63 letters, 0-9, -, _ and ., beginning and ending with a letter or digit',
    ],
  ],
  [
    "a label with which the kubelet does not start",
    { nodes: { a: { ...server, labels: { "node-role.kubernetes.io/worker": "true" } } } },
    'nodes.a.labels["node-role.kubernetes.io/worker"]: is not a label that a node may give itself, got "node-role.kubernetes.io/worker"; use a prefix of your own, like "example.com/worker": with this label the kubelet does not start',
  ],
  [
    "a field of a node",
    { nodes: { a: { ...server, lables: {} } } },
    'nodes.a.lables: is not a known field; did you mean "labels"?',
  ],
  [
    "a network with host bits",
    { network: { clusterCidr: "10.42.1.0/16" } },
    'network.clusterCidr: has host bits, got "10.42.1.0/16"; did you mean "10.42.0.0/16"?',
  ],
  [
    "a network of addresses that no machine can have",
    { network: { clusterCidr: "224.0.0.0/8", serviceCidr: "127.0.0.0/16" } },
    [
      `network.clusterCidr: holds addresses that no machine can have, got "224.0.0.0/8"; ${network}`,
      `network.serviceCidr: holds addresses that no machine can have, got "127.0.0.0/16"; ${network}`,
    ],
  ],
  [
    "a name that means something else",
    { name: "bootstrap" },
    'name: is the name of the folders that a person applies, got "bootstrap"; choose another one',
  ],
  ...[
    "https://",
    "https:///a.git",
    "https://git example.com/a",
    "https://git_.example.com/a",
    "git@git.example.com:",
    "https://git.example.com:99999/a",
    "https://git.example.com/a\u0000",
  ].map((url): [string, object, string] => [
    `the URL ${JSON.stringify(url)}`,
    { repository: { url } },
    `repository.url: is not a Git URL without credentials, got ${JSON.stringify(url)}; ${gitUrl}`,
  ]),
  [
    "a network without prefix",
    { network: { serviceCidr: "10.43.0.0" } },
    `network.serviceCidr: is not an IPv4 network, got "10.43.0.0"; ${network}`,
  ],
  [
    "a field of the network",
    { network: { clusterCdir: "10.42.0.0/16" } },
    'network.clusterCdir: is not a known field; did you mean "clusterCidr"?',
  ],
  [
    "derived fields",
    { disable: [], allNodes: [], network: { clusterDns: "10.43.0.10" } },
    [
      "network.clusterDns: is derived and cannot be set; it follows from network.serviceCidr",
      "disable: is derived and cannot be set; it follows from loadBalancer, ingress and storage",
      "allNodes: is derived and cannot be set; it follows from nodes",
    ],
  ],
])("fails with %s", (_, changes, messages) => {
  const config = { ...testClusterConfig, ...changes };
  const name = config.name === undefined ? "?" : config.name;
  expect(configErrorOf(() => Reflect.apply(defineCluster, undefined, [config])).split("\n")).toEqual(
    [messages].flat().map((message) => `cluster "${name}" ${message}`),
  );
});
