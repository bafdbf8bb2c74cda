import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { certificateSolver } from "./certificate-solver.ts";

const issuer = (name: string, ...solvers: JsonObject[]) =>
  object("cert-manager.io/v1", "ClusterIssuer", name, { spec: { acme: { solvers } } });
const issuers = [
  issuer("web-only", { http01: {} }),
  issuer("zone", { dns01: {}, selector: { dnsZones: ["example.com"] } }),
];
const certificate = (name: string, ...dnsNames: string[]) =>
  object("cert-manager.io/v1", "Certificate", "web", {
    spec: { dnsNames, issuerRef: { kind: "ClusterIssuer", name } },
  });
const annotations = { "cert-manager.io/cluster-issuer": "web-only" };

it("certificate-solver passes for names that can be proven, and for issuers that nobody sees", () => {
  const objects = [
    ...issuers,
    certificate("web-only", "a.example.com"),
    certificate("zone", "*.example.com"),
    certificate("other", "*.example.org"),
    object("cert-manager.io/v1", "ClusterIssuer", "own", { spec: { selfSigned: {} } }),
    certificate("own", "*.example.org"),
  ];
  expect(problemsOf(certificateSolver, objects)).toEqual([]);
});

it("certificate-solver fails for a wildcard without DNS-01, and for a name of no solver", () => {
  expect(problemsOf(certificateSolver, [...issuers, certificate("web-only", "*.example.com")])).toEqual([
    'Certificate/web spec.dnsNames[0]: is a wildcard, which needs a DNS-01 solver, and ClusterIssuer web-only has none for it, got "*.example.com"; add one to the issuer, or name each host',
  ]);
  expect(problemsOf(certificateSolver, [...issuers, certificate("zone", "a.example.org")])).toEqual([
    'Certificate/web spec.dnsNames[0]: is a name that no solver of ClusterIssuer zone is for, got "a.example.org"; add one to the issuer',
  ]);
});

it("certificate-solver fails for Ingresses and Gateways", () => {
  const ingress = object("networking.k8s.io/v1", "Ingress", "web", {
    metadata: { annotations },
    spec: { tls: [{ hosts: ["a.example.com", "*.example.com"] }] },
  });
  const gateway = object("gateway.networking.k8s.io/v1", "Gateway", "web", {
    metadata: { annotations },
    spec: { listeners: [{ hostname: "*.example.com" }, { hostname: "*.example.com", tls: {} }] },
  });
  const problem =
    'is a wildcard, which needs a DNS-01 solver, and ClusterIssuer web-only has none for it, got "*.example.com"; add one to the issuer, or name each host';
  expect(problemsOf(certificateSolver, [...issuers, ingress, gateway])).toEqual([
    `Ingress/web spec.tls[0].hosts[1]: ${problem}`,
    `Gateway/web spec.listeners[1].hostname: ${problem}`,
  ]);
});
