import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import type { CheckObject } from "../input.ts";
import { deployment, object, problemsOf, rendered, service } from "../testing.ts";
import { deniedTraffic } from "./denied-traffic.ts";

function policy(namespace: string, name: string, spec: JsonObject): Manifest {
  return object("networking.k8s.io/v1", "NetworkPolicy", name, { metadata: { namespace }, spec });
}

function moved(manifest: Manifest, namespace: string): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, namespace } };
}

const deny = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };
const database = [moved(deployment("db"), "data"), moved(service("db"), "data")];
const denied = [...database, policy("web", "deny", deny), policy("data", "deny", deny)];
const peer = (namespace: string) => ({
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
});
const out = policy("web", "out", { podSelector: {}, policyTypes: ["Egress"], egress: [{ to: [peer("data")] }] });
const into = policy("data", "into", { ingress: [{ from: [peer("web")], ports: [{ port: 8080 }] }] });

const url = "http://db.data.svc:80/";
const caller = (env: JsonObject) => deployment("web", {}, { env: [{ name: "DB_URL", value: url, ...env }] });
const path = "spec.template.spec.containers[0].env[0].value";
const byHand = "allow it in a NetworkPolicy on either side";
const noWayOut = `Deployment/web ${path}: leads to Service data/db, but the network policies of namespace web do not let these pods call; ${byHand}`;
const noWayIn = `Deployment/web ${path}: leads to Service data/db, but the network policies of namespace data do not let these pods in; ${byHand}`;

describe("denied-traffic passes", () => {
  it.each<[string, readonly Manifest[]]>([
    ["what both sides allow", [...denied, out, into, caller({})]],
    ["what nobody restricts", [...database, caller({})]],
    ["a Service that nobody knows", [...denied, caller({ value: "http://cache.data.svc" })]],
    ["a host elsewhere", [...denied, caller({ value: "https://db.data.example.com" })]],
    ["a word that is no address", [...denied, moved(service("db"), "web"), caller({ value: "db" })]],
    ["a port that the Service does not have", [...denied, caller({ value: "db.data:81" })]],
    ["a pod that is told its own address", [...denied, service("web"), caller({ value: "http://web" })]],
    ["a pod in the network of its node", [...denied, deployment("web", { hostNetwork: true }, { args: [url] })]],
    ["a Service without pods that anybody knows", [...denied.slice(1), caller({})]],
  ])("%s", (_, objects) => {
    expect(problemsOf(deniedTraffic, objects)).toEqual([]);
  });

  it("what a policy may allow that a chart brings", () => {
    const creates = { namespaced: ["networking.k8s.io/NetworkPolicy"], clusterScoped: [] };
    const chart = {
      repository: "https://charts.example.com",
      name: "a",
      mode: "source" as const,
      version: "1.0.0",
      creates,
    };
    const applications = ["web", "data"].map((name) => ({ ...rendered(name), chart }));
    expect(problemsOf(deniedTraffic, [...denied, caller({})], { applications })).toEqual([]);
  });
});

