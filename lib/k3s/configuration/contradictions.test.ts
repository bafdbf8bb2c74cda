import { expect, test } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { contradictionsOf } from "./contradictions.ts";

const linesOf = (config: JsonObject) => contradictionsOf(config).map(({ key, what, fix }) => `${key}: ${what}; ${fix}`);

test.each<[string, JsonObject]>([
  ["nothing", {}],
  ["flags that are off", { "cluster-init": false, "datastore-endpoint": "mysql://a", "etcd-s3": false }],
  ["a certificate with its key", { "datastore-certfile": "/a", "datastore-keyfile": "/b" }],
  ["a restore", { "cluster-reset": true, "cluster-reset-restore-path": "/a" }],
  ["a server without etcd that joins", { "disable-etcd": true, server: "https://a" }],
  ["S3 with a bucket", { "etcd-s3": true, "etcd-s3-bucket": "a", "etcd-s3-region": "b" }],
  ["S3 from a Secret", { "etcd-s3": true, "etcd-s3-config-secret": "a", "etcd-s3-retention": 3 }],
  [
    "two families",
    { "cluster-cidr": ["10.42.0.0/16", "fd00:42::/56"], "service-cidr": ["10.43.0.0/16", "fd00:43::/112"] },
  ],
  ["one family, as text", { "cluster-cidr": "10.42.0.0/16", "service-cidr": "10.43.0.0/16" }],
  ["one network alone", { "cluster-cidr": "fd00:42::/56" }],
  ["more plug-ins", { "kube-apiserver-arg": ["enable-admission-plugins+=EventRateLimit"] }],
  ["an argument that K3s leaves to people", { "kubelet-arg": ["max-pods=200", "constructor=a", "node-ips=a"] }],
  [
    "a list of plug-ins behind another one",
    { "kube-apiserver-arg": ["enable-admission-plugins+=EventRateLimit", "enable-admission-plugins=AlwaysPullImages"] },
  ],
  ["the whole list of plug-ins", { "kube-apiserver-arg": ["enable-admission-plugins=NodeRestriction,EventRateLimit"] }],
])("%s is fine", (_, config) => {
  expect(linesOf(config)).toEqual([]);
});

test.each<[JsonObject, string[]]>([
  [{ token: "a", "token-file": "/a" }, ["token: cannot be set together with token-file; keep one of them"]],
  [
    { "agent-token": "a", "agent-token-file": "/a" },
    ["agent-token: cannot be set together with agent-token-file; keep one of them"],
  ],
  [
    { "vpn-auth": "a", "vpn-auth-file": "/a" },
    ["vpn-auth: cannot be set together with vpn-auth-file; keep one of them"],
  ],
  [
    { docker: true, "container-runtime-endpoint": "/a" },
    ["docker: cannot be set together with container-runtime-endpoint; keep one of them"],
  ],
  [
    { "cluster-reset": true, server: "https://a" },
    ["cluster-reset: cannot be set together with server; keep one of them"],
  ],
  [
    {
      "datastore-endpoint": "mysql://a",
      "cluster-init": true,
      "disable-apiserver": true,
      "disable-etcd": true,
      server: "a",
    },
    [
      "datastore-endpoint: cannot be set together with cluster-init; keep one of them",
      "datastore-endpoint: cannot be set together with disable-apiserver; keep one of them",
      "datastore-endpoint: cannot be set together with disable-etcd; keep one of them",
    ],
  ],
  [
    { "cluster-reset-restore-path": "/a" },
    ["cluster-reset-restore-path: does nothing without cluster-reset; set cluster-reset as well"],
  ],
  [{ "disable-etcd": true }, ["disable-etcd: does nothing without server; set server as well"]],
  [
    { "datastore-certfile": "/a" },
    ["datastore-certfile: does nothing without datastore-keyfile; set datastore-keyfile as well"],
  ],
  [
    { "datastore-keyfile": "/a" },
    ["datastore-keyfile: does nothing without datastore-certfile; set datastore-certfile as well"],
  ],
  [
    { "secrets-encryption-provider": "secretbox" },
    ["secrets-encryption-provider: does nothing without secrets-encryption; set secrets-encryption as well"],
  ],
  [{ "etcd-s3-bucket": "a" }, ["etcd-s3-bucket: does nothing without etcd-s3; set etcd-s3: true as well"]],
  [{ "etcd-s3": true }, ["etcd-s3: has no bucket; set etcd-s3-bucket or etcd-s3-config-secret"]],
  [
    { "etcd-s3": true, "etcd-s3-config-secret": "a", "etcd-s3-bucket": "b", "etcd-s3-timeout": "1m" },
    [
      "etcd-s3-config-secret: is ignored because of etcd-s3-bucket and etcd-s3-timeout; move what they say into the Secret",
    ],
  ],
  [
    { "cluster-cidr": ["10.42.0.0/16", "fd00:42::/56"], "service-cidr": "10.43.0.0/16" },
    ["cluster-cidr: is IPv4 and IPv6, and service-cidr is IPv4; use the same families in the same order"],
  ],
  [
    { "cluster-cidr": ["10.42.0.0/16", "10.44.0.0/16"], "service-cidr": ["10.43.0.0/16", "10.45.0.0/16"] },
    ["cluster-cidr: has two networks of one family; write one of each"],
  ],
  [
    { "kube-apiserver-arg": ["enable-admission-plugins=EventRateLimit"] },
    [
      'kube-apiserver-arg: turns NodeRestriction off; use "enable-admission-plugins+=...", which adds to K3s\' own list',
    ],
  ],
  [
    { "kube-apiserver-arg": ["disable-admission-plugins=NodeRestriction"] },
    ["kube-apiserver-arg: turns NodeRestriction off; take it out of disable-admission-plugins"],
  ],
  [
    { "kubelet-arg": ["node-labels+=a=b", "node-ip=10.0.0.1"], "kube-apiserver-arg": ["secure-port=1"] },
    [
      "kubelet-arg: sets node-labels, which K3s makes of node-label; use node-label",
      "kubelet-arg: sets node-ip, which K3s makes of node-ip; use node-ip",
      "kube-apiserver-arg: sets secure-port, which K3s makes of apiserver-port; use apiserver-port",
    ],
  ],
])("%j is not", (config, lines) => {
  expect(linesOf(config)).toEqual(lines);
});
