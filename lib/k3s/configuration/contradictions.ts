import { isIP } from "node:net";
import type { Problem } from "../../errors.ts";
import type { Json, JsonObject } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import { mergedArguments } from "./merge.ts";

/** What is wrong with a key because of another one. */
export interface Contradiction extends Pick<Problem, "what" | "fix"> {
  readonly key: string;
}

/** Of two keys only one may be written. */
const exclusive: readonly (readonly [key: string, other: string])[] = [
  ["token", "token-file"],
  ["agent-token", "agent-token-file"],
  ["vpn-auth", "vpn-auth-file"],
  ["docker", "container-runtime-endpoint"],
  ["cluster-reset", "server"],
  ["datastore-endpoint", "cluster-init"],
  ["datastore-endpoint", "disable-apiserver"],
  ["datastore-endpoint", "disable-etcd"],
];

/** A key that needs another one. */
const needed: readonly (readonly [key: string, other: string])[] = [
  ["cluster-reset-restore-path", "cluster-reset"],
  ["disable-etcd", "server"],
  ["datastore-certfile", "datastore-keyfile"],
  ["datastore-keyfile", "datastore-certfile"],
  ["secrets-encryption-provider", "secrets-encryption"],
];

/**
 * Contradictions between the keys of one node's `config.yaml` whose values are each valid alone. K3s does not start with most of
 * them, and ignores one side of the others.
 */
export function contradictionsOf(config: JsonObject): Contradiction[] {
  return [
    ...exclusive.flatMap(([key, other]): Contradiction[] =>
      isSet(config[key]) && isSet(config[other])
        ? [{ key, what: `cannot be set together with ${other}`, fix: "keep one of them" }]
        : [],
    ),
    ...needed.flatMap(([key, other]): Contradiction[] =>
      isSet(config[key]) && !isSet(config[other])
        ? [{ key, what: `does nothing without ${other}`, fix: `set ${other} as well` }]
        : [],
    ),
    ...ofS3(config),
    ...ofFamilies(config),
    ...ofAdmission(config),
    ...ofArguments(config),
  ];
}

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

/** The Secret counts only where nothing else is said of S3: K3s ignores it otherwise, with a warning. */
function ofS3(config: JsonObject): Contradiction[] {
  const besideSecret = ["etcd-s3", "etcd-s3-retention", "etcd-s3-config-secret"];
  const said = Object.keys(config).filter((key) => key.startsWith("etcd-s3") && isSet(config[key]));
  if (!isSet(config["etcd-s3"])) {
    return said.map((key) => ({ key, what: "does nothing without etcd-s3", fix: "set etcd-s3: true as well" }));
  }
  if (!isSet(config["etcd-s3-config-secret"])) {
    return isSet(config["etcd-s3-bucket"])
      ? []
      : [{ key: "etcd-s3", what: "has no bucket", fix: "set etcd-s3-bucket or etcd-s3-config-secret" }];
  }
  const others = said.filter((key) => !besideSecret.includes(key));
  if (others.length === 0) return [];
  const what = `is ignored because of ${listed(others)}`;
  return [{ key: "etcd-s3-config-secret", what, fix: "move what they say into the Secret" }];
}

/** Pods and Services have addresses of the same families, in the same order. */
function ofFamilies(config: JsonObject): Contradiction[] {
  const [pods, services] = ["cluster-cidr", "service-cidr"].map((key) => {
    const networks = [config[key] ?? []].flat();
    return networks.map((each) => `IPv${isIP(String(each).replace(/\/.*/, ""))}`);
  });
  if (pods === undefined || services === undefined || pods.length === 0 || services.length === 0) return [];
  if (String(pods) === String(services)) {
    if (new Set(pods).size === pods.length) return [];
    return [{ key: "cluster-cidr", what: "has two networks of one family", fix: "write one of each" }];
  }
  const what = `is ${listed(pods)}, and service-cidr is ${listed(services)}`;
  return [{ key: "cluster-cidr", what, fix: "use the same families in the same order" }];
}

/** K3s' own list has NodeRestriction, without which a node may change every other one. */
function ofAdmission(config: JsonObject): Contradiction[] {
  const said = [config["kube-apiserver-arg"] ?? []].flat().map(String);
  const merged = mergedArguments({ "enable-admission-plugins": "NodeRestriction" }, said);
  const names = (argument: string) => (merged.get(argument) ?? []).flatMap((list) => list.split(","));
  if (names("disable-admission-plugins").includes("NodeRestriction")) {
    const what = "turns NodeRestriction off";
    return [{ key: "kube-apiserver-arg", what, fix: "take it out of disable-admission-plugins" }];
  }
  if (names("enable-admission-plugins").includes("NodeRestriction")) return [];
  const what = "turns NodeRestriction off";
  return [
    { key: "kube-apiserver-arg", what, fix: 'use "enable-admission-plugins+=...", which adds to K3s\' own list' },
  ];
}

/** Arguments of components that K3s makes of a key of its own, which everything else reads as well. */
const ofKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "kubelet-arg": {
    "cluster-dns": "cluster-dns",
    "cluster-domain": "cluster-domain",
    "container-runtime-endpoint": "container-runtime-endpoint",
    "hostname-override": "node-name",
    "node-ip": "node-ip",
    "node-labels": "node-label",
    "register-with-taints": "node-taint",
    "resolv-conf": "resolv-conf",
  },
  "kube-proxy-arg": { "cluster-cidr": "cluster-cidr", "hostname-override": "node-name" },
  "kube-apiserver-arg": {
    "advertise-address": "advertise-address",
    "encryption-provider-config": "secrets-encryption",
    "etcd-servers": "datastore-endpoint",
    "secure-port": "apiserver-port",
    "service-cluster-ip-range": "service-cidr",
    "service-node-port-range": "service-node-port-range",
  },
  "kube-controller-manager-arg": { "cluster-cidr": "cluster-cidr", "service-cluster-ip-range": "service-cidr" },
  "etcd-arg": { "listen-metrics-urls": "etcd-expose-metrics" },
};

function ofArguments(config: JsonObject): Contradiction[] {
  return Object.entries(ofKeys).flatMap(([key, names]) =>
    [config[key] ?? []].flat().flatMap((argument): Contradiction[] => {
      const name = String(argument).replace(/[+-]?=.*$/, "");
      const own = Object.hasOwn(names, name) ? names[name] : undefined;
      return own === undefined ? [] : [{ key, what: `sets ${name}, which K3s makes of ${own}`, fix: `use ${own}` }];
    }),
  );
}
