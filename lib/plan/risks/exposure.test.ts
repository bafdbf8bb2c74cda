import { describe, expect, it } from "vitest";
import { planOf, riskLines, risksBetween, type TestManifest } from "../testing.ts";

const ingress = (hosts: string[], tls: object[] = [], metadata: object = {}) => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name: "x", ...metadata },
  spec: { tls, rules: hosts.map((host) => ({ host })) },
});
const gone = (host: string, kind = "Ingress") =>
  `danger host-moved: ${host} is no longer served by this ${kind}: requests for it fail unless something else serves it`;
const plain = (host: string) =>
  `danger tls-removed: ${host} is served without TLS: what is sent to it can be read on the way`;

describe("a host", () => {
  it("fails when it is no longer served", () => {
    expect(risksBetween(ingress(["a.x", "b.x"]), ingress(["b.x"]))).toEqual([gone("a.x")]);
    expect(risksBetween(ingress(["a.x"]), undefined)).toEqual([gone("a.x"), "warning deleted: Argo CD deletes it"]);
    expect(risksBetween(ingress(["a.x"]), ingress(["a.x", "b.x"]))).toEqual([]);
  });

  it("fails when it leads to another object", () => {
    const other = { apiVersion: "gateway.networking.k8s.io/v1", kind: "HTTPRoute", spec: { hostnames: ["a.x"] } };
    expect(riskLines(planOf([ingress(["a.x"])], [ingress(["c.x"]), other]).changes)).toEqual([
      "danger host-moved: a.x leads to HTTPRoute x from now on",
    ]);
  });

  it.each<[string, object, object, string[]]>([
    ["HTTPRoute", { hostnames: ["a.x"] }, { hostnames: ["b.x"] }, [gone("a.x", "HTTPRoute")]],
    [
      "Gateway",
      { listeners: [{ name: "a", hostname: "a.x", protocol: "HTTPS" }] },
      { listeners: [{ name: "a", hostname: "a.x", protocol: "HTTP" }] },
      [plain("a.x")],
    ],
  ])("is found in a %s", (kind, before, after, risks) => {
    const route = (spec: object) => ({ apiVersion: "gateway.networking.k8s.io/v1", kind, spec });
    expect(risksBetween(route(before), route(after))).toEqual(risks);
  });

  it("is found in the rules of Traefik", () => {
    const route = (match: string, tls?: object) => ({
      apiVersion: "traefik.io/v1alpha1",
      kind: "IngressRoute",
      spec: { routes: [{ match }], tls },
    });
    expect(risksBetween(route("Host(`a.x`, `b.x`) && PathPrefix(`/p`)"), route("Host(`b.x`)"))).toEqual([
      gone("a.x", "IngressRoute"),
    ]);
    expect(risksBetween(route("Host(`a.x`)", {}), route("Host(`a.x`)"))).toEqual([plain("a.x")]);
  });

  it("fails when it loses its TLS", () => {
    const tls = [{ hosts: ["a.x", "b.x"], secretName: "t" }];
    expect(risksBetween(ingress(["a.x", "b.x"], tls), ingress(["a.x", "b.x"], [{ hosts: ["b.x"] }]))).toEqual([
      plain("a.x"),
    ]);
    const annotations = { "traefik.ingress.kubernetes.io/router.tls": "true" };
    expect(risksBetween(ingress(["a.x"], [], { annotations }), ingress(["a.x"]))).toEqual([plain("a.x")]);
    expect(risksBetween(ingress(["a.x"], tls), ingress(["a.x"], [], { annotations }))).toEqual([]);
    expect(risksBetween(ingress(["a.x"], tls), ingress(["a.x"], [{ secretName: "t" }]))).toEqual([]);
    expect(risksBetween(ingress(["a.x"]), ingress(["a.x"], tls))).toEqual([]);
  });

  it("fails when it loses its TLS on its way to another object", () => {
    const tls = [{ hosts: ["a.x"], secretName: "t" }];
    const moved = (after: TestManifest[]) =>
      riskLines(planOf([ingress(["a.x"], tls)], [ingress(["c.x"], [{ hosts: ["c.x"] }]), ...after]).changes);
    const other = (entries: object[]) => ingress(["a.x"], entries, { name: "y" });
    const there = "danger host-moved: a.x leads to Ingress y from now on";
    expect(moved([other([])])).toEqual([there, plain("a.x")]);
    expect(moved([other(tls)])).toEqual([there]);
  });

  it("fails when another host takes its place without TLS", () => {
    const tls = [{ hosts: ["a.x"], secretName: "t" }];
    expect(risksBetween(ingress(["a.x"], tls), ingress(["b.x"]))).toEqual([gone("a.x"), plain("b.x")]);
    expect(risksBetween(ingress(["a.x"], tls), ingress(["b.x"], [{ hosts: ["b.x"] }]))).toEqual([gone("a.x")]);
    expect(risksBetween(ingress(["a.x"], tls), ingress(["a.x", "b.x"], tls))).toEqual([]);
    expect(risksBetween(ingress(["a.x"]), ingress(["b.x"]))).toEqual([gone("a.x")]);
  });
});
