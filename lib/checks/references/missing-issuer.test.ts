import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { missingIssuer } from "./missing-issuer.ts";

const certificate = (kind: string, name: string) =>
  object("cert-manager.io/v1", "Certificate", "web", { spec: { issuerRef: { kind, name } } });
const ingress = (annotation: string, name: string) =>
  object("networking.k8s.io/v1", "Ingress", "web", { metadata: { annotations: { [annotation]: name } } });

it("missing-issuer passes for issuers that exist, and for those of other projects", () => {
  const applications = [rendered("certificates", { provides: { clusterIssuers: ["acme"] } })];
  const foreign = object("cert-manager.io/v1", "Certificate", "x", {
    spec: { issuerRef: { group: "example.com", name: "x" } },
  });
  const objects = [
    object("cert-manager.io/v1", "Issuer", "own"),
    certificate("Issuer", "own"),
    certificate("ClusterIssuer", "acme"),
    ingress("cert-manager.io/issuer", "own"),
    ingress("cert-manager.io/cluster-issuer", "acme"),
    foreign,
  ];
  expect(problemsOf(missingIssuer, objects, { cluster: testCluster(), applications })).toEqual([]);
});

it("missing-issuer fails for issuers that do not exist", () => {
  const objects = [
    object("cert-manager.io/v1", "ClusterIssuer", "self-signed"),
    ingress("cert-manager.io/cluster-issuer", "selfsigned"),
    certificate("Issuer", "own"),
  ];
  expect(problemsOf(missingIssuer, objects)).toEqual([
    'Ingress/web metadata.annotations["cert-manager.io/cluster-issuer"]: names ClusterIssuer selfsigned, which does not exist; did you mean "self-signed"?',
    "Certificate/web spec.issuerRef.name: names Issuer web/own, which does not exist; add the issuer, or declare it in provides.clusterIssuers",
  ]);
});
