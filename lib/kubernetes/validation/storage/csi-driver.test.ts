import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCsiDriver } from "./csi-driver.ts";

const driver: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "CSIDriver",
  metadata: { name: "csi.example.com" },
  spec: {
    attachRequired: true,
    podInfoOnMount: true,
    storageCapacity: true,
    fsGroupPolicy: "File",
    volumeLifecycleModes: ["Persistent", "Ephemeral"],
    tokenRequests: [{ audience: "a", expirationSeconds: 3600 }, { audience: "" }],
    requiresRepublish: true,
    seLinuxMount: true,
    nodeAllocatableUpdatePeriodSeconds: 30,
    serviceAccountTokenInSecrets: true,
  },
};

describe("a CSIDriver", () => {
  test("is taken", () => {
    expect(problemsOf(validateCsiDriver, driver)).toEqual([]);
  });

  test.each<Changes>([{ spec: null }])("is taken with %j", (changes) => {
    expect(problemsOf(validateCsiDriver, driver, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.nodeAllocatableUpdatePeriodSeconds": 9 },
      ["spec.nodeAllocatableUpdatePeriodSeconds: must be at least 10, got 9"],
    ],
    [
      { "spec.tokenRequests[0].expirationSeconds": 599 },
      ["spec.tokenRequests[0].expirationSeconds: must be from 600 to 4294967296, got 599"],
    ],
    [
      { "spec.tokenRequests[0].expirationSeconds": 4294967297 },
      ["spec.tokenRequests[0].expirationSeconds: must be from 600 to 4294967296, got 4294967297"],
    ],
    [{ "spec.tokenRequests[0].audience": "" }, ['spec.tokenRequests[1].audience: repeats ""']],
    [{ "spec.tokenRequests": [] }, ["spec.serviceAccountTokenInSecrets: must not be set without tokenRequests"]],
    [
      { "spec.serviceAccountTokenInSecrets": undefined },
      [
        "warning: spec.serviceAccountTokenInSecrets: should be true if the driver knows it, so that tokens stay out of logs",
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCsiDriver, driver, changes)).toEqual(problems);
  });
});
