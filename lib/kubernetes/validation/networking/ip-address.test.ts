import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateIpAddress } from "./ip-address.ts";

const address: JsonObject = {
  apiVersion: "networking.k8s.io/v1",
  kind: "IPAddress",
  metadata: { name: "10.43.0.77" },
  spec: { parentRef: { group: "gateway.example.com", resource: "services", name: "web", namespace: "default" } },
};

describe("an IPAddress", () => {
  test("is taken", () => {
    expect(problemsOf(validateIpAddress, address)).toEqual([]);
  });

  test.each<Changes>([{ "metadata.name": "2001:db8::1" }, { "spec.parentRef.namespace": "" }])(
    "is taken with %j",
    (changes) => {
      expect(problemsOf(validateIpAddress, address, changes)).toEqual([]);
    },
  );

  test.each<[Changes, string[]]>([
    [{ "metadata.name": "2001:DB8:0::1" }, ["metadata.name: must be 2001:db8::1, got 2001:DB8:0::1"]],
    [
      { "spec.parentRef.group": "a/b" },
      ['spec.parentRef.group: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "a/b"'],
    ],
    [{ "spec.parentRef.resource": undefined }, ["spec.parentRef.resource: is missing"]],
    [{ "spec.parentRef.name": "a/b" }, ['spec.parentRef.name: must be a name without / and %, got "a/b"']],
    [{ "spec.parentRef.namespace": "a/b" }, ['spec.parentRef.namespace: must be a name without / and %, got "a/b"']],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateIpAddress, address, changes)).toEqual(problems);
  });
});
