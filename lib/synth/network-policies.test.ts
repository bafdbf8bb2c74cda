import { describe, expect, test } from "vitest";
import type { PeerGroup, Traffic } from "../application/traffic.ts";
import type { ClusterConfig } from "../cluster/cluster.ts";
import { objectsOf, testCluster, testMember } from "../testing.ts";
import type { PodSet } from "./application-pods.ts";
import type { Call } from "./calls.ts";
import { addDefaultDeny, allowCallers, allowHttp01Solver, allowRoutes, allowTraffic } from "./network-policies.ts";
import type { RouteTarget } from "./route-targets.ts";

interface Case {
  readonly traffic?: Traffic;
  readonly pods?: PodSet;
  readonly calls?: readonly Call[];
  readonly scraper?: PodSet;
  readonly cluster?: Partial<ClusterConfig>;
}

const own: PodSet = { namespace: "web" };

function policiesOf({ traffic = {}, pods = own, calls = [], scraper, cluster = {} }: Case) {
  const of = testCluster(cluster);
  return objectsOf((chart) => allowTraffic(chart, of, testMember("web", { traffic }, of), pods, calls, scraper));
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
const egressOnly = { podSelector: {}, policyTypes: ["Egress"] };
const ingressOnly = { podSelector: {}, policyTypes: ["Ingress"] };

test("denies everything but DNS in a namespace", () => {
  expect(objectsOf(addDefaultDeny)).toEqual([
    policy("default-deny", { podSelector: {}, policyTypes: ["Ingress", "Egress"], egress: [dns] }),
  ]);
});

test("allows nothing to an application that says nothing", () => {
  expect(policiesOf({})).toEqual([]);
});

describe("lets the pods call", () => {
  const cluster = {
    nodes: {
      server: { role: "server", address: "192.168.1.10" },
      agent: { role: "agent", address: "192.168.1.20" },
    },
  } as const;

  test.each<[PeerGroup, object]>([
    ["kubernetes-api", { to: [{ ipBlock: { cidr: "192.168.1.10/32" } }], ports: [{ port: 6443, protocol: "TCP" }] }],
    ["nodes", { to: [{ ipBlock: { cidr: "192.168.1.10/32" } }, { ipBlock: { cidr: "192.168.1.20/32" } }] }],
    ["pods", { to: [{ namespaceSelector: {} }] }],
    ["internet", { to: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["10.42.0.0/16", "10.43.0.0/16"] } }] }],
  ])("%s", (destination, rule) => {
    expect(policiesOf({ traffic: { to: [destination] }, cluster })).toEqual([
      policy("allow-web", { ...egressOnly, egress: [rule] }),
    ]);
  });

  test.each<[PeerGroup, string[]]>([
    ["nodes", ["192.168.1.10/32", "fd00:1::10/128"]],
    ["internet", ["0.0.0.0/0", "::/0"]],
  ])("%s by either family where the cluster has both", (destination, blocks) => {
    const server = { role: "server", address: "192.168.1.10", ipv6: "fd00:1::10" } as const;
    const [made] = policiesOf({
      traffic: { to: [destination] },
      cluster: { nodes: { server }, network: { ipv6: {} } },
    });
    expect(made).toMatchObject({
      spec: { egress: [{ to: blocks.map((block) => ({ ipBlock: { cidr: block } })) }] },
    });
  });

  test("nobody inside by addresses of the Mycelium network", () => {
    expect(
      policiesOf({ traffic: { to: ["internet"] }, cluster: { cni: { type: "mycelium" }, network: { ipv6: {} } } }),
    ).toMatchObject([
      {
        spec: {
          egress: [
            {
              to: [
                { ipBlock: { cidr: "0.0.0.0/0" } },
                { ipBlock: { cidr: "::/0", except: ["fd00:42::/56", "fd00:43::/112", "400::/7"] } },
              ],
            },
          ],
        },
      },
    ]);
  });

  test("those of the namespace, in both directions", () => {
    expect(policiesOf({ traffic: { to: ["namespace"] } })).toEqual([
      policy("allow-web", {
        podSelector: {},
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ from: [{ podSelector: {} }] }],
        egress: [{ to: [{ podSelector: {} }] }],
      }),
    ]);
  });

  test("another application, whose pods let them in", () => {
    const target = {
      name: "db",
      pods: { namespace: "data", labels: { app: "db" } },
      port: 5432,
      protocol: "TCP",
    } as const;
    const call: Call = { caller: "web", from: own, callee: "database", port: "sql", targets: [target] };
    const calls = [call, { ...call, caller: "other", from: { namespace: "other" } }];
    expect(policiesOf({ calls, traffic: { to: [{ application: "database", port: "sql" }] } })).toEqual([
      policy("allow-web", {
        ...egressOnly,
        egress: [{ to: [pods("data", { app: "db" })], ports: [{ port: 5432, protocol: "TCP" }] }],
      }),
    ]);
    const mine = { ...call, from: { namespace: "web", labels: { app: "api" } } };
    expect(objectsOf((chart) => allowCallers(chart, testMember("database"), [...calls, mine]))).toEqual([
      policy("allow-web-to-db-sql", {
        podSelector: { matchLabels: { app: "db" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [pods("web"), pods("web", { app: "api" })], ports: [{ port: 5432, protocol: "TCP" }] }],
      }),
      policy("allow-other-to-db-sql", {
        podSelector: { matchLabels: { app: "db" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [pods("other")], ports: [{ port: 5432, protocol: "TCP" }] }],
      }),
    ]);
    expect(objectsOf((chart) => allowCallers(chart, testMember("web"), calls))).toEqual([]);
    const both = { ...call, targets: [target, { ...target, protocol: "UDP" }] } as const;
    expect(objectsOf((chart) => allowCallers(chart, testMember("database"), [both]))).toMatchObject([
      {
        spec: {
          ingress: [
            {
              ports: [
                { port: 5432, protocol: "TCP" },
                { port: 5432, protocol: "UDP" },
              ],
            },
          ],
        },
      },
    ]);
  });
});

