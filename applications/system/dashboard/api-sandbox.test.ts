import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { addApiSandbox } from "./api-sandbox.ts";

test("answers of the API are no pages", () => {
  const chart = new Chart(new App(), "dashboard");
  addApiSandbox(chart, {
    cluster: { ingressClass: "traefik", ingressAnnotations: { entry: "websecure" } },
    namespace: "dashboard",
    host: "home.example.com",
    basePath: "/dashboard",
    service: "headlamp",
    port: 8080,
  });
  expect(chart.toJson()).toEqual([
    {
      apiVersion: "traefik.io/v1alpha1",
      kind: "Middleware",
      metadata: { name: "api-sandbox" },
      spec: { headers: { contentSecurityPolicy: "sandbox", contentTypeNosniff: true } },
    },
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        name: "dashboard-api",
        annotations: {
          entry: "websecure",
          "portal.k3s-gitops/hidden": "true",
          "traefik.ingress.kubernetes.io/router.middlewares": "dashboard-api-sandbox@kubernetescrd",
        },
      },
      spec: {
        ingressClassName: "traefik",
        rules: [
          {
            host: "home.example.com",
            http: {
              paths: [
                {
                  path: "/dashboard/clusters",
                  pathType: "Prefix",
                  backend: { service: { name: "headlamp", port: { number: 8080 } } },
                },
              ],
            },
          },
        ],
        tls: [{ hosts: ["home.example.com"] }],
      },
    },
  ]);
});
