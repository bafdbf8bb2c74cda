import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

type Trust = NonNullable<Extract<ClusterConfig["cni"], { type: "mycelium" }>["trust"]>;

const publicKey = "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d";
const other = "580d7b39c8132933f18e89453c065afc4564946931f246a4f4141fefde77a67f";
const backup = { publicKey, trust: 50, reason: "Keeps our backups." };
const config = (trust: object): object => ({ network: { ipv6: {} }, cni: { type: "mycelium", trust } });
const withSpore = (changes: object) => config({ spores: { backup: { ...backup, ...changes } } });

test("trusts nobody else where nothing is said", () => {
  const { myceliumNetwork } = testCluster({ network: { ipv6: {} }, cni: { type: "mycelium" } });
  expect(myceliumNetwork?.trust).toEqual({ thresholds: {}, spores: {}, namespaces: {} });
});

test("takes spores, thresholds and namespaces", () => {
  const trust: Trust = {
    thresholds: { nodes: 100, pods: 10 },
    spores: { backup: { ...backup, expires: "2027-01-31T09:00:00Z" }, friend: { ...backup, publicKey: other } },
    namespaces: {
      blog: { threshold: 50, ports: [{ port: 53 }, { port: 53, protocol: "UDP" }] },
      wiki: { threshold: 10 },
    },
  };
  const { myceliumNetwork } = testCluster({ network: { ipv6: {} }, cni: { type: "mycelium", trust } });
  expect(myceliumNetwork?.trust.namespaces.blog?.ports).toEqual([
    { port: 53, protocol: "TCP" },
    { port: 53, protocol: "UDP" },
  ]);
});

const spore = "cni.trust.spores.backup";
const notAKey = `${spore}.publicKey: is not a public key of the Mycelium network, got`;
const ask =
  "an address proves no key; ask a node of the network that knows it: curl http://127.0.0.1:8989/api/v1/pubkey";

test.each<[string, object, string]>([
  ["a trust above 100", withSpore({ trust: 101 }), `${spore}.trust: is not valid, got 101; write at most 100`],
  [
    "a key in capitals",
    withSpore({ publicKey: publicKey.toUpperCase() }),
    `${notAKey} "${publicKey.toUpperCase()}"; did you mean "${publicKey}"?`,
  ],
  [
    "a prefix for a key",
    withSpore({ publicKey: "559:72bd:e517:1bc6::/64" }),
    `${notAKey} "559:72bd:e517:1bc6::/64"; ${ask}/<address>`,
  ],
  [
    "an address for a key",
    withSpore({ publicKey: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" }),
    `${notAKey} "559:72bd:e517:1bc6:b35:e7d9:83be:675a"; ${ask}/559:72bd:e517:1bc6:b35:e7d9:83be:675a`,
  ],
  [
    "something else for a key",
    withSpore({ publicKey: "backup" }),
    `${notAKey} "backup"; write its 64 hexadecimal digits, which "mycelium inspect --json" shows on that machine`,
  ],
  [
    "a day for a time",
    withSpore({ expires: "2027-01-31" }),
    `${spore}.expires: is not a time with its zone, got "2027-01-31"; write it like "2027-01-31T09:00:00Z"`,
  ],
  [
    "no reason",
    withSpore({ reason: "" }),
    `${spore}.reason: is not one line of text, got ""; write why, for people, in at most 1024 characters without control characters and blanks around it`,
  ],
  [
    "a private key",
    withSpore({ privateKey: other }),
    `${spore}.privateKey: is a secret, which does not belong in Git; write its publicKey, and have that machine make a new key`,
  ],
  [
    "a name that no object has",
    config({ spores: { "Back up": backup } }),
    'cni.trust.spores["Back up"]: is not a DNS label, got "Back up"; use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
  ],
  [
    "one spore twice",
    config({ spores: { backup, friend: backup } }),
    `cni.trust.spores.friend.publicKey: is also the key of ${spore}, got "${publicKey}"; remove one of them`,
  ],
  [
    "a node of the cluster",
    {
      ...config({ spores: { backup } }),
      nodes: { one: { role: "server", address: "192.168.1.10", ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" } },
    },
    `${spore}.publicKey: is the key of nodes.one, which is always trusted, got "${publicKey}"; remove this spore`,
  ],
  [
    "a threshold that everybody passes",
    config({ thresholds: { nodes: 0 } }),
    "cni.trust.thresholds.nodes: is not valid, got 0; write at least 1",
  ],
  [
    "a threshold that nobody passes",
    config({ thresholds: { pods: 101 } }),
    "cni.trust.thresholds.pods: is not valid, got 101; write at most 100",
  ],
  [
    "a namespace that nobody reaches",
    config({ namespaces: { blog: { threshold: 50 } } }),
    "cni.trust.namespaces.blog: lets in nobody, who does not reach any pod without cni.trust.thresholds.pods; set that as well",
  ],
  [
    "a namespace that is more open than pods are",
    config({ thresholds: { pods: 50 }, namespaces: { blog: { threshold: 49 } } }),
    "cni.trust.namespaces.blog.threshold: is below cni.trust.thresholds.pods 50, without which nobody reaches any pod, got 49; use 50 or more, or lower that",
  ],
  [
    "a port twice",
    config({ thresholds: { pods: 1 }, namespaces: { blog: { threshold: 1, ports: [{ port: 80 }, { port: 80 }] } } }),
    'cni.trust.namespaces.blog.ports[1]: is there twice, got "TCP 80"; remove one',
  ],
  [
    "the private key of a node",
    { network: { ipv6: {} }, cni: { type: "mycelium", privateKey: other } },
    "cni.privateKey: is a secret, which does not belong in Git; every host makes its own, which never leaves it",
  ],
  [
    "the key of a private network",
    { network: { ipv6: {} }, cni: { type: "mycelium", privateNetwork: { name: "plasma", key: other } } },
    "cni.privateNetwork.key: is a secret, which does not belong in Git; give it to the script that sets up each host, as MYCELIUM_NETWORK_KEY",
  ],
  [
    "the key of a private network as its name",
    { network: { ipv6: {} }, cni: { type: "mycelium", privateNetwork: { name: other } } },
    "cni.privateNetwork.name: looks like the key of a network, which does not belong in Git; make a new key, and write a name that everybody may see",
  ],
])("fails with %s", (_, changes, message) => {
  expect(refusalsOf(changes)).toEqual([message]);
});