test("keeps sets of pods apart, and takes those of the same pods together", () => {
  const shared = { namespace: "web", labels: { "app.kubernetes.io/instance": "web" } };
  const api = { "app.kubernetes.io/component": "API_1" };
  const traffic: Traffic = [
    { to: ["pods"] },
    { podLabels: api, to: ["internet"] },
    { podLabels: api, to: ["internet", "pods"] },
    { podLabels: { app: "quiet" } },
  ];
  const everywhere = { to: [{ namespaceSelector: {} }] };
  expect(policiesOf({ traffic, pods: shared })).toEqual([
    policy("allow-web", { ...egressOnly, podSelector: { matchLabels: shared.labels }, egress: [everywhere] }),
    policy("allow-web-api-1", {
      ...egressOnly,
      podSelector: { matchLabels: api },
      egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["10.42.0.0/16", "10.43.0.0/16"] } }] }, everywhere],
    }),
  ]);
});

describe("lets in", () => {
  const metrics = { traffic: { metrics: [8080, 9090] } };

  test("whoever scrapes, at the ports of the metrics", () => {
    const scraper = { namespace: "monitoring", labels: { app: "prometheus" } };
    expect(policiesOf({ ...metrics, scraper })).toEqual([
      policy("allow-web", {
        ...ingressOnly,
        ingress: [
          {
            from: [pods("monitoring", { app: "prometheus" })],
            ports: [
              { port: 8080, protocol: "TCP" },
              { port: 9090, protocol: "TCP" },
            ],
          },
        ],
      }),
    ]);
  });

  test("nobody where nobody scrapes, or nothing is scraped", () => {
    expect(policiesOf(metrics)).toEqual([]);
    expect(policiesOf({ scraper: { namespace: "monitoring" } })).toEqual([]);
  });

  test("everybody at the ports of webhooks", () => {
    expect(policiesOf({ traffic: { webhooks: [9443] } })).toEqual([
      policy("allow-web", { ...ingressOnly, ingress: [{ ports: [{ port: 9443, protocol: "TCP" }] }] }),
    ]);
  });

  test("the ingress controller to the pods of each Service port, once", () => {
    const route = { subdomain: "web", service: "web", port: 80 };
    const target: RouteTarget = { route, podLabels: { app: "web" }, port: "http" };
    const other: RouteTarget = { route: { ...route, path: "/b", port: 443 }, port: 8443 };
    const again: RouteTarget = { ...target, route: { ...route, path: "/c" } };
    expect(
      objectsOf((chart) =>
        allowRoutes(chart, testCluster(), [target, other, again], { namespace: "web", labels: { app: "all" } }),
      ),
    ).toEqual([
      policy("allow-ingress-web-80", {
        podSelector: { matchLabels: { app: "web" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [traefik], ports: [{ port: "http", protocol: "TCP" }] }],
      }),
      policy("allow-ingress-web-443", {
        podSelector: { matchLabels: { app: "all" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [traefik], ports: [{ port: 8443, protocol: "TCP" }] }],
      }),
    ]);
  });

  test("everybody at ports that people reach by way of the API server", () => {
    expect(policiesOf({ traffic: { proxied: [9090] } })).toEqual([
      policy("allow-web", { ...ingressOnly, ingress: [{ ports: [{ port: 9090, protocol: "TCP" }] }] }),
    ]);
  });

  test("everybody at the port of a route that the API server asks", () => {
    const route = { subdomain: "web", service: "web", port: 80, probe: "/healthz" };
    const targets = [{ route, podLabels: { app: "web" }, port: 8080 }];
    expect(objectsOf((chart) => allowRoutes(chart, testCluster(), targets, { namespace: "web" }))).toEqual([
      policy("allow-ingress-web-80", {
        podSelector: { matchLabels: { app: "web" } },
        policyTypes: ["Ingress"],
        ingress: [
          { from: [traefik], ports: [{ port: 8080, protocol: "TCP" }] },
          { ports: [{ port: 8080, protocol: "TCP" }] },
        ],
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
