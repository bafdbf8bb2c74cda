import { expect, test } from "vitest";
import * as z from "zod";
import { formatProblem } from "../errors.ts";
import { testMember } from "../testing.ts";
import type { ApplicationConfig } from "./application.ts";
import { declarationProblems, perClusterProblems } from "./schema.ts";

const chart = {
  repository: "https://charts.example.com",
  name: "whoami",
  version: "1.2.3",
  schema: z.strictObject({}),
  values: () => ({}),
  creates: { namespaced: ["apps/Deployment"], clusterScoped: [] },
};

/** One that uses every field. */
const config: Required<ApplicationConfig> = {
  description: "Does something.",
  namespace: "shared",
  podSecurity: "baseline",
  routes: [
    { subdomain: "a.b", path: "/c/d", service: "e", port: 80, title: "F" },
    {
      subdomain: "a",
      service: "e",
      port: 80,
      description: "For people.",
      icon: "mdi:web",
      group: "G",
      owner: "h",
      docs: "https://wiki.example.com",
      probe: "/healthz",
      hidden: false,
      tool: "grafana",
    },
  ],
  provides: {
    apiGroups: ["example.com"],
    ingressClasses: ["a"],
    storageClasses: ["b"],
    clusterIssuers: ["c"],
    priorityClasses: ["d"],
    services: [{ name: "e", port: 80, targetPort: 8080, podLabels: { app: "e" } }],
    serviceAccounts: ["f"],
    secrets: [{ name: "g", keys: ["h"] }],
    configMaps: [{ name: "i", keys: [] }],
    loadBalancer: true,
    podNetwork: true,
    metricsScraper: { app: "prometheus" },
  },
  needs: {
    apiGroups: ["example.com"],
    ingressClasses: ["a"],
    storageClasses: ["b"],
    clusterIssuers: ["c"],
    priorityClasses: ["d"],
  },
  dependsOn: ["other"],
  traffic: [
    {
      to: ["kubernetes-api", "nodes", "pods", "namespace", "internet"],
      webhooks: [9443],
      proxied: [9090],
      metrics: [8080],
    },
    {
      podLabels: { app: "e" },
      to: [
        { application: "other", port: 80 },
        { application: "other", port: "http" },
      ],
    },
  ],
  requiredSecrets: [{ name: "a", namespace: "b", keys: ["c"], purpose: "D.", create: "e", optional: true }],
  signIn: "With a token.",
  enabled: () => true,
  allows: { kinds: ["example.com/Zone"], namespaces: ["old"] },
  accepts: [{ rule: "missing-probes", object: "apps/Deployment e*", reason: "It has none." }],
  onRemoval: "orphan",
  manifests: ["./legacy/*.yaml"],
  chart: { ...chart, releaseName: "a", creates: { ...chart.creates, namespaces: ["kube-system"] } },
  buildFor: () => {},
  build: () => {},
  buildLast: () => {},
  bootstrap: () => {},
};

test("takes every field", () => {
  expect(declarationProblems(config, "a.app.ts")).toEqual([]);
});

test("takes the smallest declaration, and functions that are asked later", () => {
  expect(declarationProblems({ description: "Does something." }, "a.app.ts")).toEqual([]);
  const later = { routes: () => [], provides: () => ({}), needs: () => ({}), dependsOn: () => [], traffic: () => ({}) };
  expect(declarationProblems({ description: "Does it.", ...later, requiredSecrets: () => [] }, "a.app.ts")).toEqual([]);
});

const route = { subdomain: "a", service: "a", port: 80 };
const label = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
const written =
  'write it like "https://charts.example.com", and an OCI registry like "registry.example.com/charts"; credentials belong in a Secret';
const path = 'begin it with /, like "/api"';
const exact = 'write it with its patch, like "1.21.2"';

