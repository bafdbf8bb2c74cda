import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import { addApiSandbox } from "./api-sandbox.ts";

test("answers of the API are no pages", () => {
  const chart = new Chart(new App(), "dashboard");
  addApiSandbox(chart, "dashboard", testCluster({ dashboard: { type: "headlamp", address: { path: "/dashboard" } } }));
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
          "portal.k3s-gitops/hidden": "true",
          "traefik.ingress.kubernetes.io/router.entrypoints": "websecure",
          "traefik.ingress.kubernetes.io/router.middlewares": "dashboard-api-sandbox@kubernetescrd",
        },
      },
      spec: {
        ingressClassName: "traefik",
        rules: [
          {
            host: "dashboard.test.example.com",
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
        tls: [{ hosts: ["dashboard.test.example.com"] }],
      },
    },
  ]);
});
