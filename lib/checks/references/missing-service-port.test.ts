import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered, service } from "../testing.ts";
import { missingServicePort } from "./missing-service-port.ts";

const ingress = (port: JsonObject) =>
  object("networking.k8s.io/v1", "Ingress", "x", {
    spec: { rules: [{ http: { paths: [{ backend: { service: { name: "web", port } } }] } }] },
  });
const at = "Ingress/x spec.rules[0].http.paths[0].backend.service.port";

describe("missing-service-port", () => {
  it("passes for a port by number or name, and for a Service without ports", () => {
    const objects = [ingress({ number: 80 }), ingress({ name: "http" }), service("web")];
    expect(problemsOf(missingServicePort, objects)).toEqual([]);
    expect(problemsOf(missingServicePort, [ingress({ number: 81 }), service("web", { ports: null })])).toEqual([]);
  });

  it("fails for a port that the Service does not have", () => {
    expect(problemsOf(missingServicePort, [ingress({ number: 8080 }), service("web")])).toEqual([
      `${at}.number: names port 8080, which Service web/web does not have; use a port of the Service`,
    ]);
    expect(problemsOf(missingServicePort, [ingress({ name: "htpp" }), service("web")])).toEqual([
      `${at}.name: names port htpp, which Service web/web does not have; did you mean "http"?`,
    ]);
  });

  it("fails for a port that the chart of an application does not make; names of its ports are unknown", () => {
    const services = [
      { name: "web", port: 80 },
      { name: "web", port: 443 },
    ];
    const options = { cluster: testCluster(), applications: [rendered("web", { provides: { services } })] };
    const objects = [ingress({ number: 443 }), ingress({ number: 81 }), ingress({ name: "http" })];
    expect(problemsOf(missingServicePort, objects, options)).toEqual([
      `${at}.number: names port 81, which Service web/web does not have; use a port of the Service`,
    ]);
  });

  it("fails for the port of a webhook, 443 unless it says otherwise", () => {
    const webhook = object("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration", "x", {
      webhooks: [{ clientConfig: { service: { name: "web", namespace: "web" } } }],
    });
    expect(problemsOf(missingServicePort, [webhook, service("web")])).toEqual([
      "MutatingWebhookConfiguration/x webhooks[0].clientConfig.service.name: names port 443, which Service web/web does not have; use a port of the Service",
    ]);
  });
});
