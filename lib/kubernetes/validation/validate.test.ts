import { expect, it } from "vitest";
import { validate } from "./validate.ts";

it("judges the metadata of every kind, and the rest of those that it knows", () => {
  expect(validate({ apiVersion: "example.com/v1", kind: "Thing", metadata: { name: "a", generation: -1 } })).toEqual([
    { path: ["metadata", "generation"], message: "must be at least 0, got -1" },
  ]);
  expect(validate({ apiVersion: "v1", kind: "Binding", metadata: { name: "a" }, target: {} })).toEqual([
    { path: ["target", "name"], message: "must not be empty" },
  ]);
});

it("says what is accepted all the same", () => {
  const metadata = { name: "a", annotations: { "kubernetes.io/enforce-mountable-secrets": "true" } };
  expect(validate({ apiVersion: "v1", kind: "ServiceAccount", metadata })).toEqual([
    {
      path: ["metadata", "annotations", "kubernetes.io/enforce-mountable-secrets"],
      message: "is deprecated since 1.32, use a namespace of its own",
      severity: "warning",
    },
  ]);
});

it("leaves objects without a kind, and values of the wrong type, to the schema", () => {
  expect(validate({})).toEqual([]);
  expect(
    validate({ apiVersion: "apps/v1", kind: "Deployment", metadata: 1, spec: { template: [], strategy: 3 } }),
  ).toEqual([]);
});
