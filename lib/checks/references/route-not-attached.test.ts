import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { routeNotAttached } from "./route-not-attached.ts";

const version = "gateway.networking.k8s.io/v1";
const gateway = (...listeners: JsonObject[]) =>
  object(version, "Gateway", "edge", { metadata: { namespace: "edge" }, spec: { listeners } });
const route = (parent: JsonObject = {}, hostnames: string[] = []) =>
  object(version, "HTTPRoute", "web", {
    spec: { parentRefs: [{ name: "edge", namespace: "edge", ...parent }], hostnames },
  });
const from = (namespaces: JsonObject) => ({ name: "http", allowedRoutes: { namespaces } });
const open = { name: "http", allowedRoutes: { namespaces: { from: "All" } } };
const namespace = object("v1", "Namespace", "web", { metadata: { labels: { public: "true" } } });

describe("route-not-attached", () => {
  it("passes for routes that a listener lets in", () => {
    const selector = { from: "Selector", selector: { matchLabels: { public: "true" } } };
    expect(problemsOf(routeNotAttached, [gateway(open), route({ sectionName: "http" }, ["a.example.com"])])).toEqual(
      [],
    );
    expect(problemsOf(routeNotAttached, [gateway(from(selector)), route(), namespace])).toEqual([]);
    expect(problemsOf(routeNotAttached, [gateway(from(selector)), route()])).toEqual([]);
    const star = gateway({ ...open, hostname: "*.example.com" });
    expect(problemsOf(routeNotAttached, [star, route({}, ["a.b.example.com"])])).toEqual([]);
    expect(problemsOf(routeNotAttached, [route()])).toEqual([]);
  });

  it("fails for the namespace of the route", () => {
    const problem =
      "HTTPRoute/web spec.parentRefs[0]: names Gateway edge/edge, whose listeners take no route of namespace web; set allowedRoutes.namespaces of a listener";
    expect(problemsOf(routeNotAttached, [gateway({ name: "http" }), route()])).toEqual([problem]);
    const selector = { from: "Selector", selector: { matchLabels: { public: "no" } } };
    expect(problemsOf(routeNotAttached, [gateway(from(selector)), route(), namespace])).toEqual([problem]);
    expect(problemsOf(routeNotAttached, [gateway(from({ from: "None" })), route()])).toEqual([problem]);
  });

  it("fails for a listener that does not exist, and for hosts that none serves", () => {
    expect(problemsOf(routeNotAttached, [gateway(open), route({ sectionName: "htpp" })])).toEqual([
      'HTTPRoute/web spec.parentRefs[0].sectionName: names no listener of Gateway edge/edge, got "htpp"; did you mean "http"?',
    ]);
    const hosts = gateway({ ...open, hostname: "*.example.com" });
    expect(problemsOf(routeNotAttached, [hosts, route({}, ["a.example.org"])])).toEqual([
      'HTTPRoute/web spec.hostnames: names no host that a listener of Gateway edge/edge serves, got "a.example.org"; correct it, or the hostname of the listener',
    ]);
  });
});
