import { describe, expect, it } from "vitest";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered, service } from "../testing.ts";
import { missingService } from "./missing-service.ts";

const ingress = object("networking.k8s.io/v1", "Ingress", "x", {
  spec: { rules: [{ http: { paths: [{ backend: { service: { name: "web", port: { number: 80 } } } }] } }] },
});
const add = "add the Service, or declare it in provides.services of the application whose chart makes it";

describe("missing-service", () => {
  it("passes for a Service that exists, or that the chart of its application makes", () => {
    expect(problemsOf(missingService, [ingress, service("web")])).toEqual([]);
    const applications = [rendered("web", { provides: { services: [{ name: "web", port: 80 }] } })];
    expect(problemsOf(missingService, [ingress], { cluster: testCluster(), applications })).toEqual([]);
  });

  const users: [string, Manifest, string][] = [
    ["an Ingress", ingress, "spec.rules[0].http.paths[0].backend.service.name"],
    [
      "a default backend",
      object("networking.k8s.io/v1", "Ingress", "x", { spec: { defaultBackend: { service: { name: "web" } } } }),
      "spec.defaultBackend.service.name",
    ],
    [
      "an HTTPRoute",
      object("gateway.networking.k8s.io/v1", "HTTPRoute", "x", {
        spec: { rules: [{ backendRefs: [{ name: "web", port: 80 }] }] },
      }),
      "spec.rules[0].backendRefs[0].name",
    ],
    [
      "an IngressRoute",
      object("traefik.io/v1alpha1", "IngressRoute", "x", {
        spec: { routes: [{ services: [{ name: "web", port: 80 }] }] },
      }),
      "spec.routes[0].services[0].name",
    ],
    [
      "a webhook",
      object("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "x", {
        webhooks: [{ clientConfig: { service: { name: "web", namespace: "web" } } }],
      }),
      "webhooks[0].clientConfig.service.name",
    ],
    [
      "conversion",
      object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "x", {
        spec: { conversion: { webhook: { clientConfig: { service: { name: "web", namespace: "web" } } } } },
      }),
      "spec.conversion.webhook.clientConfig.service.name",
    ],
    [
      "an aggregated API",
      object("apiregistration.k8s.io/v1", "APIService", "x", { spec: { service: { name: "web", namespace: "web" } } }),
      "spec.service.name",
    ],
    ["a StatefulSet", object("apps/v1", "StatefulSet", "x", { spec: { serviceName: "web" } }), "spec.serviceName"],
  ];
  it.each(users)("fails for %s", (_, manifest, path) => {
    expect(problemsOf(missingService, [manifest])).toEqual([
      `${manifest.kind}/x ${path}: names Service web/web, which does not exist; ${add}`,
    ]);
  });
});
