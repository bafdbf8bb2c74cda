import { expect, it } from "vitest";
import { object, problemsOf } from "./testing.ts";

it("warns of an annotation of old", () => {
  expect(problemsOf(object("v1", "ServiceAccount", {}))).toEqual([]);
  const annotations = { "kubernetes.io/enforce-mountable-secrets": "true" };
  expect(problemsOf(object("v1", "ServiceAccount", { metadata: { name: "web", annotations } }))).toEqual([
    'warning metadata.annotations["kubernetes.io/enforce-mountable-secrets"]: is deprecated since 1.32, use a namespace of its own',
  ]);
});
