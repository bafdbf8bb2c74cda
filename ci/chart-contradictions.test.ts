import { expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../lib/application/application.ts";
import type { KnownCharts } from "../lib/charts/known-charts.ts";
import { check } from "../lib/checks/check.ts";
import { inputOf } from "../lib/checks/of-cluster.ts";
import { deployment, object, problemText, service } from "../lib/checks/testing.ts";
import { createSchemas } from "../lib/kubernetes/schemas/schemas.ts";
import { readData } from "../lib/kubernetes/schemas/testing.ts";
import { isDefinition } from "../lib/kubernetes/scopes.ts";
import { synth } from "../lib/synth/synth.ts";
import { testApplication } from "../lib/testing.ts";
import { bare } from "./fixtures/bare.ts";

// A chart of an operator, as Helm makes it: what an application declares of it is held against this.

const definition = object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "ferries.example.com", {
  spec: {
    group: "example.com",
    names: { kind: "Ferry", plural: "ferries" },
    scope: "Namespaced",
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: "object",
            properties: { spec: { type: "object", properties: { cars: { type: "integer" } } } },
          },
        },
      },
    ],
  },
});
const hook = object("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "ferry", {
  webhooks: [
    {
      name: "ferries.example.com",
      sideEffects: "None",
      admissionReviewVersions: ["v1"],
      clientConfig: { service: { namespace: "ferry", name: "ferry", port: 443 } },
      rules: [{ apiGroups: ["example.com"], apiVersions: ["v1"], operations: ["CREATE"], resources: ["ferries"] }],
    },
  ],
});
const ports = [
  { name: "page", containerPort: 3000 },
  { name: "webhook", containerPort: 10_250 },
];
const servicePorts = [
  { name: "page", port: 80, targetPort: "page" },
  { name: "webhook", port: 443, targetPort: "webhook" },
];
const readinessProbe = { tcpSocket: { port: "page" } };
const objects = [
  definition,
  hook,
  deployment("ferry", {}, { ports, readinessProbe }),
  service("ferry", { ports: servicePorts }),
].map((manifest) => {
  const { namespace: _, ...metadata } = manifest.metadata;
  return {
    manifest: { ...manifest, metadata: { ...metadata, name: manifest.metadata.name } },
    template: `ferry/templates/${manifest.kind.toLowerCase()}.yaml`,
  };
});
const charts: KnownCharts = { digestOf: () => "0".repeat(64), render: (key) => ({ key, objects }) };

const creates = {
  namespaced: ["/Service", "apps/Deployment"],
  clusterScoped: [
    "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
    "apiextensions.k8s.io/CustomResourceDefinition",
  ],
};
const chart = {
  repository: "https://charts.example.com",
  name: "ferry",
  version: "1.2.3",
  schema: z.strictObject({}),
  values: () => ({}),
  creates,
};
const page = { name: "ferry", port: 80, targetPort: 3000, podLabels: { app: "ferry" } };
const config: Partial<ApplicationConfig> = {
  provides: { apiGroups: ["example.com"], services: [page] },
  traffic: { webhooks: [10_250] },
  chart,
};
const schemas = createSchemas(readData, objects.map(({ manifest }) => manifest).filter(isDefinition));

function problemsOf(changes: Partial<ApplicationConfig>): string[] {
  const ferry = testApplication("ferry", { ...config, ...changes });
  return check(inputOf(synth(bare, [ferry], { charts }), schemas)).map(problemText);
}

test("a declaration that says what the chart makes is without a problem", () => {
  expect(problemsOf({})).toEqual([]);
});

test("another port of the webhook is found", () => {
  expect(problemsOf({ traffic: { webhooks: [10_251] } })).toEqual([
    "Application/ferry traffic.webhooks: lets the Kubernetes API call no port 10250, but ValidatingWebhookConfiguration ferry (ferry/templates/validatingwebhookconfiguration.yaml) leads there, to Deployment ferry/ferry (ferry/templates/deployment.yaml); add 10250",
    "Application/ferry traffic.webhooks[0]: is 10251, but nothing that the application makes has the Kubernetes API call it there; use 10250, or remove it",
  ]);
});

test("another port of the pods is found", () => {
  const services = [{ ...page, targetPort: 3001 }];
  expect(problemsOf({ provides: { apiGroups: ["example.com"], services } })).toEqual([
    "Application/ferry provides.services[0].targetPort: is 3001, but port 80 of Service ferry/ferry (ferry/templates/service.yaml) leads to port 3000 of Deployment ferry/ferry (ferry/templates/deployment.yaml); use 3000",
  ]);
});

test("another kind in what the chart creates is found, both ways", () => {
  const changed = { ...creates, namespaced: ["/Secret", "apps/Deployment"] };
  expect(problemsOf({ chart: { ...chart, creates: changed } })).toEqual([
    'Application/ferry chart.creates.namespaced: does not name "/Service", but its chart makes Service ferry/ferry (ferry/templates/service.yaml); add it',
    'Application/ferry chart.creates.namespaced[0]: names "/Secret", but chart ferry 1.2.3 makes none; remove it',
  ]);
});

test("another API group is found", () => {
  const provides = { apiGroups: ["exemple.com"], services: [page] };
  expect(problemsOf({ provides })).toEqual([
    'Application/ferry provides.apiGroups[0]: names "exemple.com", but its chart makes no CustomResourceDefinition of that group; did you mean "example.com"?',
    'Application/ferry provides.apiGroups: does not name "example.com", but its chart makes CustomResourceDefinition ferries.example.com (ferry/templates/customresourcedefinition.yaml); add it',
  ]);
});
