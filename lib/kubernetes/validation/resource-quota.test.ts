import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const quota = (spec: JsonObject) => problemsOf(object("v1", "ResourceQuota", { spec }));

it("takes resources, counts and scopes that fit", () => {
  expect(
    quota({
      hard: { "requests.cpu": 1, "limits.cpu": 2, "count/deployments.apps": 5, "requests.nvidia.com/gpu": 2, pods: 3 },
    }),
  ).toEqual([]);
  expect(
    quota({
      hard: { pods: 3, cpu: 1 },
      scopes: ["NotTerminating"],
      scopeSelector: { matchExpressions: [{ scopeName: "PriorityClass", operator: "In", values: ["high"] }] },
    }),
  ).toEqual([]);
});

it("refuses unknown resources and parts of what is counted", () => {
  expect(quota({ hard: { "requests.cpuu": 1, pods: "1500m" } })).toEqual([
    'spec.hard["requests.cpuu"]: must be a resource that can be limited in a namespace, got requests.cpuu',
    "spec.hard.pods: must be a whole number, got 1500m",
  ]);
});

it("refuses scopes that do not exist, exclude each other, or have no such resource", () => {
  expect(quota({ hard: { secrets: 1 }, scopes: ["Terminating", "NotTerminating", "Ending"] })).toEqual([
    "spec.scopes[0]: cannot limit secrets in scope Terminating",
    "spec.scopes[1]: cannot limit secrets in scope NotTerminating",
    "spec.scopes[2]: must be one of BestEffort, CrossNamespacePodAffinity, NotBestEffort, NotTerminating, PriorityClass, Terminating, VolumeAttributesClass, got Ending",
    "spec.scopes: must not have both NotTerminating and Terminating",
  ]);
});

it("refuses expressions whose operator does not fit", () => {
  const path = "spec.scopeSelector.matchExpressions";
  expect(
    quota({
      scopeSelector: {
        matchExpressions: [
          { scopeName: "BestEffort", operator: "In", values: ["a"] },
          { scopeName: "PriorityClass", operator: "In" },
          { scopeName: "PriorityClass", operator: "Exists", values: ["a"] },
        ],
      },
    }),
  ).toEqual([
    `${path}[0].operator: must be Exists for scope BestEffort, got In`,
    `${path}[1].values: must have at least one value for operator In`,
    `${path}[2].values: must be empty for operator Exists`,
  ]);
});

it("warns of more requests than limits", () => {
  expect(quota({ hard: { cpu: 3, "limits.cpu": 2 } })).toEqual(["warning spec.hard.cpu: should be at most limits.cpu"]);
});
