import { expect, it } from "vitest";
import type { Provides } from "../../application/provides.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { object } from "../testing.ts";
import { chartProvides } from "./chart-provides.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const definition = object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.example.com", {
  spec: {
    group: "example.com",
    names: { kind: "Thing", plural: "things" },
    scope: "Namespaced",
    versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema: { type: "object" } } }],
  },
});
const made = [
  definition,
  object("networking.k8s.io/v1", "IngressClass", "web", { spec: { controller: "example.com/web" } }),
  object("v1", "ServiceAccount", "web"),
  object("v1", "ConfigMap", "settings", { data: { "web.yaml": "a: 1" } }),
];
const mayCreate = (...resources: string[]) =>
  object("rbac.authorization.k8s.io/v1", "ClusterRole", "web", {
    rules: [{ apiGroups: ["*"], resources, verbs: ["create"] }],
  });
const problems = (provides: Provides, objects: readonly Manifest[]) =>
  problemsOfCharts(chartProvides, [charted("web", { provides }, objects)]);

it("chart-provides passes for what the chart makes, or may make once it runs", () => {
  const provides: Provides = {
    apiGroups: ["example.com"],
    ingressClasses: ["web"],
    serviceAccounts: ["web"],
    configMaps: [{ name: "settings", keys: ["web.yaml"] }],
  };
  expect(problems(provides, made)).toEqual([]);
  const later: Provides = { apiGroups: ["later.example.com"], secrets: [{ name: "web-key", keys: ["key"] }] };
  expect(problems(later, [mayCreate("secrets", "customresourcedefinitions")])).toEqual([]);
});

it("chart-provides fails for what it does not make, with the nearest name", () => {
  const provides: Provides = {
    apiGroups: ["exmple.com"],
    ingressClasses: ["wbe"],
    serviceAccounts: ["other"],
    secrets: [{ name: "web-key", keys: ["key"] }],
    configMaps: [{ name: "settings", keys: ["web.yml"] }],
  };
  expect(problems(provides, made)).toEqual([
    'Application/web provides.apiGroups[0]: names "exmple.com", but its chart makes no CustomResourceDefinition of that group; did you mean "example.com"?',
    'Application/web provides.apiGroups: does not name "example.com", but its chart makes CustomResourceDefinition things.example.com (web/templates/customresourcedefinition.yaml); add it',
    'Application/web provides.ingressClasses[0]: names IngressClass "wbe", which its chart does not make; did you mean "web"?',
    'Application/web provides.serviceAccounts[0]: names ServiceAccount "other", which its chart does not make; remove it',
    'Application/web provides.secrets[0]: names Secret "web-key", which its chart does not make; remove it',
    'Application/web provides.configMaps[0].keys: names key "web.yml", which ConfigMap web/settings (web/templates/configmap.yaml) does not have; did you mean "web.yaml"?',
  ]);
});
