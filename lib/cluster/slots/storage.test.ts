import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

const nfs = { type: "nfs", server: "nas", share: "/k3s" } as const;

test.each<[string, ClusterConfig["storage"], object]>([
  [
    "NFS alone, which switches local-path off",
    [{ type: "nfs", server: "nas", share: "/", mountOptions: [], default: true }],
    { disable: ["local-storage"], storageClasses: [{ name: "nfs", default: true }], defaultStorageClass: "nfs" },
  ],
  [
    "two classes, of which local-path is the default",
    [nfs, { type: "local-path" }],
    {
      disable: [],
      storageClasses: [
        { name: "nfs", default: false },
        { name: "local-path", default: true },
      ],
      defaultStorageClass: "local-path",
    },
  ],
])("takes %s", (_, storage, derived) => {
  expect(testCluster({ storage })).toMatchObject({ storage, ...derived });
});

test.each<[string, unknown, string[]]>([
  ["no storage", [], ["storage: is not valid, got []; write at least 1 item"]],
  [
    "NFS",
    [{ type: "nfs", server: "", share: "k3s", defualt: true }],
    [
      'storage[0].server: is not a host, got ""; write its name or IPv4 address alone, like "nas.example.com"',
      'storage[0].share: is not an absolute path, got "k3s"; begin it with /, and write it without blanks, control characters and ..',
      'storage[0].defualt: is not a known field; did you mean "default"?',
    ],
  ],
  [
    "an NFS share that is written as for mount",
    [{ type: "nfs", server: "nas:/k3s", share: "/x y", mountOptions: ["hard nfsvers=4.1", ""], default: true }],
    [
      'storage[0].server: is not a host, got "nas:/k3s"; did you mean "nas"?',
      'storage[0].share: is not an absolute path, got "/x y"; begin it with /, and write it without blanks, control characters and ..',
      'storage[0].mountOptions[0]: is not one word, got "hard nfsvers=4.1"; write it without blanks and control characters',
      'storage[0].mountOptions[1]: is not one word, got ""; write it without blanks and control characters',
    ],
  ],
  [
    "a storage class twice",
    [{ type: "local-path" }, { type: "local-path" }],
    ["storage: names local-path 2 times; keep one of them"],
  ],
  [
    "two default storage classes",
    [{ ...nfs, default: true }, { type: "local-path" }],
    [
      "storage: has two default storage classes, got nfs and local-path; local-path is always a default class: remove it, or let the other one not be the default",
    ],
  ],
  [
    "no default storage class",
    [nfs],
    ["storage: has no default storage class, got nfs; set default: true on one of them"],
  ],
])("fails with %s", (_, storage, messages) => {
  expect(refusalsOf({ storage })).toEqual(messages);
});

const mac = {
  role: "server",
  address: "192.168.1.10",
  ssh: { user: "k3s", sudo: true },
  resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
  host: { type: "macos", address: "192.168.1.110", user: "k3s", cpu: 12, memory: "32Gi" },
} as const;
const ofMac = {
  ...nfs,
  server: "192.168.1.110",
  share: "/Users/Shared/k3s",
  mountOptions: ["nfsvers=3"],
  default: true,
};

test.each<[string, object, string]>([
  [
    "NFS 4 of a Mac",
    { ...ofMac, mountOptions: ["nfsvers=4.1", "hard"] },
    'storage[0].mountOptions: does not name version 3, the only one that the Mac of nodes.a serves, got ["nfsvers=4.1","hard"]; use ["nfsvers=3", "nolock", "hard"]',
  ],
  [
    "a home folder of a Mac",
    { ...ofMac, share: "/Users/Guest/share" },
    'storage[0].share: lies in a home folder, which macOS keeps from its NFS server, on the Mac of nodes.a, got "/Users/Guest/share"; use a folder of /Users/Shared or of a volume, like "/Users/Shared/k3s-nfs"',
  ],
  [
    "characters that a line of exports cannot hold",
    { ...ofMac, share: "/Volumes/it's" },
    'storage[0].share: has characters that exports(5) of the Mac of nodes.a reads otherwise, got "/Volumes/it\'s"; use letters, digits, -, _, . and / alone',
  ],
])("refuses %s", (_, storage, problem) => {
  expect(refusalsOf({ nodes: { a: mac }, storage: [storage] })).toEqual([problem]);
});

test("takes NFS 3 of a Mac, and all of this of another machine", () => {
  const storage = { type: "nfs", server: "192.168.1.110", share: "/Users/Shared/k3s", default: true } as const;
  expect(testCluster({ nodes: { a: mac }, storage: [{ ...storage, mountOptions: ["vers=3"] }] }).nfsShares).toEqual([
    { server: "192.168.1.110", share: "/Users/Shared/k3s" },
  ]);
  expect(
    testCluster({ nodes: { a: mac }, storage: [{ ...storage, server: "nas", share: "/Volumes/it's" }] }).nfsShares,
  ).toEqual([{ server: "nas", share: "/Volumes/it's" }]);
});
