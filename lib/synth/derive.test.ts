import { ApiObject } from "cdk8s";
import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { WebService } from "../constructs/web-service.ts";
import { ConfigError } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { configErrorOf, testApplication, testCluster } from "../testing.ts";
import { synth } from "./synth.ts";

const issuer = { namespace: "kube-system", provides: { clusterIssuers: ["self-signed", "acme"] } };

/** The objects of each application of a cluster that runs them all. */
function objectsOf(
  configs: Readonly<Record<string, Partial<ApplicationConfig>>>,
  cluster: Cluster = testCluster(),
): ReadonlyMap<string, readonly Manifest[]> {
  const { applications } = synth(
    cluster,
    Object.entries({ ...configs, issuer }).map(([name, config]) => testApplication(name, config)),
  );
  return new Map(applications.map(({ name, manifests }) => [name, manifests]));
}

function namesOf(name: string, ...parameters: Parameters<typeof objectsOf>): string[] | undefined {
  return objectsOf(...parameters)
    .get(name)
    ?.map(describeObject);
}

const server: Partial<ApplicationConfig> = {
  build: ({ chart }) => void new WebService(chart, chart.node.id, { image: "traefik/whoami:v1.11.0", port: 80 }),
};
const routed = (service: string) => ({ ...server, routes: [{ subdomain: service, service, port: 80 }] });

test("ingresses, the namespace and its network policies follow from an application", () => {
  expect(namesOf("web", { web: routed("web") })).toEqual([
    "Deployment web/web",
    "Service web/web",
    "Ingress web/web",
    "NetworkPolicy web/allow-ingress-web-80",
    "Namespace web",
    "NetworkPolicy web/default-deny",
  ]);
});

test("the solver of HTTP-01 challenges is let in where somebody has routes", () => {
  const acme = testCluster({ certificates: { type: "acme", email: "a@example.com" } });
  const solver = "NetworkPolicy web/allow-http01-solver";
  expect(namesOf("web", { web: routed("web") }, acme)).toContain(solver);
  expect(namesOf("web", { web: server }, acme)).not.toContain(solver);
});

test("nothing follows in the namespaces of Kubernetes", () => {
  expect(namesOf("web", { web: { namespace: "kube-system" } })).toEqual([]);
});

test("whoever scrapes is let in by the labels of its pods", () => {
  const prometheus = { namespace: "monitoring", provides: { metricsScraper: { app: "prometheus" } } };
  const policy = objectsOf({ web: { traffic: { metrics: [8080] } }, prometheus }).get("web")?.[0];
  expect(policy).toMatchObject({
    metadata: { name: "allow-web", namespace: "web" },
    spec: { ingress: [{ from: [peer("monitoring", { app: "prometheus" })] }] },
  });
});

function peer(namespace: string, labels?: object) {
  return {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
    ...(labels && { podSelector: { matchLabels: labels } }),
  };
}

describe("several applications in one namespace", () => {
  const shop = { namespace: "shop" };

  test("share what one of them makes, and say of their own pods what they need", () => {
    const configs: Record<string, Partial<ApplicationConfig>> = {
      backend: { ...server, ...shop, traffic: { to: ["internet"] } },
      frontend: { ...routed("frontend"), ...shop, traffic: { to: ["pods"] } },
    };
    expect(namesOf("backend", configs)).toEqual([
      "Deployment shop/backend",
      "Service shop/backend",
      "NetworkPolicy shop/allow-backend",
      "Namespace shop",
      "NetworkPolicy shop/default-deny",
    ]);
    expect(namesOf("frontend", configs)).toEqual([
      "Deployment shop/frontend",
      "Service shop/frontend",
      "Ingress shop/frontend",
      "NetworkPolicy shop/allow-ingress-frontend-80",
      "NetworkPolicy shop/allow-frontend",
    ]);
    expect(objectsOf(configs).get("frontend")?.at(-1)).toMatchObject({
      spec: { podSelector: { matchLabels: { "app.kubernetes.io/instance": "frontend" } } },
    });
  });

  test("wait for the owner, who waits for none of them", () => {
    const database: Partial<ApplicationConfig> = { ...server, ...shop };
    const api = { ...server, ...shop, traffic: { to: [{ application: "database", port: 80 }] } };
    const web = { ...server, ...shop };
    const { applications } = synth(
      testCluster(),
      Object.entries({ api, database, web }).map(([name, config]) => testApplication(name, config)),
    );
    expect(applications.map(({ name, wave, dependencies }) => ({ name, wave, dependencies }))).toEqual([
      { name: "database", wave: 0, dependencies: [] },
      { name: "api", wave: 1, dependencies: [{ on: "database", reason: "it needs namespace shop" }] },
      { name: "web", wave: 1, dependencies: [{ on: "database", reason: "it needs namespace shop" }] },
    ]);
  });

  test("have all pods of the namespace while the others have none", () => {
    const issue: Partial<ApplicationConfig> = {
      ...shop,
      needs: { apiGroups: ["cert-manager.io"] },
      build: ({ chart }) =>
        void new ApiObject(chart, "issuer", {
          apiVersion: "cert-manager.io/v1",
          kind: "Issuer",
          metadata: { name: "a" },
        }),
    };
    const manager = { provides: { apiGroups: ["cert-manager.io"] } };
    const configs = { shop: { ...server, traffic: { to: ["internet"] } } as const, issue, manager };
    expect(objectsOf(configs).get("shop")?.[2]).toMatchObject({
      metadata: { name: "allow-shop" },
      spec: { podSelector: {} },
    });
  });
});

