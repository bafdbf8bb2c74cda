import { expect, test } from "vitest";
import { challengesFor } from "./acme.ts";
import type { JsonObject } from "./manifest.ts";

const issuer = (...solvers: JsonObject[]) => ({ spec: { acme: { solvers } } });
const [http01, dns01]: JsonObject[] = [{ http01: {} }, { dns01: {} }];
const challenges = (spec: JsonObject, name: string) => [...(challengesFor(spec, name) ?? ["any"])];

test("a wildcard needs DNS-01, any other name either", () => {
  expect(challenges(issuer({ ...http01 }), "a.example.com")).toEqual(["http01"]);
  expect(challenges(issuer({ ...http01 }), "*.example.com")).toEqual([]);
  expect(challenges(issuer({ ...http01 }, { ...dns01 }), "*.example.com")).toEqual(["dns01"]);
});

test("a solver may be for some names alone", () => {
  const zones = issuer({ ...dns01, selector: { dnsZones: ["example.com"] } });
  expect(challenges(zones, "*.example.com")).toEqual(["dns01"]);
  expect(challenges(zones, "a.example.org")).toEqual([]);
  const names = issuer({ ...http01, selector: { dnsNames: ["a.example.com"] } });
  expect(challenges(names, "a.example.com")).toEqual(["http01"]);
  expect(challenges(names, "b.example.com")).toEqual([]);
  expect(challenges(issuer({ ...http01, selector: { matchLabels: { a: "b" } } }), "a.example.com")).toEqual(["http01"]);
});

test("issuers of other types ask nobody", () => {
  expect(challengesFor({ spec: { selfSigned: {} } }, "*.example.com")).toBeUndefined();
});