describe("denied-traffic fails for", () => {
  it.each<[string, readonly Manifest[], string]>([
    ["what the caller's side denies", [...denied, into, caller({})], noWayOut],
    ["what the other side denies", [...denied, out, caller({})], noWayIn],
    [
      "another port than the one that is allowed",
      [...denied, out, policy("data", "a", { ingress: [{ ports: [{ port: 80 }] }] }), caller({})],
      noWayIn,
    ],
    ["a name with the namespace alone", [...denied, caller({ value: "db.data" })], noWayOut],
    [
      "a host that its variable announces",
      [
        ...database.map((each) => moved(each, "web")),
        policy("web", "deny", deny),
        caller({ name: "DB_HOST", value: "db" }),
      ],
      noWayOut.replace("data/db", "web/db"),
    ],
    [
      "a name that stands for another",
      [
        ...denied,
        object("v1", "Service", "alias", { spec: { type: "ExternalName", externalName: "db.data.svc.cluster.local" } }),
        caller({ value: "http://alias" }),
      ],
      noWayOut,
    ],
    [
      "an argument",
      [...denied, deployment("web", {}, { args: ["--db", url] })],
      noWayOut.replace("env[0].value", "args[1]"),
    ],
  ])("%s", (_, objects, problem) => {
    expect(problemsOf(deniedTraffic, objects)).toEqual([problem]);
  });

  it("a ConfigMap, once for all pods that read the key", () => {
    const config = object("v1", "ConfigMap", "config", { data: { url, other: "http://db.data.svc" } });
    const valueFrom = { configMapKeyRef: { name: "config", key: "url" } };
    const reader = (name: string) => deployment(name, {}, { env: [{ name: "DB_URL", valueFrom }] });
    expect(problemsOf(deniedTraffic, [...denied, config, reader("a"), reader("b")])).toEqual([
      `ConfigMap/config data.url: leads to Service data/db, but the network policies of namespace web do not let these pods call; ${byHand}`,
    ]);
  });

  it("an Ingress whose pods do not let the ingress controller in", () => {
    const backend = { service: { name: "web", port: { name: "http" } } };
    const ingress = (className: string) =>
      object("networking.k8s.io/v1", "Ingress", "web", {
        spec: {
          ingressClassName: className,
          rules: [{ http: { paths: [{ path: "/", pathType: "Prefix", backend }] } }],
        },
      });
    const objects = [deployment("web"), service("web"), policy("web", "deny", deny)];
    const cluster = testCluster();
    expect(problemsOf(deniedTraffic, [...objects, ingress("traefik")], { cluster })).toEqual([
      `Ingress/web spec.rules[0].http.paths[0].backend.service.name: leads to Service web/web, but the network policies of namespace web do not let the ingress controller in; ${byHand}`,
    ]);
    expect(problemsOf(deniedTraffic, [...objects, ingress("nginx")], { cluster })).toEqual([]);
    const allow = policy("web", "allow", { ingress: [{ from: [peer("kube-system")], ports: [{ port: "http" }] }] });
    expect(problemsOf(deniedTraffic, [...objects, allow, ingress("traefik")], { cluster })).toEqual([]);
  });
});

it("denied-traffic fails for a ServiceMonitor whose pods do not let the scraper in", () => {
  const monitor = object("monitoring.coreos.com/v1", "ServiceMonitor", "web", {
    spec: { selector: { matchLabels: { app: "web" } }, endpoints: [{ port: "http" }] },
  });
  const labelled = object("v1", "Service", "web", {
    metadata: { labels: { app: "web" } },
    spec: { selector: { app: "web" }, ports: [{ name: "http", port: 80, targetPort: "http" }] },
  });
  const of = (manifest: Manifest): CheckObject => ({ manifest, file: "a.yaml", application: "web" });
  const objects = [deployment("web"), labelled, monitor, policy("web", "deny", deny)].map(of);
  const prometheus = rendered("monitoring", { provides: { metricsScraper: { app: "prometheus" } } });
  const applications = [rendered("web"), prometheus];
  expect(problemsOf(deniedTraffic, objects, { applications })).toEqual([
    "ServiceMonitor/web spec.endpoints[0]: leads to Service web/web, but the network policies of namespace web do not let the pods that scrape in; add the pods' port to traffic.metrics of application web",
  ]);
  const rule = { from: [{ ...peer("monitoring"), podSelector: { matchLabels: { app: "prometheus" } } }] };
  const allow = policy("web", "allow", { ingress: [rule] });
  expect(problemsOf(deniedTraffic, [...objects, allow], { applications })).toEqual([]);
});

it("denied-traffic tells what to declare", () => {
  const of =
    (application: string) =>
    (manifest: Manifest): CheckObject => ({
      manifest,
      file: "a.yaml",
      application,
    });
  const objects = [...denied.map(of("database")), of("web")(caller({}))];
  const applications = [rendered("web"), rendered("database", { namespace: "data" })];
  expect(problemsOf(deniedTraffic, objects, { applications })).toEqual([
    noWayOut.replace(byHand, 'add { application: "database", port: 80 } to traffic.to of application web'),
  ]);
});
