import { expect, test } from "vitest";
import { certificateOrders } from "./certificates.ts";
import type { JsonObject, Manifest } from "./manifest.ts";

const object = (spec: JsonObject, annotations: JsonObject = {}): Manifest => ({
  apiVersion: "v1",
  kind: "X",
  metadata: { name: "web", annotations },
  spec,
});
const signed = { "cert-manager.io/issuer": "public" };

test("a Certificate asks for one", () => {
  const certificate = object({ secretName: "web-tls", dnsNames: ["a.example.com", 5] });
  expect(certificateOrders("cert-manager.io/Certificate", certificate)).toEqual([
    {
      path: ["spec"],
      secrets: [{ name: "web-tls", path: ["spec", "secretName"] }],
      names: [{ name: "a.example.com", path: ["spec", "dnsNames", 0] }],
    },
  ]);
});

test("an annotated Ingress asks for one for each entry", () => {
  const spec: JsonObject = { tls: [{ secretName: "web-tls", hosts: ["a.example.com"] }, {}] };
  expect(certificateOrders("networking.k8s.io/Ingress", object(spec, signed))).toEqual([
    {
      path: ["spec", "tls", 0],
      secrets: [{ name: "web-tls", path: ["spec", "tls", 0, "secretName"] }],
      names: [{ name: "a.example.com", path: ["spec", "tls", 0, "hosts", 0] }],
    },
    { path: ["spec", "tls", 1], secrets: [], names: [] },
  ]);
  expect(certificateOrders("networking.k8s.io/Ingress", object(spec))).toEqual([]);
});

test("an annotated Gateway asks for one for each listener with TLS", () => {
  const tls = { certificateRefs: [{ name: "web-tls" }] };
  const spec: JsonObject = { listeners: [{ hostname: "a.example.com" }, { hostname: "b.example.com", tls }] };
  const path = ["spec", "listeners", 1];
  expect(certificateOrders("gateway.networking.k8s.io/Gateway", object(spec, signed))).toEqual([
    {
      path,
      secrets: [{ name: "web-tls", path: [...path, "tls", "certificateRefs", 0, "name"] }],
      names: [{ name: "b.example.com", path: [...path, "hostname"] }],
    },
  ]);
});

test("nothing else asks for one", () => {
  expect(certificateOrders("traefik.io/IngressRoute", object({ tls: { secretName: "web-tls" } }, signed))).toEqual([]);
});
