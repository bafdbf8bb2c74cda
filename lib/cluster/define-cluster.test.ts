import { describe, expect, test } from "vitest";
import { configErrorOf, testCluster, testClusterConfig } from "../testing.ts";
import { clusterJsonSchema, defineCluster, isCluster } from "./define-cluster.ts";

const ssh = { user: "root", port: 22, sudo: false };

const theme = {
  mode: "free",
  light: { primary: "#0b5cad", navigation: "#1f2a37", background: "#ffffff" },
  dark: { primary: "#6cb6ff", navigation: "#10161d", background: "#161b22" },
};

test("fills every slot that is left open", () => {
  expect(defineCluster(testClusterConfig)).toEqual({
    name: "test",
    domain: "test.example.com",
    repository: { url: "https://git.example.com/platform.git", revision: "HEAD", private: false, knownHosts: [] },
    k3sVersion: "v1.36.5+k3s1",
    nodes: { "server-1": { role: "server", address: "192.168.1.10", labels: {}, taints: [], ssh } },
    network: { clusterCidr: "10.42.0.0/16", serviceCidr: "10.43.0.0/16" },
    k3sChecksums: {},
    k3s: { server: {}, agent: {} },
    charts: { mode: "source", applications: {} },
    cni: { type: "flannel", backend: "vxlan" },
    flannelBackend: "vxlan",
    dns: { type: "coredns", forward: [] },
    corefiles: {},
    myceliumNetwork: undefined,
    loadBalancer: { type: "servicelb" },
    ingress: { type: "traefik", source: "k3s", replicas: 1 },
    certificates: { type: "self-signed" },
    storage: [{ type: "local-path" }],
    datastore: { type: "sqlite" },
    backup: { type: "scheduled", schedule: "0 */6 * * *", retention: 12, folder: "/var/lib/k3s-gitops/backups" },
    upgrades: { type: "manual" },
    secrets: { type: "sealed-secrets" },
    monitoring: { type: "prometheus", retention: "15d", storage: "20Gi" },
    dashboard: {
      type: "headlamp",
      address: { subdomain: "dashboard", path: "/" },
      theme,
      support: [],
      links: [],
      metrics: { enabled: true, sources: ["metrics-api", "prometheus"] },
      discovery: { enabled: true, namespaces: [] },
      authentication: { type: "token" },
      sessionHours: 8,
    },
    notifications: { type: "none" },
    signIn: { type: "password" },
    apiEndpoint: { type: "direct", family: "ipv4" },
    authentication: { type: "client-certificates" },
    security: { type: "standard" },
    adminGroups: [],
    operatorGroups: [],
    viewerGroups: [],
    tokenIssuer: undefined,
    withholdsTokens: false,
    registries: { embedded: false, mirrors: {}, configs: {} },
    identityProvider: undefined,
    servers: [{ name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [], ssh }],
    allNodes: [{ name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [], ssh }],
    apiAddress: "192.168.1.10",
    apiNames: [],
    clusterDns: "10.43.0.10",
    kubernetes: "1.36",
    ingressClass: "traefik",
    ingressAnnotations: { "traefik.ingress.kubernetes.io/router.entrypoints": "websecure" },
    ingressController: { namespace: "kube-system", podLabels: { "app.kubernetes.io/name": "traefik" } },
    clusterIssuer: "self-signed",
    storageClasses: [{ name: "local-path", default: true }],
    defaultStorageClass: "local-path",
    nfsShares: [],
    hasSharedDatastore: false,
    embeddedEtcd: false,
    etcdMetrics: [],
    snapshotSchedule: undefined,
    backupSets: { schedule: "0 */6 * * *", retention: 12, folder: "/var/lib/k3s-gitops/backups" },
    snapshotBucket: undefined,
    monitorApiGroups: ["monitoring.coreos.com"],
    portal: {
      title: "test",
      address: { subdomain: "dashboard", path: "/" },
      theme,
      support: [],
      links: [],
      usageSources: ["metrics-api", "prometheus"],
      discovery: { enabled: true, namespaces: [] },
      sessionHours: 8,
      client: undefined,
    },
    disable: [],
  });
});

test("makes a cluster that nobody can change", () => {
  const writable = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    (!Object.isFrozen(value) || Object.values(value).some((member) => writable(member)));
  const cluster = testCluster({
    nodes: { a: { role: "server", address: "192.168.1.10", taints: ["a:PreferNoSchedule"] } },
  });
  expect(writable(cluster)).toBe(false);
});

test("leaves what a person wrote as it is", () => {
  const config = structuredClone(testClusterConfig);
  defineCluster(config);
  expect(config).toEqual(testClusterConfig);
  expect(Object.isFrozen(config)).toBe(false);
});

describe("fails", () => {
  test("with every mistake at once", () => {
    const config = { ...testClusterConfig, domian: "x", k3sVersion: "v1.36", network: { clusterCidr: "10.42.1.0/16" } };
    expect(configErrorOf(() => defineCluster(config))).toBe(
      [
        'cluster "test" k3sVersion: is not an exact K3s version, got "v1.36"; write it with its patch and build, like "v1.36.5+k3s1"',
        'cluster "test" network.clusterCidr: has host bits, got "10.42.1.0/16"; did you mean "10.42.0.0/16"?',
        'cluster "test" domian: is not a known field; did you mean "domain"?',
      ].join("\n"),
    );
  });

  test("with every contradiction at once", () => {
    const network = { clusterCidr: "192.168.0.0/16", serviceCidr: "192.168.1.0/24" };
    expect(configErrorOf(() => testCluster({ network })).split("\n")).toHaveLength(3);
  });

  test.each([
    [undefined, 'cluster "?": is missing; write a value of type object'],
    [null, 'cluster "?": is not valid, got null; write a value of type object'],
    ["test", 'cluster "?": is not valid, got "test"; write a value of type object'],
  ])("with %s for a declaration", (config, message) => {
    expect(configErrorOf(() => Reflect.apply(defineCluster, undefined, [config]))).toBe(message);
  });
});

test("isCluster knows its own", () => {
  const cluster = testCluster();
  expect(isCluster(cluster)).toBe(true);
  for (const other of [{ ...cluster }, testClusterConfig, null, undefined, "test"])
    expect(isCluster(other)).toBe(false);
});

describe("the JSON Schema", () => {
  const schema = clusterJsonSchema();

  test("says what is required, and nothing of defaults or derived fields", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      description: "A K3s cluster.",
      required: ["name", "domain", "repository", "k3sVersion", "nodes"],
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty("properties.allNodes");
  });

  test("describes a slot with its fillings", () => {
    expect(schema).toHaveProperty("properties.security.oneOf", [
      {
        type: "object",
        description:
          "Audit log, encrypted Secrets, limits on events; pods of namespaces without labels may do everything.",
        properties: { type: { type: "string", const: "standard" } },
        required: ["type"],
        additionalProperties: false,
      },
      {
        type: "object",
        description:
          "What the CIS benchmark asks for besides: kernel defaults, restricted pods in namespaces without labels, no tokens that outlive their time, strong ciphers.",
        properties: { type: { type: "string", const: "cis" } },
        required: ["type"],
        additionalProperties: false,
      },
    ]);
  });
});
