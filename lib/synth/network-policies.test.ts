import { describe, expect, test } from "vitest";
import type { Destination, Traffic } from "../application/traffic.ts";
import type { ClusterConfig } from "../cluster/cluster.ts";
import { objectsOf, testCluster, testMember } from "../testing.ts";
import { addDefaultDeny, allowHttp01Solver, allowRoutes } from "./network-policies.ts";
import type { RouteTarget } from "./route-targets.ts";

interface Case {
  readonly traffic?: Traffic;
  readonly scraper?: string;
  readonly cluster?: Partial<ClusterConfig>;
}

function policiesOf({ traffic = {}, scraper, cluster = {} }: Case) {
  const of = testCluster(cluster);
  return objectsOf((chart) => addDefaultDeny(chart, of, testMember("web", { traffic }, of), scraper));
}

function policy(name: string, spec: object) {
  return { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: { name }, spec };
}

function pods(namespace: string, labels?: object) {
  return {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
    ...(labels && { podSelector: { matchLabels: labels } }),
  };
}

const dns = {
  to: [pods("kube-system", { "k8s-app": "kube-dns" })],
  ports: [
    { port: 53, protocol: "UDP" },
    { port: 53, protocol: "TCP" },
  ],
};
const traefik = pods("kube-system", { "app.kubernetes.io/name": "traefik" });
const deny = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };

test("allows nothing but DNS to an application that says nothing", () => {
  expect(policiesOf({})).toEqual([policy("default-deny", { ...deny, egress: [dns] })]);
});

describe("lets the pods call", () => {
  const cluster = {
    nodes: {
      server: { role: "server", address: "192.168.1.10" },
      agent: { role: "agent", address: "192.168.1.20" },
    },
  } as const;

  test.each<[Destination, object]>([
    ["kubernetes-api", { to: [{ ipBlock: { cidr: "192.168.1.10/32" } }], ports: [{ port: 6443, protocol: "TCP" }] }],
    ["nodes", { to: [{ ipBlock: { cidr: "192.168.1.10/32" } }, { ipBlock: { cidr: "192.168.1.20/32" } }] }],
    ["pods", { to: [{ namespaceSelector: {} }] }],
    ["internet", { to: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["10.42.0.0/16", "10.43.0.0/16"] } }] }],
  ])("%s", (destination, rule) => {
    expect(policiesOf({ traffic: { to: [destination] }, cluster })).toEqual([
      policy("default-deny", { ...deny, egress: [dns, rule] }),
    ]);
  });

  test("each other, in both directions", () => {
    expect(policiesOf({ traffic: { to: ["namespace"] } })).toEqual([
      policy("default-deny", {
        ...deny,
        ingress: [{ from: [{ podSelector: {} }] }],
        egress: [dns, { to: [{ podSelector: {} }] }],
      }),
    ]);
  });
});

describe("lets in", () => {
  const metrics = { traffic: { metrics: [8080, 9090] } };

  test("whoever scrapes, at the ports of the metrics", () => {
    expect(policiesOf({ ...metrics, scraper: "monitoring" })).toEqual([
      policy("default-deny", {
        ...deny,
        ingress: [
          {
            from: [pods("monitoring")],
            ports: [
              { port: 8080, protocol: "TCP" },
              { port: 9090, protocol: "TCP" },
            ],
          },
        ],
        egress: [dns],
      }),
    ]);
  });

  test("nobody where nobody scrapes, or nothing is scraped", () => {
    expect(policiesOf(metrics)).toEqual(policiesOf({}));
    expect(policiesOf({ scraper: "monitoring" })).toEqual(policiesOf({}));
  });

  test("everybody at the ports of webhooks", () => {
    expect(policiesOf({ traffic: { webhooks: [9443] } })).toEqual([
      policy("default-deny", { ...deny, ingress: [{ ports: [{ port: 9443, protocol: "TCP" }] }], egress: [dns] }),
    ]);
  });

  test("the ingress controller to the pods of each Service port, once", () => {
    const route = { subdomain: "web", service: "web", port: 80 };
    const target: RouteTarget = { route, podLabels: { app: "web" }, port: "http" };
    const other: RouteTarget = { route: { ...route, path: "/b", port: 443 }, port: 8443 };
    const again: RouteTarget = { ...target, route: { ...route, path: "/c" } };
    expect(objectsOf((chart) => allowRoutes(chart, testCluster(), [target, other, again]))).toEqual([
      policy("allow-ingress-web-80", {
        podSelector: { matchLabels: { app: "web" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [traefik], ports: [{ port: "http", protocol: "TCP" }] }],
      }),
      policy("allow-ingress-web-443", {
        podSelector: {},
        policyTypes: ["Ingress"],
        ingress: [{ from: [traefik], ports: [{ port: 8443, protocol: "TCP" }] }],
      }),
    ]);
  });

  test("the ingress controller to the solver of HTTP-01 challenges", () => {
    const acme = testCluster({ certificates: { type: "acme", email: "a@example.com" } });
    expect(objectsOf((chart) => allowHttp01Solver(chart, acme))).toEqual([
      policy("allow-http01-solver", {
        podSelector: { matchLabels: { "acme.cert-manager.io/http01-solver": "true" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [traefik], ports: [{ port: 8089, protocol: "TCP" }] }],
      }),
    ]);
    expect(objectsOf((chart) => allowHttp01Solver(chart, testCluster()))).toEqual([]);
  });
});
