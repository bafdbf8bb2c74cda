import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { sameHostAndPath } from "./same-host-and-path.ts";

const host = "web.example.com";
const ingress = (name: string, path: JsonObject = {}, spec: JsonObject = {}, annotations: JsonObject = {}): Manifest =>
  object("networking.k8s.io/v1", "Ingress", name, {
    metadata: { annotations },
    spec: { rules: [{ host, http: { paths: [{ path: "/", pathType: "Prefix", ...path }] } }], ...spec },
  });
const ingressRoute = (name: string, match: string, spec: JsonObject = {}, route: JsonObject = {}): Manifest =>
  object("traefik.io/v1alpha1", "IngressRoute", name, { spec: { routes: [{ match, ...route }], ...spec } });
const httpRoute = (name: string, gateway: string, rule: JsonObject = {}, section?: string): Manifest =>
  object("gateway.networking.k8s.io/v1", "HTTPRoute", name, {
    spec: {
      hostnames: [host],
      parentRefs: [{ name: gateway, ...(section && { sectionName: section }) }],
      rules: [rule],
    },
  });
const hostRule = `Host(\`${host}\`)`;
const fix = "change the host or path of one";

describe("same-host-and-path", () => {
  const peaceful: [string, Manifest[]][] = [
    [
      "different paths",
      [ingress("a"), ingress("b", { path: "/api" }), ingressRoute("c", `${hostRule} && Path(\`/x\`)`)],
    ],
    ["an exact path beside a prefix", [ingress("a", { path: "/x" }), ingress("b", { path: "/x", pathType: "Exact" })]],
    [
      "different classes",
      [ingress("a", {}, { ingressClassName: "internal" }), ingress("b", {}, { ingressClassName: "external" })],
    ],
    [
      "different entry points",
      [
        ingressRoute("a", hostRule, { entryPoints: ["web"] }),
        ingressRoute("b", hostRule, { entryPoints: ["websecure"] }),
      ],
    ],
    ["HTTP and HTTPS", [ingressRoute("a", hostRule), ingressRoute("b", hostRule, { tls: {} })]],
    ["priorities", [ingressRoute("a", hostRule), ingressRoute("b", hostRule, {}, { priority: 10 })]],
    ["further conditions", [ingressRoute("a", hostRule), ingressRoute("b", `${hostRule} && Method(\`POST\`)`)]],
    ["different gateways", [httpRoute("a", "internal"), httpRoute("b", "external")]],
    ["different listeners", [httpRoute("a", "public", {}, "web"), httpRoute("b", "public", {}, "websecure")]],
    [
      "headers",
      [httpRoute("a", "public"), httpRoute("b", "public", { matches: [{ headers: [{ name: "x", value: "y" }] }] })],
    ],
    ["a canary", [ingress("a"), ingress("b", {}, {}, { "nginx.ingress.kubernetes.io/canary": "true" })]],
  ];
  it.each(peaceful)("passes for %s", (_, objects) => {
    expect(problemsOf(sameHostAndPath, objects)).toEqual([]);
  });

  const at = "spec.rules[0].http.paths[0]";
  const competing: [string, Manifest, Manifest, string][] = [
    [
      "two Ingresses",
      ingress("a", { path: "/x" }),
      ingress("b", { path: "/x/" }),
      `${at}: has the same host and path as Ingress web/a (Ingress-a.yaml), got ${host} /x`,
    ],
    [
      "an Ingress and an IngressRoute",
      ingress("a"),
      ingressRoute("b", hostRule),
      `spec.routes[0].match: has the same host and path as Ingress web/a (Ingress-a.yaml), got ${host} /`,
    ],
    [
      "two ways of a rule",
      ingress("a"),
      ingressRoute("b", `(Host(\`x\`) || ${hostRule}) && PathPrefix(\`/\`)`),
      `spec.routes[0].match: has the same host and path as Ingress web/a (Ingress-a.yaml), got ${host} /`,
    ],
    [
      "an Ingress and an HTTPRoute of Traefik",
      ingress("a"),
      httpRoute("b", "traefik-gateway"),
      `spec.rules[0]: has the same host and path as Ingress web/a (Ingress-a.yaml), got ${host} /`,
    ],
    [
      "two HTTPRoutes",
      httpRoute("a", "public"),
      httpRoute("b", "public", { matches: [{ path: { type: "Exact", value: "/x" } }, { path: { value: "/" } }] }),
      `spec.rules[0].matches[1]: has the same host and path as HTTPRoute web/a (HTTPRoute-a.yaml), got ${host} /`,
    ],
  ];
  it.each(competing)("fails for %s", (_, first, second, problem) => {
    expect(problemsOf(sameHostAndPath, [first, second])).toEqual([`${second.kind}/b ${problem}; ${fix}`]);
  });

  it("fails within one object", () => {
    const twice = ingress("a", {}, { rules: Array(2).fill({ host, http: { paths: [{ path: "/" }] } }) });
    expect(problemsOf(sameHostAndPath, [twice])).toEqual([
      `Ingress/a spec.rules[1].http.paths[0]: has the same host and path as itself, got ${host} /; ${fix}`,
    ]);
  });
});
