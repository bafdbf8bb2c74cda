import { expect, test } from "vitest";
import type { Route } from "../application/route.ts";
import { objectsOf, testCluster, testMember } from "../testing.ts";
import { addIngresses } from "./ingresses.ts";

const cluster = testCluster({ certificates: { type: "acme", email: "a@example.com" } });

function ingressesOf(...routes: Route[]) {
  return objectsOf((chart) => addIngresses(chart, cluster, testMember("web", { routes }, cluster)));
}

test("makes one Ingress for each host, with all of its paths", () => {
  const made = ingressesOf(
    { subdomain: "web", service: "web", port: 80 },
    { subdomain: "admin.web", service: "web", port: 81 },
    { subdomain: "web", path: "/api", service: "api", port: 8080 },
  );
  expect(made).toMatchObject([
    {
      metadata: {
        name: "web",
        annotations: { "cert-manager.io/cluster-issuer": "acme", ...cluster.ingressAnnotations },
      },
      spec: {
        ingressClassName: "traefik",
        tls: [{ hosts: ["web.test.example.com"], secretName: "web-tls" }],
        rules: [
          {
            host: "web.test.example.com",
            http: {
              paths: [
                { path: "/", backend: { service: { name: "web", port: { number: 80 } } } },
                { path: "/api", backend: { service: { name: "api", port: { number: 8080 } } } },
              ],
            },
          },
        ],
      },
    },
    {
      metadata: { name: "admin.web" },
      spec: { tls: [{ hosts: ["admin.web.test.example.com"], secretName: "admin.web-tls" }] },
    },
  ]);
});

test("tells hosts apart that resemble each other", () => {
  const made = ingressesOf({ subdomain: "a.b", service: "a", port: 80 }, { subdomain: "a-b", service: "a", port: 80 });
  expect(made).toMatchObject([{ metadata: { name: "a.b" } }, { metadata: { name: "a-b" } }]);
});

test("makes nothing without routes", () => {
  expect(ingressesOf()).toEqual([]);
});

test("under a wildcard certificate only a host with further labels has one of its own", () => {
  const dns = { type: "cloudflare" } as const;
  const underWildcard = testCluster({ certificates: { type: "acme", email: "a@example.com", dns } });
  const routes: Route[] = [
    { subdomain: "web", service: "web", port: 80 },
    { subdomain: "admin.web", service: "web", port: 81 },
  ];
  const made = objectsOf((chart) => addIngresses(chart, underWildcard, testMember("web", { routes }, underWildcard)));
  const annotations = {
    ...underWildcard.ingressAnnotations,
    "portal.k3s-gitops/title": "web",
    "portal.k3s-gitops/description": "Test application web.",
    "portal.k3s-gitops/group": "Applications",
  };
  expect(made).toEqual([
    expect.objectContaining({
      metadata: { name: "web", annotations },
      spec: expect.objectContaining({ tls: [{ hosts: ["web.test.example.com"] }] }),
    }),
    expect.objectContaining({
      metadata: {
        name: "admin.web",
        annotations: { "cert-manager.io/cluster-issuer": "acme", ...annotations },
      },
      spec: expect.objectContaining({ tls: [{ hosts: ["admin.web.test.example.com"], secretName: "admin.web-tls" }] }),
    }),
  ]);
});

test("says what people see of each route", () => {
  const made = ingressesOf(
    {
      subdomain: "web",
      service: "web",
      port: 80,
      title: "Shop",
      description: "Sells.",
      group: "Sales",
      icon: "mdi:store",
    },
    { subdomain: "web", path: "/hook", service: "web", port: 80, hidden: true },
  );
  expect(made).toMatchObject([
    {
      metadata: {
        annotations: {
          "portal.k3s-gitops/title": "Shop",
          "portal.k3s-gitops/description": "Sells.",
          "portal.k3s-gitops/group": "Sales",
          "portal.k3s-gitops/icon": "mdi:store",
          "portal.k3s-gitops/paths": '{"/hook":{"hidden":"true"}}',
        },
      },
    },
  ]);
});

test("what is no workload stands with the platform", () => {
  const [route] = [{ subdomain: "web", service: "web", port: 80 }];
  const application = { ...testMember("web", { routes: [route] }), source: "argocd/installation/web.app.ts" };
  expect(objectsOf((chart) => addIngresses(chart, cluster, application))).toMatchObject([
    { metadata: { annotations: { "portal.k3s-gitops/group": "Platform" } } },
  ]);
});
