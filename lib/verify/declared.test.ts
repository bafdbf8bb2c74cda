import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { WebService } from "../constructs/web-service.ts";
import { synth } from "../synth/synth.ts";
import { testApplication, testCluster } from "../testing.ts";
import { declaredOf } from "./declared.ts";

const secret = { name: "login", keys: ["password"], purpose: "Signs people in.", create: "kubectl create secret" };

const whoami = testApplication("whoami", {
  routes: [
    { subdomain: "whoami", service: "whoami", port: 80 },
    { subdomain: "whoami", path: "/api", service: "whoami", port: 80 },
  ],
  requiredSecrets: [secret],
  build: ({ chart }) => {
    new WebService(chart, "whoami", { image: "traefik/whoami:v1.11.0", port: 80 });
  },
});

/** What signs certificates, and an Application as one that makes them would make it. */
function others(spec: object) {
  return testApplication("certificates", {
    namespace: "argocd",
    provides: { apiGroups: ["cert-manager.io", "argoproj.io"] },
    build: ({ chart }) => {
      const metadata = { name: "self-signed" };
      new ApiObject(chart, "issuer", { apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer", metadata, spec });
      const application = { name: "whoami", namespace: "argocd" };
      new ApiObject(chart, "app", { apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata: application });
    },
  });
}

test("is what a cluster is made of, as far as it can be looked at", () => {
  const declared = declaredOf(synth(testCluster(), [whoami, others({ selfSigned: {} })]));
  expect(declared.applications.synced.map(({ metadata }) => metadata.name)).toEqual(["whoami"]);
  expect(declared.applications.byHand).toEqual([]);
  expect(declared.namespaces).toEqual(["argocd"]);
  expect(declared.secrets).toEqual([{ namespace: "whoami", secret }]);
  expect(declared.urls).toEqual(["https://whoami.test.example.com/", "https://whoami.test.example.com/api"]);
  expect(declared.isPublic).toBe(false);
  expect(declared.objects.map(({ kind }) => kind)).toContain("Ingress");
});

test("everybody trusts an issuer that asks an ACME server", () => {
  expect(declaredOf(synth(testCluster(), [whoami, others({ acme: {} })])).isPublic).toBe(true);
});