test.each<[string, object, string | readonly string[]]>([
  ["a misspelled field", { buildlast: () => {} }, 'buildlast: is not a known field; did you mean "buildLast"?'],
  [
    "an invented field",
    { constructor: () => {} },
    "constructor: is not a known field; use one of description, namespace, podSecurity, routes, provides, needs, dependsOn, traffic, requiredSecrets, accepts, signIn, enabled, onRemoval, allows, manifests, chart, build, buildFor, buildLast, bootstrap",
  ],
  [
    "what is accepted without a reason",
    { accepts: [{ rule: "missing-probes", reason: " " }] },
    'accepts[0].reason: gives no reason, got " "; say why the problem is accepted',
  ],
  [
    "what is accepted of no object",
    { accepts: [{ rule: "missing-probes", object: "cert-manager", reason: "It has none." }] },
    'accepts[0].object: is no kind and name of objects, got "cert-manager"; write it like "apps/Deployment cert-manager" or "/Service *", with * for any text',
  ],
  ["no description", { description: undefined }, "description: is missing; write a value of type string"],
  ["an empty description", { description: "" }, 'description: is not valid, got ""; write at least 1 character'],
  ["a namespace", { namespace: "My_App" }, `namespace: is not a DNS label, got "My_App"; ${label}`],
  [
    "a namespace that is too long",
    { namespace: "a".repeat(64) },
    `namespace: is not a DNS label, got "${"a".repeat(64)}"; ${label}`,
  ],
  [
    "a Pod Security level",
    { podSecurity: "strict" },
    'podSecurity: is not valid, got "strict"; use one of "privileged", "baseline", "restricted"',
  ],
  ["routes of the wrong type", { routes: "whoami" }, 'routes: is not valid, got "whoami"; write a value of type array'],
  [
    "a field of a route",
    { routes: [{ ...route, prot: 80 }] },
    'routes[0].prot: is not a known field; did you mean "port"?',
  ],
  [
    "a route's port as text",
    { routes: [{ ...route, port: "80" }] },
    'routes[0].port: is not valid, got "80"; write a value of type number',
  ],
  [
    "a route's port",
    { routes: [{ ...route, port: 65_536 }] },
    "routes[0].port: is not valid, got 65536; write at most 65535",
  ],
  ["an empty path", { routes: [{ ...route, path: "" }] }, `routes[0].path: is not a path of a URL, got ""; ${path}`],
  ...["/api?v=1", "/#top"].map((each): [string, object, string] => [
    `a path with more than a path: ${each}`,
    { routes: [{ ...route, path: each }] },
    `routes[0].path: is not a path of a URL, got "${each}"; ${path}`,
  ]),
  [
    "a namespace that only Kubernetes may have",
    { namespace: "kube-tools" },
    'namespace: is a name that Kubernetes keeps for itself, got "kube-tools"; choose a name that does not begin with kube-',
  ],
  [
    "a misspelt namespace of Kubernetes",
    { namespace: "kube-sytem" },
    'namespace: is a name that Kubernetes keeps for itself, got "kube-sytem"; did you mean "kube-system"?',
  ],
  ...(
    [
      ["oci://registry.example.com/charts", 'did you mean "registry.example.com/charts"?'],
      ["http://charts.example.com", 'did you mean "https://charts.example.com"?'],
      ["https://charts.example.com/index.yaml", 'did you mean "https://charts.example.com"?'],
      ["https://***@charts.example.com", written],
      ["git@git.example.com:charts.git", written],
      ["", written],
    ] as const
  ).map(([repository, fix]): [string, object, string] => [
    `the repository ${repository}`,
    { chart: { ...chart, repository: repository.replace("***", "user:secret") } },
    `chart.repository: is not a repository of charts, got "${repository}"; ${fix}`,
  ]),
  ...["whoami-1.2.3.tgz", "", "a b"].map((name): [string, object, string] => [
    `the chart ${name}`,
    { chart: { ...chart, name } },
    `chart.name: is not the name of a chart, got "${name}"; write it as its Chart.yaml does, like "cert-manager"`,
  ]),
  [
    "the chart of a repository that only helm knows",
    { chart: { ...chart, name: "jetstack/cert-manager" } },
    'chart.name: is not the name of a chart, got "jetstack/cert-manager"; did you mean "cert-manager"?',
  ],
  [
    "a relative path",
    { routes: [{ ...route, path: "api" }] },
    `routes[0].path: is not a path of a URL, got "api"; ${path}`,
  ],
  [
    "a path with a hole",
    { routes: [{ ...route, path: "/a//b" }] },
    `routes[0].path: is not a path of a URL, got "/a//b"; ${path}`,
  ],
  [
    "a field of provides",
    { provides: { apiGroup: [] } },
    'provides.apiGroup: is not a known field; did you mean "apiGroups"?',
  ],
  [
    "a need that nobody answers",
    { needs: { services: [] } },
    "needs.services: is not a known field; use one of apiGroups, clusterIssuers, ingressClasses, priorityClasses, storageClasses",
  ],
  [
    "a kind that is allowed, without its group",
    { allows: { kinds: ["Deployment"] } },
    'allows.kinds[0]: is not an API group and a kind, got "Deployment"; did you mean "apps/Deployment"?',
  ],
  [
    "a destination",
    { traffic: { to: ["world"] } },
    'traffic.to[0]: is not valid, got "world"; use one of "kubernetes-api", "nodes", "pods", "namespace", "internet"',
  ],
  [
    "a port of another application",
    { traffic: { to: ["pods", { application: "db", port: 0 }] } },
    "traffic.to[1].port: is not valid, got 0; write at least 1",
  ],
  [
    "a field of one of several sets of pods",
    { traffic: [{}, { podLabel: { app: "web" } }] },
    'traffic[1].podLabel: is not a known field; did you mean "podLabels"?',
  ],
  [
    "traffic of the wrong type",
    { traffic: "internet" },
    'traffic: is not valid, got "internet"; write a value of type object, or write a value of type array',
  ],
  [
    "a secret without keys",
    { requiredSecrets: [{ name: "a", purpose: "B.", create: "c" }] },
    "requiredSecrets[0].keys: is missing; write a value of type array",
  ],
  [
    "what happens on removal",
    { onRemoval: "keep" },
    'onRemoval: is not valid, got "keep"; use one of "cascade", "orphan"',
  ],
  ["enabled", { enabled: true }, "enabled: is not a function, got true; write a function"],
  ["build", { build: {} }, "build: is not a function, got {}; write a function"],
  [
    "a chart's version without patch",
    { chart: { ...chart, version: "1.2" } },
    `chart.version: is not an exact version, got "1.2"; ${exact}`,
  ],
  [
    "a chart's range of versions",
    { chart: { ...chart, version: "^1.2.3" } },
    `chart.version: is not an exact version, got "^1.2.3"; ${exact}`,
  ],
  [
    "a chart's contents",
    { chart: { ...chart, creates: { namespaced: [] } } },
    "chart.creates.clusterScoped: is missing; write a value of type array",
  ],
  [
    "a kind without its group",
    { chart: { ...chart, creates: { namespaced: ["Foo"], clusterScoped: ["ClusterRole"] } } },
    [
      'chart.creates.namespaced[0]: is not an API group and a kind, got "Foo"; write it like "apps/Deployment", and like "/Service" for the core group',
      'chart.creates.clusterScoped[0]: is not an API group and a kind, got "ClusterRole"; did you mean "rbac.authorization.k8s.io/ClusterRole"?',
    ],
  ],
  [
    "a kind with its version",
    { chart: { ...chart, creates: { namespaced: ["apps/v1/Deployment"], clusterScoped: [] } } },
    'chart.creates.namespaced[0]: is not an API group and a kind, got "apps/v1/Deployment"; did you mean "apps/Deployment"?',
  ],
  [
    "an API group with its version",
    { provides: { apiGroups: ["cert-manager.io/v1"] } },
    'provides.apiGroups[0]: is not an API group that has to be brought, got "cert-manager.io/v1"; did you mean "cert-manager.io"?',
  ],
  [
    "an API group of Kubernetes",
    { needs: { apiGroups: ["apps", "widgets"] } },
    [
      'needs.apiGroups[0]: is not an API group that has to be brought, got "apps"; remove it: Kubernetes itself has it',
      'needs.apiGroups[1]: is not an API group that has to be brought, got "widgets"; write it like "cert-manager.io"',
    ],
  ],
  [
    "names that no object can have",
    { provides: { storageClasses: ["Fast SSD"], services: [{ name: "web.shop", port: 80 }] } },
    [
      'provides.storageClasses[0]: is not a name of an object, got "Fast SSD"; use a-z, 0-9, - and ., beginning and ending with a letter or digit',
      `provides.services[0].name: is not a DNS label, got "web.shop"; ${label}`,
    ],
  ],
  [
    "a chart's values",
    { chart: { ...chart, values: {} } },
    "chart.values: is not a function, got {}; write a function",
  ],
])("fails with %s", (_, changes, message) => {
  const problems = Reflect.apply(declarationProblems, undefined, [{ description: "A.", ...changes }, "a.app.ts"]);
  expect(problems.map(formatProblem)).toEqual([message].flat().map((each) => `a.app.ts ${each}`));
});

