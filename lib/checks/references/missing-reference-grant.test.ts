import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { check } from "../check.ts";
import { input, object, problemsOf } from "../testing.ts";
import { missingReferenceGrant } from "./missing-reference-grant.ts";

const group = "gateway.networking.k8s.io";
const route = (namespace: string) =>
  object(`${group}/v1`, "HTTPRoute", "web", {
    spec: { rules: [{ backendRefs: [{ name: "api", namespace, port: 80 }] }] },
  });
const grant = (to: JsonObject) =>
  object(`${group}/v1beta1`, "ReferenceGrant", "web", {
    metadata: { namespace: "api" },
    spec: { from: [{ group, kind: "HTTPRoute", namespace: "web" }], to: [{ group: "", ...to }] },
  });

it("missing-reference-grant passes for the own namespace, and for what is granted", () => {
  expect(problemsOf(missingReferenceGrant, [route("web")])).toEqual([]);
  expect(problemsOf(missingReferenceGrant, [route("api"), grant({ kind: "Service" })])).toEqual([]);
  expect(problemsOf(missingReferenceGrant, [route("api"), grant({ kind: "Service", name: "api" })])).toEqual([]);
});

it("missing-reference-grant fails without a grant, or with one for something else", () => {
  const problem =
    "HTTPRoute/web spec.rules[0].backendRefs[0].namespace: names Service api/api, which no ReferenceGrant of namespace api allows; add one there, from HTTPRoute of namespace web";
  expect(problemsOf(missingReferenceGrant, [route("api")])).toEqual([problem]);
  expect(problemsOf(missingReferenceGrant, [route("api"), grant({ kind: "Service", name: "other" })])).toEqual([
    problem,
  ]);
  const gateway = object(`${group}/v1`, "Gateway", "web", {
    spec: { listeners: [{ tls: { certificateRefs: [{ name: "tls", namespace: "api" }] } }] },
  });
  expect(problemsOf(missingReferenceGrant, [gateway, grant({ kind: "Secret" })])).toEqual([
    "Gateway/web spec.listeners[0].tls.certificateRefs[0].namespace: names Secret api/tls, which no ReferenceGrant of namespace api allows; add one there, from Gateway of namespace web",
  ]);
});

it("missing-reference-grant warns where a grant may lie elsewhere", () => {
  const problems = check(input([route("api")], { closed: false }), [missingReferenceGrant]);
  expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
});
