import { describe, expect, test } from "vitest";
import { urlOf } from "./place.ts";
import { placesOfHttpRoute, placesOfIngress, placesOfIngressRoute } from "./places.ts";
import { httpRoute, ingress, ingressRoute, web } from "./testing.ts";

const paths = (...all: string[]) => all.map((path) => ({ path, backend: web }));

describe("an Ingress", () => {
  test("leads each path of each host to its Service", () => {
    const rules = [
      { host: "a.example.com", paths: paths("/", "/api") },
      { host: "b.example.com", paths: [{ path: "/" }] },
    ];
    expect(placesOfIngress(ingress({ rules })).map((place) => [urlOf(place), place.backends])).toEqual([
      ["https://a.example.com/", [web]],
      ["https://a.example.com/api", [web]],
      ["https://b.example.com/", []],
    ]);
  });

  test.each([
    ["TLS for all", { tls: true, tlsHosts: [] }, "https"],
    ["TLS for its host", { tls: true, tlsHosts: ["shop.example.com"] }, "https"],
    ["TLS for all hosts of a domain", { tls: true, tlsHosts: ["*.example.com"] }, "https"],
    ["TLS for another host", { tls: true, tlsHosts: ["example.com"] }, "http"],
    ["no TLS", { tls: false }, "http"],
    ["Traefik's TLS", { tls: false, annotations: { "traefik.ingress.kubernetes.io/router.tls": "true" } }, "https"],
    [
      "Traefik's entry point with TLS",
      { tls: false, annotations: { "traefik.ingress.kubernetes.io/router.entrypoints": "web, websecure" } },
      "https",
    ],
  ])("with %s is reached by the scheme of it", (_, parts, scheme) => {
    expect(placesOfIngress(ingress(parts)).map(urlOf)).toEqual([`${scheme}://shop.example.com/`]);
  });

  test.each([
    "*.example.com",
    "",
    "a b",
    "evil.example/",
    "user@evil.example",
    "evil.example:80",
    "[::1]",
    "é.example.com",
  ])("with the host %j has no address", (host) => {
    expect(placesOfIngress(ingress({ rules: [{ host, paths: paths("/") }] })).map(urlOf)).toEqual([undefined]);
  });

  test.each([
    ["/shop(/|$)(.*)", "/shop"],
    ["/*", "/"],
    ["/api/v[12]/.*", "/api/"],
    ["^/shop", "/"],
    ["/a%20b", "/a%20b"],
  ])("with the pattern %s is entered at %s", (path, entered) => {
    expect(placesOfIngress(ingress({ rules: [{ host: "a.example.com", paths: paths(path) }] })).map(urlOf)).toEqual([
      `https://a.example.com${entered}`,
    ]);
  });
});

describe("an HTTPRoute", () => {
  const urlsOf = (parts: Parameters<typeof httpRoute>[0]) => placesOfHttpRoute(httpRoute(parts)).map(urlOf);

  test("leads each path of each host to its Services", () => {
    const rules = [{ paths: ["/", "/api"], backends: [web] }];
    expect(urlsOf({ hosts: ["a.example.com", "b.example.com"], rules })).toEqual([
      "https://a.example.com/",
      "https://a.example.com/api",
      "https://b.example.com/",
      "https://b.example.com/api",
    ]);
  });

  test("without hosts has no address", () => {
    expect(urlsOf({ hosts: [] })).toEqual([undefined]);
  });

  test("that only answers itself is no place", () => {
    expect(urlsOf({ rules: [{ paths: ["/"], backends: [] }] })).toEqual([]);
  });

  test.each([
    [["websecure"], "https"],
    [["https"], "https"],
    [["web"], "http"],
    [["http", "https"], "https"],
    [[undefined], "https"],
    [[], "https"],
  ])("at the listeners %j is reached by %s", (sections, scheme) => {
    const parents = sections.map((section) => ({ namespace: "kube-system", name: "traefik", section }));
    expect(urlsOf({ parents })).toEqual([`${scheme}://shop.example.com/`]);
  });
});

describe("an IngressRoute", () => {
  const urlsOf = (...args: Parameters<typeof ingressRoute>) => placesOfIngressRoute(ingressRoute(...args)).map(urlOf);

  test.each([
    ["Host(`a.example.com`)", ["https://a.example.com/"]],
    ['Host("a.example.com")', ["https://a.example.com/"]],
    ["Host(`a.example.com`) && PathPrefix(`/shop`)", ["https://a.example.com/shop"]],
    ["Host(`a.example.com`) && Path(`/shop`)", ["https://a.example.com/shop"]],
    ["Host(`a.example.com`) || Host(`b.example.com`)", ["https://a.example.com/", "https://b.example.com/"]],
    ["Host(`a.example.com`, `b.example.com`)", ["https://a.example.com/", "https://b.example.com/"]],
    [
      "(Host(`a.example.com`) || Host(`b.example.com`)) && (PathPrefix(`/x`) || PathPrefix(`/y`))",
      ["https://a.example.com/x", "https://a.example.com/y", "https://b.example.com/x", "https://b.example.com/y"],
    ],
    ["Host(`a.example.com`) && !PathPrefix(`/api`)", ["https://a.example.com/"]],
    ["Host(`a.example.com`) && ClientIP(`10.0.0.0/8`)", ["https://a.example.com/"]],
    ["Host(`a.example.com`) && Method(`POST`)", [undefined]],
    ["Host(`a.example.com`) && Header(`X-Api`, `1`)", [undefined]],
    ["Host(`a.example.com`) && PathRegexp(`^/v[0-9]`)", [undefined]],
    ["HostRegexp(`^.+\\.example\\.com$`)", [undefined]],
    ["PathPrefix(`/`)", [undefined]],
    ["Host(`a.example.com", [undefined]],
    ["!(Host(`a.example.com`))", [undefined]],
    ["Host(`user@evil.example`)", [undefined]],
    ["", [undefined]],
    ["(".repeat(100_000), [undefined]],
  ])("that matches %.80s leads to %j", (match, urls) => {
    expect(urlsOf(match)).toEqual(urls);
  });

  test.each([
    [{ tls: true, entryPoints: ["web"] }, "https://a.example.com/"],
    [{ tls: false, entryPoints: ["websecure"] }, "https://a.example.com/"],
    [{ tls: false, entryPoints: ["web"] }, "http://a.example.com/"],
    [{ tls: false, entryPoints: [] }, "http://a.example.com/"],
    [{ tls: true, entryPoints: ["metrics"] }, undefined],
  ])("with %j is reached at %s", (parts, url) => {
    expect(urlsOf("Host(`a.example.com`)", parts)).toEqual([url]);
  });
});
