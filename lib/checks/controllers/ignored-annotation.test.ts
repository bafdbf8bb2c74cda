import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { ignoredAnnotation } from "./ignored-annotation.ts";

const route = (annotations: JsonObject) =>
  object("traefik.io/v1alpha1", "IngressRoute", "web", { metadata: { annotations } });
const hostname = "external-dns.alpha.kubernetes.io/hostname";

it("ignored-annotation passes for what is read", () => {
  const target = { [hostname]: "a.example.com", "external-dns.alpha.kubernetes.io/target": "192.0.2.1" };
  const ingress = object("networking.k8s.io/v1", "Ingress", "web", {
    metadata: { annotations: { "cert-manager.io/cluster-issuer": "public", [hostname]: "a.example.com" } },
  });
  expect(problemsOf(ignoredAnnotation, [route(target), ingress])).toEqual([]);
});

it("ignored-annotation fails for an issuer, and for a record without a target", () => {
  const objects = [route({ "cert-manager.io/cluster-issuer": "public", [hostname]: "a.example.com" })];
  expect(problemsOf(ignoredAnnotation, objects)).toEqual([
    'IngressRoute/web metadata.annotations["cert-manager.io/cluster-issuer"]: is read on no IngressRoute; add a Certificate for the Secret of its tls, and remove it',
    `IngressRoute/web metadata.annotations["${hostname}"]: makes no record without a target; add annotation external-dns.alpha.kubernetes.io/target with the address of Traefik`,
  ]);
});
