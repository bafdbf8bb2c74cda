import { expect, test } from "vitest";
import * as z from "zod";
import { formatProblem } from "../errors.ts";
import type { ApplicationConfig } from "./application.ts";
import { declarationProblems } from "./schema.ts";

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
  routes: [{ subdomain: "a.b", path: "/c/d", service: "e", port: 80, title: "F" }],
  provides: {
    apiGroups: ["example.com"],
    ingressClasses: ["a"],
    storageClasses: ["b"],
    clusterIssuers: ["c"],
    priorityClasses: ["d"],
    services: [{ name: "e", port: 80, targetPort: 8080 }],
    serviceAccounts: ["f"],
    secrets: [{ name: "g", keys: ["h"] }],
    configMaps: [{ name: "i", keys: [] }],
    appProjects: ["operators"],
    loadBalancer: true,
    metricsScraper: false,
  },
  needs: {
    apiGroups: ["example.com"],
    ingressClasses: ["a"],
    storageClasses: ["b"],
    clusterIssuers: ["c"],
    priorityClasses: ["d"],
  },
  dependsOn: ["other"],
  traffic: { to: ["kubernetes-api", "nodes", "pods", "namespace", "internet"], webhooks: [9443], metrics: [8080] },
  requiredSecrets: [{ name: "a", namespace: "b", keys: ["c"], purpose: "D.", create: "e", optional: true }],
  signIn: "With a token.",
  enabled: () => true,
  onRemoval: "orphan",
  chart: { ...chart, releaseName: "a", creates: { ...chart.creates, namespaces: ["kube-system"] } },
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
const path = 'begin it with /, like "/api"';
const exact = 'write it with its patch, like "1.21.2"';

test.each<[string, object, string]>([
  ["a misspelled field", { buildlast: () => {} }, 'buildlast: is not a known field; did you mean "buildLast"?'],
  [
    "an invented field",
    { constructor: () => {} },
    "constructor: is not a known field; use one of description, namespace, podSecurity, routes, provides, needs, dependsOn, traffic, requiredSecrets, signIn, enabled, onRemoval, chart, build, buildLast, bootstrap",
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
    "a layer",
    { provides: { appProjects: ["apps"] } },
    'provides.appProjects[0]: is not valid, got "apps"; use one of "argocd", "operators", "infrastructure", "applications"',
  ],
  [
    "a destination",
    { traffic: { to: ["world"] } },
    'traffic.to[0]: is not valid, got "world"; use one of "kubernetes-api", "nodes", "pods", "namespace", "internet"',
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
    "a chart's values",
    { chart: { ...chart, values: {} } },
    "chart.values: is not a function, got {}; write a function",
  ],
])("fails with %s", (_, changes, message) => {
  const problems = Reflect.apply(declarationProblems, undefined, [{ description: "A.", ...changes }, "a.app.ts"]);
  expect(problems.map(formatProblem)).toEqual([`a.app.ts ${message}`]);
});

test.each(["/", "/a", "/a/", "/a.b/%20c"])("takes the path %s", (each) => {
  expect(declarationProblems({ description: "A.", routes: [{ ...route, path: each }] }, "a.app.ts")).toEqual([]);
});

test.each(["1.2.3", "v1.2.3", "1.2.3-rc.1", "1.2.3+build"])("takes the version %s", (version) => {
  expect(declarationProblems({ description: "A.", chart: { ...chart, version } }, "a.app.ts")).toEqual([]);
});