test("an application and its database: both policies, the wave and its reason", () => {
  const database: Partial<ApplicationConfig> = {
    build: ({ chart }) => void new WebService(chart, "database", { image: "postgres:18.1", port: 5432 }),
  };
  const web: Partial<ApplicationConfig> = {
    ...server,
    traffic: { to: ["internet", { application: "database", port: 5432 }] },
  };
  const { applications } = synth(testCluster(), [testApplication("web", web), testApplication("database", database)]);
  expect(applications.map(({ name, wave, dependencies }) => ({ name, wave, dependencies }))).toEqual([
    { name: "database", wave: 0, dependencies: [] },
    { name: "web", wave: 1, dependencies: [{ on: "database", reason: "it talks to port 5432 of database" }] },
  ]);
  const labels = { "app.kubernetes.io/name": "database" };
  const port = { port: "http", protocol: "TCP" };
  const policies = applications.flatMap(({ manifests }) => manifests.filter(({ kind }) => kind === "NetworkPolicy"));
  expect(policies.filter(({ metadata }) => metadata.name !== "default-deny")).toEqual([
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "allow-web-to-database-5432", namespace: "database" },
      spec: {
        podSelector: { matchLabels: labels },
        policyTypes: ["Ingress"],
        ingress: [{ from: [peer("web")], ports: [port] }],
      },
    },
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "allow-web", namespace: "web" },
      spec: {
        podSelector: {},
        policyTypes: ["Egress"],
        egress: [
          { to: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["10.42.0.0/16", "10.43.0.0/16"] } }] },
          { to: [peer("database", labels)], ports: [port] },
        ],
      },
    },
  ]);
});

test("what cannot be built is reported alone, not what is missing because of it", () => {
  const broken: Partial<ApplicationConfig> = {
    build: () => {
      throw new ConfigError({ where: "web.yaml", what: "is broken", fix: "mend it" });
    },
    routes: [{ subdomain: "web", service: "web", port: 80 }],
  };
  const caller = { traffic: { to: [{ application: "broken", port: 80 }] } };
  expect(configErrorOf(() => objectsOf({ broken, caller }))).toBe("web.yaml: is broken; mend it");
});

test("by cis pods get no token unless they ask for a ServiceAccount, in namespaces of applications", () => {
  const cis = testCluster({ security: { type: "cis" } });
  const accounts = (name: string, cluster: Cluster) =>
    objectsOf({ web: server }, cluster)
      .get(name)
      ?.filter(({ kind }) => kind === "ServiceAccount");
  expect(accounts("web", cis)).toMatchObject([
    { metadata: { name: "default", namespace: "web" }, automountServiceAccountToken: false },
  ]);
  expect(accounts("web", testCluster())).toEqual([]);
  expect(accounts("issuer", cis)).toEqual([]);
});

describe("what an application makes for others", () => {
  const account: Partial<ApplicationConfig> = {
    buildFor: ({ chart, application: { name } }) =>
      void new ApiObject(chart, "account", { apiVersion: "v1", kind: "ServiceAccount", metadata: { name } }),
  };

  test("is theirs, in each namespace once", () => {
    const made = objectsOf({ web: server, shared: { namespace: "web" }, other: account });
    const accounts = [...made].map(([name, manifests]) => [
      name,
      manifests.map(describeObject).filter((each) => each.startsWith("ServiceAccount")),
    ]);
    expect(Object.fromEntries(accounts)).toEqual({
      web: ["ServiceAccount web/web"],
      shared: [],
      other: ["ServiceAccount other/other"],
      issuer: [],
    });
  });

  test("is made at once", () => {
    const late: Partial<ApplicationConfig> = { buildFor: async () => {} };
    expect(configErrorOf(() => objectsOf({ late }))).toContain("late.app.ts buildFor: returns a promise");
  });
});
