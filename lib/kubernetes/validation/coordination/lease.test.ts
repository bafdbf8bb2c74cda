import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateLease } from "./lease.ts";

const lease: JsonObject = {
  apiVersion: "coordination.k8s.io/v1",
  kind: "Lease",
  metadata: { name: "lock", namespace: "default" },
  spec: {
    holderIdentity: "me",
    leaseDurationSeconds: 15,
    leaseTransitions: 1,
    acquireTime: "2026-01-31T09:00:00.000000Z",
    renewTime: "2026-01-31T09:00:00.000000Z",
    strategy: "OldestEmulationVersion",
    preferredHolder: "you",
  },
};

describe("a Lease", () => {
  test("is taken", () => {
    expect(problemsOf(validateLease, lease)).toEqual([]);
  });

  test.each<Changes>([{ spec: null }])("is taken with %j", (changes) => {
    expect(problemsOf(validateLease, lease, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.leaseDurationSeconds": 0 }, ["spec.leaseDurationSeconds: must be at least 1, got 0"]],
    [{ "spec.leaseTransitions": -1 }, ["spec.leaseTransitions: must be at least 0, got -1"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateLease, lease, changes)).toEqual(problems);
  });
});