test.each(["/", "/a", "/a/", "/a.b/%20c"])("takes the path %s", (each) => {
  expect(declarationProblems({ description: "A.", routes: [{ ...route, path: each }] }, "a.app.ts")).toEqual([]);
});

test.each(["1.2.3", "v1.2.3", "1.2.3-rc.1", "1.2.3+build"])("takes the version %s", (version) => {
  expect(declarationProblems({ description: "A.", chart: { ...chart, version } }, "a.app.ts")).toEqual([]);
});

test.each([
  ["https://charts.example.com/stable/", "whoami"],
  ["registry.example.com:5000/charts", "whoami"],
  ["registry.example.com", "tools/whoami"],
])("takes the repository %s", (repository, name) => {
  expect(declarationProblems({ description: "A.", chart: { ...chart, repository, name } }, "a.app.ts")).toEqual([]);
});

test.each(["kube-system", "default", "kubernetes-dashboard"])("takes the namespace %s", (namespace) => {
  expect(declarationProblems({ description: "A.", namespace }, "a.app.ts")).toEqual([]);
});

const cluster = { domain: "home.example.com" };

test.each<[string, string]>([
  ["whoami.home.example.com", 'did you mean "whoami"?'],
  ["a.b.home.example.com", 'did you mean "a.b"?'],
  ["whoami.example.com", 'did you mean "whoami"?'],
  ["home.example.com", 'write what stands before the domain, like "www"'],
])("fails for one cluster with the subdomain %s", (subdomain, fix) => {
  const member = { ...testMember("a"), routes: [{ ...route, subdomain }] };
  expect(perClusterProblems(cluster, member).map(formatProblem)).toEqual([
    `applications/workloads/a.app.ts routes[0].subdomain: is a full host, to which the domain home.example.com is added, got "${subdomain}"; ${fix}`,
  ]);
});

test.each(["whoami", "a.b", "example", "my-home.example"])("takes for one cluster the subdomain %s", (subdomain) => {
  const member = { ...testMember("a"), routes: [{ ...route, subdomain }] };
  expect(perClusterProblems(cluster, member)).toEqual([]);
});
