import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { hostFilesOf } from "./host-files.ts";
import { nodeConfigs } from "./node-config.ts";
import { refusalsOf } from "./testing.ts";

const nodes = {
  server: { role: "server", address: "192.168.1.10" },
  agent: { role: "agent", address: "192.168.1.20" },
} as const;

/** The file of each node, and what its K3s is told of the embedded registry. */
function toldOf(registries: NonNullable<ClusterConfig["registries"]>) {
  const cluster = testCluster({ nodes, registries });
  return nodeConfigs(cluster).map((each) => ({
    embedded: each.config["embedded-registry"],
    file: hostFilesOf(cluster, each).find(({ path }) => path === "/etc/rancher/k3s/registries.yaml")?.text,
  }));
}

test("nodes are told nothing where nothing is said", () => {
  expect(toldOf({})).toEqual([{}, {}]);
});

test("every node gets the same file, and servers are told to share images", () => {
  const file = `configs:
  registry.example.com:5000:
    tls:
      ca_file: /etc/ssl/certs/company.pem
mirrors:
  docker.io:
    endpoint:
      - https://registry.example.com:5000
    rewrite:
      ^library/(.*): hub/$1
  "*": {}
`;
  const registries = {
    embedded: true,
    mirrors: {
      "docker.io": { endpoint: ["https://registry.example.com:5000"], rewrite: { "^library/(.*)": "hub/$1" } },
      "*": {},
    },
    configs: { "registry.example.com:5000": { tls: { ca_file: "/etc/ssl/certs/company.pem" } } },
  };
  const [server, agent] = toldOf(registries);
  expect(server).toEqual({ embedded: true, file: agent?.file });
  expect(agent?.embedded).toBeUndefined();
  expect(agent?.file?.split("\n").sort()).toEqual(file.split("\n").sort());
});

test.each<[string, object, string]>([
  [
    "credentials",
    { configs: { "registry.example.com": { auth: { username: "k3s", password: "secret" } } } },
    'configs["registry.example.com"].auth: is a secret, which does not belong in Git; give pods imagePullSecrets instead',
  ],
  [
    "credentials in an address",
    { mirrors: { "docker.io": { endpoint: ["https://k3s:secret@registry.example.com"] } } },
    'mirrors["docker.io"].endpoint[0]: is not the address of a mirror, got "https://***@registry.example.com"; write it like "https://registry.example.com:5000", without credentials',
  ],
  [
    "an address without its scheme",
    { mirrors: { "docker.io": { endpoint: ["registry.example.com"] } } },
    'mirrors["docker.io"].endpoint[0]: is not the address of a mirror, got "registry.example.com"; write it like "https://registry.example.com:5000", without credentials',
  ],
  [
    "another name of Docker Hub",
    { mirrors: { "registry-1.docker.io": {} } },
    'mirrors["registry-1.docker.io"]: is not the host of a registry, got "registry-1.docker.io"; did you mean "docker.io"?',
  ],
  [
    "a registry with its scheme",
    { mirrors: { "https://ghcr.io": {} } },
    'mirrors["https://ghcr.io"]: is not the host of a registry, got "https://ghcr.io"; write it as in the name of an image, like "docker.io", or "*" for all others',
  ],
  [
    "settings of all registries, which K3s does not know",
    { configs: { "*": {} } },
    'configs["*"]: is not the host of a registry, got "*"; write it as in the name of an image, like "docker.io" or "registry.example.com:5000"',
  ],
  [
    "a rewrite that is no expression",
    { mirrors: { "docker.io": { endpoint: ["https://registry.example.com"], rewrite: { "(": "a" } } } },
    'mirrors["docker.io"].rewrite["("]: is not a regular expression, got "("; write one for the name of a repository, like "^library/(.*)"',
  ],
  [
    "a rewrite that nobody is asked for",
    { mirrors: { "docker.io": { rewrite: { "^a": "b" } } } },
    'mirrors["docker.io"].rewrite: does nothing without endpoint; name a mirror: the registry itself is always asked for the name as it is',
  ],
  [
    "a key without its certificate",
    { configs: { "registry.example.com": { tls: { key_file: "/etc/ssl/a.key" } } } },
    'configs["registry.example.com"].tls.key_file: does nothing without cert_file; set cert_file as well',
  ],
  [
    "an authority that is not asked",
    { configs: { "registry.example.com": { tls: { ca_file: "/etc/ssl/a.pem", insecure_skip_verify: true } } } },
    'configs["registry.example.com"].tls.ca_file: does nothing with insecure_skip_verify; keep one of them',
  ],
])("fails with %s", (_, registries, message) => {
  expect(refusalsOf({ registries })).toEqual([`registries.${message}`]);
});

test("fails with a second file of registries", () => {
  const changes = {
    registries: { mirrors: { "docker.io": {} } },
    k3s: { agent: { "private-registry": "/etc/rancher/k3s/mine.yaml" } },
  };
  expect(refusalsOf(changes)).toEqual([
    'k3s.agent.private-registry: takes the place of registries, got "/etc/rancher/k3s/mine.yaml"; say all of it in registries, or none',
  ]);
  expect(testCluster({ k3s: changes.k3s }).registries.mirrors).toEqual({});
});
