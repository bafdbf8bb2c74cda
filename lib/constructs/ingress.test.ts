import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { Ingress } from "./ingress.ts";

test("leads every path of a host to its Service, with a certificate and what the ingress controller is told", () => {
  const made = objectsOf((chart) => {
    new Ingress(chart, "Ingress", {
      name: "whoami",
      host: "whoami.test.example.com",
      paths: [
        { path: "/", service: "whoami", port: 80 },
        { path: "/api", service: "api", port: 8080 },
      ],
      ingressClass: "traefik",
      clusterIssuer: "self-signed",
      annotations: { "traefik.ingress.kubernetes.io/router.entrypoints": "websecure" },
    });
  });
  expect(made).toEqual([
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        name: "whoami",
        annotations: {
          "cert-manager.io/cluster-issuer": "self-signed",
          "traefik.ingress.kubernetes.io/router.entrypoints": "websecure",
        },
      },
      spec: {
        ingressClassName: "traefik",
        tls: [{ hosts: ["whoami.test.example.com"], secretName: "whoami-tls" }],
        rules: [
          {
            host: "whoami.test.example.com",
            http: {
              paths: [
                { path: "/", pathType: "Prefix", backend: { service: { name: "whoami", port: { number: 80 } } } },
                { path: "/api", pathType: "Prefix", backend: { service: { name: "api", port: { number: 8080 } } } },
              ],
            },
          },
        ],
      },
    },
  ]);
});
