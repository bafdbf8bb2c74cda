import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { namespaceWithoutLevel } from "./namespace-without-level.ts";

const label = "pod-security.kubernetes.io/enforce";
const namespace = (labels: JsonObject) => object("v1", "Namespace", "web", { metadata: { labels } });

it("namespace-without-level passes for a level", () => {
  expect(problemsOf(namespaceWithoutLevel, [namespace({ [label]: "privileged" })])).toEqual([]);
});

it("namespace-without-level fails without one, or with one that does not exist", () => {
  expect(problemsOf(namespaceWithoutLevel, [namespace({}), namespace({ [label]: "restrictd" })])).toEqual([
    `Namespace/web metadata.labels["${label}"]: is missing; set it to restricted, or to what its pods need`,
    `Namespace/web metadata.labels["${label}"]: is not a Pod Security level, got "restrictd"; did you mean "restricted"?`,
  ]);
});
