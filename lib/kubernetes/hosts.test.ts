import { expect, test } from "vitest";
import { servedHosts } from "./hosts.ts";
import type { JsonObject } from "./manifest.ts";
import { formatPath } from "./path.ts";

/** What an object serves, as `<host> <match> <tls> at <field>`. */
function served(groupKind: string, spec: JsonObject, annotations: JsonObject = {}): string[] {
  return servedHosts(groupKind, { metadata: { annotations }, spec }).map(({ host, match, tls, path }) => {
    const shown = [host === "" ? "*" : host, match, tls === true ? "tls" : tls === false ? "plain" : undefined];
    return `${shown.filter((part) => part !== undefined).join(" ")} at ${formatPath(path)}`;
  });
}

test("an Ingress serves the paths of its rules, by TLS what its tls covers", () => {
  const spec: JsonObject = {
    tls: [{ hosts: ["A.x"] }],
    rules: [{ host: "a.x", http: { paths: [{ path: "/api/", pathType: "Prefix" }] } }, { host: "b.x" }],
  };
  expect(served("networking.k8s.io/Ingress", spec)).toEqual([
    "a.x prefix /api tls at spec.rules[0].http.paths[0]",
    "b.x plain at spec.rules[1]",
  ]);
  const all = { "traefik.ingress.kubernetes.io/router.tls": "true" };
  expect(served("networking.k8s.io/Ingress", { rules: [{ host: "b.x" }] }, all)).toEqual(["b.x tls at spec.rules[0]"]);
});

test("a route of Traefik serves the hosts of its rule, also of one that is not understood", () => {
  const routes = [
    { match: "Host(`A.x`, `b.x`) && Path(`/p`)" },
    { match: "!(Host(`c.x`))" },
    { match: "Method(`GET`)" },
  ];
  expect(served("traefik.io/IngressRoute", { routes, tls: {} })).toEqual([
    "a.x exact /p tls at spec.routes[0].match",
    "b.x exact /p tls at spec.routes[0].match",
    "c.x tls at spec.routes[1].match",
    "* Method GET tls at spec.routes[2].match",
  ]);
  expect(served("traefik.io/IngressRouteTCP", { routes: [{ match: "HostSNI(`d.x`)" }] })).toEqual([
    "d.x prefix / plain at spec.routes[0].match",
  ]);
});

test("routes of a Gateway leave TLS to it", () => {
  const rules: JsonObject[] = [{}, { matches: [{ path: { type: "Exact", value: "/p" }, method: "GET" }] }];
  expect(served("gateway.networking.k8s.io/HTTPRoute", { hostnames: ["a.x"], rules })).toEqual([
    "a.x prefix / at spec.rules[0]",
    'a.x exact /p {"method":"GET"} at spec.rules[1].matches[0]',
  ]);
  expect(served("gateway.networking.k8s.io/TLSRoute", { hostnames: ["a.x"] })).toEqual(["a.x at spec.hostnames[0]"]);
  const listeners: JsonObject[] = [{ hostname: "a.x", protocol: "HTTPS" }, { protocol: "HTTP" }];
  expect(served("gateway.networking.k8s.io/Gateway", { listeners })).toEqual([
    "a.x tls at spec.listeners[0]",
    "* plain at spec.listeners[1]",
  ]);
});

test("nothing else serves hosts", () => {
  expect(served("/Service", { rules: [{ host: "a.x" }] })).toEqual([]);
});
