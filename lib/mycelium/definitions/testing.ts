import type { Json, Manifest } from "../../kubernetes/manifest.ts";
import { myceliumApiVersion as apiVersion } from "../names.ts";

const key = "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d";

const badAddress = "must be an address inside 400::/7 in its shortest form";
const badPrefix = "must be a /64 inside 400::/7 without host bits, in its shortest form";
const badNetwork = "must be a network of IPv4 without host bits";

const withoutPods = "thresholds.pods must be set, since nobody reaches a namespace who does not pass it";
const belowPods = "a threshold cannot be below thresholds.pods, since nobody reaches a namespace who does not pass it";

const condition = {
  type: "Ready",
  status: "True",
  reason: "Converged",
  message: "",
  lastTransitionTime: "2026-01-01T00:00:00Z",
};

/** One change to an object, which an API server refuses then. */
export interface Breakage {
  /** The field that is changed: `spec.namespaces[0].threshold`. */
  readonly at: string;
  /** @default - the field is removed */
  readonly to?: Json;
  /** Where the problem is. @default - `at` */
  readonly path?: string;
  /** What the rule of the definition says that refuses it. @default - the schema does */
  readonly rule?: string;
}

/** Objects of each kind that an API server takes, and what it refuses. */
export const cases: readonly { readonly object: Manifest; readonly broken: readonly Breakage[] }[] = [
  {
    object: {
      apiVersion,
      kind: "MyceliumNode",
      metadata: { name: "alpha" },
      spec: {
        publicKey: key,
        address: "559:72bd:e517:1bc6:b35:e7d9:83be:675a",
        prefix: "559:72bd:e517:1bc6::/64",
        endpoints: ["tcp://192.168.1.10:9651", "quic://[2001:db8::7]:9651", "tls://alpha.example.com:443"],
        podCidr: "10.42.0.0/24",
      },
      status: {
        observedAt: "2026-01-01T00:00:00.123Z",
        conditions: [
          { ...condition, observedGeneration: 1 },
          { ...condition, type: "Trusted", status: "Unknown" },
        ],
      },
    },
    broken: [
      { at: "spec" },
      { at: "spec.publicKey" },
      { at: "spec.address" },
      { at: "spec.prefix" },
      { at: "spec.trust", to: 100 },
      { at: "spec.publicKey", to: key.toUpperCase() },
      { at: "spec.publicKey", to: key.slice(1) },
      { at: "spec.publicKey", to: `${key}0` },
      { at: "spec.address", to: "3ff::1", rule: badAddress },
      { at: "spec.address", to: "600::1", rule: badAddress },
      { at: "spec.address", to: "559:72BD:e517:1bc6:b35:e7d9:83be:675a", rule: badAddress },
      { at: "spec.address", to: "559:72bd::1/64", rule: badAddress },
      { at: "spec.address", to: "10.0.0.1", rule: badAddress },
      { at: "spec.address", to: "", rule: badAddress },
      { at: "spec.address", to: "559:72bd:e517:1bc7::1", path: "spec", rule: "address must lie inside prefix" },
      { at: "spec.prefix", to: "559:72bd:e517:1bc6::/63", rule: badPrefix },
      { at: "spec.prefix", to: "559:72bd:e517::/48", rule: badPrefix },
      { at: "spec.prefix", to: "559:72bd:e517:1bc6:b35::/80", rule: badPrefix },
      { at: "spec.prefix", to: "559:72bd::1/64", rule: badPrefix },
      { at: "spec.prefix", to: "559:72bd:e517:1bc6:0::/64", rule: badPrefix },
      { at: "spec.prefix", to: "fd00:1:2:3::/64", rule: badPrefix },
      { at: "spec.prefix", to: "559:72bd:e517:1bc6::", rule: badPrefix },
      { at: "spec.prefix", to: "10.0.0.0/8", rule: badPrefix },
      { at: "spec.endpoints[0]", to: "http://192.168.1.10:9651" },
      { at: "spec.endpoints[0]", to: "tcp://a b:9651" },
      { at: "spec.endpoints[0]", to: "tcp://192.168.1.10" },
      { at: "spec.endpoints[1]", to: "tcp://192.168.1.10:9651" },
      { at: "spec.podCidr", to: "10.42.0.1/24", rule: badNetwork },
      { at: "spec.podCidr", to: "fd00::/64", rule: badNetwork },
      { at: "spec.podCidr", to: "10.42.0.0", rule: badNetwork },
      { at: "status.observedAt", to: "yesterday" },
      { at: "status.observedAt", to: "2026-01-01 00:00:00Z" },
      { at: "status.conditions[0].status", to: "true" },
      { at: "status.conditions[0].reason", to: "two words" },
      { at: "status.conditions[1].type", to: "Ready", path: "status.conditions[1]" },
    ],
  },
  {
    object: {
      apiVersion,
      kind: "SporeTrust",
      metadata: { name: "backup" },
      spec: { publicKey: key, trust: 0, reason: "Keeps our backups.", expires: "2027-01-31T09:00:00+01:00" },
      status: { prefix: "559:72bd:e517:1bc6::/64", conditions: [{ ...condition, type: "Accepted" }] },
    },
    broken: [
      { at: "spec.publicKey" },
      { at: "spec.trust" },
      { at: "spec.reason" },
      { at: "spec.publicKey", to: "559:72bd:e517:1bc6::/64" },
      { at: "spec.privateKey", to: key },
      { at: "spec.trust", to: 101 },
      { at: "spec.trust", to: -1 },
      { at: "spec.trust", to: 50.5 },
      { at: "spec.trust", to: "50" },
      { at: "spec.reason", to: "" },
      { at: "spec.reason", to: "a".repeat(1025) },
      { at: "spec.expires", to: "2027-01-31" },
      { at: "spec.expires", to: "2027-01-31T09:00:00" },
      { at: "spec.expires", to: "2027-02-30T09:00:00Z" },
      { at: "spec.expires", to: "2027-01-31T09:00:00+24:00" },
      { at: "status.prefix", to: "::/0", rule: badPrefix },
    ],
  },
  {
    object: {
      apiVersion,
      kind: "TrustPolicy",
      metadata: { name: "cluster" },
      spec: {
        thresholds: { nodes: 100, pods: 1 },
        namespaces: [
          {
            namespace: "blog",
            threshold: 50,
            ports: [
              { protocol: "TCP", port: 8080 },
              { protocol: "UDP", port: 8080 },
            ],
          },
          { namespace: "wiki", threshold: 1 },
        ],
      },
      status: { conditions: [condition] },
    },
    broken: [
      { at: "metadata.name", to: "other", path: "", rule: "there is one policy, whose name is cluster" },
      { at: "spec.thresholds" },
      { at: "spec.thresholds.nodes", to: 0 },
      { at: "spec.thresholds.nodes", to: 101 },
      { at: "spec.thresholds.storage", to: 10 },
      { at: "spec.thresholds.pods", path: "spec.namespaces", rule: withoutPods },
      { at: "spec.thresholds.pods", to: 2, path: "spec.namespaces", rule: belowPods },
      { at: "spec.namespaces[0].threshold" },
      { at: "spec.namespaces[0].threshold", to: 0 },
      { at: "spec.namespaces[0].namespace", to: "Blog" },
      { at: "spec.namespaces[1].namespace", to: "blog", path: "spec.namespaces[1]" },
      { at: "spec.namespaces[0].ports", to: [] },
      { at: "spec.namespaces[0].ports[0].port", to: 0 },
      { at: "spec.namespaces[0].ports[0].port", to: 65536 },
      { at: "spec.namespaces[0].ports[0].protocol", to: "SCTP" },
      { at: "spec.namespaces[0].ports[1].protocol", to: "TCP", path: "spec.namespaces[0].ports[1]" },
      { at: "spec.namespaces[0].ports[0].protocol" },
    ],
  },
];
