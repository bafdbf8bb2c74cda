import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validatePriorityLevelConfiguration } from "./priority-level-configuration.ts";

const level: JsonObject = {
  apiVersion: "flowcontrol.apiserver.k8s.io/v1",
  kind: "PriorityLevelConfiguration",
  metadata: { name: "shop" },
  spec: {
    type: "Limited",
    limited: {
      nominalConcurrencyShares: 10,
      lendablePercent: 50,
      borrowingLimitPercent: 10,
      limitResponse: { type: "Queue", queuing: { queues: 64, handSize: 6, queueLengthLimit: 50 } },
    },
  },
};

describe("a PriorityLevelConfiguration", () => {
  test("is taken", () => {
    expect(problemsOf(validatePriorityLevelConfiguration, level)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.limited.limitResponse": { type: "Reject" } },
    { "spec.limited.limitResponse.queuing": { queues: 0 } },
    { "metadata.name": "exempt", spec: { type: "Exempt", exempt: { lendablePercent: 10 } } },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validatePriorityLevelConfiguration, level, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ spec: null }, ["spec.type: is missing"]],
    [
      { spec: { type: "Exempt" } },
      ["spec.type: must be Exempt for the object exempt and for no other, got Exempt for shop"],
    ],
    [
      { "metadata.name": "exempt" },
      ["spec.type: must be Exempt for the object exempt and for no other, got Limited for exempt"],
    ],
    [
      { "metadata.name": "exempt", spec: { type: "Exempt", limited: {} } },
      ["spec.limited: must not be set with type Exempt"],
    ],
    [{ "spec.exempt": {} }, ["spec.exempt: must not be set with type Limited"]],
    [{ "spec.limited": null }, ["spec.limited: is missing"]],
    [
      { "spec.limited.nominalConcurrencyShares": -1 },
      ["spec.limited.nominalConcurrencyShares: must be at least 0, got -1"],
    ],
    [{ "spec.limited.lendablePercent": 101 }, ["spec.limited.lendablePercent: must be from 0 to 100, got 101"]],
    [{ "spec.limited.borrowingLimitPercent": -1 }, ["spec.limited.borrowingLimitPercent: must be at least 0, got -1"]],
    [{ "spec.limited.limitResponse": undefined }, ["spec.limited.limitResponse.type: is missing"]],
    [
      { "spec.limited.limitResponse.type": "Reject" },
      ["spec.limited.limitResponse.queuing: must not be set with type Reject"],
    ],
    [{ "spec.limited.limitResponse.queuing": undefined }, ["spec.limited.limitResponse.queuing: is missing"]],
    [
      { "spec.limited.limitResponse.queuing.handSize": 65 },
      ["spec.limited.limitResponse.queuing.handSize: must be at most queues, 64, got 65"],
    ],
    [
      { "spec.limited.limitResponse.queuing.handSize": 11 },
      ["spec.limited.limitResponse.queuing.handSize: must be less for 64 queues, got 11"],
    ],
    [
      { "spec.limited.limitResponse.queuing.queues": 10000001 },
      [
        "spec.limited.limitResponse.queuing.queues: must be at most 10000000, got 10000001",
        "spec.limited.limitResponse.queuing.handSize: must be less for 10000001 queues, got 6",
      ],
    ],
    [
      { "spec.limited.limitResponse.queuing.queueLengthLimit": -1 },
      ["spec.limited.limitResponse.queuing.queueLengthLimit: must be at least 0, got -1"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validatePriorityLevelConfiguration, level, changes)).toEqual(problems);
  });
});
